package tui

import (
	"fmt"

	"groundwork/course"
)

// about is what a learner is told before anything is asked: what it is, how far
// it can be relied on, how long it takes, where it is kept, what counts.
func (e env) about() drawing {
	var d drawing
	c := e.course
	d.add(e.styles.Bold.Render(wrap(c.Title, e.width)))
	d.gap()
	for _, part := range []struct{ name, text string }{
		{"", c.Summary},
		{"Status", c.Status},
		{"Time", howLong(c)},
		{"Saved", e.saved()},
		{"Completed", whatCounts(c)},
	} {
		if part.text == "" {
			continue
		}
		d.add(e.labelled(part.name, part.text))
		d.gap()
	}
	return d
}

// labelled is text with a word before it: beside it where there is room.
func (e env) labelled(name, text string) string {
	switch {
	case name == "":
		return wrap(text, e.width)
	case e.small():
		return e.styles.Strong.Render(name) + "\n" + wrap(text, e.width)
	}
	return hang(pad(e.styles.Strong.Render(name), 12), text, e.width)
}

func (e env) saved() string {
	where := "You can stop at any second; your place is kept. Each step is saved as you go, " + e.config.Saved + ". Anyone who can open that folder can read it. "
	if e.session == nil || !e.session.Saving() || e.config.Saved == "" {
		where = "Nothing is saved: what you do here is gone when you close this window. "
	}
	return where + "Nothing is sent anywhere: this course uses no network."
}

// howLong adds up the author's estimates of the route to complete.
func howLong(c *course.Course) string {
	var low, high int
	for _, l := range c.RouteLessons("") {
		low, high = low+l.Minutes.Low, high+max(l.Minutes.Low, l.Minutes.High)
	}
	if high == 0 {
		return ""
	}
	long := fmt.Sprintf("%d to %d", low, high)
	if low == high {
		long = fmt.Sprintf("About %d", low)
	}
	return long + " minutes in all, in pieces."
}

// whatCounts says the rule of completion in words.
func whatCounts(c *course.Course) string {
	text := "Every lesson of the route"
	if c.Mastery > 0 {
		text += fmt.Sprintf(", %.0f%% of its questions right", 100*c.Mastery)
	}
	if c.Completion.Safety {
		text += ", and each safety question right once, with as many tries as you like"
	}
	if n := c.Completion.Commitments; n == 1 {
		text += "; and one thing you say you will do"
	} else if n > 1 {
		text += fmt.Sprintf("; and %d things you say you will do", n)
	}
	text += "."
	if c.Completion.InBrief {
		text += " A lesson read in its short version counts the same."
	}
	return text
}
