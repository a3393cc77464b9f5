package tui

import (
	"groundwork/course"
	"groundwork/progress"
)

// gated is to, of m, unless the gate asks about fears that were called strong and
// have not been heard. Back is what a shut door is left by.
func (e env) gated(m *course.Module, title string, to screen, back string) screen {
	fears := e.session.Gate(m)
	if len(fears) == 0 {
		return to
	}
	f := fork{title: title}
	text, shut := progress.GateQuestion(e.course, fears)
	f.text = text
	if shut {
		f = f.way(back, pop)
	}
	for _, w := range e.session.Standing().GateWays(m, title, fears) {
		if w.To == m {
			f = f.way(w.Text, replace(to))
		} else {
			f = f.way(w.Text, replace(newModule(w.To.ID)))
		}
	}
	return f
}

// led is the place in the course that something leads to, such as a mark or the
// news: a step of a lesson, its short version, or without a lesson the module.
func (e env) led(m *course.Module, l *course.Lesson, step string) screen {
	if l == nil {
		return e.gated(m, m.Title, newModule(m.ID), "Back")
	}
	return e.gated(l.Module, l.Title, newFound(l.ID, step), "Back")
}
