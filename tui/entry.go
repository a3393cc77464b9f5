package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// entryScreen is one thing of a list, on a screen of its own.
type entryScreen struct {
	still
	title string
	draw  func(env) drawing
}

func newEntry(title string, draw func(env) drawing) entryScreen {
	return entryScreen{title: title, draw: draw}
}

func (s entryScreen) Init(env) (screen, tea.Cmd)                  { return s, nil }
func (s entryScreen) Update(_ env, msg tea.Msg) (screen, tea.Cmd) { return s, closed(msg) }
func (s entryScreen) Title(env) heading                           { return heading{title: s.title, level: -1} }
func (entryScreen) Keys() []key.Binding                           { return []key.Binding{keys.Back, keys.Copy} }
func (s entryScreen) View(e env) drawing                          { return s.draw(e) }

// place is an entry of the directory: what it is, for whom and where, when it
// was looked at, and that being listed is no praise.
func (e env) place(p course.Entry) drawing {
	var d drawing
	d.add(e.styles.Bold.Render(wrap(p.Name, e.width)))
	d.gap()
	d.add(wrap(p.What, e.width))
	d.gap()
	if p.Audience != "" {
		d.add(hang(e.styles.Faint.Render("For      "), p.Audience, e.width))
	}
	if p.Country != "" {
		d.add(hang(e.styles.Faint.Render("Country  "), p.Country, e.width))
	}
	if p.URL != "" {
		d.copies = []string{p.URL}
		d.add(e.styles.Link.Render(wrap(p.URL, e.width)))
	}
	d.gap()
	d.add(e.styles.Faint.Render(wrap(p.Reliance()+" "+course.Listing, e.width)))
	return d
}
