package progress

import (
	"slices"
	"strings"

	"groundwork/course"
	"groundwork/course/search"
)

// Findable are the entries of the notebook that a search may show, the latest
// first, by their ids: the latest version of own words, and what was promised.
// What was taken back is not among them, nor what is private: nobody should meet
// that by chance.
func Findable(c *course.Course, s State) []search.Doc {
	var some []search.Doc
	for _, l := range slices.Backward(Notebook(c, s)) {
		if l.Group != Bookmarks && !l.Private && strings.TrimSpace(l.Text) != "" {
			some = append(some, search.Doc{ID: l.ID, Title: l.called(), Where: l.Spot.Lesson, Text: l.Text})
		}
	}
	return some
}

// called is what own words are, in a few words.
func (l Leaf) called() string {
	switch {
	case l.Group == Promises:
		return "What I will do"
	case l.Note:
		return "A note"
	}
	return "In my own words"
}
