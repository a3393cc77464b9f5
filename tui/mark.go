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
	switch {
	case s.stepping():
		return s.turn.step.ID, true
	case s.phase == brief:
		return progress.PageBrief, s.l != nil
	}
	return "", false
}

// margin takes the keys for what stands beside a page, wherever it is met; ok is
// false for any other key.
func (s lesson) margin(e env, msg tea.KeyPressMsg) (cmd tea.Cmd, ok bool) {
	step, here := s.spot()
	switch {
	case s.l == nil || s.phase == waiting || s.phase == broken:
		return nil, false
	case key.Matches(msg, keys.Note):
		return push(newNote(e, s.l, step)), true
	case !here:
		return nil, false
	case key.Matches(msg, keys.Mark):
		return s.mark(e, step), true
	case key.Matches(msg, keys.Flag):
		return push(newFlag(e, s.l, step)), true
	case key.Matches(msg, keys.Sources) && len(s.sources()) > 0:
		return push(newSources(s.sources())), true
	case key.Matches(msg, keys.Words) && len(s.terms) > 0:
		return push(newWords(s.terms)), true
	}
	return nil, false
}

// mark marks a step, or takes its mark away, and says which.
func (s lesson) mark(e env, step string) tea.Cmd {
	on := !e.session.State().Marked(s.l.ID, step)
	e.session.Mark(s.l.ID, step, on)
	say := progress.Unmarked
	if on {
		say = progress.MarkedNow
	}
	return tea.Batch(e.flush(), notice(say))
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
