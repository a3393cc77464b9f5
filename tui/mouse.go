package tui

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// The mouse does what keys do, and nothing that they do not: a click on a thing
// to choose is its number, a click on a key that is named is that key, the wheel
// scrolls. Nothing else is clicked, so that a stray click does nothing.

// A spot is a part of a drawing that can be clicked: it stands for the nth thing to
// choose, or for a key.
type spot struct {
	first, last int // lines
	from, to    int // cells of them; all where to is 0
	n           int
	picked      bool   // by [pickMsg], since a number typed there does something else
	key         string // by its name
}

// pickMsg picks the nth thing to choose, from 0, where its number is none that a
// key types, or is typed for something else.
type pickMsg struct{ n int }

// spot records that the lines from first on stand for the nth thing.
func (d *drawing) spot(first, n int) {
	d.spots = append(d.spots, spot{first: first, last: len(d.lines) - 1, n: n})
}

// numbered is how many things can be chosen by a number.
func (d drawing) numbered() int {
	seen := map[int]bool{}
	for _, s := range d.spots {
		if s.key == "" && !s.picked {
			seen[s.n] = true
		}
	}
	return len(seen)
}

// picks is spot for what its number does not choose.
func (d *drawing) picks(first, n int) {
	d.spots = append(d.spots, spot{first: first, last: len(d.lines) - 1, n: n, picked: true})
}

// presses records that the lines from first on are a key.
func (d *drawing) presses(first int, name string) {
	d.spots = append(d.spots, spot{first: first, last: len(d.lines) - 1, key: name})
}

// within records what some cells of the last line are.
func (d *drawing) within(from, to int, s spot) {
	s.first, s.last, s.from, s.to = len(d.lines)-1, len(d.lines)-1, from, to
	d.spots = append(d.spots, s)
}

// at reports whether s has a cell of a line.
func (s spot) at(x, line int) bool {
	return line >= s.first && line <= s.last && (s.to == 0 || x >= s.from && x < s.to)
}

const wheelLines = 3

// twice is how soon a click at the same place is the second half of a double click,
// which was meant for what stood there before the first.
const twice = 500 * time.Millisecond

// A hit is when and where a click was.
type hit struct {
	at   time.Time
	x, y int
}

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
			return a.clicked(hit{a.config.Now(), m.X, m.Y})
		}
	}
	return a, nil
}

// clicked is a click that is no second half of another.
func (a App) clicked(h hit) (App, tea.Cmd) {
	last := a.lastHit
	a.lastHit = h
	if h.x == last.x && h.y == last.y && h.at.Sub(last.at) < twice {
		return a, nil
	}
	return a.click(h.x, h.y)
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
	x -= margin(a.width)
	switch {
	case y == a.height-1:
		if k, ok := s.keyAt(x); ok {
			return a.press(k)
		}
		return a, nil
	case s.moreAt(x, y):
		return a.press(typedKey("pgdown"))
	case y < a.headRows() || y >= a.headRows()+a.room():
		return a, nil
	}
	line := y - a.headRows() + s.first
	if a.config.ASCII && line < len(s.drawing.lines) {
		x = drawnAt(s.drawing.lines[line], x)
	}
	for _, sp := range s.drawing.spots {
		if sp.at(x, line) && (sp.picked || !s.screen.typing()) {
			return a.take(sp)
		}
	}
	return a, nil
}

// drawnAt is the cell of a line that stands at x of it in the signs of a typewriter.
func drawnAt(line string, x int) int {
	for at := range ansi.StringWidth(line) {
		if typedTo(line, at+1) > x {
			return at
		}
	}
	return x
}

// take does what a spot stands for.
func (a App) take(sp spot) (App, tea.Cmd) {
	if sp.key == "" && !sp.picked && sp.n < 9 {
		return a.press(typedKey(string(rune('1' + sp.n))))
	}
	if a.session != nil {
		a.session.Touch()
	}
	if !a.unsaved {
		a.notice = ""
	}
	a.copies = 0
	if sp.key != "" { // in sight, whatever is left to be scrolled to
		return a.deliver(typedKey(sp.key))
	}
	return a.deliver(pickMsg{sp.n})
}

// moreAt reports whether a cell is of the sign that there is more below.
func (s shot) moreAt(x, y int) bool {
	if !s.hasMore() || x >= s.e.width {
		return false
	}
	if !s.airy() {
		return y == 0 && x == s.e.width-1
	}
	return s.notice == "" && y == s.height-2 && x >= s.e.width-ansi.StringWidth(s.e.styles.Glyph.more)
}

// keyAt is the key that the footer names at a cell of its line.
func (s shot) keyAt(x int) (tea.KeyPressMsg, bool) {
	named := s.e.fit(s.named())
	if x < 0 || x >= s.e.width {
		return tea.KeyPressMsg{}, false
	}
	for _, b := range named {
		wide := s.e.wide([]key.Binding{b})
		if x < wide {
			return s.e.typedAt(b, x)
		}
		if x -= wide + len(s.e.gap()); x < 0 {
			break
		}
	}
	return tea.KeyPressMsg{}, false
}

// typedAt is the press at a cell of a binding that is named. Where each of its keys
// is named, it is the one at that cell; a range of numbers cannot be clicked.
func (e env) typedAt(b key.Binding, x int) (k tea.KeyPressMsg, ok bool) {
	names, shown := b.Keys(), e.shown(b)
	if slices.Contains(names, shown) {
		return typedKey(shown), true
	}
	parts, apart := strings.FieldsFunc(shown, func(r rune) bool { return r == ' ' || r == '/' }), 1
	if len(parts) == 1 {
		parts, apart = strings.Split(shown, ""), 0
	}
	if len(names) == 1 || len(parts) != len(names) {
		return typedKey(names[0]), len(names) <= 2
	}
	for i, part := range parts {
		if wide := ansi.StringWidth(part); x < wide {
			return typedKey(names[i]), x >= 0
		}
		x -= ansi.StringWidth(part) + apart
	}
	return tea.KeyPressMsg{}, false
}

// typedKey is the press of a key by its name.
func typedKey(name string) tea.KeyPressMsg {
	if code, ok := namedKeys[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	switch name {
	case "space":
		name = " "
	case "ctrl+c":
		return tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}
	}
	r, _ := utf8.DecodeRuneInString(name)
	return tea.KeyPressMsg{Code: r, Text: name}
}

// namedKeys are those that type no character and can be clicked.
var namedKeys = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "left": tea.KeyLeft, "right": tea.KeyRight,
	"up": tea.KeyUp, "down": tea.KeyDown, "pgdown": tea.KeyPgDown,
	"f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f9": tea.KeyF9,
}
