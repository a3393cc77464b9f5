package journal

import (
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
// event that is there twice counts once. What was appended before, and has gone
// from the folder since, is written again with them. [progress.ErrDeleted] is the
// error where another program deleted the record.
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
	if err := j.makeFolder(); err != nil {
		return fmt.Errorf("save: %w", err)
	}
	if lost := j.lost(); len(lost) > 0 {
		if lines, words, err = encode(append(lost, events...)); err != nil {
			return err
		}
	}
	if err := j.put(lines, words); err != nil {
		if err = j.put(lines, words); err != nil {
			return fmt.Errorf("save: %w", err)
		}
	}
	j.remember(events)
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

func (j *Journal) writeTo(name string, text []byte) error {
	f, err := j.disk.open(name, j.alone)
	if err != nil {
		return err
	}
	err = j.add(f, name, text)
	if err = errors.Join(err, f.Close()); err != nil {
		j.doubt[name] = true
		return err
	}
	delete(j.doubt, name)
	return nil
}

// add writes text at the end of f, and has it on the disk. It begins with a line
// end of its own where the last line is open, as a crash leaves it, or where what
// stands there may be in memory alone: a disk that could not take it says so only
// once, and lines that go on from it would be lost with it.
func (j *Journal) add(f file, name string, text []byte) error {
	before, torn, err := end(f)
	if err != nil {
		return err
	}
	known := j.seen[name] != nil && os.SameFile(j.seen[name], before)
	if before.Size() > 0 && (torn || !known || j.doubt[name]) {
		text = append([]byte("\n"), text...)
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
	if !known {
		if err := j.disk.settle(j.Path()); err != nil {
			return err
		}
	}
	j.seen[name], err = f.Stat()
	return err
}

// end gives what f is, and whether its last line has no end.
func end(f file) (info os.FileInfo, torn bool, err error) {
	info, err = f.Stat()
	if err != nil || info.Size() == 0 {
		return info, false, err
	}
	var last [1]byte
	if _, err := f.ReadAt(last[:], info.Size()-1); err != nil {
		return info, false, err
	}
	return info, last[0] != '\n', nil
}
