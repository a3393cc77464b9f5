package tui

import (
	"slices"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
)

// The notebook holds what the learner will do and what they wrote, the latest
// first. Words can be taken back for good. What was asked for in private is
// shown only when it is asked for here.
type notebook struct {
	still
	choose menu
	open   string // id of the private words that are shown
	at     leaf   // the one that is marked
}

func newNotebook() notebook { return notebook{} }

// A leaf is one entry of the notebook.
type leaf struct {
	item
	id         string
	commitment bool
	private    bool
}

func (n notebook) Init(e env) (screen, tea.Cmd) { return n.looked(e), nil }

// looked is n with the leaf that is marked now.
func (n notebook) looked(e env) notebook {
	leaves := leavesOf(e, n.open)
	n.choose, n.at = n.menu(leaves), leaf{}
	if len(leaves) > 0 {
		n.at = leaves[n.choose.at]
	}
	return n
}

func (n notebook) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if pressed(msg, keys.Back) {
		return n, pop
	}
	n = n.looked(e)
	if n.at.id == "" {
		return n, nil
	}
	next, chosen := n.choose.Update(msg)
	n.choose = next
	n = n.looked(e)
	switch {
	case chosen && n.at.private:
		n.open = n.at.id
	case pressed(msg, keys.Did, keys.DidNot) && n.at.commitment:
		e.session.Keep(n.at.id, pressed(msg, keys.Did))
		return n, e.flush()
	case pressed(msg, keys.Forget):
		return n, push(newConfirm("Forget", "These words are taken out of the record for good. That they were written once is all that stays.",
			"Keep them", "Forget them", forget(n.at.id)))
	}
	return n.looked(e), nil
}

// forgetMsg asks the root to take words back.
type forgetMsg struct{ id string }

func forget(id string) tea.Cmd { return func() tea.Msg { return forgetMsg{id} } }

// forget is done on the update loop, short as it is: it changes the state that
// screens read.
func (a App) forget(id string) (App, tea.Cmd) {
	err := a.session.Forget(id) // first: the notebook looks at what is left as it is shown again
	a, cmd := a.back("Forgotten. The words are gone from the record.")
	if err != nil {
		a.notice = "The words are gone from here, but not yet from the disk; forget them again to try once more: " + err.Error()
	}
	return a, cmd
}

func (n notebook) menu(leaves []leaf) menu {
	m := menu{at: max(0, min(n.choose.at, len(leaves)-1))}
	for _, l := range leaves {
		m.items = append(m.items, l.item)
	}
	return m
}

// leavesOf lists commitments, then words; each group with its heading.
func leavesOf(e env, open string) []leaf {
	if e.session == nil {
		return nil
	}
	s := e.session.State()
	leaves := append(commitments(e, s), words(e, s, open)...)
	return leaves
}

func commitments(e env, s progress.State) []leaf {
	var leaves []leaf
	for _, c := range slices.Backward(s.Commitments) {
		if c.Text == "" {
			continue
		}
		l := leaf{id: c.ID, commitment: true, item: item{label: c.Text, sign: e.styles.Glyph.todo, note: until(c.By)}}
		if c.Kept != nil && *c.Kept {
			l.sign, l.right = e.styles.Glyph.done, "I did"
		} else if c.Kept != nil {
			l.right = "not yet"
		}
		leaves = append(leaves, l)
	}
	if len(leaves) > 0 {
		leaves[0].head = "What I will do"
	}
	return leaves
}

func until(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return "by " + t.Format("2 January 2006")
}

func words(e env, s progress.State, open string) []leaf {
	var leaves []leaf
	for _, w := range slices.Backward(s.Words) {
		if w.Forgotten || w.Text == "" || w.Kind != progress.Wrote {
			continue
		}
		l := leaf{id: w.ID, item: item{label: w.Text, note: whence(e.course, w) + w.At.Format("2 January 2006")}}
		if progress.Private(e.course, w) && w.ID != open {
			l.private, l.label = true, "Words you may not want to meet by chance. Enter shows them."
		}
		leaves = append(leaves, l)
	}
	if len(leaves) > 0 {
		leaves[0].head = "In my own words"
	}
	return leaves
}

// whence names the lesson that words belong to.
func whence(c *course.Course, w progress.Words) string {
	if l := c.Lesson(w.Lesson); l != nil {
		return l.Title + ", "
	}
	return ""
}

func (notebook) Title(env) heading { return heading{title: "Notebook"} }

func (n notebook) Keys() []key.Binding {
	switch {
	case n.at.id == "":
		return []key.Binding{keys.Back}
	case n.at.commitment:
		return []key.Binding{keys.Choose, keys.Back, keys.Did, keys.DidNot, keys.Forget}
	case n.at.private:
		return []key.Binding{as(keys.Enter, "show"), keys.Choose, keys.Back, keys.Forget}
	}
	return []key.Binding{keys.Choose, keys.Back, keys.Forget}
}

func (n notebook) View(e env) drawing {
	var d drawing
	d.add(e.styles.Faint.Render(wrap("Only you see this. Write what you learned, not the case: notes have no legal privilege, "+
		"and a court may ask for them.", e.width)))
	d.gap()
	leaves := leavesOf(e, n.open)
	if len(leaves) == 0 {
		d.add(wrap("Nothing here yet. In a lesson, n writes a note.", e.width))
		return d
	}
	d.join(n.menu(leaves).View(e))
	return d
}
