package progress

import (
	"slices"
	"strings"
	"time"

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
			ways[i] += a.Last.Format(", last here on 2 January 2006 at " + a.clock(all))
		}
	}
	return ways
}

// What becomes of what is done, by each of the two ways in for somebody new.
const (
	ComingIn  = "You can stop whenever you like. Your place is kept on this computer."
	NotSaving = "To look round. What you do is gone when you stop."
)

// clock is how exactly the time has to be said to tell a from the others of its
// name.
func (a Account) clock(all []Account) string {
	minute := a.Last.Truncate(time.Minute)
	for _, other := range all {
		if other.Folder != a.Folder && strings.EqualFold(other.Name, a.Name) && other.Last.Truncate(time.Minute).Equal(minute) {
			return "15:04:05"
		}
	}
	return "15:04"
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
