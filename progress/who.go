package progress

import (
	"slices"
	"strings"

	"groundwork/course"
)

// Called is what somebody is called who gave that name.
func Called(name string) string {
	if name == "" {
		return "someone without a name"
	}
	return name
}

// CarryOn are the ways back in for those who have been here, in words and in
// their order. Of several under one name, each says when they were last here:
// on a shared computer somebody else's record is a serious thing to open.
func CarryOn(all []Account) []string {
	ways := make([]string, len(all))
	for i, a := range all {
		ways[i] = "Carry on as " + Called(a.Name)
		if a.shares(all) && !a.Last.IsZero() {
			ways[i] += a.Last.Format(", last here on 2 January 2006 at 15:04")
		}
	}
	return ways
}

// shares reports whether another of all goes by the same name, whatever its
// capitals.
func (a Account) shares(all []Account) bool {
	return slices.ContainsFunc(all, func(other Account) bool {
		return other.Folder != a.Folder && strings.EqualFold(other.Name, a.Name)
	})
}

// WhoIs is "Asha, England, Nurse": what a learner said of themself.
func WhoIs(c *course.Course, l Learner) string {
	text := Called(l.Name)
	if n, ok := c.Nation(l.Nation); ok {
		text += ", " + n.Name
	}
	if p, ok := c.Profession(l.Profession); ok {
		text += ", " + p.Title
	}
	return text
}
