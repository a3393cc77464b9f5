package tui

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/report"
)

// module is a group of lessons on one question: its opening words, and its
// lessons with how they stand.
type module struct {
	id     string
	choose menu
	inside bool // a lesson was opened from here
	short  bool // the lesson that is marked has a short version
	cites  bool // the opening names sources
}

func newModule(id string) module { return module{id: id} }

// Init marks the lesson to carry on with.
func (m module) Init(e env) (screen, tea.Cmd) { return m.marked(e), nil }

// marked is m with the mark on the lesson that is next for the learner where it
// is one of these, or else on the first that is not done.
func (m module) marked(e env) module {
	next, _ := e.session.Standing().Next()
	lessons := e.course.Module(m.id).Lessons
	at := slices.Index(lessons, next)
	if at < 0 {
		at = slices.IndexFunc(lessons, func(l *course.Lesson) bool {
			s := e.session.Standing().Lesson(l.ID).Status
			return s == progress.NotStarted || s == progress.InProgress
		})
	}
	m.choose.at, m.inside = max(0, at), false
	return m.looked(e)
}

// looked is m with what can be done with the lesson that is marked.
func (m module) looked(e env) module {
	mod := e.course.Module(m.id)
	lessons := mod.Lessons
	m.cites = len(mod.OpeningSources) > 0
	m.short = m.choose.at < len(lessons) && lessons[m.choose.at].InBrief != ""
	return m
}

func (m module) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if _, again := msg.(shownMsg); again && m.inside {
		return m.marked(e), nil
	}
	switch {
	case pressed(msg, keys.Back):
		return m, pop
	case pressed(msg, keys.Note):
		return m, push(newFreeNote(e))
	case pressed(msg, keys.Export) && e.course.Loaded:
		return m, push(newSheetText(report.ModuleSheet(e.course.Module(m.id))))
	}
	mod := e.course.Module(m.id)
	if pressed(msg, keys.Sources) && len(mod.OpeningSources) > 0 {
		return m, push(newSources(mod.OpeningSources))
	}
	lessons := mod.Lessons
	m.choose = m.menu(e)
	if pressed(msg, keys.Short) && m.choose.at < len(lessons) && lessons[m.choose.at].InBrief != "" {
		m.inside = true
		return m, push(newLesson(lessons[m.choose.at].ID, progress.PageBrief))
	}
	next, chosen := m.choose.Update(msg)
	m.choose = next
	switch {
	case chosen && m.choose.at == len(lessons):
		return m, push(newTestOut(m.id))
	case chosen:
		m.inside = true
		return m, push(newLesson(lessons[m.choose.at].ID, ""))
	}
	return m.looked(e), nil
}

func (m module) menu(e env) menu {
	list, mod := menu{at: m.choose.at}, e.course.Module(m.id)
	for _, l := range mod.Lessons {
		list.items = append(list.items, e.lessonItem(l))
	}
	if e.session.Standing().CanTestOut(mod) {
		list.items = append(list.items, item{label: progress.TestOutWay, note: progress.TestOutNote, sign: " "})
	}
	list.at = max(0, min(list.at, len(list.items)-1)) // once it is passed it is offered no more
	return list
}

// lessonItem is a lesson with how it stands, in a sign and in words.
func (e env) lessonItem(l *course.Lesson) item {
	st := e.session.Standing().Lesson(l.ID)
	it := item{label: l.Title, sign: e.sign(st.Status), right: l.Minutes.Short()}
	if !e.session.Standing().Asks(l) {
		it.right = progress.BeyondRoute + " · " + it.right
	}
	switch {
	case st.Status == progress.InProgress && st.Seen > 0:
		it.right = fmt.Sprintf("%d of %d", st.Seen, st.Steps)
	case st.Status != progress.NotStarted && st.Status != progress.InProgress:
		it.right = st.Status.Words()
	}
	if l.Broken() {
		it.right = "has a mistake"
	}
	return it
}

func (module) typing() bool { return false }

func (m module) Title(e env) heading {
	mod := e.course.Module(m.id)
	h := heading{title: mod.Title, level: mod.Level.Index}
	if st := e.session.Standing().Module(m.id); st.Lessons > 0 {
		h.right = fmt.Sprintf("%d of %d", st.Done, st.Lessons)
	}
	return h
}

func (m module) Keys() []key.Binding {
	all := []key.Binding{as(keys.Enter, "open"), keys.Choose, keys.Back, as(keys.Export, "a page to keep")}
	if m.short {
		all = append(all, keys.Short)
	}
	if m.cites {
		all = append(all, keys.Sources)
	}
	return append(all, keys.Note)
}

func (m module) Markdown(e env) []string { return []string{e.course.Module(m.id).Opening} }

func (m module) View(e env) drawing {
	mod := e.course.Module(m.id)
	var d drawing
	if mod.Question != "" {
		d.add(e.styles.Strong.Render(wrap(mod.Question, e.width)))
		d.gap()
	}
	if mod.Opening != "" {
		d.add(e.markdown(mod.Opening))
		d.gap()
	}
	if !e.course.Loaded && len(mod.Lessons) == 0 {
		d.join(e.waiting())
		return d
	}
	d.join(m.menu(e).View(e))
	if w := e.session.Standing().Module(m.id).Worry(); w != "" {
		d.gap()
		d.add(e.styles.Faint.Render(wrap(w, e.width)))
	}
	return d
}
