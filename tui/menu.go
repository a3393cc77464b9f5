package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// A menu is a column of things to choose from. One is always marked.
type menu struct {
	items []item
	at    int
}

// An item is one line to choose, with a word at its right end and a fainter line
// below.
type item struct{ label, right, note string }

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
		sign, style := "  ", e.styles.Text
		if i == m.at {
			sign, style = e.styles.Glyph.mark+" ", e.styles.Marked
		}
		room := e.width - 2
		if it.right != "" {
			room -= len([]rune(it.right)) + 2
		}
		lines := strings.Split(wrap(it.label, room), "\n")
		for j := range lines {
			lines[j] = style.Render(lines[j])
		}
		lines[0] = ends(lines[0], e.styles.Faint.Render(it.right), e.width-2)
		text := sign + strings.Join(lines, "\n  ")
		if i == m.at {
			text = style.Render(strings.TrimSpace(sign)) + " " + strings.Join(lines, "\n  ")
		}
		if it.note != "" {
			text += "\n  " + e.styles.Faint.Render(strings.ReplaceAll(wrap(it.note, e.width-2), "\n", "\n  "))
		}
		if i == m.at {
			d.focus(text)
		} else {
			d.add(text)
		}
	}
	return d
}
