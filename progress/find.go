package progress

import (
	"slices"
	"strings"

	"groundwork/course"
)

// Findable are the learner's own words that a search may show, the latest first.
// What was taken back is not among them, nor what is private: nobody should meet
// that by chance.
func Findable(c *course.Course, s State) []Words {
	var some []Words
	for _, w := range slices.Backward(s.Words) {
		if !w.Forgotten && strings.TrimSpace(w.Text) != "" && !Private(c, w) {
			some = append(some, w)
		}
	}
	return some
}

// Called is what w is, in a few words, and the lesson it was written in; empty
// for words of no lesson that is there.
func (w Words) Called(c *course.Course) (what, where string) {
	if l := c.Lesson(w.Lesson); l != nil {
		where = l.Title
	}
	switch {
	case w.Kind == Committed:
		return "What I will do", where
	case w.Note():
		return "A note", where
	}
	return "In my own words", where
}
