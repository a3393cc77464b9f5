package tui

import (
	"slices"
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
		return menu{items: []item{
			{label: "Come in", note: progress.ComingIn},
			{label: "Start without saving", note: progress.NotSaving},
		}}
	}
	var m menu
	for _, way := range progress.CarryOn(d.learners) {
		m.items = append(m.items, item{label: way})
	}
	m.items = append(m.items, item{label: "Someone else"}, item{label: "Start without saving", note: progress.NotSaving})
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
	out.join(e.cardBox(max(4, len(d.choose.items)))) // two and their notes, before the learners are known
	out.gap()
	switch {
	case !d.ready:
		out.add(e.styles.Faint.Render("One moment."))
		return out
	case d.trouble != nil:
		out.add(e.styles.Again.Render(wrap("What was saved here could not be read: "+d.trouble.Error(), e.width)))
		out.gap()
	}
	out.join(d.seen(e, e.height-len(out.lines)).View(e))
	return out
}

// seen is the choice as there is room for it: all of it, or without what becomes
// of the work, so that every way in is seen at once.
func (d door) seen(e env, room int) menu {
	if e.small() {
		room = e.height // what stands above has been scrolled away by then
	}
	if len(d.choose.View(e).lines) <= room {
		return d.choose
	}
	m := d.choose
	m.items = slices.Clone(m.items)
	for i := range m.items {
		m.items[i].note = ""
	}
	return m
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
