package tui

import (
	"groundwork/course"
	"groundwork/progress"
)

// changed puts a line on what was revised above what it is about, where
// something was.
func (d *drawing) changed(e env, text string) {
	if text == "" {
		return
	}
	d.add(hangStyled(e.styles.Accent.Render(e.styles.Glyph.half)+" ", text, e.width, e.styles.Accent.Render))
	d.gap()
}

// reopened reports whether a was done and means something else since, so that
// it is asked as if for the first time.
func (e env) reopened(a *course.Activity) bool {
	return e.session.Standing().Activity(a.ID).Status == progress.Changed
}
