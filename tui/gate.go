package tui

import (
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
)

// newGate asks once, before what is possible is looked at, about the fears that
// were called strong and have not been heard; a hard gate only says so.
func newGate(c *course.Course, fears []*course.Module, m *course.Module) screen {
	text, shut := progress.GateQuestion(c, fears)
	if shut {
		return newConfirm(m.Title, text, "Back to the map", "Begin there", openFear(fears[0]))
	}
	return newConfirm(m.Title, text, "Back to the map", "Open “"+m.Title+"” now", replace(newModule(m.ID)))
}

// gateTo is newGate before a screen that was found.
func gateTo(c *course.Course, fears []*course.Module, title string, to screen) screen {
	text, shut := progress.GateQuestion(c, fears)
	if shut {
		return newConfirm(title, text, "Back", "Begin there", openFear(fears[0]))
	}
	return newConfirm(title, text, "Back", "Open “"+title+"” now", replace(to))
}

func openFear(m *course.Module) tea.Cmd { return replace(newModule(m.ID)) }
