package journal

import (
	"errors"
	"slices"
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// A note that was written anew leaves nothing of its old words on the disk.
func TestRewritingRemovesTheOldWordsForGood(t *testing.T) {
	c := progresstest.Course(t, nil)
	j := fresh(t)
	s := progress.NewSession(c, nil, j, progresstest.NewClock().Now)
	s.Enrol("Asha", "wales", "nurse")
	if err := errors.Join(s.Note(c.Lesson("quay/knots"), "first", secret), s.Flush()); err != nil {
		t.Fatal(err)
	}
	if err := s.Rewrite(s.State().Words[0].ID, other); err != nil {
		t.Fatal(err)
	}
	holds(t, j, secret)
	if got := texts(read(t, another(t, j))); !slices.Equal(got, []string{other}) {
		t.Errorf("words left are %q, want only %q", got, other)
	}
}

// A disk that fails as the old words are removed has the new ones already, and
// the next reading removes what is left.
func TestARewritingThatStopsHalfwayIsFinishedByTheNextReading(t *testing.T) {
	c := progresstest.Course(t, nil)
	j := fresh(t)
	s := progress.NewSession(c, nil, j, progresstest.NewClock().Now)
	if err := errors.Join(s.Note(nil, "", secret), s.Flush()); err != nil {
		t.Fatal(err)
	}
	j.disk = &faulty{fail: "rename", times: 9}
	if err := s.Rewrite(s.State().Words[0].ID, other); err == nil {
		t.Fatal("a failing disk is not told of")
	}
	k := another(t, j)
	if got := texts(read(t, k)); !slices.Equal(got, []string{other}) {
		t.Errorf("words read are %q, want only %q", got, other)
	}
	again := progress.NewSession(c, read(t, k), k, progresstest.NewClock().Now)
	if err := errors.Join(again.Note(nil, "", "more"), again.Flush()); err != nil {
		t.Fatal(err)
	}
	holds(t, k, secret)
}
