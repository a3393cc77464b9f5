package tui

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// soon is how quickly the same key can come again by itself: terminals that
// cannot tell a held key from one pressed again repeat it faster than that.
const soon = 180 * time.Millisecond

// press is a key. First what works everywhere, then scrolling, then the screen.
func (a App) press(msg tea.KeyPressMsg) (App, tea.Cmd) {
	if a.session != nil {
		a.session.Touch()
	}
	held := a.held(msg)
	a.lastKey, a.lastAt = msg.String(), a.config.Now()
	if key.Matches(msg, keys.Quit) {
		return a, tea.Quit
	}
	if held || a.tooSmall() && !(a.top().screen.typing() && msg.Text != "") {
		return a, nil // what is typed is kept even where it cannot be seen
	}
	if s := a.overlay(msg); s != nil {
		return a.lay(s)
	}
	if a.finds(msg) {
		return a.open(newFind(a.env(a.top().screen)))
	}
	if next, ok := a.scrolled(msg); ok {
		return next.markSeen(a.top().scroll, key.Matches(msg, keys.Home, keys.End))
	}
	if next, cmd, ok := a.copied(msg); ok {
		return next, cmd
	}
	if !a.unsaved {
		a.notice = ""
	}
	a.copies = 0
	return a.move(msg)
}

// held reports whether msg is a key that is held down or was hit twice, where
// that could answer, choose or leave twice. Moving and typing may repeat.
func (a App) held(msg tea.KeyPressMsg) bool {
	if a.top().screen.typing() {
		return false
	}
	if t, ok := a.top().screen.(tapper); ok && t.taps(msg) {
		return msg.IsRepeat
	}
	if msg.Text == "" && !key.Matches(msg, keys.Enter, keys.Back) {
		return false
	}
	return msg.IsRepeat || msg.String() == a.lastKey && a.config.Now().Sub(a.lastAt) < soon
}

// overlay is what msg opens over any screen; nil when it opens none. A key that
// types a character is text while a field has the focus.
func (a App) overlay(msg tea.KeyPressMsg) screen {
	if a.top().screen.typing() && msg.Text != "" {
		return nil
	}
	switch {
	case key.Matches(msg, keys.Neutral):
		return neutral{}
	case key.Matches(msg, keys.Help):
		return a.newHelp()
	case key.Matches(msg, keys.Support):
		return newSupport()
	case key.Matches(msg, keys.Now):
		return newNowCard()
	}
	return nil
}

// move gives the screen its key. Up and down scroll where they choose nothing.
func (a App) move(msg tea.KeyPressMsg) (App, tea.Cmd) {
	up, down := key.Matches(msg, keys.Up), key.Matches(msg, keys.Down)
	if !up && !down || a.top().screen.typing() {
		return a.deliver(msg)
	}
	before := a.drawing()
	next, cmd := a.deliver(msg)
	after := next.drawing()
	if cmd == nil && before.first == after.first && before.last == after.last {
		step := 1
		if up {
			step = -1
		}
		next = next.scrollTo(after, next.top().scroll+step)
	}
	return next, cmd
}
