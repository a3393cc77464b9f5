package tui

import (
	"strings"

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

// help names the keys that do something on the screen below it.
type help struct {
	still
	on []key.Binding
}

func newHelp(below screen) screen {
	if _, ok := below.(overlay); ok {
		return help{}
	}
	return help{on: below.Keys()}
}

func (help) overlay() string                             { return "help" }
func (h help) Init(env) (screen, tea.Cmd)                { return h, nil }
func (h help) Update(_ env, m tea.Msg) (screen, tea.Cmd) { return h, closed(m) }
func (help) Title(env) heading                           { return heading{title: "Keys", level: -1} }
func (help) Keys() []key.Binding                         { return closing("carry on") }

// everywhere lists the keys of the whole window.
func (e env) everywhere() []key.Binding {
	quit := "quit"
	switch {
	case e.session == nil:
	case e.session.Pending() > 0:
		quit = "quit; what is not saved yet is tried once more"
	case e.session.Saving():
		quit = "quit; everything is saved"
	default:
		quit = "quit; nothing of this sitting is kept"
	}
	return []key.Binding{
		as(keys.PageDown, "a screen on"), as(keys.PageUp, "a screen back"),
		as(bind("! or f2", ""), "support, for someone else and for you"),
		as(keys.Now, "has this just happened?"),
		as(keys.Find, "find something in the course, once you are in it"),
		as(bind("? or f1", ""), "these keys"),
		as(keys.Neutral, "a plain screen at once, with nothing of the course on it"),
		as(keys.Quit, quit),
	}
}

// besideKeys is what else helps, in the usual terminals.
var besideKeys = []string{
	"Click what you want to choose, or a key in the last line; the wheel scrolls. To select text, hold Shift and drag (Option or Fn on a Mac). The mouse can be turned off in the settings.",
	"Larger letters: Ctrl and + in Windows Terminal and on Linux, Cmd and + on a Mac; Ctrl and the wheel in the Windows console. The course fits itself to the window.",
}

func (h help) View(e env) drawing {
	var d drawing
	if len(h.on) > 0 {
		d.add(e.styles.Strong.Render("Here"))
		d.add(e.listed(h.on)...)
		d.gap()
	}
	d.add(e.styles.Strong.Render("Everywhere"))
	d.add(e.listed(e.everywhere())...)
	d.gap()
	d.add(e.styles.Strong.Render("The mouse and the letters"))
	for _, more := range besideKeys {
		d.add(wrap(more, e.width))
	}
	d.gap()
	d.add(e.styles.Faint.Render(wrap("While you type in a box every letter is text. Esc or tab leaves the box, and keeps "+
		"what you wrote; f1, f2 and f3 work there too.", e.width)))
	return d
}

// listed gives one key a line, what it does beside it.
func (e env) listed(bindings []key.Binding) []string {
	wide := 10
	var lines []string
	for _, b := range bindings {
		shown := e.shown(b)
		if shown == keys.Enter.Help().Key && b.Keys()[0] != shown {
			shown += ", " + b.Keys()[0]
		}
		lines = append(lines, strings.Split(hang(pad(e.styles.Bold.Render(shown), wide), b.Help().Desc, e.width), "\n")...)
	}
	return lines
}
