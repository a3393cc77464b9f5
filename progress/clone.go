package progress

import (
	"maps"
	"slices"
)

// clone is s with nothing that a later event could change under a reader. What
// attempts and runs hold is never changed once it is there, so it is shared.
func (s State) clone() State {
	s.Lessons, s.Activities = maps.Clone(s.Lessons), maps.Clone(s.Activities)
	for id, l := range s.Lessons {
		l.Turned, l.LeftFrom = maps.Clone(l.Turned), maps.Clone(l.LeftFrom)
		s.Lessons[id] = l
	}
	for id, a := range s.Activities {
		a.Attempts, a.Path = slices.Clone(a.Attempts), slices.Clone(a.Path)
		a.Runs, a.Ratings = slices.Clone(a.Runs), slices.Clone(a.Ratings)
		s.Activities[id] = a
	}
	s.Words, s.Commitments, s.marks = slices.Clone(s.Words), slices.Clone(s.Commitments), slices.Clone(s.marks)
	s.Settings, s.Flags, s.Told = maps.Clone(s.Settings), maps.Clone(s.Flags), maps.Clone(s.Told)
	s.Unknown, s.gone, s.over = maps.Clone(s.Unknown), maps.Clone(s.gone), maps.Clone(s.over)
	return s
}
