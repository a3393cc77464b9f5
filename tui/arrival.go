package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// An arrival stands behind the door while the course is being read: before, there
// is nothing to ask a new learner about, and only the whole of it can tell what is
// new. Where it was read before somebody chose who they are, nobody sees this.
type arrival struct {
	still
	isNew bool // the learner has not been here before
}

// read reports whether the course has been, or cannot be.
func (e env) read() bool { return e.course.Loaded || e.broken != nil }

// welcomed asks somebody new who they are, once the course is there.
func welcomed(e env) tea.Cmd {
	if !e.read() {
		return push(arrival{isNew: true})
	}
	return push(newWelcome(e))
}

// arrive opens the map for somebody who has been here, with what is new above
// it, once.
func arrive(e env) tea.Cmd {
	if !e.read() {
		return reset(arrival{})
	}
	if n := e.session.News(); n.Any() {
		return resetUnder(newMap(), newNews(e, n, "Go on to the map"))
	}
	return reset(newMap())
}

// Init goes on at once where the course was read between the choice at the door
// and now: nobody would say so a second time.
func (a arrival) Init(e env) (screen, tea.Cmd) {
	if e.read() {
		return a, a.on(e)
	}
	return a, nil
}

// on is where the learner was going.
func (a arrival) on(e env) tea.Cmd {
	if a.isNew {
		return replace(newWelcome(e))
	}
	return arrive(e)
}

func (a arrival) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if _, read := msg.(courseMsg); read {
		return a, a.on(e)
	}
	return a, nil
}

func (arrival) Title(env) heading   { return heading{title: "Groundwork"} }
func (arrival) Keys() []key.Binding { return nil }

func (arrival) View(e env) drawing {
	var d drawing
	d.add(e.styles.Faint.Render(wrap("One moment: the course is being read.", e.width)))
	return d
}
