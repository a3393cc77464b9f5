package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/progress/report"
)

// A summary is what the learner can show to somebody else, word for word as it
// would leave this computer. It leaves only when it is exported.
type summary struct {
	still
	bare bool // without the score
}

func newSummary() summary { return summary{} }

func (s summary) Init(env) (screen, tea.Cmd) { return s, nil }

func (s summary) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch {
	case pressed(msg, keys.Back):
		return s, pop
	case pressed(msg, keys.Score):
		s.bare = !s.bare
	case pressed(msg, keys.Enter) && e.config.Export != nil:
		return s, push(newExport(s.of(e)))
	}
	return s, nil
}

// of is the summary as it stands now.
func (s summary) of(e env) report.Summary {
	sum := report.NewSummary(e.course, e.session.State(), e.session.Standing(), e.now())
	if s.bare {
		return sum.WithoutScore()
	}
	return sum
}

func (summary) Title(e env) heading { return heading{title: "Your summary"} }

func (s summary) Keys() []key.Binding {
	score := "leave the score out"
	if s.bare {
		score = "put the score in"
	}
	return []key.Binding{as(keys.Enter, "export"), keys.Back, as(keys.Score, score)}
}

func (s summary) Markdown(e env) []string { return []string{s.shown(e)} }

// shown is the summary as Markdown that reads at any width: its table becomes
// lines, each with its name first.
func (s summary) shown(e env) string {
	var b strings.Builder
	for _, line := range strings.Split(s.of(e).Markdown(), "\n") {
		cells := strings.Split(strings.Trim(line, "| "), "|")
		name := strings.TrimSpace(cells[0])
		switch {
		case !strings.HasPrefix(line, "|"):
			b.WriteString(line + "\n")
		case len(cells) == 2 && strings.Trim(name, "-: ") != "":
			b.WriteString("- **" + name + ":** " + strings.TrimSpace(cells[1]) + "\n")
		}
	}
	return b.String()
}

func (s summary) View(e env) drawing {
	var d drawing
	d.add(e.markdown(s.shown(e)))
	return d
}

// An export saves a summary in one of its formats, once the learner has read
// what is in it and what never is.
type export struct {
	still
	summary report.Summary
	choose  menu
	busy    bool
}

func newExport(s report.Summary) export {
	x := export{summary: s}
	for _, f := range report.Forms() {
		x.choose.items = append(x.choose.items, item{label: f.Words})
	}
	return x
}

// exportedMsg says where a summary was saved.
type exportedMsg struct {
	path string
	err  error
}

func (x export) Init(env) (screen, tea.Cmd) { return x, nil }

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
	return x, saveSummary(e, x.summary, report.Forms()[x.choose.at].Name)
}

func saveSummary(e env, s report.Summary, format string) tea.Cmd {
	save := e.config.Export
	return func() tea.Msg {
		text, err := s.Format(format)
		if err != nil {
			return exportedMsg{err: err}
		}
		path, err := save("groundwork-summary."+format, []byte(text))
		return exportedMsg{path, err}
	}
}

func (export) Title(env) heading { return heading{title: "Export the summary"} }

func (export) Keys() []key.Binding {
	return []key.Binding{as(keys.Enter, "save it"), keys.Choose, keys.Back}
}

func (x export) View(e env) drawing {
	holds, never := report.Leaves()
	var d drawing
	d.add(wrap("The file holds the summary that you have read, the same in every format, and nothing else. "+
		"It stays on this computer until you send it to somebody.", e.width))
	d.gap()
	d.add(e.labelled("In it", strings.Join(holds, "; ")))
	d.gap()
	d.add(e.labelled("Never", strings.Join(never, "; ")))
	d.gap()
	d.join(x.choose.View(e))
	return d
}
