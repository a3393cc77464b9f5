package review_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
	"groundwork/progress/review"
)

// studied is a learner who answered by chance, over days of chance, some of them
// with a clock that jumped.
func studied(t testing.TB, c *course.Course, seed uint64) *learner {
	r := rand.New(rand.NewPCG(seed, 2))
	l := newLearner(t, c)
	for _, lesson := range c.Lessons() {
		l.Open(lesson)
	}
	ids := slices.Sorted(func(yield func(string) bool) {
		for id := range answers {
			if c.Activity(id) != nil && !yield(id) {
				return
			}
		}
	})
	for range 1 + r.IntN(60) {
		l.answer(r.IntN(2), r.IntN(4), []string{ids[r.IntN(len(ids))]})
		switch r.IntN(12) {
		case 0:
			l.days(-r.IntN(4000))
		case 1:
			l.days(r.IntN(4000))
		case 2, 3, 4, 5:
			l.days(r.IntN(40))
		}
	}
	return l
}

// A record in any order, in pieces and with events twice gives one schedule.
func TestMergeOrderChangesNothing(t *testing.T) {
	c := withSea(t)
	for seed := range uint64(60) {
		l := studied(t, c, seed)
		events := l.events()
		r := rand.New(rand.NewPCG(seed, 3))
		mixed := append(slices.Clone(events), events[:r.IntN(len(events))]...)
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		sameSchedule(t, c, l.State(), progress.Fold(mixed), l.clock.Time)
	}
}

// From the same record at the same time, a wrong answer is never due later than
// a right one, and neither later than in half a year or before the next day.
func TestWrongIsNeverLaterThanRight(t *testing.T) {
	c := withSea(t)
	for seed := range uint64(200) {
		l := studied(t, c, seed)
		l.days(int(seed % 7))
		events, r := slices.Clone(l.events()), rand.New(rand.NewPCG(seed, 4))
		for id := range answers {
			days := map[bool]int{}
			for _, right := range []bool{true, false} {
				other := newLearner(t, c, events...)
				other.clock.Time = l.clock.Time
				which := 1
				if right {
					which = 0
				}
				other.answer(which, r.IntN(4), []string{id})
				days[right] = other.due(id)
				if days[right] > 180 {
					t.Fatalf("seed %d: %s is due in %d days", seed, id, days[right])
				}
			}
			if days[false] > days[true] {
				t.Fatalf("seed %d: %s is due in %d days when wrong, and in %d when right", seed, id, days[false], days[true])
			}
		}
	}
}

// No sitting is longer than it says, asks an objective twice, or begins with a
// hard item where there is one to begin with that is not.
func TestSittingsKeepTheirLimits(t *testing.T) {
	c := withSea(t)
	for seed := range uint64(200) {
		l := studied(t, c, seed)
		sitting := l.schedule().Sitting()
		asked := map[string]bool{}
		for _, a := range sitting.Items {
			if k := a.Module.ID + "/" + a.Objective; asked[k] {
				t.Fatalf("seed %d: %s is asked twice", seed, k)
			} else {
				asked[k] = true
			}
		}
		if n, high := len(sitting.Items), course.Estimate(sitting.Items).High; n > 12 || high > 10 {
			t.Fatalf("seed %d: %d items, %d minutes", seed, n, high)
		}
		gentle := func(id string) bool { return len(l.State().Activities[id].Attempts) > 0 && !c.Activity(id).Hard() }
		met := slices.ContainsFunc([]string{"quay/wind#one", "quay/wind#order", "sea/out#far"}, gentle)
		if sitting.HardFirst() && met {
			t.Fatalf("seed %d: begins with a hard item", seed)
		}
	}
}

func FuzzSchedule(f *testing.F) {
	f.Add([]byte{0, 3, 9, 1, 2, 200, 2, 1, 7})
	c := progresstest.Course(f, nil)
	f.Fuzz(func(t *testing.T, what []byte) {
		at, events := progresstest.Start, []progress.Event(nil)
		for i := 0; i+2 < len(what); i += 3 {
			at = at.AddDate(0, 0, int(int8(what[i]))*20)
			score := float64(what[i+1]) / 3
			events = append(events, progress.Event{
				ID: fmt.Sprintf("%06d", i), At: at, Kind: progress.Answered, Lesson: "quay/wind", Activity: "one",
				Score: &score, Certainty: int(int8(what[i+2])), Rev: int(int8(what[i+2])),
			})
		}
		s := review.NewSchedule(c, progress.Fold(events), progresstest.Start)
		if day, ok := s.Due(c.Activity("quay/wind#one")); ok && s.InDays(day) > 180 {
			t.Errorf("due in %d days", s.InDays(day))
		}
		if n := len(s.Sitting().Items); n > 1 {
			t.Errorf("%d items", n)
		}
	})
}

func BenchmarkSchedule(b *testing.B) {
	c := withSea(b)
	l := newLearner(b, c)
	r := rand.New(rand.NewPCG(1, 1))
	ids := []string{"quay/wind#one", "quay/wind#order", "sea/out#far", "quay/knots#hitch", "quay/pool#again"}
	for range 10_000 { // of 20,000 events, the rest of which say nothing here
		l.answer(r.IntN(2), r.IntN(4), ids[r.IntN(len(ids)):][:1])
		l.clock.Skip(time.Duration(r.IntN(8)) * time.Hour)
	}
	state := l.State()
	for b.Loop() {
		review.NewSchedule(c, state, l.clock.Time).Sitting()
	}
}
