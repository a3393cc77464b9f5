package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"groundwork/progress"
)

// A door is the first screen: *Has this just happened?* before all else, and
// below it the way in. It is drawn before anything is read; on a shared
// computer it names who has been here, and nothing more about them.
type door struct {
	ready    bool // the learners have been looked for
	learners []progress.Account
	trouble  error // why they could not be
	opening  bool
	choose   menu
}

func newDoor() door { return door{} }

func (d door) Init(env) (screen, tea.Cmd) { return d, nil }

func (d door) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case learnersMsg:
		d.ready, d.learners, d.trouble = true, msg.learners, msg.err
		d.choose = d.ways()
		return d, nil
	case sessionMsg:
		d.opening = false
		if msg.err != nil {
			return d, nil
		}
		switch {
		case msg.isNew:
			return d, welcomed(e)
		case len(msg.notes) > 0:
			return d, reset(newRemarks(msg.notes))
		}
		return d, arrive(e)
	}
	if !d.ready || d.opening {
		return d, nil
	}
	next, chosen := d.choose.Update(msg)
	d.choose = next
	if chosen {
		return d.enter(e)
	}
	return d, nil
}

// ways lists those who have been here, the latest first, and the two ways for
// somebody else.
func (d door) ways() menu {
	if len(d.learners) == 0 {
		return newMenu("Come in", "Start without saving")
	}
	var m menu
	for _, way := range progress.CarryOn(d.learners) {
		m.items = append(m.items, item{label: way})
	}
	m.items = append(m.items, item{label: "Someone else"}, item{label: "Start without saving"})
	return m
}

func (d door) enter(e env) (screen, tea.Cmd) {
	d.opening = true
	switch {
	case d.choose.at == len(d.choose.items)-1:
		return d, withoutSaving(e)
	case d.choose.at < len(d.learners):
		return d, openSession(e, d.learners[d.choose.at].Folder, false)
	}
	return d, openSession(e, "", true)
}

func (door) Title(e env) heading { return heading{title: "Groundwork", right: e.course.Title} }

func (d door) Keys() []key.Binding {
	return []key.Binding{as(keys.Enter, "choose"), keys.Choose, as(keys.Quit, "quit")}
}

func (door) Markdown(env) []string { return nil }
func (door) typing() bool          { return false }

func (d door) View(e env) drawing {
	var out drawing
	out.join(e.cardBox(max(2, len(d.choose.items)))) // two, before the learners are known
	out.gap()
	switch {
	case !d.ready:
		out.add(e.styles.Faint.Render("One moment."))
		return out
	case d.trouble != nil:
		out.add(e.styles.Again.Render(wrap("What was saved here could not be read: "+d.trouble.Error(), e.width)))
		out.gap()
	}
	out.join(d.choose.View(e))
	return out
}

// cardBox is the card with its border, or without where there is little room.
// As much air comes into it as leaves room for the lines below it.
func (e env) cardBox(below int) drawing {
	var d drawing
	title := e.styles.Strong.Render(e.card().Title)
	if e.small() {
		d.add(title)
		d.join(e.cardBody(snug))
		return d
	}
	inner, body := e, ""
	inner.width = e.width - 4
	for room := airy; room >= snug; room-- {
		body = title + "\n" + strings.Repeat("\n", min(1, int(room))) + strings.Join(inner.cardBody(room).lines, "\n")
		if lipgloss.Height(body)+3+below <= e.height {
			break
		}
	}
	d.add(lipgloss.NewStyle().Border(e.styles.Glyph.border).
		BorderForeground(e.styles.Border.GetForeground()).Padding(0, 1).Width(e.width).Render(body))
	return d
}
