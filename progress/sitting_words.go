package progress

import (
	"fmt"

	"groundwork/course"
)

// StopHere ends every sitting, whatever it came to.
const StopHere = "You can stop here. Everything you did counts, and you can come back whenever you like."

// An Ending is the calm page after a sitting: what is said, and the lessons that
// can be opened from it.
type Ending struct {
	Parts []string
	Leads []*course.Lesson
	Keeps bool // the learner's plan is offered, to keep
}

// Title is what a sitting is called.
func (t Sitting) Title() string {
	switch t.Kind {
	case SittingFinal:
		return "A last check"
	case SittingTestOut:
		return TestOutWay
	}
	return ReviewTitle
}

// ReviewTitle is what a review is called.
const ReviewTitle = "A look back"

// ToGo is how many items are to come with the one that is asked: "5 to go".
func (t Sitting) ToGo() string {
	if n := t.Left(); n > 1 {
		return fmt.Sprintf("%d to go", n)
	}
	return "the last one"
}

// ComesBack is said of an item that was wrong before in the same sitting.
const ComesBack = "Once more, after the others:"

// Size is how much a sitting asks for: "five questions, about 5 to 10 minutes".
func Size(t Sitting) string {
	return Questions(len(t.Items)) + ", about " + course.Estimate(t.Items).Words()
}

// Questions is a number of items in words: "one question", "five questions".
func Questions(n int) string { return counted(n, "one question", "questions") }

// Announcement says that a sitting is hard: what all of it is about where it
// begins with a hard item, and that each hard item says so where only some are.
// It is empty where none is.
func Announcement(t Sitting) []string {
	notes := t.notes()
	switch {
	case len(notes) == 0:
		return nil
	case !t.HardFirst():
		return []string{"Some of them are about something hard. Each of those says so before it asks."}
	}
	return append([]string{"They are about something hard. This is what is said before them:"}, notes...)
}

// LeaveOutHard is the choice to leave hard items out, said of a sitting as a
// whole, and LeftOut what is said once they are.
const (
	LeaveOutHard = "Leave the hard ones out"
	LeftOut      = "Left out from now on. They count as seen, and you can take them in again in the settings."
)

// HardSetting is what the setting of a module's hard items is called.
func HardSetting(m *course.Module) string {
	return "Ask me the hard questions of “" + m.Title + "” in a look back"
}

// HardSettings are the modules whose hard items were ever left out, in the order
// of the course: those that the settings have a line for.
func HardSettings(c *course.Course, s State) []*course.Module {
	var modules []*course.Module
	for _, m := range c.Modules() {
		if s.Settings[SettingHard(m.ID)] != "" {
			modules = append(modules, m)
		}
	}
	return modules
}
