package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Scrolling is the root's. What is chosen is kept in sight; before anything is
// chosen or gone on from, it has been in sight.

// drawing is what the shown screen draws now.
func (a App) drawing() drawing {
	s := a.top().screen
	return s.View(a.env(s))
}

// scrollTo scrolls as near to a line as there are lines.
func (a App) scrollTo(line int) App {
	e := a.top()
	e.scroll = max(0, min(line, len(a.drawing().lines)-a.room()))
	return a.put(e)
}

// follow brings what is chosen into sight when it changed, and the top when the
// screen shows something else.
func (a App) follow(before drawing) App {
	d, e, room := a.drawing(), a.top(), a.room()
	if d.page != before.page {
		e.scroll, a = 0, a.scrollTo(0)
	}
	if d.page != before.page && d.cursor == nil {
		return a
	}
	if d.first == before.first && d.last == before.last && d.cursor == nil {
		return a.scrollTo(e.scroll)
	}
	first, last := d.first, d.last
	if d.cursor != nil && last-first >= room {
		first, last = d.cursor.Y, min(d.cursor.Y+1, len(d.lines)-1)
	}
	if last >= e.scroll+room {
		e.scroll = last - room + 1
	}
	if first < e.scroll {
		e.scroll = first
	}
	return a.put(e).scrollTo(e.scroll)
}

// scrolled handles the keys that scroll; ok is false for one that is the
// screen's.
func (a App) scrolled(msg tea.KeyPressMsg) (next App, ok bool) {
	e, room := a.top(), a.room()
	page := max(1, room-1)
	switch {
	case key.Matches(msg, keys.PageDown):
		return a.scrollTo(e.scroll + page), true
	case key.Matches(msg, keys.PageUp):
		return a.scrollTo(e.scroll - page), true
	case e.screen.typing():
		return a, false
	case key.Matches(msg, keys.Home):
		return a.scrollTo(0), true
	case key.Matches(msg, keys.End):
		return a.scrollTo(len(a.drawing().lines)), true
	case key.Matches(msg, keys.Space) && !key.Matches(msg, e.screen.Keys()...):
		return a.scrollTo(e.scroll + page), true
	case key.Matches(msg, keys.Enter) && a.unseen():
		return a.scrollTo(e.scroll + page), true
	case key.Matches(msg, keys.Down) && a.unseen():
		return a.scrollTo(e.scroll + 1), true
	}
	return a, false
}

// unseen reports whether what enter would choose, or the end of a page that it
// would leave, has yet to be scrolled into sight.
func (a App) unseen() bool {
	d, end := a.drawing(), a.top().scroll+a.room()
	if !d.marked() || d.toEnd {
		return end < len(d.lines)
	}
	return d.first >= end
}

// more reports whether there are lines below those in sight.
func (a App) more() bool { return a.top().scroll+a.room() < len(a.drawing().lines) }
