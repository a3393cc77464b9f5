package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/progress"
)

// routes lets the learner choose their way through the course.
type routes struct {
	still
	choose menu
}

// newRoutes marks the route the learner is on.
func newRoutes(e env) routes {
	r := routes{choose: menu{airy: true}}
	for i, c := range progress.RouteChoices(e.course, e.session.State(), e.session.Standing()) {
		it := item{sign: e.styles.Glyph.todo, label: c.Title, right: c.Size(), note: c.Summary}
		if c.Yours {
			it.sign, r.choose.at = e.styles.Glyph.done, i
		}
		r.choose.items = append(r.choose.items, it)
	}
	return r
}

// routeWay is the line of the map that leads to the routes.
func routeWay(e env) []way {
	r, _ := e.course.Route(e.session.Standing().Route)
	if len(e.course.Routes) < 2 {
		return nil
	}
	return []way{{to: newRoutes(e), item: item{head: "Your route", label: r.Title, right: "change"}}}
}

func (r routes) Init(env) (screen, tea.Cmd) { return r, nil }

func (r routes) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if pressed(msg, keys.Back) {
		return r, pop
	}
	next, chosen := r.choose.Update(msg)
	r.choose = next
	if !chosen {
		return r, nil
	}
	to := e.course.Routes[r.choose.at]
	e.session.Set(progress.SettingRoute, to.ID)
	return r, tea.Batch(e.flush(), popSaying(progress.RouteIs(to)))
}

func (routes) Title(env) heading { return heading{title: "Routes", level: -1} }

func (r routes) Keys() []key.Binding {
	return slices.Concat([]key.Binding{as(keys.Enter, "choose")}, []key.Binding{keys.Choose, keys.Back, pick(len(r.choose.items))})
}

func (r routes) View(e env) drawing {
	v := drawing{page: "routes"}
	v.add(wrap(progress.AskRoute, e.width))
	v.gap()
	v.join(r.choose.View(e))
	return v
}
