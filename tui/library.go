package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// library is all that the course rests on, by how it was read.
type library struct {
	still
	by     filter
	choose int
}

func newLibrary() library { return library{by: filter{label: "How read"}} }

func (s library) Init(env) (screen, tea.Cmd) { return s, nil }

// sorts are the ways of reading, and what should be read again.
func (e env) sorts() []string {
	var words []string
	for _, s := range e.course.SourceSorts(e.now()) {
		words = append(words, s.Words)
	}
	return words
}

func (s library) sources(e env) []course.Source {
	if sorts := e.course.SourceSorts(e.now()); s.by.at > 0 && s.by.at <= len(sorts) {
		return sorts[s.by.at-1].Sources
	}
	return e.course.Sources
}

func (s library) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch {
	case pressed(msg, keys.Back):
		return s, pop
	case pressed(msg, keys.Left):
		s.by, s.choose = s.by.turned(e.sorts(), -1), 0
		return s, nil
	case pressed(msg, keys.Right, keys.Tab):
		s.by, s.choose = s.by.turned(e.sorts(), 1), 0
		return s, nil
	}
	next, chosen := s.menu(e).Update(msg)
	s.choose = next.at
	if chosen {
		src := s.sources(e)[s.choose]
		return s, push(newEntry("Source", func(e env) drawing { return e.source(src) }))
	}
	return s, nil
}

func (s library) menu(e env) menu {
	m := menu{at: s.choose, airy: true}
	for _, src := range s.sources(e) {
		it := item{label: src.Title, right: src.Year, note: src.Publisher}
		if src.Overdue(e.now()) {
			it.note += "\n" + course.OutOfDate
		}
		m.items = append(m.items, it)
	}
	return m
}

func (s library) Title(e env) heading {
	return heading{title: "Sources", right: counted(len(s.sources(e)), "source"), level: -1}
}

func (library) Keys() []key.Binding {
	return []key.Binding{as(keys.Enter, "open"), as(keys.Slide, "filter"), keys.Choose, keys.Back}
}

func (s library) View(e env) drawing {
	var d drawing
	e.turns(&d, s.by, e.sorts(), true)
	d.gap()
	d.join(s.menu(e).View(e))
	return d
}
