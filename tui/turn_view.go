package tui

import (
	"charm.land/bubbles/v2/key"

	"groundwork/progress"
)

func (t turn) Markdown(e env) []string {
	if t.act == nil {
		return nil
	}
	return t.act.Markdown(e)
}

func (t turn) Keys() []key.Binding {
	switch {
	case t.act == nil:
		return t.mirror.Keys()
	case t.asking:
		return []key.Binding{keys.Sure}
	}
	all := t.act.Keys()
	if t.told && !t.right {
		all = append(all[:len(all):len(all)], keys.Again)
	}
	if t.untold && t.hinted {
		all = append(all, keys.Hint)
	}
	if t.untold {
		all = append(all, keys.Answer)
	}
	return all
}

// View draws the turn, close together where it would not be seen whole else.
func (t turn) View(e env) drawing {
	d := t.draw(e)
	if t.act == nil && t.mirror.check == nil || e.small() || len(d.lines) <= e.height {
		return d
	}
	e.tight = true
	return t.draw(e)
}

// draw draws a page's text under its title, or an activity: what is asked,
// what the activity draws, and what follows from the answer.
func (t turn) draw(e env) drawing {
	var d drawing
	if t.act == nil {
		if t.step.Page.Title != "" && (t.mirror.check == nil || !e.tight) {
			d.add(e.styles.Strong.Render(wrap(t.step.Page.Title, e.width)))
			d.gap()
		}
		d.join(t.mirror.View(e))
		return d
	}
	if a := t.step.Activity; !t.alone() {
		d.changed(e, progress.ChangedSince(e.session.State(), a))
		d.join(e.blocks(a.Prompt))
		d.gap()
	}
	if !t.told { // seen while one tries again
		d.join(t.hintsSeen(e))
	}
	d.join(t.act.View(e))
	if t.untold {
		d.gap()
		d.join(t.hintsSeen(e))
		d.join(t.ways(e))
	}
	if t.asking {
		for i := range d.spots { // a number is how sure one is now
			d.spots[i].picked = true
		}
		d.gap()
		d.join(t.howSure(e))
	}
	return d
}

// alone reports whether the activity draws all that is shown, as a scenario
// does once it has begun.
func (t turn) alone() bool {
	a, ok := t.act.(headingAct)
	return ok && a.alone()
}

// hintsSeen draws the hints that were asked for; the last of them is in sight
// when it comes.
func (t turn) hintsSeen(e env) drawing {
	var d drawing
	for i, h := range t.step.Activity.Hints[:min(t.hints, len(t.step.Activity.Hints))] {
		text := hang(e.styles.Faint.Render("Hint: "), h, e.width)
		if t.lookAt && i == t.hints-1 {
			d.focus(text)
		} else {
			d.add(text)
		}
		d.gap()
	}
	return d
}

// ways names the keys after a wrong try where the footer has no room for them.
func (t turn) ways(e env) drawing {
	var d drawing
	if !e.small() {
		return d
	}
	x := 0
	for _, b := range t.Keys() {
		wide := e.wide([]key.Binding{b})
		if len(d.lines) == 0 || x+wide > e.width {
			d.add("")
			x = 0
		}
		at := len(d.lines) - 1
		d.lines[at] = pad(d.lines[at], x) + e.say([]key.Binding{b}, "")
		d.within(x, x+wide, spot{key: b.Keys()[0]})
		x += wide + len(e.gap())
	}
	return d
}

// howSure asks after the answer and before the feedback.
func (t turn) howSure(e env) drawing {
	var d drawing
	d.add(e.styles.Bold.Render(wrap(progress.HowSure, e.width)))
	d.gap()
	for i, text := range progress.Certainties() {
		line := "  " + string(rune('1'+i)) + "  " + text
		if t.sure == i+1 {
			line = e.styles.Marked.Render(e.styles.Glyph.mark + line[1:])
		}
		d.add(line)
		d.spot(len(d.lines)-1, i)
	}
	d.gap()
	d.add(e.styles.Faint.Render(wrap(progress.Colleague, e.width)))
	d.first, d.last, d.chosen = 0, len(d.lines)-1, true
	return d
}
