package content

import (
	"slices"
	"testing"

	"groundwork/course"
)

// The first frame is drawn before the help lines are read, with numbers of the
// program's own: what they say must be what the course says a moment later.
func TestTheFirstCardSaysWhatTheCourseSays(t *testing.T) {
	c := load(t)
	for _, nation := range []string{"", "england", "wales", "scotland", "northern-ireland"} {
		before, after := course.NowCard(course.Support{}, nation), course.NowCard(c.Support, nation)
		if !slices.Equal(before.Numbers, after.Numbers) {
			t.Errorf("%q: before the course is read the card says\n%v\nand then\n%v", nation, before.Numbers, after.Numbers)
		}
	}
}
