// Package review says what a learner is asked again, and when. It keeps nothing:
// a [Schedule] is worked out from the record, so it is the same for one journal,
// for that journal in pieces, and for two that were merged in any order. The
// intervals are those of FSRS (github.com/open-spaced-repetition/go-fsrs).
//
// # A card for each objective
//
// What is scheduled is an objective, not an item: one can know what to do and
// forget one made-up case of it, and the other way round. Every judged answer to
// any item of the objective counts, in a lesson, a review, a test-out or a final
// check. So what is due is asked by a different item than the last time, which
// shows whether the thing is known and not the sentence: first one that was
// never met, those of the pool before those of lessons, then the one met longest
// ago. An item of a lesson that was never opened is not asked, and an objective
// of which nothing was answered is not in review.
//
// # What an answer is worth
//
// Wrong, or partly right, is Again. Right and guessing is Hard. Right and fairly
// sure, very sure or not asked is Good: fairly sure, and then checking with a
// colleague, is good practice and costs nothing. Easy is not used, and neither
// hints nor speed count.
//
// A card is rated once a day, by the worst answer of that day: what is right an
// hour after its feedback was read shows that the feedback was read.
//
// # Days
//
// A day is a day of the calendar where the learner is, and intervals are whole
// days on it: nights of daylight saving and the date line change nothing. Clocks
// are not trusted. An answer is not dated before the one recorded before it, and
// one from the future is dated as that one was; where there is none, it is dated
// so long ago that it is due, rather than never.
//
// # What goes first
//
// A safety item that was wrong while the learner was very sure is due on the next
// day and goes first, and it is asked itself: another case that is right would
// leave the mistake standing. Then what else was wrong and very sure, then what
// has been due longest. Hard items never come first, see [Schedule.Sitting].
package review

import (
	"cmp"
	"slices"
	"time"

	"groundwork/course"
	"groundwork/progress"
)

// A Schedule is what is due when, as of one day. It is only read once made.
type Schedule struct {
	state progress.State
	today time.Time
	cards []*card // in the order of the course
}

// NewSchedule works out the schedule of s at a time, whose location says which
// day it is. It is pure. An outline has no items, and so nothing is due.
func NewSchedule(c *course.Course, s progress.State, now time.Time) Schedule {
	sched := Schedule{state: s, today: dayOf(now)}
	all, memory := map[key]*card{}, newMemory()
	for _, t := range tries(c, s, now) {
		k := key{t.item.Serves().ID, t.item.Objective}
		if all[k] == nil {
			all[k] = newCard(t.item.Serves(), t.item.Objective)
		}
		all[k].take(t, memory)
	}
	for _, m := range c.Modules() {
		for _, o := range m.Objectives {
			if card := all[key{m.ID, o.ID}]; card != nil {
				card.settle()
				sched.cards = append(sched.cards, card)
			}
		}
	}
	return sched
}

// A key names an objective in a course.
type key struct{ module, objective string }

// A try is one answer, with the day that it is believed to be of.
type try struct {
	*progress.Attempt
	item *course.Activity
	day  time.Time
}

// tries are all answers to items that the course has, as they were recorded.
func tries(c *course.Course, s progress.State, now time.Time) []try {
	var all []try
	for id, did := range s.Activities {
		a := c.Activity(id)
		if a == nil || !a.Judged() {
			continue
		}
		for i := range did.Attempts {
			if t := &did.Attempts[i]; t.Score != nil {
				all = append(all, try{Attempt: t, item: a})
			}
		}
	}
	slices.SortFunc(all, func(a, b try) int {
		return cmp.Or(cmp.Compare(a.Seq, b.Seq), cmp.Compare(a.item.ID, b.item.ID))
	})
	date(all, now)
	return all
}

// date gives each try the day that is believed.
func date(all []try, now time.Time) {
	today := dayOf(now)
	last := time.Time{}
	for i := range all {
		day := dayOf(all[i].At.In(now.Location()))
		switch {
		case day.After(today) && last.IsZero():
			day = today.AddDate(0, 0, -longest)
		case day.After(today), day.Before(last):
			day = last
		}
		all[i].day, last = day, day
	}
}

// dayOf is the day of t on its own calendar, at midnight UTC, where all days are
// equally long.
func dayOf(t time.Time) time.Time {
	year, month, day := t.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// Due is the day, as midnight UTC, on which the objective of a is due again; ok is
// false for an item that was not answered, and for what is left out.
func (s Schedule) Due(a *course.Activity) (day time.Time, ok bool) {
	if len(s.state.Activities[a.ID].Attempts) == 0 || s.leftOut(a) {
		return time.Time{}, false
	}
	for _, c := range s.cards {
		if c.module == a.Serves() && c.objective == a.Objective {
			return c.due, true
		}
	}
	return time.Time{}, false
}

// next is the first day after today on which something is due, as midnight UTC;
// ok is false where nothing is to come.
func (s Schedule) next() (day time.Time, ok bool) {
	for _, c := range s.cards {
		if c.due.After(s.today) && len(s.offered(c)) > 0 && (!ok || c.due.Before(day)) {
			day, ok = c.due, true
		}
	}
	return day, ok
}

// InDays is how many days there are from today to day.
func (s Schedule) InDays(day time.Time) int {
	return int(day.Sub(s.today) / (24 * time.Hour))
}

// offered are the items that c may be asked by. Those of the forms of a final check
// are new cases there: none is met here first.
func (s Schedule) offered(c *card) []*course.Activity {
	return slices.DeleteFunc(c.module.Items(c.objective), func(a *course.Activity) bool {
		unmet := c.seen[a.ID].place == 0
		return s.leftOut(a) || unmet && a.Form != "" ||
			a.Lesson != nil && (a.Lesson.Broken() || !s.state.Lessons[a.Lesson.ID].Begun() && unmet)
	})
}

func (s Schedule) leftOut(a *course.Activity) bool {
	return a.Hard() && s.state.LeavesOut(a.Serves().ID)
}

// ask is the item that c is asked by; nil where there is none.
func (s Schedule) ask(c *card) *course.Activity {
	items := s.offered(c)
	if len(items) == 0 {
		return nil
	}
	if a := c.corrects(items); a != nil {
		return a
	}
	return c.longestAgo(items)
}

// longestAgo is the item met longest ago: one never met, or else the first.
func (c *card) longestAgo(items []*course.Activity) *course.Activity {
	return slices.MinFunc(items, func(a, b *course.Activity) int {
		return cmp.Compare(c.seen[a.ID].place, c.seen[b.ID].place)
	})
}
