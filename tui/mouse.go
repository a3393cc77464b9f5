package tui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// The mouse does what keys do, and nothing that they do not: a click on a thing
// to choose is its number, a click on a key in the footer is that key, the wheel
// scrolls. Nothing else is clicked, so that a stray click does nothing.

// A spot is a part of a drawing that stands for the nth thing to choose.
type spot struct{ first, last, n int }

// pickMsg picks the nth thing to choose, from 0, where its number is none that a
// key types.
type pickMsg struct{ n int }

// spot records that the lines from first on stand for the nth thing.
func (d *drawing) spot(first, n int) {
	d.spots = append(d.spots, spot{first, len(d.lines) - 1, n})
}

const wheelLines = 3

// mouse is a click or a turn of the wheel.
func (a App) mouse(msg tea.MouseMsg) (App, tea.Cmd) {
	if a.tooSmall() {
		return a, nil
	}
	m := msg.Mouse()
	switch msg.(type) {
	case tea.MouseWheelMsg:
		return a.wheel(m.Button).markSeen(a.top().scroll, false)
	case tea.MouseClickMsg:
		if m.Button == tea.MouseLeft {
			return a.click(m.X, m.Y)
		}
	}
	return a, nil
}

func (a App) wheel(b tea.MouseButton) App {
	by := 0
	switch b {
	case tea.MouseWheelUp:
		by = -wheelLines
	case tea.MouseWheelDown:
		by = wheelLines
	}
	if by == 0 {
		return a
	}
	return a.scrollTo(a.drawing(), a.top().scroll+by)
}

// click is one at a cell of the window.
func (a App) click(x, y int) (App, tea.Cmd) {
	s := a.shot()
	if y == a.height-1 {
		if k, ok := s.keyAt(x - margin(a.width)); ok {
			return a.press(k)
		}
		return a, nil
	}
	line := y - a.headRows() + s.first
	if y < a.headRows() || y >= a.headRows()+a.room() || s.screen.typing() {
		return a, nil
	}
	for _, sp := range s.drawing.spots {
		if line < sp.first || line > sp.last {
			continue
		}
		if sp.n < 9 {
			return a.press(typedKey(string(rune('1' + sp.n))))
		}
		if !a.unsaved {
			a.notice = ""
		}
		return a.deliver(pickMsg{sp.n})
	}
	return a, nil
}

// keyAt is the key that the footer names at a cell of its line.
func (s shot) keyAt(x int) (tea.KeyPressMsg, bool) {
	line := ansi.Strip(s.footer())
	bindings, last := s.named()
	for _, b := range slices.Concat(bindings, last) {
		shown := ansi.Strip(s.e.say([]key.Binding{b}, ""))
		at := strings.Index(line, shown)
		if at < 0 {
			shown = ansi.Strip(s.e.say([]key.Binding{as(b, "")}, ""))
			at = strings.Index(line, shown)
		}
		from := ansi.StringWidth(line[:max(0, at)])
		if at < 0 || x < from || x >= from+ansi.StringWidth(shown) {
			continue
		}
		return typedKey(b.Keys()[0]), single(b)
	}
	return tea.KeyPressMsg{}, false
}

// single reports whether b does one thing, by whichever of its keys: the first
// can stand for it. Arrows that go two ways and ranges of numbers cannot be
// clicked.
func single(b key.Binding) bool {
	names := b.Keys()
	return len(names) == 1 || len(names) == 2 && names[0] != "up" && names[1] != "right"
}

// typedKey is the press of a key by its name.
func typedKey(name string) tea.KeyPressMsg {
	if code, ok := namedKeys[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	if name == "space" {
		name = " "
	}
	r, _ := utf8.DecodeRuneInString(name)
	return tea.KeyPressMsg{Code: r, Text: name}
}

// namedKeys are those of the footer that type no character, and space.
var namedKeys = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "left": tea.KeyLeft, "right": tea.KeyRight,
	"f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f9": tea.KeyF9,
}
