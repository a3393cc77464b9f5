package progresstest

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/gofrs/uuid/v5"

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
