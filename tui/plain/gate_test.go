package plain

import (
	"strings"
	"testing"

	"groundwork/course"
	"groundwork/progress"
)

// A hard gate keeps the door shut, says why, and opens the fear instead.
func TestAHardGateOffersTheFearAlone(t *testing.T) {
	r := newRoom(t)
	r.course.Gate = course.GateHard
	eight := 8
	r.record(progress.Event{Kind: progress.Rated, Activity: "drips", Value: &eight})
	out := r.talk(t, "\nbrew\n2\n1\nquit\n")
	for _, want := range []string{
		"This course opens the other modules after that.", "1. Open “The pot drips” first; you said 8", "2 is not one of 1 to 1", "The question: What if it drips",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not said:\n%s", want, tail(out))
		}
	}
	if strings.Contains(out, "What can a pot be for?") {
		t.Error("the door is open")
	}
}
