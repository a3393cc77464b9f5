package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/progress/report"
)

// An export saves in one of its formats what the learner has read, once they know
// what is in it and what never is.
type export struct {
	still
	title  string
	file   string // its name, without what says the format
	format func(name string) (text string, err error)
	forms  []report.Form
	says   func(env) drawing // what stands above the formats
	choose menu              // of forms
	busy   bool
}

// exportedMsg says where a file was saved.
type exportedMsg struct {
	path string
	err  error
}

func (x export) Init(env) (screen, tea.Cmd) {
	for _, f := range x.forms {
		x.choose.items = append(x.choose.items, item{label: f.Words})
	}
	return x, nil
}

func (x export) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if done, ok := msg.(exportedMsg); ok && x.busy {
		x.busy = false
		if done.err != nil {
			return x, notice("Not exported: " + done.err.Error())
		}
		return x, popSaying("Saved as " + done.path)
	}
	if pressed(msg, keys.Back) {
		return x, pop
	}
	if x.busy {
		return x, nil
	}
	next, chosen := x.choose.Update(msg)
	x.choose = next
	if !chosen {
		return x, nil
	}
	x.busy = true
	return x, x.save(e, x.forms[x.choose.at].Name)
}

// save puts it into words and keeps them, off the update loop.
func (x export) save(e env, format string) tea.Cmd {
	keep := e.config.Export
	return func() tea.Msg {
		text, err := x.format(format)
		if err != nil {
			return exportedMsg{err: err}
		}
		path, err := keep(x.file+"."+format, []byte(text))
		return exportedMsg{path, err}
	}
}

func (x export) Title(env) heading { return heading{title: x.title} }

func (export) Keys() []key.Binding {
	return []key.Binding{as(keys.Enter, "save it"), keys.Choose, keys.Back}
}

func (x export) View(e env) drawing {
	d := x.says(e)
	d.gap()
	d.join(x.choose.View(e))
	return d
}

// leaves says what is in a file and what never is.
func (d *drawing) leaves(e env, of func() (holds, never []string)) {
	holds, never := of()
	d.add(e.labelled("In it", strings.Join(holds, "; ")))
	d.gap()
	d.add(e.labelled("Never", strings.Join(never, "; ")))
}
