package tui

import (
	tea "charm.land/bubbletea/v2"

	"groundwork/progress"
)

// quit ends the program from the map; where that would lose what was done, it says
// so first, once.
func (e env) quit() tea.Cmd {
	if e.config.Export == nil || !e.session.Parting() {
		return tea.Quit
	}
	f := fork{title: progress.PartingTitle, text: progress.PartingText, quits: true}.
		way("Back to the map", pop).
		way(progress.PartingSummary, replace(newSummary()))
	if len(progress.Notebook(e.course, e.session.State())) > 0 {
		f = f.way(progress.PartingNotebook, replace(newNotebook()))
	}
	return push(f.way(progress.PartingStop, tea.Quit))
}
