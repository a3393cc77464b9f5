package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"groundwork/progress"
)

// calibration sets how sure the learner was beside how right they were, for
// their eyes alone. Below it stand the items worth another look, each of which
// opens where it is.
type calibration struct {
	still
	shown  progress.Calibration
	choose menu
}

func newCalibration() calibration { return calibration{} }

func (c calibration) Init(e env) (screen, tea.Cmd) { return c.worked(e), nil }

// worked is c as the record stands now.
func (c calibration) worked(e env) calibration {
	c.shown = progress.Calibrate(e.course, e.session.State())
	c.choose.items = nil
	for _, l := range c.shown.Again {
		if l.Lesson != nil {
			c.choose.items = append(c.choose.items, lookItem(l))
		}
	}
	c.choose.at = max(0, min(c.choose.at, len(c.choose.items)-1))
	return c
}

func lookItem(l progress.Look) item {
	return item{label: l.Asks, note: strings.TrimSuffix(l.Where+"\n"+l.Note, "\n")}
}

func (c calibration) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg.(type) {
	case shownMsg, courseMsg:
		return c.worked(e), nil
	}
	if pressed(msg, keys.Back) {
		return c, pop
	}
	next, chosen := c.choose.Update(msg)
	c.choose = next
	if chosen {
		look := c.shown.Again[c.choose.at] // those of pools come last
		return c, push(e.led(nil, look.Lesson, look.Step))
	}
	return c, nil
}

func (calibration) Title(env) heading { return heading{title: progress.SureTitle} }

func (c calibration) Keys() []key.Binding {
	if len(c.choose.items) == 0 {
		return []key.Binding{keys.Back}
	}
	return []key.Binding{as(keys.Enter, "open it"), keys.Choose, keys.Back}
}

func (c calibration) View(e env) drawing {
	var d drawing
	if !e.course.Loaded {
		d.add(e.styles.Faint.Render(wrap("One moment: the course is being read.", e.width)))
		return d
	}
	if !e.session.State().AsksCertainty() {
		d.add(wrap(progress.SureOff("press esc, then t for the settings,", "Ask how sure I am"), e.width))
		d.gap()
	}
	if c.shown.Whole.Answers() == 0 {
		d.add(wrap(progress.SureNone(e.session.State().AsksCertainty()), e.width))
	} else {
		c.pictures(e, &d)
	}
	c.again(e, &d)
	if c.shown.Whole.Answers() > 0 {
		d.gap()
		d.add(e.styles.Faint.Render(wrap(progress.SureCounted, e.width)))
	}
	return d
}

// pictures draws the whole, how to read it, and each module where there is more
// than one.
func (c calibration) pictures(e env, d *drawing) {
	title := progress.SureWhole
	if len(c.shown.Modules) == 1 {
		title = c.shown.Modules[0].Module.Title
	}
	d.add(e.styles.Bold.Render(wrap(title, e.width)))
	d.add(e.sureness(c.shown.Whole)...)
	d.gap()
	d.add(wrap(progress.SureRead, e.width))
	if len(c.shown.Modules) == 1 {
		return
	}
	for _, m := range c.shown.Modules {
		d.gap()
		d.add(e.styles.Bold.Render(wrap(m.Module.Title, e.width)))
		d.add(e.sureness(m.Sureness)...)
	}
}

// longest is the most cells that a bar has.
const longest = 16

// sureness is a row for each degree of sureness, the surest first: what was
// right and what was wrong, each a bar and a number. In a small window the
// numbers stand alone.
func (e env) sureness(n progress.Sureness) []string {
	names := progress.Certainties()
	var rows []string
	for i := len(names) - 1; i >= 0; i-- {
		right, wrong := fmt.Sprintf("%d right", n.Right[i]), fmt.Sprintf("%d wrong", n.Wrong[i])
		if e.width < 34 {
			rows = append(rows, strings.Split(hang(pad(names[i], 13), right+"\n"+wrong, e.width), "\n")...)
			continue
		}
		rows = append(rows, strings.TrimRight(pad(names[i], 13)+e.amount(right, n.Right[i], n.Most())+e.amount(wrong, n.Wrong[i], n.Most()), " "))
	}
	return rows
}

// amount is a bar with its number behind it, padded to a column.
func (e env) amount(words string, n, most int) string {
	if e.small() {
		return pad(words, 12)
	}
	bar, room := "", min(longest, (e.width-35)/2)
	if n > 0 {
		bar = strings.Repeat(e.styles.Glyph.full, max(1, n*room/most)) + " "
	}
	return e.styles.Accent.Render(bar) + pad(words, room+12-ansi.StringWidth(bar))
}

// again lists what is worth another look: what opens, then what comes by itself.
func (c calibration) again(e env, d *drawing) {
	if len(c.shown.Again) == 0 {
		return
	}
	d.gap()
	d.add(e.styles.Bold.Render(wrap(progress.SureAgain, e.width)))
	for i, l := range c.shown.Again {
		if i == 0 || !e.small() {
			d.gap()
		}
		from := len(d.lines)
		if i == c.choose.at && len(c.choose.items) > 0 {
			d.focus(e.item(lookItem(l), true))
		} else {
			d.add(e.item(lookItem(l), false))
		}
		if i < len(c.choose.items) {
			d.spot(from, i)
		}
	}
}
