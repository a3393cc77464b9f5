package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// confirm asks before something is done. The mark stands on not doing it.
type confirm struct {
	still
	title, text string
	choose      menu
	do          tea.Cmd
}

// newConfirm asks text; yes runs do.
func newConfirm(title, text, no, yes string, do tea.Cmd) confirm {
	return confirm{title: title, text: text, choose: newMenu(no, yes), do: do}
}

func (c confirm) Init(env) (screen, tea.Cmd) { return c, nil }

func (c confirm) Update(_ env, msg tea.Msg) (screen, tea.Cmd) {
	if pressed(msg, keys.Back) {
		return c, pop
	}
	next, chosen := c.choose.Update(msg)
	c.choose = next
	switch {
	case chosen && c.choose.at == 0:
		return c, pop
	case chosen:
		return c, c.do
	}
	return c, nil
}

func (c confirm) Title(env) heading { return heading{title: c.title} }
func (confirm) Keys() []key.Binding {
	return []key.Binding{as(keys.Enter, "choose"), keys.Choose, keys.Back}
}

func (c confirm) View(e env) drawing {
	var d drawing
	d.add(wrap(c.text, e.width))
	d.gap()
	d.join(c.choose.View(e))
	return d
}
