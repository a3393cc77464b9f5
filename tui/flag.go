package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
)

// A flagging asks what is wrong with a step, and for more in own words, which
// may be left out. Where there is a flag already, it says so, and the same key
// takes it back. From the reason on it is one, however the screen is left.
type flagging struct {
	where  string // it is: the title of a lesson or a module
	level  int    // of the pyramid
	id     string // of what is flagged, see [progress.FlagID]
	phase  flagPhase
	choose menu
	reason string
	field  field
	pause  pause
}

// A flagPhase is how far it has come.
type flagPhase int

const (
	flagWhy   flagPhase = iota // choosing a reason
	flagWords                  // writing, in the field
	flagThere                  // it was there before
	flagSet                    // nothing is left to keep
)

const linesOfFlag = 5

func newFlag(e env, l *course.Lesson, step string) flagging {
	return newFlagOn(e, progress.FlagID(l, step), l.Title, l.Module)
}

// newFlagOf flags an item that is asked outside its lesson.
func newFlagOf(e env, a *course.Activity) flagging {
	return newFlagOn(e, a.ID, a.Module.Title, a.Module)
}

func newFlagOn(e env, id, where string, m *course.Module) flagging {
	f := flagging{id: id, where: where, level: m.Level.Index, field: newDraftField(e, progress.FieldOfFlag(id), "", linesOfFlag)}
	if _, there := e.session.State().Flags[f.id]; there {
		f.phase, f.choose = flagThere, newMenu("Leave it as it is", "Take it back")
		return f
	}
	for _, r := range progress.FlagReasons() {
		f.choose.items = append(f.choose.items, item{label: r.Words})
	}
	return f
}

func (f flagging) Init(env) (screen, tea.Cmd) { return f, nil }

func (f flagging) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch f.phase {
	case flagWhy:
		return f.why(msg)
	case flagWords:
		return f.words(e, msg)
	case flagThere:
		return f.there(e, msg)
	}
	return f, nil
}

func (f flagging) why(msg tea.Msg) (screen, tea.Cmd) {
	if pressed(msg, keys.Back) {
		return f, pop
	}
	next, chosen := f.choose.Update(msg)
	f.choose = next
	if chosen {
		f.phase, f.reason, f.field = flagWords, progress.FlagReasons()[f.choose.at].ID, f.field.Focus()
	}
	return f, nil
}

// words takes own words; leaving the field keeps the flag, with them, after a look
// at them, or without.
func (f flagging) words(e env, msg tea.Msg) (screen, tea.Cmd) {
	var done bool
	var cmd tea.Cmd
	if f.field, f.pause, done, cmd = written(e, f.field, f.pause, msg); done {
		return f.keep(e)
	}
	return f, cmd
}

func (f flagging) keep(e env) (screen, tea.Cmd) {
	if err := e.session.Flag(f.id, f.reason, f.field.value()); err != nil {
		return f, notice(err.Error())
	}
	f.phase = flagSet
	return f, tea.Batch(e.flush(), popSaying(progress.FlagKept))
}

func (f flagging) there(e env, msg tea.Msg) (screen, tea.Cmd) {
	next, chosen := f.choose.Update(msg)
	f.choose = next
	switch {
	case pressed(msg, keys.Back), chosen && f.choose.at == 0:
		return f, pop
	case chosen, pressed(msg, keys.Flag):
		f.phase = flagSet
		return f, tea.Batch(e.flush(), popSaying(e.unflag(f.id)))
	}
	return f, nil
}

// unflag takes a flag back, and says so. It is done on the update loop, short as
// it is, as forgetting is: it changes the state that screens read.
func (e env) unflag(id string) string {
	if err := e.session.Unflag(id); err != nil {
		return "Taken back here, but what you wrote about it is not yet off the disk: " + err.Error()
	}
	return progress.FlagTaken
}

// leave keeps a flag whose words are being written; the field holds no more than
// a record does.
func (f flagging) leave(e env) {
	if f.phase == flagWords {
		_ = e.session.Flag(f.id, f.reason, f.field.value())
	}
}

// draft is what is said about the flag.
func (f flagging) draft() (progress.Field, string) {
	if f.phase != flagWords {
		return "", ""
	}
	return progress.FieldOfFlag(f.id), f.field.value()
}

func (f flagging) typing() bool        { return f.phase == flagWords && f.field.focused() }
func (flagging) Markdown(env) []string { return nil }

func (f flagging) Title(env) heading {
	return heading{title: progress.AskFlag, right: f.where, level: f.level}
}

func (f flagging) Keys() []key.Binding {
	switch {
	case f.phase == flagWords && f.pause.on():
		return f.pause.Keys()
	case f.phase == flagWords:
		return []key.Binding{as(keys.Leave, "keep")}
	case f.phase == flagThere:
		return []key.Binding{as(keys.Enter, "choose"), keys.Choose, keys.Back, as(keys.Flag, "take it back")}
	}
	return []key.Binding{as(keys.Enter, "choose"), keys.Choose, pick(len(f.choose.items)), keys.Back}
}

func (f flagging) View(e env) drawing {
	d := drawing{page: "flag"}
	if f.pause.on() {
		return f.pause.View(e)
	}
	switch f.phase {
	case flagWords:
		d.page = "words"
		d.add(e.styles.Bold.Render(wrap(progress.FlagReasons()[f.choose.at].Words+".", e.width)))
		if !e.small() {
			d.add(e.styles.Faint.Render(wrap(progress.FlagMore, e.width)))
			d.gap()
		}
		d.join(f.field.View(e))
	case flagThere:
		d.join(e.flag(e.session.State().Flags[f.id]))
		d.gap()
		d.join(f.choose.View(e))
	case flagWhy:
		d.join(f.choose.View(e))
		d.gap()
		d.add(e.styles.Faint.Render(wrap(progress.FlagGoes, e.width)))
		d.gap()
		d.add(e.styles.Faint.Render(wrap(progress.FlagHurt("f2"), e.width)))
	}
	return d
}

// flag draws a flag that is set: why, and in whose words.
func (e env) flag(f progress.Flag) drawing {
	var d drawing
	d.add(wrap("You flagged this: "+f.Why()+".", e.width))
	if f.Text != "" {
		d.add(e.quote(f.Text))
	}
	return d
}

// flagged stands in the heading of a step that the learner flagged.
func (e env) flagged(l *course.Lesson, step string) string {
	if l == nil {
		return ""
	}
	if _, there := e.session.State().Flags[progress.FlagID(l, step)]; there {
		return " · flagged"
	}
	return ""
}
