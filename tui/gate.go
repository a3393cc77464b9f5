package tui

import (
	"groundwork/course"
	"groundwork/progress"
)

// gated is to, of m, unless the gate asks about fears that were called strong and
// have not been heard; a hard gate only says so.
func (e env) gated(m *course.Module, title string, to screen, back string) screen {
	fears := e.session.Gate(m)
	if len(fears) == 0 {
		return to
	}
	text, shut := progress.GateQuestion(e.course, fears)
	if shut {
		return newConfirm(title, text, back, "Begin there", replace(newModule(fears[0].ID)))
	}
	return newConfirm(title, text, back, "Open “"+title+"” now", replace(to))
}

// led is the place in the course that something leads to, such as a mark or the
// news: a step of a lesson, its short version, or without a lesson the module.
func (e env) led(m *course.Module, l *course.Lesson, step string) screen {
	if l == nil {
		return e.gated(m, m.Title, newModule(m.ID), "Back")
	}
	return e.gated(l.Module, l.Title, newFound(l.ID, step), "Back")
}
