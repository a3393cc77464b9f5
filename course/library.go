package course

import "time"

// A SourceSort is some of a course's sources, by how they were read.
type SourceSort struct {
	ID      string // a [SourceKind], or [SourcesDue]
	Words   string
	Sources []Source
}

// SourcesDue is the sort of those that should be looked at again.
const SourcesDue = "due"

// sortWords says how the sources of a sort were read; due is no kind, and cuts
// across them.
var sortWords = []struct{ id, words string }{
	{string(Read), "read in an excerpt"},
	{string(SecondHand), "read in a report of it"},
	{string(Known), "known, not read again"},
	{SourcesDue, "due to be looked at again"},
}

// SourceSorts are the sorts that have any sources, at a time.
func (c *Course) SourceSorts(now time.Time) []SourceSort {
	var all []SourceSort
	for _, w := range sortWords {
		sort := SourceSort{ID: w.id, Words: w.words}
		for _, s := range c.Sources {
			if string(s.Kind) == w.id || w.id == SourcesDue && s.Overdue(now) {
				sort.Sources = append(sort.Sources, s)
			}
		}
		if len(sort.Sources) > 0 {
			all = append(all, sort)
		}
	}
	return all
}
