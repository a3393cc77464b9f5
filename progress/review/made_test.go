package review_test

import (
	"testing"
	"time"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
	"groundwork/progress/review"
)

// answers gives a right answer and a wrong one to each item of the made-up course.
var answers = map[string][2][]string{
	"quay/knots#hitch": {{"yes"}, {"no"}},
	"quay/pool#again":  {{"yes"}, {"no"}},
	"quay/wind#one":    {{"yes"}, {"no"}},
	"quay/wind#some":   {{"sail", "flag"}, {"rock"}},
	"quay/wind#order":  {{"look", "turn", "go"}, {"go", "turn", "look"}},
	"quay/wind#groups": {{"gull=air", "eel=water", "cod=water"}, {"gull=water", "eel=air", "cod=air"}},
	"sea/out#far":      {{"yes"}, {"no"}},
	"sea/out#near":     {{"yes"}, {"no"}},
}

// A learner answers, a day at a time.
type learner struct {
	*progress.Session
	t     testing.TB
	c     *course.Course
	clock *progresstest.Clock
	kept  []progress.Event
}

func (l *learner) Append(events ...progress.Event) error {
	l.kept = append(l.kept, events...)
	return nil
}

func (l *learner) Forget(...string) error { return nil }

func newLearner(t testing.TB, c *course.Course, past ...progress.Event) *learner {
	l := &learner{t: t, c: c, clock: progresstest.NewClock()}
	l.kept = append(l.kept, past...)
	l.Session = progress.NewSession(c, past, l, l.clock.Now)
	return l
}

// right and wrong answer items, with how sure the learner is.
func (l *learner) right(sure int, ids ...string) *learner { return l.answer(0, sure, ids) }
func (l *learner) wrong(sure int, ids ...string) *learner { return l.answer(1, sure, ids) }

func (l *learner) answer(which, sure int, ids []string) *learner {
	l.t.Helper()
	for _, id := range ids {
		a := l.c.Activity(id)
		if a == nil {
			l.t.Fatalf("no activity %q", id)
		}
		if _, err := l.Answer(a, answers[id][which], sure, 0); err != nil {
			l.t.Fatal(err)
		}
	}
	return l
}

// days lets days pass, or turns the clock back.
func (l *learner) days(n int) *learner {
	l.clock.Skip(time.Duration(n) * 24 * time.Hour)
	return l
}

func (l *learner) schedule() review.Schedule {
	return review.NewSchedule(l.c, l.State(), l.clock.Time)
}

// due is the day that an item is due, in days from today.
func (l *learner) due(id string) int {
	l.t.Helper()
	s := l.schedule()
	day, ok := s.Due(l.c.Activity(id))
	if !ok {
		l.t.Fatalf("%s is not in review", id)
	}
	return s.InDays(day)
}

// asks are the items of the sitting of today.
func (l *learner) asks() []string {
	var ids []string
	for _, a := range l.schedule().Sitting().Items {
		ids = append(ids, a.ID)
	}
	return ids
}

// events are all that was recorded.
func (l *learner) events() []progress.Event {
	l.t.Helper()
	if err := l.Flush(); err != nil {
		l.t.Fatal(err)
	}
	return l.kept
}

// withSea is the made-up course with two gentle items above the fear.
func withSea(t testing.TB) *course.Course {
	item := func(id string) string {
		return "- id: " + id + `
  kind: choice
  objective: sail
  prompt: Is it so?
  options:
    - {id: "yes", text: It is, correct: true, feedback: It is so because the sea is where it is.}
    - {id: "no", text: It is not, feedback: It is so after all because the sea is there.}
    - {id: "maybe", text: Perhaps it is, feedback: It is so after all because the sea is there.}
`
	}
	return progresstest.Course(t, map[string]string{
		"modules/sea/out.md":   "## Out\n\nThe sea.\n\n[Far](out.yaml#far)\n\n[Near](out.yaml#near)\n",
		"modules/sea/out.yaml": item("far") + item("near"),
	})
}
