package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// A note is the learner's own words in the margin of a step.
type note struct {
	l     *course.Lesson
	step  course.Step
	field field
}

func newNote(e env, l *course.Lesson, step course.Step) note {
	return note{l: l, step: step, field: newField(e, "", 8).Focus()}
}

func (n note) Init(env) (screen, tea.Cmd) { return n, nil }

// Update keeps the note when its field is left.
func (n note) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if pressed(msg, keys.Leave, keys.Tab) {
		kept := n.field.value() != ""
		n.leave(e)
		n.field = newField(e, "", 8)
		if !kept {
			return n, pop
		}
		return n, tea.Batch(e.flush(), popSaying(noteKept(e)))
	}
	var cmd tea.Cmd
	n.field, cmd = n.field.Update(e, msg)
	return n, cmd
}

// leave records the note; the field holds no more than a record does.
func (n note) leave(e env) { _ = e.session.Note(n.l, n.step.ID, n.field.value()) }

func (n note) typing() bool          { return n.field.focused() }
func (n note) Markdown(env) []string { return nil }

func (n note) Keys() []key.Binding {
	return []key.Binding{as(keys.Leave, "keep")}
}

func (n note) Title(env) heading {
	return heading{title: "A note", right: n.l.Title, level: n.l.Module.Level.Index}
}

func (n note) View(e env) drawing {
	var d drawing
	if !e.small() {
		d.add(e.styles.Faint.Render(wrap("Write what you learned, not the case.", e.width)))
		d.gap()
	}
	d.join(n.field.View(e))
	return d
}

// noteKept says where the note went.
func noteKept(e env) string {
	if !e.session.Saving() || !e.session.State().KeepsWords() {
		return "Your note is in the notebook until you close this window."
	}
	return "Your note is in the notebook."
}
