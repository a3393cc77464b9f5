package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// A scale is a number from 0 to 10, or none yet.
type scale struct {
	value int
	set   bool
}

// Update takes digits and the arrows. A 0 right after a 1 is a ten.
func (s scale) Update(msg tea.Msg) scale {
	n, typed := digit(msg)
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
	var row strings.Builder
	gap := " "
	if !e.small() {
		gap = "  "
	}
	for n := range 11 {
		text := strconv.Itoa(n)
		if s.set && n == s.value {
			row.WriteString(e.styles.Marked.Render("[" + text + "]"))
		} else {
			row.WriteString(" " + text + " ")
		}
		if n < 10 && !e.small() {
			row.WriteString(gap)
		}
	}
	var d drawing
	line := strings.TrimRight(row.String(), " ")
	d.focus(wrap(line, e.width)) // ten goes below in the narrowest windows
	if low == "" && high == "" {
		return d
	}
	if len(low)+len(high)+6 <= e.width {
		d.add(e.styles.Faint.Render(ends("0 "+low, "10 "+high, min(e.width, 53))))
		return d
	}
	d.add(e.styles.Faint.Render(wrap("0  "+low, e.width)), e.styles.Faint.Render(wrap("10 "+high, e.width)))
	return d
}
