package progress

import (
	"slices"
	"strings"

	"groundwork/course"
)

// Findable are the entries of the notebook that a search may show, the latest
// first: the latest version of own words, and what was promised. What was taken
// back is not among them, nor what is private: nobody should meet that by chance.
func Findable(c *course.Course, s State) []Leaf {
	var some []Leaf
	for _, l := range slices.Backward(Notebook(c, s)) {
		if l.Group != Bookmarks && !l.Private && strings.TrimSpace(l.Text) != "" {
			some = append(some, l)
		}
	}
	return some
}

// Called is what own words are, in a few words.
func (l Leaf) Called() string {
	switch {
	case l.Group == Promises:
		return "What I will do"
	case l.Note:
		return "A note"
	}
	return "In my own words"
}
