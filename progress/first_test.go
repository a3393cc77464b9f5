package progress_test

import (
	"strings"
	"testing"

	"groundwork/progress/progresstest"
)

// A learner whose own page comes first begins there, and what was left behind
// in that order is done, in the order of the files or not.
func TestOwnPageFirst(t *testing.T) {
	const module = "modules/quay/module.yaml"
	c := progresstest.Course(t, map[string]string{module: strings.Replace(progresstest.File(module),
		"note: Cold water.", "first: [{page: first, nations: [wales]}, {page: second, professions: [nurse]}], note: Cold water.", 1)})
	s := sit(t, c)
	l := c.Lesson("quay/knots")
	next := func(want string) {
		t.Helper()
		if got, step := s.Standing().Next(); got != l || step != want {
			t.Errorf("next is %v at %q, want %q", got, step, want)
		}
	}
	next("first")
	s.Enrol("Asha", "", "nurse")
	next("second")
	s.right("quay/knots#hitch")
	for _, step := range []string{"second", "#hitch", "first"} {
		s.Turn(l, step)
	}
	next("first")
	if got := s.Standing().Lesson(l.ID); got.Seen != 2 {
		t.Errorf("%d steps are done, want the two before", got.Seen)
	}
}
