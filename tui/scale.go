package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// A scale is a number from 0 to 10, or none yet.
type scale struct {
	value int
	set   bool
}

// Update takes digits and the arrows. A 0 right after a 1 is a ten.
func (s scale) Update(msg tea.Msg) scale {
	n, typed := digit(msg)
	if p, ok := msg.(pickMsg); ok && p.n <= 10 {
		return scale{p.n, true}
	}
	switch {
	case typed && n == 0 && s.set && s.value == 1:
		s.value = 10
	case typed:
		s.value, s.set = n, true
	case pressed(msg, keys.Right):
		s.value, s.set = min(10, s.next(1)), true
	case pressed(msg, keys.Left):
		s.value, s.set = max(0, s.next(-1)), true
	}
	return s
}

// next begins in the middle when nothing is set.
func (s scale) next(step int) int {
	if !s.set {
		return 5
	}
	return s.value + step
}

// View draws the numbers in a row, the chosen one in brackets, with what the
// ends mean below.
func (s scale) View(e env, low, high string) drawing {
	d, wide := s.numbers(e)
	if low == "" && high == "" {
		return d
	}
	none, all := hang(" 0 ", low, e.width), hang("10 ", high, e.width)
	if least := ansi.StringWidth(none) + ansi.StringWidth(all) + 2; least <= e.width && lipgloss.Height(none+all) == 1 {
		none = ends(none, all, max(least, wide))
		all = ""
	}
	d.add(e.styles.Faint.Render(strings.TrimRight(none+"\n"+all, "\n")))
	return d
}

// numbers draws the row, and says how wide it is; ten goes below in the narrowest
// windows.
func (s scale) numbers(e env) (d drawing, wide int) {
	gap := 2
	if e.small() {
		gap = 0
	}
	line, x := "", 0
	for n := range 11 {
		text, look := " "+strconv.Itoa(n)+" ", e.styles.Text
		if s.set && n == s.value {
			text, look = "["+strconv.Itoa(n)+"]", e.styles.Marked
		}
		if x > 0 && x+gap+len(text) > e.width {
			d.lines, line, x = append(d.lines, line), "", 0
		}
		if x > 0 {
			line, x = line+strings.Repeat(" ", gap), x+gap
		}
		d.spots = append(d.spots, spot{first: len(d.lines), last: len(d.lines), from: x, to: x + len(text), n: n, picked: true})
		line, x = line+look.Render(text), x+len(text)
		wide = max(wide, x-1)
	}
	d.lines = append(d.lines, line)
	d.last, d.chosen = len(d.lines)-1, true
	return d, wide
}
