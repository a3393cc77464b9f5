package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// sources lists what a page or an activity rests on, numbered as its marks are.
type sources struct {
	still
	ids []string
}

func newSources(ids []string) sources { return sources{ids: ids} }

func (s sources) Init(env) (screen, tea.Cmd)                  { return s, nil }
func (s sources) Update(_ env, msg tea.Msg) (screen, tea.Cmd) { return s, closed(msg) }
func (sources) Title(env) heading                             { return heading{title: "Sources", level: -1} }
func (sources) Keys() []key.Binding                           { return append(closing("back to the page"), keys.Copy) }

func (s sources) View(e env) drawing {
	var d drawing
	for i, id := range s.ids {
		source, ok := e.course.Source(id)
		if !ok {
			continue
		}
		mark := pad(fmt.Sprintf("[%d]", i+1), 5)
		inner := e
		inner.width = e.width - 5
		one := inner.source(source)
		text := strings.Join(one.lines, "\n")
		d.copies = append(d.copies, one.copies...)
		d.add(e.styles.Strong.Render(mark) + strings.ReplaceAll(text, "\n", "\n     "))
		d.gap()
	}
	return d
}

// source is who said it, where it is the rule, and how far it was read.
func (e env) source(s course.Source) drawing {
	var d drawing
	d.add(e.styles.Bold.Render(wrap(s.Title, e.width)))
	d.add(wrap(strings.Trim(s.Publisher+", "+s.Year, ", "), e.width))
	if s.Jurisdiction != "" {
		d.add(wrap(s.Jurisdiction, e.width))
	}
	d.add(e.styles.Faint.Render(wrap(s.Reading(), e.width)))
	if s.Overdue(e.now()) {
		d.add(e.styles.Again.Render(wrap(course.OutOfDate, e.width)))
	}
	if s.URL != "" {
		d.copies = []string{s.URL}
		d.add(e.styles.Link.Render(wrap(s.URL, e.width)))
	}
	return d
}
