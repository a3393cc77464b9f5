package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// A fork says something and offers ways on, none of which does harm. Esc goes back.
type fork struct {
	still
	title, text string
	choose      menu
	to          []tea.Cmd // as many as there are ways
	quits       bool      // the key that stops on the map stops here too
}

// way adds a way on.
func (f fork) way(label string, to tea.Cmd) fork {
	f.choose.items = append(f.choose.items, item{label: label})
	f.to = append(f.to, to)
	return f
}

func (f fork) Init(env) (screen, tea.Cmd) { return f, nil }

func (f fork) Update(_ env, msg tea.Msg) (screen, tea.Cmd) {
	switch {
	case pressed(msg, keys.Back):
		return f, pop
	case f.quits && pressed(msg, keys.QuitMap):
		return f, tea.Quit
	}
	next, chosen := f.choose.Update(msg)
	f.choose = next
	if chosen {
		return f, f.to[f.choose.at]
	}
	return f, nil
}

func (f fork) Title(env) heading { return heading{title: f.title} }

func (f fork) Keys() []key.Binding {
	all := []key.Binding{as(keys.Enter, "choose"), keys.Choose, keys.Back}
	if f.quits {
		all = append(all, as(keys.QuitMap, "stop now"))
	}
	return all
}

func (f fork) View(e env) drawing {
	var d drawing
	d.add(wrap(f.text, e.width))
	d.gap()
	d.join(f.choose.View(e))
	return d
}
