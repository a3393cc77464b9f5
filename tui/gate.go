package tui

import (
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// newGate asks once, before what is possible is looked at, about the fears that
// were called strong and have not been heard; a hard gate only says so.
func newGate(c *course.Course, fears []*course.Module, m *course.Module) screen {
	var names []string
	for _, f := range fears {
		names = append(names, "“"+f.Fear+"”")
	}
	text := "You said that this worries you: " + lined(names) + ". It may be good to begin there, since what is possible is easier " +
		"to look at once a fear has been heard."
	if c.Gate == course.GateHard {
		return newConfirm(m.Title, text+" This course opens the other modules after that.", "Back to the map", "Begin there", openFear(fears[0]))
	}
	return newConfirm(m.Title, text, "Back to the map", "Open “"+m.Title+"” now", replace(newModule(m.ID)))
}

func openFear(m *course.Module) tea.Cmd { return replace(newModule(m.ID)) }
