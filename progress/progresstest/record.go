package progresstest

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/gofrs/uuid/v5"

	"groundwork/course"
	"groundwork/progress"
)

// Start is when the made records begin.
var Start = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

// A Clock is a time that goes on only when it is told to.
type Clock struct{ Time time.Time }

// NewClock stands at [Start].
func NewClock() *Clock { return &Clock{Time: Start} }

// Now is the clock's time, and a second later the next time.
func (c *Clock) Now() time.Time {
	c.Time = c.Time.Add(time.Second)
	return c.Time
}

// Skip moves the clock, back for less than nothing.
func (c *Clock) Skip(d time.Duration) { c.Time = c.Time.Add(d) }

// Record makes n events of one learner's long course, the same for the same
// seed: a made-up course of 60 lessons and 600 items.
func Record(n int, seed uint64) []progress.Event {
	r := rand.New(rand.NewPCG(seed, 1))
	at := Start
	gen := uuid.NewGen()
	events := make([]progress.Event, 0, n)
	for i := range n {
		at = at.Add(time.Duration(1+r.IntN(60_000)) * time.Millisecond)
		e := made(i, r)
		e.ID, e.At = uuid.Must(gen.NewV7AtTime(at)).String(), at
		events = append(events, e)
	}
	return events
}

func made(i int, r *rand.Rand) progress.Event {
	if i == 0 {
		return progress.Event{
			Kind: progress.Enrolled, Learner: "d2f0cf2e-52ac-4b39-9d2f-3f2a5cf6a7a1", Name: "Asha",
			Profession: "nurse", Nation: "wales", Seed: 7, Version: "2026.1",
		}
	}
	lesson := fmt.Sprintf("module-%d/lesson-%d", r.IntN(12), r.IntN(5))
	switch k := r.IntN(10); {
	case k < 5:
		return answered(lesson, r)
	case k < 8:
		return progress.Event{
			Kind: progress.Turned, Lesson: lesson, Page: fmt.Sprintf("page-%d", r.IntN(8)),
			ActiveMS: int64(r.IntN(60_000)), OpenMS: int64(r.IntN(90_000)),
		}
	case k == 8:
		return progress.Event{
			Kind: progress.Chose, Lesson: lesson, Activity: "story", Rev: 1,
			Node: "n1", Choice: fmt.Sprintf("c%d", r.IntN(4)), Place: 1 + r.IntN(6),
		}
	default:
		return progress.Event{Kind: progress.Wrote, Lesson: lesson, Activity: "own"}
	}
}

func answered(lesson string, r *rand.Rand) progress.Event {
	score := float64(r.IntN(5)) / 4
	return progress.Event{
		Kind: progress.Answered, Lesson: lesson, Activity: fmt.Sprintf("item-%d", r.IntN(10)), Rev: 1,
		Response: []string{fmt.Sprintf("option-%d", r.IntN(4))}, Score: &score, Certainty: 1 + r.IntN(3),
		MS: int64(r.IntN(90_000)), Sitting: progress.SittingLesson,
	}
}

// RecordOf makes n events of one learner's long way through c, the same for the
// same seed: its lessons read through over and over, each choice answered by
// chance, half an hour between two lessons.
func RecordOf(c *course.Course, n int, seed uint64) []progress.Event {
	r := rand.New(rand.NewPCG(seed, 2))
	events := []progress.Event{made(0, r)}
	for len(events) < n {
		for _, l := range c.Lessons() {
			events = append(events, progress.Event{Kind: progress.Opened, Lesson: l.ID})
			for _, step := range l.Steps() {
				events = append(events, progress.Event{Kind: progress.Turned, Lesson: l.ID, Page: step.ID, ActiveMS: 20_000, OpenMS: 30_000})
				if a := step.Activity; a != nil && a.Kind == course.KindChoice {
					events = append(events, given(a, r))
				}
			}
		}
	}
	events = events[:n]
	at, gen := Start.AddDate(0, 0, -n/100), uuid.NewGen()
	for i := range events {
		at = at.Add(time.Duration(5+r.IntN(20)) * time.Minute)
		events[i].ID, events[i].At = uuid.Must(gen.NewV7AtTime(at)).String(), at
	}
	return events
}

func given(a *course.Activity, r *rand.Rand) progress.Event {
	options := a.Body.(*course.Choice).Options
	o := options[r.IntN(len(options))]
	score := 0.0
	if o.Correct {
		score = 1
	}
	lesson, local := a.Lesson.ID, a.Local()
	return progress.Event{
		Kind: progress.Answered, Lesson: lesson, Activity: local, Rev: a.Rev(), Response: []string{o.ID},
		Score: &score, Certainty: 1 + r.IntN(3), MS: int64(r.IntN(90_000)), Sitting: progress.SittingLesson,
	}
}
