package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// A menu is a column of things to choose from. One is always marked.
type menu struct {
	items []item
	at    int
	airy  bool // an empty line stands between them where there is room
}

// An item is one line to choose: a sign of how it stands, the words, a word at
// the right end, a fainter line below, and a heading above where a group begins.
type item struct{ sign, label, right, note, head string }

func newMenu(labels ...string) menu {
	var m menu
	for _, l := range labels {
		m.items = append(m.items, item{label: l})
	}
	return m
}

// Update moves the mark; chosen reports that enter or a number chose what is
// marked now.
func (m menu) Update(msg tea.Msg) (next menu, chosen bool) {
	if p, ok := msg.(pickMsg); ok && p.n < len(m.items) {
		m.at = p.n
		return m, true
	}
	if p, ok := msg.(markMsg); ok && len(m.items) > 0 {
		m.at = min(p.n, len(m.items)-1)
		return m, false
	}
	switch {
	case len(m.items) == 0:
		return m, false
	case pressed(msg, keys.Up):
		m.at = max(0, m.at-1)
	case pressed(msg, keys.Down):
		m.at = min(len(m.items)-1, m.at+1)
	case pressed(msg, keys.Enter):
		return m, true
	case pressed(msg, keys.Pick):
		if n, _ := digit(msg); n <= len(m.items) {
			m.at = n - 1
			return m, true
		}
	}
	return m, false
}

// View draws the menu, the marked item with a sign and in the accent.
func (m menu) View(e env) drawing {
	var d drawing
	for i, it := range m.items {
		if m.airy && i > 0 && !e.small() {
			d.gap()
		}
		if it.head != "" {
			d.gap()
			d.add(e.styles.Bold.Render(wrap(it.head, e.width)))
			if !e.small() {
				d.gap()
			}
		}
		from := len(d.lines)
		if i == m.at {
			d.focus(e.item(it, true))
		} else {
			d.lines = append(d.lines, e.unmarked(it)...)
		}
		d.spot(from, i)
	}
	return d
}

// An unmarked item looks as it did for the key before; a list of hundreds is not
// drawn anew for each.
type (
	drawnItems map[drawnItem][]string
	drawnItem  struct {
		item
		width int
		look  look
	}
)

// mostDrawn is how many items are kept as they were drawn.
const mostDrawn = 4096

func (e env) unmarked(it item) []string {
	k := drawnItem{it, e.width, e.styles.look}
	lines, ok := e.items[k]
	if !ok {
		lines = strings.Split(e.item(it, false), "\n")
		if len(e.items) >= mostDrawn {
			clear(e.items)
		}
		if e.items != nil {
			e.items[k] = lines
		}
	}
	return lines
}

// narrow is the least that a label is read in.
const narrow = 14

// item draws one item, further lines under its words.
func (e env) item(it item, marked bool) string {
	lead, style := "  ", e.styles.Text
	if marked {
		lead, style = e.styles.Marked.Render(e.styles.Glyph.mark)+" ", e.styles.Marked
	}
	if it.sign != "" {
		lead += e.styles.Accent.Render(it.sign) + " "
	}
	in := ansi.StringWidth(lead)
	room := e.width - in
	if it.right != "" {
		room -= ansi.StringWidth(it.right) + 2
	}
	if room < narrow { // what stands at the right would leave no line to read
		it.note, it.right, room = strings.TrimSpace(it.right+"\n"+it.note), "", e.width-in
	}
	lines := strings.Split(wrap(it.label, max(8, room)), "\n")
	for i := range lines {
		lines[i] = style.Render(lines[i])
	}
	lines[0] = ends(lines[0], e.styles.Faint.Render(it.right), e.width-in)
	if it.note != "" {
		for _, l := range strings.Split(wrap(it.note, e.width-in), "\n") {
			lines = append(lines, e.styles.Faint.Render(l))
		}
	}
	return lead + strings.Join(lines, "\n"+strings.Repeat(" ", in))
}
