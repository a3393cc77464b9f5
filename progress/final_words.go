package progress

import (
	"slices"

	"groundwork/course"
)

// FinalWay is what the final check is called on the way to it, and FinalGoOn
// where a try was left.
const (
	FinalWay  = "A last check of what you have met"
	FinalGoOn = "Go on with the last check"
)

// FinalTaken reports whether an earlier try than t was asked to its end.
func FinalTaken(t Sitting) bool { return tried(t) > 0 }

// What is said of a final check that stands in a lesson, where it can be left out.
const (
	FinalLeave  = "Leave it out, and go on"
	FinalOn     = "Go on without it"
	FinalCounts = "You can leave it out. It counts the same, and nobody is told."
	FinalTwice  = "You have taken this check. Another try asks other questions, as far as there are some; you need not."
)

// FinalFront is what is said before a try.
func FinalFront(c *course.Course, s State, t Sitting) []string {
	if len(t.Items) == 0 {
		return []string{"There is nothing to ask yet. What you have not opened is not asked about, and you can go on without it."}
	}
	parts := []string{
		"New cases, from the lessons on your route: " + Size(t) + ". Take as long as you like. You can stop and come back, and look things up. It cannot be failed.",
		"There are no hints, and each question counts as you first answer it. At the end you see what is steady, and where to look again.",
	}
	if shut := unopened(c, s); len(shut) > 0 && formsPool(c) != nil {
		parts = append(parts, "Nothing is asked about what you have not opened: "+Listed(shut)+".")
	}
	return append(parts, Announcement(t)...)
}

// unopened are the fears on the learner's route that they have not opened, in
// quotes.
func unopened(c *course.Course, s State) []string {
	var shut []string
	route := onRoute(c, s)
	for _, m := range c.Fears() {
		if len(ofModule(route, m)) > 0 && !touched(s, m) {
			shut = append(shut, "“"+m.Fear+"”")
		}
	}
	return shut
}

// FinalEnd is what is said after a try: each objective, and no total.
func FinalEnd(c *course.Course, s State, t Sitting) Ending {
	var e Ending
	for _, r := range finalOf(c, s, t.Form) {
		e.Parts = append(e.Parts, r.line())
		if !r.Steady && r.Lesson != nil && !slices.Contains(e.Leads, r.Lesson) {
			e.Leads = append(e.Leads, r.Lesson)
		}
	}
	if len(e.Parts) == 0 {
		return Ending{Parts: []string{StopHere}}
	}
	e.Parts = append([]string{"What is steady, and where to look again when you like:"}, e.Parts...)
	e.Parts, e.Keeps = append(e.Parts, StopHere), true
	return e
}

// line is one objective in words: "Steady: I can tie a boat."
func (r finalResult) line() string {
	switch {
	case r.Steady:
		return "Steady: " + r.Objective.Text
	case r.Lesson == nil:
		return "Look again: " + r.Objective.Text
	}
	return "Look again at " + r.Lesson.Called() + ": " + r.Objective.Text
}
