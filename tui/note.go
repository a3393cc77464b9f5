package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
)

// A note is the learner's own words in the margin of a step, or of no page; or
// words that stand in the notebook, to be written anew.
type note struct {
	l     *course.Lesson // nil for no page
	step  string
	old   progress.Leaf // what is written anew; without an ID it is a new note
	field field
	pause pause
}

// linesOfNote is how high its field is.
const linesOfNote = 8

// newFreeNote is a note that belongs to no page.
func newFreeNote(e env) note { return newNote(e, nil, "") }

// newNote is a note in the margin of a step, by its id.
func newNote(e env, l *course.Lesson, step string) note {
	return note{l: l, step: step, field: newDraftField(e, progress.FieldOfNote(l, step), "", linesOfNote).Focus()}
}

// newRewriting opens a note of the notebook to be written anew.
func newRewriting(e env, old progress.Leaf) note {
	return note{
		l: e.course.Lesson(old.Lesson), old: old, pause: newPause(old.Text),
		field: newDraftField(e, progress.FieldOfRewriting(old.ID), old.Text, linesOfNote).Focus(),
	}
}

func (n note) Init(env) (screen, tea.Cmd) { return n, nil }

// Update keeps the note when its field is left, after a look at it.
func (n note) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	var done bool
	var cmd tea.Cmd
	if n.field, n.pause, done, cmd = written(e, n.field, n.pause, msg); done {
		return n.keep(e)
	}
	return n, cmd
}

// keep records the note and goes back.
func (n note) keep(e env) (screen, tea.Cmd) {
	text := n.field.value()
	err := n.record(e)
	n.field = newField(e, "", linesOfNote)
	switch {
	case err != nil:
		return n, popSaying("Your new words are kept, but the old ones are not yet gone from the disk; forget them in the notebook to try once more: " + err.Error())
	case text == "" || text == n.old.Text:
		return n, pop
	}
	return n, tea.Batch(e.flush(), popSaying(noteKept(e)))
}

// leave records the note when the window is closed in the middle.
func (n note) leave(e env) { _ = n.record(e) }

// record takes the note down; the field holds no more than a record does.
func (n note) record(e env) error {
	if n.old.ID != "" {
		return e.session.Rewrite(n.old.ID, n.field.value())
	}
	return e.session.Note(n.l, n.step, n.field.value())
}

// draft is what is in the field.
func (n note) draft() (progress.Field, string) {
	if n.old.ID != "" {
		return progress.FieldOfRewriting(n.old.ID), n.field.value()
	}
	return progress.FieldOfNote(n.l, n.step), n.field.value()
}

func (n note) typing() bool          { return n.field.focused() }
func (n note) Markdown(env) []string { return nil }

func (n note) Keys() []key.Binding {
	if n.pause.on() {
		return n.pause.Keys()
	}
	return []key.Binding{as(keys.Leave, "keep")}
}

func (n note) Title(env) heading {
	if n.l == nil {
		return heading{title: "A note", level: -1}
	}
	return heading{title: "A note", right: n.l.Title, level: n.l.Module.Level.Index}
}

func (n note) View(e env) drawing {
	if n.pause.on() {
		return n.pause.View(e)
	}
	var d drawing
	if !e.small() {
		d.add(e.styles.Faint.Render(wrap(progress.WriteWhatYouLearned, e.width)))
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
