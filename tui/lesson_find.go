package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// cameBack tells the record where the learner is again, when they may have been
// in another lesson meanwhile. What the page shows of the record is looked at anew;
// where the final check was asked to its end, the lesson goes on.
func (s lesson) cameBack(e env) (screen, tea.Cmd) {
	switch {
	case s.l == nil, s.phase != front && s.phase != brief && s.phase != reading:
		return s, nil
	case s.met:
		e.session.Turn(s.l, s.steps[s.at].ID)
	default:
		e.session.Open(s.l)
	}
	if s.phase == reading && s.turn.act == nil {
		was := s.turn.mirror
		if s.turn.mirror = was.renewed(e); s.turn.mirror.over(was) {
			return s.forth(e)
		}
	}
	return s, e.flush()
}

// looked looks for words of the glossary on what a lesson shows, after each
// thing that may have changed it.
func looked(e env) func(screen, tea.Cmd) (screen, tea.Cmd) {
	return func(next screen, cmd tea.Cmd) (screen, tea.Cmd) {
		s, ok := next.(lesson)
		if !ok || e.index == nil {
			return next, cmd
		}
		s.terms = nil
		if s.l != nil && (s.phase == reading || s.phase == brief) {
			s.terms = e.index.Terms.In(ansi.Strip(strings.Join(s.View(e).lines, "\n")))
		}
		return s, cmd
	}
}
