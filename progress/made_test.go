package progress_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// A keeper is a store in memory.
type keeper struct {
	events    []progress.Event
	forgotten []string
	fail      error
}

func (k *keeper) Append(events ...progress.Event) error {
	if k.fail != nil {
		return k.fail
	}
	k.events = append(k.events, events...)
	return nil
}

func (k *keeper) Forget(ids ...string) error {
	if k.fail != nil {
		return k.fail
	}
	k.forgotten = append(k.forgotten, ids...)
	for i := range k.events {
		if slices.Contains(ids, k.events[i].ID) {
			k.events[i].Text = ""
		}
	}
	return nil
}

// A sitting is a session with its store and its clock.
type sitting struct {
	*progress.Session
	t     testing.TB
	c     *course.Course
	store *keeper
	clock *progresstest.Clock
}

// sit begins a sitting with what was recorded before.
func sit(t testing.TB, c *course.Course, past ...progress.Event) *sitting {
	s := &sitting{t: t, c: c, store: &keeper{}, clock: progresstest.NewClock()}
	s.Session = progress.NewSession(c, past, s.store, s.clock.Now)
	return s
}

// recorded is all that the sitting has recorded, by way of its store.
func (s *sitting) recorded() []progress.Event {
	s.t.Helper()
	if err := s.Flush(); err != nil {
		s.t.Fatalf("flush: %v", err)
	}
	return s.store.events
}

// answers gives a right answer and a wrong one to each judged item.
var answers = map[string][2][]string{
	"quay/knots#hitch": {{"yes"}, {"no"}},
	"quay/wind#one":    {{"yes"}, {"no"}},
	"quay/wind#some":   {{"sail", "flag"}, {"rock"}},
	"quay/wind#order":  {{"look", "turn", "go"}, {"go", "turn", "look"}},
	"quay/wind#groups": {{"gull=air", "eel=water", "cod=water"}, {"gull=water", "eel=air", "cod=air"}},
}

func (s *sitting) right(ids ...string) *sitting { return s.answer(0, ids) }
func (s *sitting) wrong(ids ...string) *sitting { return s.answer(1, ids) }

func (s *sitting) answer(which int, ids []string) *sitting {
	s.t.Helper()
	for _, id := range ids {
		if _, err := s.Answer(s.c.Activity(id), answers[id][which], 2, 0); err != nil {
			s.t.Fatalf("answer %s: %v", id, err)
		}
	}
	return s
}

// read turns to every step of a lesson, answers nothing, and goes on past the
// end.
func (s *sitting) read(lesson string) *sitting {
	l := s.c.Lesson(lesson)
	for _, step := range l.Steps() {
		s.Turn(l, step.ID)
	}
	s.Finish(l)
	return s
}

// walk takes the scenario to an ending.
func (s *sitting) walk() *sitting {
	s.t.Helper()
	if err := s.Choose(s.c.Activity("quay/wind#story"), "n1", "row"); err != nil {
		s.t.Fatalf("walk the scenario: %v", err)
	}
	return s
}

// commit makes one commitment.
func (s *sitting) commit() *sitting {
	s.t.Helper()
	if err := s.Commit(s.c.Activity("quay/wind#mine"), "Buy rope", time.Time{}); err != nil {
		s.t.Fatalf("commit: %v", err)
	}
	return s
}

// windItems are the judged items of quay/wind.
var windItems = []string{"quay/wind#one", "quay/wind#some", "quay/wind#order", "quay/wind#groups"}

// walked is a sitting that completed the core route.
func walked(t testing.TB, c *course.Course) *sitting {
	s := sit(t, c)
	s.Enrol("Asha", "wales", "nurse")
	s.read("quay/knots").right("quay/knots#hitch")
	s.read("quay/wind").right(windItems...).walk().commit()
	return s
}

// shuffled is events in another order.
func shuffled(events []progress.Event, seed uint64) []progress.Event {
	mixed := slices.Clone(events)
	r := rand.New(rand.NewPCG(seed, 2))
	r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
	return mixed
}
