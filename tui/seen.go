package tui

import "slices"

// A key asks several times what is drawn: whether there is more to read, what is
// chosen before and after, and for the frame itself. It is drawn once. Screens
// are values, so that what one draws changes only when it is given something,
// when the window changes, or when something comes from outside.

// seen is what a screen drew, for a window; it is filled in by whoever asks first.
type seen struct {
	drawn bool
	in    room
	drawing
}

// A room is what a drawing depends on besides its screen and what is known.
type room struct {
	width, rows int
	theme       string
}

// drawing is what the shown screen draws now.
func (a App) drawing() drawing {
	e, now := a.top(), room{a.width, a.room(), a.themeName()}
	if e.seen.drawn && e.seen.in == now {
		return e.seen.drawing
	}
	*e.seen = seen{true, now, e.screen.View(a.env(e.screen))}
	return e.seen.drawing
}

// afresh is a with nothing drawn yet.
func (a App) afresh() App {
	a.stack, a.over = slices.Clone(a.stack), slices.Clone(a.over)
	for _, entries := range [][]entry{a.stack, a.over} {
		for i := range entries {
			entries[i].seen = &seen{}
		}
	}
	return a
}
