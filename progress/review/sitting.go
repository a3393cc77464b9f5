package review

import (
	"cmp"
	"slices"
	"time"

	"groundwork/course"
	"groundwork/progress"
)

// The most that is asked in one sitting, by the high end of what items are
// thought to take. One that was wrong and comes back is not counted.
const (
	mostItems   = 12
	mostMinutes = 10
)

// Sitting is what is due today, most urgent first and one item for each
// objective: at most 12 items and ten minutes. It is empty where nothing is due.
//
// A hard item never comes first. One that is not goes before it where any is due;
// else one that was met before and is not due yet opens the sitting. Where all
// that was met is hard, the sitting says so itself, see
// [progress.Sitting.HardFirst].
func (s Schedule) Sitting() progress.Sitting {
	items := course.GentleFirst(s.dueItems())
	if len(items) > 0 && items[0].Hard() {
		if opener := s.opener(); opener != nil {
			items = slices.Insert(items, 0, opener)
		}
	}
	return progress.NewSitting(progress.SittingReview, "", atMost(items))
}

// atMost cuts items to one sitting.
func atMost(items []*course.Activity) []*course.Activity {
	n := min(len(items), mostItems)
	for n > 1 && course.Estimate(items[:n]).High > mostMinutes {
		n--
	}
	return items[:n]
}

// dueItems are the items that ask what is due, in the order of the package.
func (s Schedule) dueItems() []*course.Activity {
	due := slices.DeleteFunc(slices.Clone(s.cards), func(c *card) bool { return c.due.After(s.today) })
	slices.SortStableFunc(due, func(a, b *card) int { return cmp.Or(cmp.Compare(a.rank, b.rank), a.due.Compare(b.due)) })
	var items []*course.Activity
	for _, c := range due {
		if a := s.ask(c); a != nil {
			items = append(items, a)
		}
	}
	return items
}

// opener is an item to begin with: met before, not hard, and the soonest due of
// what is not due yet; nil where there is none.
func (s Schedule) opener() *course.Activity {
	var opener *course.Activity
	var soonest time.Time
	for _, c := range s.cards {
		gentle := slices.DeleteFunc(s.offered(c), func(a *course.Activity) bool { return a.Hard() || c.seen[a.ID].place == 0 })
		if c.due.After(s.today) && len(gentle) > 0 && (opener == nil || c.due.Before(soonest)) {
			opener, soonest = c.longestAgo(gentle), c.due
		}
	}
	return opener
}
