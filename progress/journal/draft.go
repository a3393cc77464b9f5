package journal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"groundwork/progress"
)

// Drafts lie in files of their own, draft-<run>.jsonl, one for each run of a
// program, a draft a line. Only a draft that is to go is taken out of the file of
// another; what is put is put into one's own, so that two programs over one record
// do not write over each other. Each file is written whole, beside the one that it
// takes the place of, and one that has no draft left is removed. All of it is done
// under the lock of the words.

// draftFiles are those of all programs, and copies of them.
const draftFiles = "draft*.jsonl"

// maxDrafts is the most that a file of drafts may hold. A program has a field or
// two open at a time.
const maxDrafts = 1 << 20

func (j *Journal) draftFile() string { return filepath.Join(j.Path(), "draft-"+j.run+".jsonl") }

// Drafts are those in the learner's folder. A line that cannot be read is left.
func (j *Journal) Drafts() ([]progress.Draft, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	names, err := j.files(draftFiles)
	if len(names) == 0 {
		return nil, err
	}
	defer j.lockWords()()
	var all []progress.Draft
	for _, name := range names {
		lines, bad := readDrafts(name)
		err = errors.Join(err, bad)
		all = append(all, draftsIn(lines)...)
	}
	return all, err
}

// Redraft has put on the disk when it returns, and what gone reports off it. After
// an error the rest may be done or not, and all of it can be asked for again.
func (j *Journal) Redraft(put []progress.Draft, gone func(progress.Draft) bool) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.deleted {
		return nil
	}
	if err := j.wasDeleted(); err != nil {
		return err
	}
	if gone == nil {
		gone = func(progress.Draft) bool { return false }
	}
	if err := j.redraft(put, gone); err != nil {
		return fmt.Errorf("save what is being typed: %w", err)
	}
	return nil
}

func (j *Journal) redraft(put []progress.Draft, gone func(progress.Draft) bool) error {
	away := j.movedAway()
	if len(put) > 0 {
		if err := j.makeFolder(); err != nil {
			return err
		}
		if err := j.bringBack(); err != nil {
			return err
		}
	}
	names, err := j.files("*draft*") // copies aside too, as in aside
	if err != nil || len(names)+len(put) == 0 {
		return err
	}
	defer j.lockWords()()
	if err := j.sweepLocked(); err != nil {
		return err
	}
	if err := j.redraftOwn(put, gone, away); err != nil {
		return err
	}
	for _, name := range names {
		if name != j.draftFile() {
			err = errors.Join(err, j.redraftFile(name, nil, gone))
		}
	}
	return err
}

// redraftOwn writes our own file. Where the folder is another than the one that we
// wrote to, what we had there is written again.
func (j *Journal) redraftOwn(put []progress.Draft, gone func(progress.Draft) bool, away bool) error {
	if !away {
		lines, err := readDrafts(j.draftFile())
		if err != nil {
			return err
		}
		j.drafts = draftsIn(lines) // somebody may have taken some back
	}
	j.drafts = slices.DeleteFunc(j.drafts, func(old progress.Draft) bool {
		return gone(old) || slices.ContainsFunc(put, func(d progress.Draft) bool { return d.Field == old.Field })
	})
	j.drafts = append(j.drafts, put...)
	if away {
		put = j.drafts
	}
	if err := j.redraftFile(j.draftFile(), put, gone); err != nil {
		return err
	}
	j.draftsIn, _ = os.Stat(j.Path()) // without it all is written again, which is harmless
	return nil
}

// movedAway reports whether our drafts were written to another folder than the one
// that is there now.
func (j *Journal) movedAway() bool {
	now, err := os.Stat(j.Path())
	return j.draftsIn != nil && (err != nil || !os.SameFile(j.draftsIn, now))
}

// redraftFile takes out of a file what gone reports, and puts drafts in the place
// of those in the same field.
func (j *Journal) redraftFile(name string, put []progress.Draft, gone func(progress.Draft) bool) error {
	lines, err := readDrafts(name)
	if err != nil {
		return err
	}
	there := len(lines)
	lines = slices.DeleteFunc(lines, func(l draftLine) bool {
		return gone(l.Draft) || slices.ContainsFunc(put, func(d progress.Draft) bool { return d.Field == l.Field })
	})
	if len(put) == 0 && len(lines) == there {
		return nil
	}
	var text []byte
	for _, l := range lines {
		text = append(append(text, l.raw...), '\n')
	}
	for _, d := range put {
		if text, err = appendJSON(text, d); err != nil {
			return err
		}
	}
	if len(text) > 0 {
		return replace(j.disk, name, text)
	}
	if err := patiently(func() error { return j.disk.remove(name) }); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return j.disk.settle(j.Path())
}

// A draftLine is a line of a file of drafts; the Draft is empty where it cannot be
// read.
type draftLine struct {
	progress.Draft
	raw []byte
}

func draftsIn(lines []draftLine) []progress.Draft {
	var all []progress.Draft
	for _, l := range lines {
		if l.ID != "" {
			all = append(all, l.Draft)
		}
	}
	return all
}

// readDrafts reads a file of drafts. No file has none.
func readDrafts(name string) ([]draftLine, error) {
	if !isFile(name) {
		return nil, nil // a pipe has none, and would keep us waiting
	}
	info, err := os.Stat(name)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if info.Size() > maxDrafts {
		return nil, fmt.Errorf("%s: a file of drafts is limited to 1 MiB", filepath.Base(name))
	}
	text, err := os.ReadFile(name)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var lines []draftLine
	for raw := range bytes.Lines(bytes.TrimPrefix(text, mark)) {
		l := draftLine{raw: bytes.TrimSpace(raw)}
		if json.Unmarshal(l.raw, &l.Draft) != nil || !validID(l.ID) || l.Field == "" {
			l.Draft = progress.Draft{}
		}
		if len(l.raw) > 0 {
			lines = append(lines, l)
		}
	}
	return lines, nil
}
