package journal

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// What one program deletes, another that has it open does not bring back, neither by
// what is done there nor by what is being typed.
func TestADeletedRecordStaysSoInAnotherProgram(t *testing.T) {
	j := fresh(t)
	appendAll(t, j, progresstest.Record(3, 1)...)
	other := another(t, j)
	appendAll(t, other, progresstest.Record(1, 2)...)
	if err := j.Delete(); err != nil {
		t.Fatal(err)
	}
	s := progress.NewSession(progresstest.Course(t, nil), nil, other, progresstest.NewClock().Now)
	s.Enrol("Asha", "", "")
	if err := s.Flush(); !errors.Is(err, progress.ErrDeleted) {
		t.Errorf("saving says %v", err)
	}
	s.Set("theme", "dark")
	s.Typing(progress.FieldOfNote(nil, ""), "more words")
	if err := s.Flush(); err != nil || s.Saving() || s.Pending() > 0 {
		t.Errorf("and then %v; saving: %v; pending: %d", err, s.Saving(), s.Pending())
	}
	if err := other.Redraft([]progress.Draft{{ID: "d1", Text: "words"}}, nil); !errors.Is(err, progress.ErrDeleted) {
		t.Errorf("a draft gets %v", err)
	}
	if _, err := os.Stat(j.Path()); err == nil {
		t.Error("the record is there again")
	}
	if all, err := Learners(filepath.Dir(j.parent), "boats"); err != nil || len(all) > 0 {
		t.Errorf("the door offers %v, %v", all, err)
	}
}

// A record that was put back, or whose deletion was cut off, is a record.
func TestARecordThatIsPutBackIsOpenAgain(t *testing.T) {
	j := fresh(t)
	appendAll(t, j, progresstest.Record(3, 1)...)
	if err := j.markDeleted(); err != nil { // and then the power went
		t.Fatal(err)
	}
	again := another(t, j)
	if got := len(read(t, again)); got != 3 {
		t.Errorf("read %d events", got)
	}
	appendAll(t, again, progresstest.Record(4, 3)[3])
	if got := len(read(t, again)); got != 4 {
		t.Errorf("then %d", got)
	}
}

// A hooked disk does something before a folder is made.
type hooked struct {
	realDisk
	before func()
}

func (d hooked) mkdir(dir string) error {
	d.before()
	return d.realDisk.mkdir(dir)
}

// Somebody deletes the record while another program is about to save.
func TestARecordIsDeletedWhileItIsSaved(t *testing.T) {
	j := fresh(t)
	appendAll(t, j, progresstest.Record(3, 1)...)
	other := another(t, j)
	j.disk = hooked{before: func() {
		if err := other.Delete(); err != nil {
			t.Error(err)
		}
	}}
	if err := j.Append(progresstest.Record(4, 1)[3]); !errors.Is(err, progress.ErrDeleted) {
		t.Errorf("saving says %v", err)
	}
	if _, err := os.Stat(j.Path()); err == nil {
		t.Error("the record is back")
	}
}

// A folder that has gone away, as with a stick, is not deleted, and nobody is told
// that it were.
func TestWhatIsAwayIsNotDeleted(t *testing.T) {
	j := fresh(t)
	appendAll(t, j, progresstest.Record(3, 1)...)
	away := j.parent + "-away"
	if err := os.Rename(j.parent, away); err != nil {
		t.Fatal(err)
	}
	if err := j.Delete(); err == nil {
		t.Error("it says that the record is deleted")
	}
	if err := os.Rename(away, j.parent); err != nil {
		t.Fatal(err)
	}
	if got := len(read(t, another(t, j))); got != 3 {
		t.Errorf("back, it holds %d events", got)
	}
}

// A part that cannot be removed is still somebody's, who can be found by name: the
// journals go last.
func TestAPartThatCannotBeRemovedCanBeFound(t *testing.T) {
	j := fresh(t)
	events := progresstest.Record(3, 1)
	events[2].Kind, events[2].Text = progress.Wrote, secret
	appendAll(t, j, events...)
	entries, err := os.ReadDir(j.Path())
	if err != nil {
		t.Fatal(err)
	}
	order := removalOrder(entries)
	if len(order) < 3 || order[len(order)-1] != filepath.Base(j.journalFile()) {
		t.Errorf("removed in the order %q", order)
	}
}
