package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/review"
)

// A check is the final check as a step of a lesson: what it is, and the way into it
// or past it. Its items are asked by a [sitting] on top of the lesson.
type check struct {
	row    progress.Sitting
	front  review.Front
	choose menu
}

func newCheck(e env) check {
	c := check{row: progress.Final(e.course, e.session.State())}
	c.front = review.InLesson(e.session, c.row, e.now())
	for _, choice := range c.front.Choices {
		c.choose.items = append(c.choose.items, item{label: choice.Words()})
	}
	return c
}

func (c check) Update(e env, msg tea.Msg) (check, tea.Cmd) {
	if pressed(msg, keys.LeaveOut) && len(c.row.Hard()) > 0 {
		return c.leaveOut(e)
	}
	next, chosen := c.choose.Update(msg)
	c.choose = next
	if !chosen {
		return c, nil
	}
	switch c.front.Choices[c.choose.at] {
	case review.Pass, review.On:
		return c, goOn
	case review.LeaveOut:
		return c.leaveOut(e)
	}
	return c, push(newFinalWithin())
}

// leaveOut leaves the hard items out from now on.
func (c check) leaveOut(e env) (check, tea.Cmd) {
	e.session.LeaveOut(c.row)
	return newCheck(e), tea.Batch(e.flush(), notice(progress.LeftOut))
}

func (c check) Keys() []key.Binding {
	all := []key.Binding{as(keys.Enter, "choose"), keys.Choose, pick(len(c.choose.items))}
	if len(c.row.Hard()) > 0 {
		all = append(all, keys.LeaveOut)
	}
	return all
}

func (c check) View(e env, title string) drawing {
	var d drawing
	if title != "" {
		d.add(e.styles.Bold.Render(wrap(title, e.width)))
	}
	for _, p := range c.front.Parts {
		d.gap()
		d.add(wrap(bare(course.Unwrap(p)), e.width))
	}
	d.gap()
	d.join(c.choose.View(e))
	return d
}
