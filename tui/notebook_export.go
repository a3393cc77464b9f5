package tui

import (
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

func newNotebookExport(n report.Notebook) export {
	return newSheetExport("Export the notebook", "groundwork-notebook", n.Sheet, n.SeenWords(), report.NotebookLeaves)
}
