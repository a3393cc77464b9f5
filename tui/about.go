package tui

import "groundwork/progress"

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
		{"Time", progress.HowLong(c)},
		{"Saved", e.config.Keeping(e.session != nil && e.session.Saving())},
		{"To finish", progress.Completes(c)},
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
