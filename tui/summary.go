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
	bare   bool // without the score
	scored bool // there is one
}

func newSummary() summary { return summary{} }

func (s summary) Init(e env) (screen, tea.Cmd) { return s.looked(e), nil }

// looked is s with whether there is a score to leave out.
func (s summary) looked(e env) summary {
	s.scored = report.NewSummary(e.course, e.session.State(), e.session.Standing(), e.now()).Score != nil
	return s
}

func (s summary) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg.(type) {
	case courseMsg, shownMsg:
		return s.looked(e), nil
	}
	switch {
	case pressed(msg, keys.Back):
		return s, pop
	case pressed(msg, keys.Score) && s.scored:
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
	all := []key.Binding{as(keys.Enter, "export"), keys.Back}
	switch {
	case s.scored && s.bare:
		all = append(all, as(keys.Score, "put the score in"))
	case s.scored:
		all = append(all, keys.Score)
	}
	return all
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

func newExport(s report.Summary) export {
	return export{
		title: "Export the summary", file: "groundwork-summary", format: s.Format,
		forms: report.Forms(),
		says: func(e env) drawing {
			var d drawing
			d.add(wrap("The file holds the summary that you have read, the same in every format, and nothing else. "+
				"It stays on this computer until you send it to somebody.", e.width))
			d.gap()
			d.leaves(e, report.Leaves)
			return d
		},
	}
}
