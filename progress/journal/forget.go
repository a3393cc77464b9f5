package journal

import (
	"bufio"
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Forget removes the words of the events of those ids from every words file in
// the learner's folder. Each is written anew beside the old one and takes its
// place at once, so a crash leaves one or the other. That the words are to be
// forgotten is an event, which the session appends first: a copy of the words
// that turns up later is then not read, and cleaned by the next append, or by a
// Forget without ids after it was read.
//
// What a disk or a backup keeps below the files is beyond its reach.
func (j *Journal) Forget(ids ...string) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.deleted {
		return nil
	}
	for _, id := range ids {
		j.takeBack(id)
	}
	return errors.Join(j.scrub(), j.sweep())
}

// sweep removes what crashes left of files that were being written anew. There are
// words in them.
func (j *Journal) sweep() error {
	left, err := j.files(tempFiles)
	if len(left) == 0 {
		return err
	}
	defer j.lockWords()() // under which all of them are written
	return j.sweepLocked()
}

func (j *Journal) sweepLocked() error {
	left, err := j.files(tempFiles)
	for _, name := range left {
		err = errors.Join(err, j.disk.remove(name))
	}
	return err
}

// scrub removes the words in stale, and clears it when they are gone.
func (j *Journal) scrub() error {
	if len(j.stale) == 0 {
		return nil
	}
	defer j.lockWords()()
	names, err := j.files("words*.jsonl")
	if err != nil {
		return err
	}
	names = append(names, j.aside()...)
	err = j.sweepLocked()
	for _, name := range names {
		if bad := j.scrubFile(name); bad != nil {
			err = errors.Join(err, fmt.Errorf("forget words in %s: %w", filepath.Base(name), bad))
		}
	}
	if err != nil {
		return err
	}
	clear(j.stale)
	return nil
}

// lockWords keeps everyone else from the words files. The lock is a file of its
// own, since theirs are replaced under it; where there are no locks it goes
// without.
func (j *Journal) lockWords() (unlock func()) {
	unlock, err := j.disk.lock(filepath.Join(j.Path(), "words.lock"))
	if err != nil {
		return func() {}
	}
	return unlock
}

func (j *Journal) scrubFile(name string) error {
	kept, found, err := without(name, j.stale)
	if err != nil || !found {
		return err
	}
	if err := replace(j.disk, name, kept); err != nil {
		return err
	}
	if _, ours := j.seen[name]; ours {
		j.seen[name], err = os.Stat(name)
	}
	return err
}

// without gives the lines of a words file but those of ids. A damaged line stays
// unless it begins with one of them.
func without(name string, ids map[string]bool) (kept []byte, found bool, err error) {
	if !isFile(name) {
		return nil, false, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, false, err
	}
	defer f.Close()
	br := bufio.NewReader(f)
	for {
		line, err := br.ReadBytes('\n')
		if ofAny(line, ids) {
			found = true
		} else {
			kept = append(kept, line...)
		}
		if errors.Is(err, io.EOF) {
			return kept, found, nil
		}
		if err != nil {
			return nil, false, err
		}
	}
}

// ofAny reports whether a line is the words of one of ids, or begins like them.
func ofAny(line []byte, ids map[string]bool) bool {
	line = bytes.TrimSpace(bytes.TrimPrefix(line, mark))
	var w words
	return ids[idAtStart(line)] || json.Unmarshal(line, &w) == nil && ids[w.ID]
}

// tempFiles are those that replace makes.
const tempFiles = ".new-*.tmp"

// replace puts a file with text in the place of name, and leaves nothing else
// behind.
func replace(d disk, name string, text []byte) (err error) {
	var random [4]byte
	rand.Read(random[:])
	temp := filepath.Join(filepath.Dir(name), ".new-"+hex.EncodeToString(random[:])+".tmp")
	f, err := d.create(temp)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = d.remove(temp)
		}
	}()
	if err := fill(f, text); err != nil {
		return err
	}
	if err := d.rename(temp, name); err != nil {
		return err
	}
	return d.settle(filepath.Dir(name))
}

// fill writes all of text to f, has it on the disk, and closes f.
func fill(f file, text []byte) error {
	n, err := f.Write(text)
	if err == nil && n < len(text) {
		err = io.ErrShortWrite
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}
