package tui

import (
	"math"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Scrolling is the root's. What is chosen is kept in sight; before anything is
// chosen or gone on from, it has been in sight.

// scrollTo scrolls as near to a line of d as there are lines.
func (a App) scrollTo(d drawing, line int) App {
	e := a.top()
	e.scroll = max(0, min(line, len(d.lines)-a.room()))
	return a.put(e)
}

// follow brings what is chosen into sight when it changed, and the top when the
// screen shows something else.
func (a App) follow(before drawing) App {
	d, room, scroll := a.drawing(), a.room(), a.top().scroll
	switch {
	case d.page != before.page && d.cursor == nil:
		return a.scrollTo(d, 0)
	case d.page != before.page:
		scroll = 0
	case d.first == before.first && d.last == before.last && d.cursor == nil:
		return a.scrollTo(d, scroll)
	}
	first, last := d.first, d.last
	if d.cursor != nil && last-first >= room {
		first, last = d.cursor.Y, min(d.cursor.Y+1, len(d.lines)-1)
	}
	if d.toEnd && len(d.lines) > scroll+room {
		last = first + room - 1 // what follows is to be read too: from its top
	}
	if last >= scroll+room {
		scroll = last - room + 1
	}
	return a.scrollTo(d, min(scroll, first))
}

// scrolled handles the keys that scroll; ok is false for one that is the
// screen's.
func (a App) scrolled(msg tea.KeyPressMsg) (next App, ok bool) {
	e, page := a.top(), max(1, a.room()-1)
	to := e.scroll
	switch {
	case key.Matches(msg, keys.PageDown):
		to += page
	case key.Matches(msg, keys.PageUp):
		to -= page
	case e.screen.typing():
		return a, false
	case key.Matches(msg, keys.Home):
		to = 0
	case key.Matches(msg, keys.End):
		to = math.MaxInt
	case key.Matches(msg, keys.Space) && !key.Matches(msg, e.screen.Keys()...):
		to += page
	case key.Matches(msg, keys.Enter) && a.unseen(a.drawing()):
		to += page
	case key.Matches(msg, keys.Enter) && a.passed(a.drawing()):
		to = a.drawing().first
	case key.Matches(msg, keys.Down) && a.unseen(a.drawing()):
		to++
	default:
		return a, false
	}
	return a.scrollTo(a.drawing(), to), true
}

// markMsg marks the nth thing to choose, from 0, and chooses nothing.
type markMsg struct{ n int }

// markSeen moves a mark that was scrolled out of sight, from a line that was on
// top before, to the nearest thing in sight, or to the farthest, so that enter
// does not choose what nobody sees.
func (a App) markSeen(before int, far bool) (App, tea.Cmd) {
	d, top := a.drawing(), a.top().scroll
	end := top + a.room()
	down := top > before
	passed := down && d.first < top || top < before && d.last >= end
	if !d.marked() || !passed {
		return a, nil
	}
	to := -1
	for _, s := range d.spots {
		if s.first >= top && s.last < end && (to < 0 || down == far) {
			to = s.n
		}
	}
	if to < 0 {
		return a, nil
	}
	return a.deliver(markMsg{to})
}

// unseen reports whether what enter would choose, or the end of a page that it
// would leave, has yet to be scrolled into sight.
func (a App) unseen(d drawing) bool {
	end := a.top().scroll + a.room()
	if !d.marked() || d.toEnd {
		return end < len(d.lines)
	}
	return d.first >= end
}

// passed reports whether what enter would choose was scrolled away above.
func (a App) passed(d drawing) bool { return d.chosen && !d.toEnd && d.last < a.top().scroll }

// kept is a with what is marked or typed in sight, in a window of another size. What
// is below is left there, since enter scrolls to it before it chooses.
func (a App) kept() App {
	d := a.drawing()
	switch {
	case d.cursor != nil:
		return a.follow(drawing{page: d.page, first: -1})
	case a.passed(d):
		return a.scrollTo(d, d.first)
	}
	return a
}
