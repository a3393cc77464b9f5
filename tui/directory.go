package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"groundwork/course"
)

// directory is the places to go, by country and by whom they are for.
type directory struct {
	still
	filters [2]filter // by country, by audience
	by      int       // the filter that the arrows turn
	choose  int
}

// A filter is one of the values found in a list, or all of them.
type filter struct {
	label string
	at    int // 0 is all; n is the nth value
}

func newDirectory() directory {
	return directory{filters: [2]filter{{label: "Country"}, {label: "For"}}}
}

// value is what f stands at; "" is all.
func (f filter) value(values []string) string {
	if f.at < 1 || f.at > len(values) {
		return ""
	}
	return values[f.at-1]
}

// turned is f one value on, or back, round and round.
func (f filter) turned(values []string, by int) filter {
	n := len(values) + 1
	f.at = ((f.at+by)%n + n) % n
	return f
}

// filter draws f: what it filters by and what it stands at, in brackets where
// the arrows turn it.
func (e env) filter(f filter, values []string, active bool) string {
	value, look := f.value(values), e.styles.Text
	if value == "" {
		value = "all"
	}
	if active {
		value, look = "‹ "+value+" ›", e.styles.Strong
	}
	return hangStyled(e.styles.Faint.Render(pad(f.label, 10)), value, e.width, look.Render)
}

// turns draws a filter to be clicked: its signs turn it, and one that the arrows do
// not turn takes them.
func (e env) turns(d *drawing, f filter, values []string, active bool) {
	from := len(d.lines)
	d.add(e.filter(f, values, active))
	if !active {
		d.presses(from, "tab")
		return
	}
	line := ansi.Strip(d.lines[len(d.lines)-1])
	if from == len(d.lines)-1 {
		at := ansi.StringWidth(strings.SplitN(line, "‹", 2)[0])
		d.within(at, at+1, spot{key: "left"})
	}
	at := ansi.StringWidth(strings.TrimRight(line, " "))
	d.within(at-1, at, spot{key: "right"})
}

func values(c *course.Course) [2][]string { return [2][]string{c.Countries(), c.Audiences()} }

func (s directory) places(c *course.Course) []course.Entry {
	v := values(c)
	return c.Places(s.filters[0].value(v[0]), s.filters[1].value(v[1]))
}

func (s directory) Init(env) (screen, tea.Cmd) { return s, nil }

func (s directory) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch {
	case pressed(msg, keys.Back):
		return s, pop
	case pressed(msg, keys.Tab):
		s.by = 1 - s.by
		return s, nil
	case pressed(msg, keys.Left, keys.Right):
		by := 1
		if pressed(msg, keys.Left) {
			by = -1
		}
		s.filters[s.by] = s.filters[s.by].turned(values(e.course)[s.by], by)
		s.choose = 0
		return s, nil
	}
	next, chosen := s.menu(e).Update(msg)
	s.choose = next.at
	if chosen {
		p := s.places(e.course)[s.choose]
		return s, push(newEntry("Directory", func(e env) drawing { return e.place(p) }))
	}
	return s, nil
}

func (s directory) menu(e env) menu {
	m := menu{at: s.choose, airy: true}
	for _, p := range s.places(e.course) {
		m.items = append(m.items, item{label: p.Name, right: p.Country, note: p.What})
	}
	return m
}

func (s directory) Title(e env) heading {
	return heading{title: "Directory", right: counted(len(s.places(e.course)), "place"), level: -1}
}

func (directory) Keys() []key.Binding {
	return []key.Binding{as(keys.Enter, "open"), as(keys.Slide, "filter"), as(keys.Tab, "other filter"), keys.Choose, keys.Back}
}

func (s directory) View(e env) drawing {
	var d drawing
	for i, f := range s.filters {
		e.turns(&d, f, values(e.course)[i], i == s.by)
	}
	if !e.small() {
		d.gap()
		d.add(e.styles.Faint.Render(wrap(course.Listing, e.width)))
	}
	d.gap()
	m := s.menu(e)
	if len(m.items) == 0 {
		d.add(wrap("Nothing listed here is for both. The arrows choose another.", e.width))
		return d
	}
	d.join(m.View(e))
	return d
}
