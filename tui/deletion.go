package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/progress"
)

// A deletion removes a whole learner. It is done by typing the name, so that
// nobody does it in passing.
type deletion struct {
	field field
	wrong bool
}

func newDeletion(e env) deletion { return deletion{field: newField(e, "", 1).Focus()} }

func (d deletion) Init(env) (screen, tea.Cmd) { return d, nil }

func (d deletion) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch {
	case pressed(msg, keys.Back):
		return d, pop
	case pressed(msg, keys.Enter, keys.Tab):
		if !e.session.State().Learner.Deletes(d.field.value()) {
			d.wrong = true
			return d, nil
		}
		return d, deleteLearner(e, d.field.value())
	}
	d.wrong = false
	var cmd tea.Cmd
	d.field, cmd = d.field.Update(e, msg)
	return d, cmd
}

// word is what has to be typed.
func (deletion) word(e env) string { return e.session.State().Learner.DeleteWord() }

type deletedMsg struct{ err error }

func deleteLearner(e env, typed string) tea.Cmd {
	config, s := e.config, e.session
	return func() tea.Msg { return deletedMsg{config.Delete(s, typed)} }
}

// deleted goes back to the door, with nobody chosen.
func (a App) deleted(err error) (App, tea.Cmd) {
	if err != nil {
		a.notice = "Not deleted: " + err.Error()
		return a, nil
	}
	name := progress.Called(a.session.State().Learner.Name)
	a.session, a.unsaved = nil, false
	a.stack, a.over = []entry{shows(newDoor())}, nil
	a.notice = "Everything about " + name + " is deleted."
	return a, loadLearners(a.config)
}

func (d deletion) typing() bool        { return d.field.focused() }
func (deletion) Markdown(env) []string { return nil }
func (deletion) Title(env) heading     { return heading{title: "Delete everything about me"} }

func (deletion) Keys() []key.Binding {
	return []key.Binding{as(keys.Enter, "delete"), keys.Back}
}

func (d deletion) View(e env) drawing {
	var out drawing
	out.add(wrap("Your answers, your words and what you said you would do are removed from this computer, for good. "+
		"What you exported before is not touched.", e.width))
	out.gap()
	out.add(e.styles.Bold.Render(wrap("Type “"+d.word(e)+"” to delete it all.", e.width)))
	out.gap()
	out.join(d.field.View(e))
	if d.wrong {
		out.add(e.styles.Again.Render(wrap("That is not the name. Nothing has been deleted.", e.width)))
	}
	return out
}
