package journal

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"os"

	"groundwork/progress"
)

// maxLine is the most that a line may hold.
const maxLine = 64 << 10

// ErrTooLarge is the error of an event over 64 KiB.
var ErrTooLarge = errors.New("an event is limited to 64 KiB")

// Append keeps events, and has them on the disk when it returns. Words go first,
// so that there is never an event whose words are still to come. After a failed
// write or sync it opens the files again and writes everything again, once;
// then it gives the error, and the events are the caller's to bring again. An
// event that is there twice counts once.
func (j *Journal) Append(events ...progress.Event) error {
	if len(events) == 0 {
		return nil
	}
	lines, words, err := encode(events)
	if err != nil {
		return err
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.deleted {
		return nil
	}
	if err := os.MkdirAll(j.Path(), 0o700); err != nil {
		return fmt.Errorf("save: %w", err)
	}
	if err := j.put(lines, words); err != nil {
		if err = j.put(lines, words); err != nil {
			return fmt.Errorf("save: %w", err)
		}
	}
	// The events are safe now. Words that cannot be cleaned away are tried again
	// by the next append, and told of by Forget.
	_ = j.scrub()
	return nil
}

// encode gives the lines of events, and of their words.
func encode(events []progress.Event) (lines, words []byte, err error) {
	for i := range events {
		before := len(lines)
		if lines, err = appendLine(lines, &events[i]); err != nil {
			return nil, nil, fmt.Errorf("save: encode %s event: %w", events[i].Kind, err)
		}
		if len(lines)-before > maxLine {
			return nil, nil, fmt.Errorf("save %s event: %w", events[i].Kind, ErrTooLarge)
		}
		if events[i].Text+events[i].Asks == "" {
			continue
		}
		if words, err = appendWords(words, &events[i]); err != nil {
			return nil, nil, fmt.Errorf("save: encode words: %w", err)
		}
	}
	return lines, words, nil
}

// put writes words and then lines, each in one write, each synced.
func (j *Journal) put(lines, words []byte) error {
	if len(words) > 0 {
		unlock := j.lockWords()
		err := j.write(j.wordsFile, words)
		unlock()
		if err != nil {
			return err
		}
	}
	return j.write(j.journalFile, lines)
}

// write adds text to one of our files. Where it cannot be locked, our files
// become others, that nobody else can know of.
func (j *Journal) write(name func() string, text []byte) error {
	err := j.writeTo(name(), text)
	if !errors.Is(err, errNoLocks) {
		return err
	}
	var random [4]byte
	rand.Read(random[:])
	j.own, j.alone = j.own+"-"+hex.EncodeToString(random[:]), true
	return j.writeTo(name(), text)
}

func (j *Journal) writeTo(name string, text []byte) (err error) {
	f, err := j.disk.open(name, j.alone)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	size, torn, err := end(f)
	if err != nil {
		return err
	}
	if torn {
		text = append([]byte("\n"), text...) // end the line that a crash left open
	}
	n, err := f.Write(text)
	if err == nil && n < len(text) {
		err = errors.New("the disk took only a part")
	}
	if err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if size == 0 {
		return j.disk.settle(j.Path())
	}
	return nil
}

// end gives how long f is, and whether its last line has no end.
func end(f file) (size int64, torn bool, err error) {
	info, err := f.Stat()
	if err != nil || info.Size() == 0 {
		return 0, false, err
	}
	var last [1]byte
	if _, err := f.ReadAt(last[:], info.Size()-1); err != nil {
		return 0, false, err
	}
	return info.Size(), !bytes.Equal(last[:], []byte("\n")), nil
}
