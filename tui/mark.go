package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/progress"
)

// Marks and notes of a lesson: where the learner is, as both name it.

// spot is the step that is shown; ok is false where there is none to find again.
func (s lesson) spot() (step string, ok bool) {
	switch s.phase {
	case reading:
		return s.steps[s.at].ID, true
	case brief:
		return progress.PageBrief, s.l != nil
	}
	return "", false
}

// margin takes the keys for a mark and a note wherever a page is met; ok is false
// for any other key.
func (s lesson) margin(e env, msg tea.KeyPressMsg) (cmd tea.Cmd, ok bool) {
	step, here := s.spot()
	switch {
	case s.l == nil || s.phase == waiting || s.phase == broken:
		return nil, false
	case key.Matches(msg, keys.Note):
		return push(newNote(e, s.l, step)), true
	case here && key.Matches(msg, keys.Mark):
		on := !e.session.State().Marked(s.l.ID, step)
		e.session.Mark(s.l.ID, step, on)
		say := progress.Unmarked
		if on {
			say = progress.MarkedNow
		}
		return tea.Batch(e.flush(), notice(say)), true
	}
	return nil, false
}

// markKeys names the key that marks, where there is something to find again.
func (s lesson) markKeys() []key.Binding {
	if _, here := s.spot(); here {
		return []key.Binding{keys.Mark}
	}
	return nil
}

// marked is h with a sign where the page is marked: in words too where there is
// room.
func (s lesson) marked(e env, h heading) heading {
	step, here := s.spot()
	if !here || e.session == nil || !e.session.State().Marked(s.l.ID, step) {
		return h
	}
	sign := e.styles.Glyph.marked
	if !e.small() {
		sign += " marked ·"
	}
	h.right = strings.TrimSpace(sign + " " + h.right)
	return h
}
