package content

import (
	"testing"

	"groundwork/course/lint"
	"groundwork/tui"
)

// Every rule of teaching is kept, or somebody has said why not. What is drawn is
// measured as the window draws it.
func TestTheCourseKeepsTheRulesOfTeaching(t *testing.T) {
	if testing.Short() {
		t.Skip("draws every page")
	}
	r := lint.Check(FS, edition, tui.Overflow)
	for _, p := range r.Problems {
		t.Errorf("%s: %v", p.Grade, p)
	}
	for _, p := range r.Passed {
		if len(p.Reason) < 20 {
			t.Errorf("%s: the reason %q hardly says why %s is allowed", p.By, p.Reason, p.Rule)
		}
	}
}
