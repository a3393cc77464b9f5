package plain

import (
	"strings"
	"testing"

	"groundwork/progress"
)

// monthAfter has Asha answer two items, one of them wrongly, and lets a month
// pass.
func (r *room) monthAfter() {
	s := progress.NewSession(r.course, r.events, r, r.tick)
	s.Open(r.course.Lesson("drips/all-kinds"))
	for _, given := range [][]string{{"first", "wait"}, {"who", "look=you", "mend=nobody"}} {
		if _, err := s.Answer(r.course.Activity("drips/all-kinds#"+given[0]), given[1:], 2, 0); err != nil {
			panic(err)
		}
	}
	s.Leave()
	if err := s.Flush(); err != nil {
		panic(err)
	}
	r.now = r.now.AddDate(0, 1, 0)
}

// Nothing is lost by stopping in the middle of a look back, and what was given
// is of the review.
func TestALookBackThatTheInputEndsLosesNothing(t *testing.T) {
	r := newRoom(t)
	r.monthAfter()
	before := len(r.events)
	out := r.talk(t, "\nreview\n1\n1\n")
	if !strings.Contains(out, "A look back: two questions") || !strings.Contains(out, "Everything is saved") {
		t.Errorf("said:\n%s", out)
	}
	var given []progress.Event
	for _, e := range r.events[before:] {
		if e.Kind == progress.Answered {
			given = append(given, e)
		}
	}
	if len(given) != 1 || given[0].Sitting != progress.SittingReview {
		t.Errorf("recorded %+v", given)
	}
}

// Where an item counts as it is first answered, hint and again do nothing.
func TestATestOutHasNoHintsAndNoSecondTry(t *testing.T) {
	r := newRoom(t)
	r.record(progress.Event{Kind: progress.Rated, Activity: "drips", Value: new(int)})
	out := r.talk(t, "\n1\n4\n1\nhint\n2\n3\nagain\n\nquit\n")
	for _, want := range []string{"There is no hint here.", "again does nothing here."} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not said:\n%s", want, out)
		}
	}
}
