package course

import (
	"math"
	"slices"
	"strings"
)

// Hard reports whether a is announced before it is met: it has a content note,
// or its lesson has.
func (a *Activity) Hard() bool { return a.ContentNote() != "" }

// ContentNote is what is said of a before it is met alone: its own note, or the
// first sentence of its lesson's, which says what is hard. What follows there is
// about the lesson: its short version is none of an item met alone. It is empty
// where nothing is hard.
func (a *Activity) ContentNote() string {
	if a.Note == "" && a.Lesson != nil {
		return firstSentence(a.Lesson.Note)
	}
	return a.Note
}

func firstSentence(text string) string {
	for i, r := range text {
		if strings.ContainsRune(".!?", r) && (i+1 == len(text) || strings.ContainsRune(" \n", rune(text[i+1]))) {
			return text[:i+1]
		}
	}
	return text
}

// Estimate is how long items take together, reading and feedback included, by
// what each kind is thought to take. It is the course's own estimate.
func Estimate(items []*Activity) Minutes {
	return estimated(0, items, min(1, len(items)))
}

// estimated is how long reading for so many minutes and doing items take together,
// and least at the least.
func estimated(reading float64, items []*Activity, least int) Minutes {
	low, high := reading, reading
	for _, a := range items {
		low += kindMinutes[a.Kind].low
		high += kindMinutes[a.Kind].high
	}
	return Minutes{Low: max(least, int(math.Floor(low))), High: max(least, int(math.Ceil(high)))}
}

// Pooled are the activities of the pool of m; none where it has no pool.
func (m *Module) Pooled() []*Activity {
	if m.Pool == nil {
		return nil
	}
	return m.Pool.Activities
}

// Reserve are the activities of pools that serve m: those of its own, and those
// that another module's holds for it.
func (m *Module) Reserve() []*Activity {
	own := slices.DeleteFunc(slices.Clone(m.Pooled()), func(a *Activity) bool { return a.Serves() != m })
	return append(own, m.lent...)
}

// Items are the judged activities that serve an objective of m: those of pools
// first, its own before others', then those of its lessons.
func (m *Module) Items(objective string) []*Activity {
	var items []*Activity
	for _, a := range m.judged() {
		if a.Objective == objective {
			items = append(items, a)
		}
	}
	return items
}

// judged are all judged activities that serve m, those of pools first.
func (m *Module) judged() []*Activity {
	items := slices.DeleteFunc(m.Reserve(), func(a *Activity) bool { return !a.Judged() })
	for _, l := range m.Lessons {
		items = append(items, l.Judged()...)
	}
	return items
}

// GentleFirst brings the first of items that is not hard to the front, and keeps
// the order of the others. What is hard never comes first where that can be.
func GentleFirst(items []*Activity) []*Activity {
	i := slices.IndexFunc(items, func(a *Activity) bool { return !a.Hard() })
	if i < 1 {
		return items
	}
	rest := slices.Delete(slices.Clone(items), i, i+1)
	return slices.Insert(rest, 0, items[i])
}
