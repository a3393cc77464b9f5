package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/progress/report"
)

// notebookText is the notebook word for word as it would leave this computer. It
// leaves only when it is exported.
type notebookText struct {
	still
	private bool // with the words asked for in private
	secrets bool // there are some
}

func newNotebookText() notebookText { return notebookText{} }

func (n notebookText) Init(e env) (screen, tea.Cmd) {
	n.secrets = n.of(e).LeftOut > 0
	return n, nil
}

func (n notebookText) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch {
	case pressed(msg, keys.Back):
		return n, pop
	case pressed(msg, keys.Private) && n.secrets:
		n.private = !n.private
	case pressed(msg, keys.Enter) && e.config.Export != nil:
		return n, push(newNotebookExport(n.of(e)))
	}
	return n, nil
}

// of is the notebook as it stands now.
func (n notebookText) of(e env) report.Notebook {
	return report.NewNotebook(e.course, e.session.State(), n.private, e.now())
}

func (notebookText) Title(env) heading { return heading{title: "Your notebook, to take out"} }

func (n notebookText) Keys() []key.Binding {
	all := []key.Binding{as(keys.Enter, "export"), keys.Back}
	switch {
	case n.secrets && n.private:
		all = append(all, as(keys.Private, "without the private words"))
	case n.secrets:
		all = append(all, keys.Private)
	}
	return all
}

func (n notebookText) Markdown(e env) []string { return []string{n.of(e).Markdown()} }

func (n notebookText) View(e env) drawing {
	var d drawing
	d.add(e.markdown(n.of(e).Markdown()))
	d.toEnd = true
	return d
}

// notebookExport saves the notebook in one of its formats, once the learner has
// read what is in it, and what in it looks as if it could say who somebody is.
type notebookExport struct {
	still
	notebook report.Notebook
	seen     []string // what in it looks like an identifier, looked for once
	choose   menu
	busy     bool
}

func newNotebookExport(n report.Notebook) notebookExport {
	x := notebookExport{notebook: n, seen: n.SeenWords()}
	for _, f := range report.NotebookForms() {
		x.choose.items = append(x.choose.items, item{label: f.Words})
	}
	return x
}

func (x notebookExport) Init(env) (screen, tea.Cmd) { return x, nil }

func (x notebookExport) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
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
	return x, saveNotebook(e, x.notebook, report.NotebookForms()[x.choose.at].Name)
}

func saveNotebook(e env, n report.Notebook, format string) tea.Cmd {
	save := e.config.Export
	return func() tea.Msg {
		text, err := n.Format(format)
		if err != nil {
			return exportedMsg{err: err}
		}
		path, err := save("groundwork-notebook."+format, []byte(text))
		return exportedMsg{path, err}
	}
}

func (notebookExport) Title(env) heading { return heading{title: "Export the notebook"} }

func (notebookExport) Keys() []key.Binding {
	return []key.Binding{as(keys.Enter, "save it"), keys.Choose, keys.Back}
}

func (x notebookExport) View(e env) drawing {
	holds, never := report.NotebookLeaves()
	var d drawing
	d.add(wrap("The file holds what you have read, the same in every format, and nothing else. "+
		"It stays on this computer until you send it to somebody.", e.width))
	d.gap()
	d.add(e.styles.Bold.Render(wrap("Could anything in it tell who someone is?", e.width)))
	for _, line := range x.seen {
		d.add(wrap(line, e.width))
	}
	d.gap()
	d.add(e.labelled("In it", strings.Join(holds, "; ")))
	d.gap()
	d.add(e.labelled("Never", strings.Join(never, "; ")))
	d.gap()
	d.join(x.choose.View(e))
	return d
}
