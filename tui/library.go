package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// library is all that the course rests on, by how it was read.
type library struct {
	still
	sorts  []course.SourceSort
	by     filter
	choose int
}

func newLibrary() library { return library{by: filter{label: "How read"}} }

func (s library) Init(e env) (screen, tea.Cmd) {
	s.sorts = e.course.SourceSorts(e.now())
	return s, nil
}

// ways are those of reading, and what should be read again.
func (s library) ways() []string {
	var words []string
	for _, sort := range s.sorts {
		words = append(words, sort.Words)
	}
	return words
}

func (s library) sources(e env) []course.Source {
	if s.by.at > 0 && s.by.at <= len(s.sorts) {
		return s.sorts[s.by.at-1].Sources
	}
	return e.course.Sources
}

func (s library) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch {
	case pressed(msg, keys.Back):
		return s, pop
	case pressed(msg, keys.Left):
		s.by, s.choose = s.by.turned(s.ways(), -1), 0
		return s, nil
	case pressed(msg, keys.Right, keys.Tab):
		s.by, s.choose = s.by.turned(s.ways(), 1), 0
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
	now := e.now()
	for _, src := range s.sources(e) {
		it := item{label: src.Title, right: src.Year, note: src.Publisher}
		if src.Overdue(now) {
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
	e.turns(&d, s.by, s.ways(), true)
	d.gap()
	d.join(s.menu(e).View(e))
	return d
}
