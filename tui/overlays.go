package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// An overlay is laid over any screen, and closed by esc, enter or the key that
// opened it. Nothing of it is recorded.
type overlay interface {
	screen
	overlay() string // its name: the same one is not laid twice
}

func sameOverlay(a, b screen) bool {
	x, ok := a.(overlay)
	y, also := b.(overlay)
	return ok && also && x.overlay() == y.overlay()
}

// still is what screens have in common that draw no Markdown and take no text.
type still struct{}

func (still) Markdown(env) []string { return nil }
func (still) typing() bool          { return false }

// closed is the command of an overlay that msg closes.
func closed(msg tea.Msg) tea.Cmd {
	if pressed(msg, keys.Back, keys.Enter) {
		return pop
	}
	return nil
}

// closing are the keys of an overlay: enter, in words of its own, and esc.
func closing(does string) []key.Binding {
	return []key.Binding{as(keys.Enter, does), as(keys.Back, "close")}
}

// neutral is a plain screen with nothing of the course on it, for when somebody
// walks past.
type neutral struct{ still }

func (neutral) overlay() string                             { return "neutral" }
func (n neutral) Init(env) (screen, tea.Cmd)                { return n, nil }
func (n neutral) Update(_ env, m tea.Msg) (screen, tea.Cmd) { return n, closed(m) }
func (neutral) Title(env) heading                           { return heading{title: "Paused", level: -1} }
func (neutral) View(env) drawing                            { return drawing{lines: []string{"Your place is kept."}} }
func (neutral) Keys() []key.Binding                         { return []key.Binding{as(keys.Enter, "carry on")} }
