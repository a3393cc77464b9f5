package review

import (
	"time"

	fsrs "github.com/open-spaced-repetition/go-fsrs/v3"

	"groundwork/course"
)

// longest is the most days between two reviews: half a year, after which guidance
// may have changed as much as memory has.
const longest = 180

// newMemory is FSRS with its default weights and a retention of 0.9. Steps of
// minutes are off, since whoever comes back comes back another day, and so is
// chance, since one record has to give the same days everywhere. It is made for
// each schedule, because it is not safe to share.
func newMemory() *fsrs.FSRS {
	p := fsrs.DefaultParam()
	p.EnableShortTerm, p.EnableFuzz = false, false
	p.MaximumInterval = longest
	return fsrs.NewFSRS(p)
}

// A card is what is remembered of one objective.
type card struct {
	module    *course.Module
	objective string
	seen      map[string]seen // by the whole ids of its items

	before, now fsrs.Card // as it was on the day before the latest, and since
	day         time.Time // the latest
	rating      fsrs.Rating
	reopened    time.Time // day of an answer from before its item was changed

	// Once all is taken.
	due  time.Time
	rank int // 0 for what goes first: see the package
}

// seen is how an item was last answered.
type seen struct {
	place int       // in the record, from 1
	day   time.Time // of the latest answer
	sure  bool      // wrong on that day, though very sure
	item  *course.Activity
}

func newCard(m *course.Module, objective string) *card {
	return &card{module: m, objective: objective, seen: map[string]seen{}, before: fsrs.NewCard(), now: fsrs.NewCard()}
}

// take adds the next answer. One that was given before its item was changed says
// nothing of what the item means now; it only makes it due.
func (c *card) take(t try, memory *fsrs.FSRS) {
	if t.Outdated(t.item) {
		c.reopened = t.day
		return
	}
	c.meet(t)
	rating := rate(t)
	if t.day.After(c.day) {
		c.before, c.day, c.rating = c.now, t.day, rating
	} else if rating >= c.rating {
		return
	}
	c.rating = rating
	c.now = memory.Next(c.before, c.day, rating).Card
}

func (c *card) meet(t try) {
	was := c.seen[t.item.ID]
	sure := was.sure && was.day.Equal(t.day)
	c.seen[t.item.ID] = seen{item: t.item, place: t.Seq, day: t.day, sure: sure || !t.Correct() && t.Certainty == verySure}
}

const (
	guessing = 1
	verySure = 3
)

// rate says what an answer is worth.
func rate(t try) fsrs.Rating {
	switch {
	case !t.Correct():
		return fsrs.Again
	case t.Certainty == guessing:
		return fsrs.Hard
	}
	return fsrs.Good
}

// settle works out when c is due, and how urgently. The library puts its answers
// a day apart beyond the longest interval, so that is held here.
func (c *card) settle() {
	c.rank = 2
	for _, was := range c.seen {
		switch {
		case was.sure && was.item.Safety:
			c.rank = 0
		case was.sure:
			c.rank = min(c.rank, 1)
		}
	}
	days := min(int(c.now.ScheduledDays), longest)
	if c.rank == 0 {
		days = 1
	}
	c.due = c.day.AddDate(0, 0, days)
	if c.day.IsZero() {
		c.due = c.reopened
	}
}

// corrects is the safety item that c has to be asked by; nil where it is free.
func (c *card) corrects(items []*course.Activity) *course.Activity {
	for _, a := range items {
		if a.Safety && c.seen[a.ID].sure {
			return a
		}
	}
	return nil
}
