package tui

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/review"
)

// The map is the pyramid, base first, with what is next and every module below.
type pyramidMap struct {
	still
	choose menu
	due    string // the way to what is due; empty where nothing is
	check  string // the way to the final check
}

func newMap() pyramidMap { return pyramidMap{} }

// A way is one line of the map: where it leads.
type way struct {
	item
	lesson *course.Lesson // to carry on with, at step
	step   string
	module *course.Module
	end    bool   // to the summary
	to     screen // all else
}

func (m pyramidMap) Init(e env) (screen, tea.Cmd) { return m.looked(e) }

// A dueMsg is the way to what is due; empty where nothing is.
type dueMsg struct{ way string }

// looked is the map with the way to the last check. What is due is worked out in
// a command when the map comes into sight, not with every frame.
func (m pyramidMap) looked(e env) (screen, tea.Cmd) {
	if e.session == nil || !e.course.Loaded {
		return m, nil
	}
	m.check = e.session.Standing().FinalOnTheWay(e.session.State())
	due := review.Due(e.session, e.now())
	return m, func() tea.Msg { return dueMsg{due()} }
}

// learnt is the map with what is due. What was marked below that line stays
// marked.
func (m pyramidMap) learnt(e env, due string) pyramidMap {
	line := func(way string) int { return min(1, len(way)) }
	if above := len(firstWays(e)) + len(didWay(e)); m.choose.at >= above {
		m.choose.at += line(due) - line(m.due)
	}
	m.due = due
	return m
}

func (m pyramidMap) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case shownMsg, courseMsg:
		return m.looked(e)
	case dueMsg:
		return m.learnt(e, msg.way), nil
	}
	ways := m.ways(e)
	m.choose = menuOf(ways, m.choose.at)
	switch {
	case pressed(msg, keys.QuitMap):
		return m, e.quit()
	case pressed(msg, keys.Notebook):
		return m, push(newNotebook())
	case pressed(msg, keys.Summary):
		return m, push(newSummary())
	case pressed(msg, keys.Settings):
		return m, push(newSettings())
	case pressed(msg, keys.Calibration):
		return m, push(newCalibration())
	case pressed(msg, keys.Note):
		return m, push(newFreeNote(e))
	case pressed(msg, keys.Review):
		return m, push(newReview())
	}
	next, chosen := m.choose.Update(msg)
	m.choose = next
	if chosen {
		return m, ways[m.choose.at].open(e)
	}
	return m, nil
}

// open goes where the line leads. A module above the fears may ask first.
func (w way) open(e env) tea.Cmd {
	switch {
	case w.end:
		return push(newSummary())
	case w.to != nil:
		return push(w.to)
	case w.lesson != nil:
		return push(newLesson(w.lesson.ID, w.step))
	}
	return push(e.gated(w.module, w.module.Title, newModule(w.module.ID), "Back to the map"))
}

// menuOf is ways as a menu, marked where it was.
func menuOf(ways []way, at int) menu {
	m := menu{at: min(at, len(ways)-1)}
	for _, w := range ways {
		m.items = append(m.items, w.item)
	}
	return m
}

// ways lists what can be chosen: first what is next, then what is due, then all
// modules.
func (m pyramidMap) ways(e env) []way {
	ways := firstWays(e)
	ways = append(ways, didWay(e)...)
	if m.due != "" {
		ways = append(ways, way{to: newReview(), item: item{label: m.due, note: "When you like."}})
	}
	if m.check != "" {
		ways = append(ways, way{to: e.finalScreen(), item: item{label: m.check}})
	}
	for _, level := range e.course.Levels {
		for i, m := range level.Modules {
			w := way{module: m, item: e.moduleItem(m)}
			if i == 0 {
				w.head = level.Title
				if level.Summary != "" {
					w.head += " · " + level.Summary
				}
			}
			ways = append(ways, w)
		}
	}
	return append(ways, routeWay(e)...)
}

// firstWays is the one next step; or, while every fear is untouched and there
// is a choice, the worst and a gentler one, side by side.
func firstWays(e env) []way {
	st := e.session.Standing()
	if most, gentler := st.Start(); most != nil {
		ways := []way{{module: most, item: item{label: progress.StartWorst + ": " + most.Fear}}}
		if gentler != nil {
			ways = append(ways, way{module: gentler, item: item{label: progress.StartGentler + ": " + gentler.Fear}})
		}
		return ways
	}
	l, step := st.Next()
	switch {
	case l == nil && !e.course.Loaded:
		return []way{{end: true, item: item{label: "Your summary", note: unread}}}
	case l == nil:
		return []way{{end: true, item: item{label: "Your summary", note: "Your route is done."}}}
	}
	at := st.Lesson(l.ID)
	w := way{lesson: l, step: step, item: item{label: "Begin: " + l.Name, right: l.Minutes.Short()}}
	if at.Seen > 0 {
		page := pageAt(e.session.State().Steps(l), step)
		if page == 0 {
			page = at.Seen
		}
		w.label = "Carry on: " + l.Name
		w.right = fmt.Sprintf("%d of %d", page, at.Steps)
	}
	return []way{w}
}

// didWay asks about one thing the learner said they would do, when its day has
// come.
func didWay(e env) []way {
	c, ok := e.session.DidYou()
	if !ok {
		return nil
	}
	return []way{{to: newDidYou(c, true), item: item{label: progress.YouSaid(c)}}}
}

// finalScreen is where the final check is: in the lesson that holds it, or alone.
func (e env) finalScreen() screen {
	if l, step := e.session.Standing().FinalAt(e.session.State()); l != nil {
		return newLesson(l.ID, step)
	}
	return newFinal()
}

// pageAt is the number that the lesson shows on a step, from 1; 0 while the
// lesson is not read. It is what a learner comes back to, where others may be
// read further on.
func pageAt(steps []course.Step, step string) int {
	return 1 + slices.IndexFunc(steps, func(s course.Step) bool { return s.ID == step })
}

// moduleItem is a module with how it stands, in a sign and in words.
func (e env) moduleItem(m *course.Module) item {
	st := e.session.Standing().Module(m.ID)
	it := item{label: m.Title, sign: e.sign(st.Status)}
	switch {
	case st.Status == progress.NotStarted && st.Latest != nil:
		it.right = fmt.Sprintf("you said %d", *st.Latest)
	case st.Status == progress.NotStarted:
		it.right = counted(st.Lessons, "lesson")
	case st.Status == progress.InProgress:
		it.right = fmt.Sprintf("%d of %d", st.Done, st.Lessons)
	default:
		it.right = st.Status.Words()
	}
	return it
}

// counted is a number of things in words.
func counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// sign is the status as a shape.
func (e env) sign(s progress.Status) string {
	switch s {
	case progress.Done, progress.Mastered:
		return e.styles.Glyph.done
	case progress.InProgress, progress.Changed:
		return e.styles.Glyph.half
	}
	return e.styles.Glyph.todo
}

func (m pyramidMap) Title(e env) heading {
	h := heading{title: "Groundwork"}
	if e.session == nil {
		return h
	}
	h.right = cut(e.session.State().Learner.Name, e.width/3) // a long one leaves room for the rest
	if !e.session.Saving() {
		h.right = "not saved"
	}
	if r, ok := e.course.Route(e.session.Standing().Route); ok {
		if h.right != "" {
			h.right += " · "
		}
		h.right += r.Title + " route"
	}
	return h
}

func (m pyramidMap) Keys() []key.Binding {
	all := []key.Binding{
		keys.Enter, keys.Find, keys.Notebook, keys.QuitMap, keys.Summary, keys.Settings, keys.Calibration, keys.Choose, keys.Note,
	}
	if m.due != "" {
		return slices.Insert(all, 1, keys.Review)
	}
	return append(all, keys.Review)
}

func (m pyramidMap) View(e env) drawing {
	var d drawing
	d.add(e.pyramid()...)
	d.gap()
	d.join(menuOf(m.ways(e), m.choose.at).View(e))
	if empty := emptyLevels(e.course); empty != "" {
		d.gap()
		d.add(e.styles.Faint.Render(wrap("Not in this edition: "+empty+".", e.width)))
	}
	return d
}

// emptyLevels names the levels that have no module yet, base first.
func emptyLevels(c *course.Course) string {
	var names []string
	for _, l := range c.Levels {
		if len(l.Modules) == 0 {
			names = append(names, l.Title)
		}
	}
	return progress.Listed(names)
}
