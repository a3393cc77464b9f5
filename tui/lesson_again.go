package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// What comes back at the end of a lesson, and how a step is left. An item that
// the sitting left wrong is asked once more between the last step and the calm
// page; no lesson ends on one.

// stepping reports whether a step is in front of the learner.
func (s lesson) stepping() bool { return s.phase == reading || s.phase == returning }

// forth goes on to the next step, or to what comes back after it.
func (s lesson) forth(e env) (screen, tea.Cmd) {
	if s.phase == returning {
		return s.comeBack(e)
	}
	return s.show(e, s.at+1)
}

// previous goes back a step; from what comes back to the last one.
func (s lesson) previous(e env) (screen, tea.Cmd) {
	if s.phase == returning {
		return s.show(e, s.at)
	}
	return s.show(e, s.at-1)
}

// comeBack asks the next item once more, all of it; after the last is the end.
func (s lesson) comeBack(e env) (screen, tea.Cmd) {
	items := e.session.Returning(s.l)
	if len(items) == 0 {
		s.phase = ended
		return s, e.flush()
	}
	at := slices.IndexFunc(s.steps, func(step course.Step) bool { return step.Activity == items[0] })
	e.session.Afresh(items[0])
	s.phase, s.turn = returning, turn{step: s.steps[at]}.fresh(e)
	return s, e.flush()
}

// leaves reports whether msg would leave the step with its activity unfinished.
func (s lesson) leaves(msg tea.KeyPressMsg) bool {
	return !s.turn.takes(msg) && (key.Matches(msg, keys.Back, keys.Right) ||
		s.hasPrevious() && key.Matches(msg, keys.Previous) || s.hasShort() && key.Matches(msg, keys.Short))
}

func (s lesson) hasPrevious() bool { return s.phase == returning || s.at > 0 }

func (s lesson) hasShort() bool { return s.phase == reading && s.l.InBrief != "" }
