package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// remarks is what was odd about a record when it was opened: lines stepped over,
// files that could not be read. Nothing of it was removed.
type remarks struct {
	still
	notes []string
}

func newRemarks(notes []string) remarks { return remarks{notes: notes} }

func (r remarks) Init(env) (screen, tea.Cmd) { return r, nil }

func (r remarks) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if pressed(msg, keys.Enter, keys.Back) {
		return r, arrive(e)
	}
	return r, nil
}

func (remarks) Title(env) heading   { return heading{title: "About your record"} }
func (remarks) Keys() []key.Binding { return []key.Binding{keys.Enter} }

func (r remarks) View(e env) drawing {
	var d drawing
	d.add(wrap("Your record is open. Something in it could not be read; the rest is there, and nothing has been removed.", e.width))
	for _, n := range r.notes {
		d.gap()
		d.add(wrap(n, e.width))
	}
	return d
}
