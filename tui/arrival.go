package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// An arrival stands between the door and the map while the course is being read:
// only the whole of it can tell what is new. Where it was read before somebody
// chose who they are, nobody sees this.
type arrival struct{ still }

// arrive opens the map for somebody who has been here, with what is new above
// it, once.
func arrive(e env) tea.Cmd {
	if !e.course.Loaded && e.broken == nil {
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
	if e.course.Loaded || e.broken != nil {
		return a, arrive(e)
	}
	return a, nil
}

func (a arrival) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if _, read := msg.(courseMsg); read {
		return a, arrive(e)
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
