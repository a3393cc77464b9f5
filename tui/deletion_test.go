package tui

import (
	"errors"
	"fmt"
	"testing"

	"groundwork/progress"
)

// Somebody deletes the record from another window. Nothing more is kept, and nobody
// is told that it will be.
func TestARecordDeletedElsewhereIsTold(t *testing.T) {
	w := newWindow(t, "Asha").press("enter")
	w.store.err = fmt.Errorf("save: %w", progress.ErrDeleted)
	w.press("1").sees("has been deleted", "Nothing that you do from now on is kept").seesNot("Not saved yet")
	w.press("?").sees("nothing of this sitting is kept")
	if s := w.app.Session(); s.Saving() || s.Pending() > 0 {
		t.Errorf("it goes on to save: %v, %d pending", s.Saving(), s.Pending())
	}
}

// What one learner could not save is not told to the next, and no beat looks for it.
func TestNothingOfADeletedLearnerIsLeft(t *testing.T) {
	w := newWindow(t, "Asha").press("end", "enter")
	w.store.err = errors.New("no room")
	w.press("n", "a note", "esc").sees("Not saved yet")
	w.send(deletedMsg{}, beatMsg{}).seesNot("Not saved yet")
	w.store.err = nil
	w.press("down").seesNot("is deleted", "Not saved yet", "Nothing was lost")
}
