package progress_test

import (
	"errors"
	"fmt"
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// A disk that is away for hours is offered the same draft again and again. What it
// becomes at last can be saved.
func TestADiskThatIsAwayForHoursMakesNoEndOfDrafts(t *testing.T) {
	store := &drawer{}
	c := progresstest.Course(t, nil)
	s := progress.NewSession(c, nil, store, progresstest.NewClock().Now)
	s.Enrol("Asha", "", "")
	note := progress.FieldOfNote(nil, "")
	s.Typing(note, "half a note")
	store.err = errors.New("away")
	for range 2000 {
		_ = s.Flush()
	}
	store.err = nil
	if err := errors.Join(s.Note(nil, "", "half a note"), s.Flush()); err != nil {
		t.Fatal(err)
	}
	last := store.events[len(store.events)-1]
	if n := len(fmt.Sprint(last)); n > 1000 {
		t.Errorf("the note names its drafts in %d characters", n)
	}
}

// Whoever forgets words of a record that was deleted is told of that, once.
func TestForgettingInADeletedRecordTells(t *testing.T) {
	store := &drawer{}
	s := progress.NewSession(progresstest.Course(t, nil), nil, store, progresstest.NewClock().Now)
	s.Enrol("Asha", "", "")
	if err := errors.Join(s.Note(nil, "", "mine"), s.Flush()); err != nil {
		t.Fatal(err)
	}
	store.err = fmt.Errorf("save: %w", progress.ErrDeleted)
	if err := s.Forget(s.State().Words[0].ID); err != nil {
		t.Errorf("the words went with the record, and it says %v", err)
	}
	if err := s.Flush(); !errors.Is(err, progress.ErrDeleted) {
		t.Errorf("the next save says %v", err)
	}
	if err := s.Flush(); err != nil || s.Saving() {
		t.Errorf("and the one after it %v; saving: %v", err, s.Saving())
	}
}

// A flag that is taken back takes along what was being typed about it.
func TestAFlagIsTakenBackWithItsDraft(t *testing.T) {
	store := &drawer{}
	c := progresstest.Course(t, nil)
	s := progress.NewSession(c, nil, store, progresstest.NewClock().Now)
	s.Enrol("Asha", "", "")
	l := c.Lessons()[0]
	id := progress.FlagID(l, l.Steps()[0].ID)
	if err := s.Flag(id, progress.FlagReasons()[0].ID, ""); err != nil {
		t.Fatal(err)
	}
	s.Typing(progress.FieldOfFlag(id), "more words")
	if err := errors.Join(s.Flush(), s.Unflag(id), s.Flush()); err != nil {
		t.Fatal(err)
	}
	if len(store.drafts) > 0 {
		t.Errorf("%v is left", store.drafts)
	}
}
