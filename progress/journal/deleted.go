package journal

import (
	"errors"
	"fmt"
	"os"

	"groundwork/progress"
)

// A record that was deleted is to stay so, also where another program has it open
// and something yet to save: that would make the folder anew. Beside where it was
// an empty file says that it was deleted. Its name is that of the folder, which was
// drawn at random and tells nobody whose it was.

// marker is the file that says that the record was deleted.
func (j *Journal) marker() string { return j.Path() + ".deleted" }

// wasDeleted is [progress.ErrDeleted] where another program deleted the record.
func (j *Journal) wasDeleted() error {
	if _, err := os.Lstat(j.marker()); err != nil {
		return nil
	}
	return progress.ErrDeleted
}

// makeFolder makes the record's folder, unless it was deleted. It looks once more
// when the folder is there: whoever deletes marks first, and then takes all of it.
func (j *Journal) makeFolder() error {
	if err := j.wasDeleted(); err != nil {
		return err
	}
	if err := j.disk.mkdir(j.Path()); err != nil {
		return err
	}
	if err := j.wasDeleted(); err != nil {
		_ = os.Remove(j.Path()) // which is empty, or is being removed
		return err
	}
	return nil
}

// markDeleted writes the marker, before anything is removed.
func (j *Journal) markDeleted() error {
	f, err := os.OpenFile(j.marker(), os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// stillHere takes a marker away that stands beside a record: a crash came before
// the record was removed, or somebody put it back.
func (j *Journal) stillHere() {
	if _, err := os.Stat(j.Path()); err != nil || os.Remove(j.marker()) != nil {
		return // it is tried again with the next reading
	}
	if _, err := os.Stat(j.Path()); err != nil {
		_ = j.markDeleted() // it was being removed just now
	}
}

// Delete removes the whole record of this learner, for good. What others have
// of it, a copy on a stick or in a backup, is beyond its reach. What a session
// still brings afterwards is dropped, so that leaving makes no new trace; that of
// another program fails with [progress.ErrDeleted].
func (j *Journal) Delete() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if err := patiently(j.remove); err != nil {
		return fmt.Errorf("delete the record: %w", err)
	}
	j.deleted = true
	return nil
}

func (j *Journal) remove() error {
	if _, err := os.Stat(j.Path()); errors.Is(err, os.ErrNotExist) && len(j.seen) == 0 {
		return nil // nobody else can have anything of it
	}
	err := j.markDeleted()
	if err == nil {
		err = removeFolder(j.Path())
	}
	if err == nil {
		err = j.markDeleted() // whoever read meanwhile may have taken it away
	}
	if err != nil {
		j.stillHere()
	}
	return err
}
