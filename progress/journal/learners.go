package journal

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"groundwork/progress"
)

// Learners are those with a record of a course in dir, whoever was here last
// first. It looks for names only, so it is quick with any record. No folder has
// no learners.
func Learners(dir, courseID string) ([]progress.Account, error) {
	entries, err := os.ReadDir(filepath.Join(dir, courseID))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look for records: %w", err)
	}
	var found []progress.Account
	for _, e := range entries {
		j, err := Open(dir, courseID, e.Name())
		if err != nil || !e.IsDir() {
			continue // not one of ours
		}
		if l, ok := j.learner(); ok {
			found = append(found, l)
		}
	}
	slices.SortStableFunc(found, func(a, b progress.Account) int {
		return cmp.Or(b.Last.Compare(a.Last), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Folder, b.Folder))
	})
	return found, nil
}

// learner is who the record is of. It is false for a folder without any journal;
// one that cannot be read is a learner without a name, so that it can be told of
// when it is opened.
func (j *Journal) learner() (progress.Account, bool) {
	l := progress.Account{Folder: j.folder}
	names, err := j.files("journal*.jsonl")
	if err != nil {
		return l, true
	}
	r := newReader(&Damage{})
	var last []byte
	var named progress.Event
	for _, name := range names {
		r.file(name, func(line []byte) error {
			if newer(line, last) {
				last = append(last[:0], line...)
			}
			if e, ok := enrolled(line); ok && e.ID > named.ID {
				named = e
			}
			return nil
		})
	}
	l.Name, l.ID = named.Name, named.Learner
	var e progress.Event
	if decodeEvent(last, &e) == nil {
		l.Last = e.At
	}
	return l, len(last) > 0 || len(r.damage.Files) > 0
}

// newer reports whether a line begins with an id, and a later one than last does.
// Ids are in the order of time.
func newer(line, last []byte) bool {
	if len(last) > 0 && bytes.Compare(line[:min(headed, len(line))], last[:min(headed, len(last))]) <= 0 {
		return false
	}
	return hasID(line)
}

// glance is how far into a line its kind is looked for: it stands third.
const glance = 160

// enrolled is the event in a line, where it is of someone's enrolling. A line
// that does not say so at a glance is not decoded.
func enrolled(line []byte) (progress.Event, bool) {
	if !bytes.Contains(line[:min(glance, len(line))], []byte(`"kind":"enrolled"`)) {
		return progress.Event{}, false
	}
	var e progress.Event
	ok := decodeEvent(line, &e) == nil && e.Kind == progress.Enrolled
	return e, ok
}
