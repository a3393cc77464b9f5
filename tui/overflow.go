package tui

import (
	"slices"
	"time"

	"groundwork/course"
	"groundwork/progress"
)

// Overflow is how many rows a step of a course is too long for a window of that
// many cells and rows, drawn as whoever meets it first sees it; 0 where it fits.
// It is for authors: a learner scrolls. What a mirror fills is the learner's, and no
// writer can part it.
func Overflow(c *course.Course, step course.Step, width, height int) int {
	step.Blocks = slices.DeleteFunc(slices.Clone(step.Blocks), func(b course.Block) bool {
		return b.Kind == course.MirrorRef && b.Mirror != course.MirrorCheck
	})
	a := New(Config{Desk: progress.Desk{Outline: c, Now: func() time.Time { return time.Time{} }}})
	a.width, a.height = width, height
	e := env{frame: a.frame(), config: a.config, course: c, session: progress.NewSession(c, nil, nil, a.config.Now)}
	t := newTurn(e, step)
	_, asked := texts{}.missing(e.frame, append(markdownIn(step), t.Markdown(e)...))
	e.texts = texts(drawTexts(asked)().(textsMsg))
	return max(0, len(t.View(e).lines)-e.height)
}
