package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// navigate opens and closes screens, as they asked.
func (a App) navigate(msg tea.Msg) (App, tea.Cmd) {
	switch msg := msg.(type) {
	case pushMsg:
		return a.open(msg.screen)
	case replaceMsg:
		a.stack = a.stack[:len(a.stack)-1]
		return a.open(msg.screen)
	case resetMsg:
		a.stack = nil
		a, cmd := a.open(msg.screen)
		if msg.over == nil {
			return a, cmd
		}
		a, more := a.open(msg.over)
		return a, tea.Batch(cmd, more)
	case popMsg:
		return a.back(msg.notice)
	}
	return a, nil
}

// open puts a screen on top of the stack, overlays closed.
func (a App) open(s screen) (App, tea.Cmd) {
	a.over = nil
	if !a.unsaved {
		a.notice = ""
	}
	s, cmd := s.Init(a.env(s))
	a.stack = append(slices.Clone(a.stack), shows(s))
	return a, cmd
}

// back closes what is shown, with a word on what was done. The last screen stays:
// only q on the map and ctrl+c end the program.
func (a App) back(notice string) (App, tea.Cmd) {
	if !a.unsaved || notice != "" {
		a = a.say(notice)
	}
	if n := len(a.over); n > 0 {
		a.over = a.over[:n-1]
		return a, nil
	}
	if len(a.stack) > 1 {
		a.stack = a.stack[:len(a.stack)-1]
	}
	return a.shown()
}

// shown tells the top screen that it is seen again.
func (a App) shown() (App, tea.Cmd) { return a.deliver(shownMsg{}) }

// lay opens an overlay, once; the same key closes it.
func (a App) lay(s screen) (App, tea.Cmd) {
	for i, e := range a.over {
		if sameOverlay(e.screen, s) {
			a.over = slices.Delete(slices.Clone(a.over), i, i+1)
			return a, nil
		}
	}
	s, cmd := s.Init(a.env(s))
	a.over = append(slices.Clone(a.over), shows(s))
	return a, cmd
}
