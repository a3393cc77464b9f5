package plain

import (
	"strings"
	"testing"

	"groundwork/course"
	"groundwork/progress"
)

// Somebody who is called Mark can say so, carry on by his name, and delete his
// record by it, though mark is a word elsewhere.
func TestSomebodyMayBeCalledMark(t *testing.T) {
	r := newRoom(t)
	r.asha = false
	out := r.talk(t, "1\n1\n1\nMark\nquit\n")
	if got := progress.Fold(r.events).Learner.Name; got != "Mark" {
		t.Errorf("the name is %q:\n%s", got, tail(out))
	}
	r.asha = true
	out = r.talk(t, "1\nsettings\nDelete my whole record\nMark\n")
	if !strings.Contains(out, "Your record is deleted.") {
		t.Errorf("the record is not deleted:\n%s", tail(out))
	}
}

func TestARecordIsOpenedByTheNameMark(t *testing.T) {
	r := newRoom(t)
	var chosen bool
	c := r.config("Mark\nquit\n", nil)
	var out strings.Builder
	c.Out = &out
	c.Accounts = func() ([]progress.Account, error) {
		return []progress.Account{{Folder: "asha", Name: "Asha"}, {Folder: "mark", Name: "Mark"}}, nil
	}
	open := c.Open
	c.Open = func(of *course.Course, folder string, fresh bool) (*progress.Session, []string, error) {
		chosen = folder == "mark"
		return open(of, folder, fresh)
	}
	if err := Run(t.Context(), c); err != nil || !chosen {
		t.Errorf("Run: %v; Mark's record is not opened:\n%s", err, tail(out.String()))
	}
}
