package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/progress"
)

// The notebook holds what the learner will do, the pages they marked and what
// they wrote, the latest first. Any of it can be taken back. What was asked for in
// private is shown only when it is asked for here.
type notebook struct {
	choose menu
	shown  string // id of the private words that are shown
	before string // id of the words whose earlier versions are shown
	find   field  // what the rows are narrowed to
	all    []progress.Leaf
	rows   []leaf // of them, those that find leaves
	at     leaf   // the one that is marked
}

func newNotebook() notebook { return notebook{} }

func (n notebook) Init(e env) (screen, tea.Cmd) {
	n.find = newField(e, "", 1)
	return n.read(e), nil
}

// read is n with what is in it now.
func (n notebook) read(e env) notebook {
	if e.session != nil {
		n.all = progress.Notebook(e.course, e.session.State())
	}
	return n.looked(e)
}

// looked is n with the rows that there are now.
func (n notebook) looked(e env) notebook {
	n.rows = n.leaves(e)
	n.choose = n.menu(n.rows)
	return n.marked()
}

// marked is n with the leaf that is marked now.
func (n notebook) marked() notebook {
	n.at = leaf{}
	if len(n.rows) > 0 {
		n.at = n.rows[n.choose.at]
	}
	return n
}

func (n notebook) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch {
	case n.typing():
		return n.narrow(e, msg)
	case pressed(msg, keys.Back) && n.find.value() != "":
		n.find = newField(e, "", 1)
		return n.looked(e), nil
	case pressed(msg, keys.Back):
		return n, pop
	case pressed(msg, keys.Note):
		return n, push(newFreeNote(e))
	case pressed(msg, keys.Filter) && n.any():
		n.find = n.find.Focus()
		return n, nil
	case pressed(msg, keys.Export) && n.any():
		return n, push(newNotebookText())
	}
	if _, resized := msg.(tea.WindowSizeMsg); resized {
		n.find = n.find.sized(e)
	}
	return n.press(e, msg)
}

// narrow takes what is typed to find rows. Enter goes to the rows that are left,
// and so does down; esc leaves all of them.
func (n notebook) narrow(e env, msg tea.Msg) (screen, tea.Cmd) {
	if _, ok := msg.(pickMsg); ok {
		n.find = n.find.Blur()
		return n.press(e, msg)
	}
	switch {
	case pressed(msg, keys.Leave):
		n.find = newField(e, "", 1)
		return n.looked(e), nil
	case pressed(msg, keys.Down):
		n.find = n.find.Blur()
		return n.looked(e), nil
	}
	var cmd tea.Cmd
	n.find, cmd = n.find.Update(e, msg)
	n.choose.at = 0
	return n.looked(e), cmd
}

// press is a key for the leaf that is marked.
func (n notebook) press(e env, msg tea.Msg) (screen, tea.Cmd) {
	if _, key := msg.(tea.KeyPressMsg); !key { // there may be more, or less
		n = n.read(e)
	}
	if n.at.ID == "" {
		return n, nil
	}
	next, chosen := n.choose.Update(msg)
	n.choose = next
	n = n.marked()
	at := n.at
	switch {
	case chosen:
		return n.enter(e)
	case at.Group == progress.Promises && pressed(msg, keys.Did):
		e.session.Keep(at.ID, true)
		return n.read(e), e.flush()
	case at.Group == progress.Promises && pressed(msg, keys.DidNot):
		return n, push(newNotYet(e, at.Commitment))
	case pressed(msg, keys.Earlier) && at.more():
		n.before = at.ID
		return n.looked(e), nil
	case pressed(msg, keys.Left):
		n.before = ""
		return n.looked(e), nil
	case pressed(msg, keys.Forget):
		return n.takeBack(e)
	}
	return n, nil
}

// enter opens what is marked: private words are shown first.
func (n notebook) enter(e env) (screen, tea.Cmd) {
	at := n.at
	switch {
	case at.hidden:
		n.shown = at.ID
	case at.Group == progress.Promises:
		return n, push(newDidYou(at.Commitment, false))
	case at.Note:
		return n, push(newRewriting(e, at.Leaf))
	case at.Opens():
		return n, push(e.led(nil, e.course.Lesson(at.Lesson), at.Step))
	}
	return n.looked(e), nil
}

// takeBack unmarks a page at once, since it can be marked again, and asks before
// it forgets words.
func (n notebook) takeBack(e env) (screen, tea.Cmd) {
	at := n.at
	if at.Group == progress.Bookmarks {
		e.session.Mark(at.Lesson, at.Step, false)
		return n.read(e), tea.Batch(e.flush(), notice(progress.Unmarked))
	}
	return n, push(newConfirm("Forget", progress.ForgetAsk(at.Leaf), "Keep them", "Forget them", forget(at.IDs()...)))
}

// forgetMsg asks the root to take words back.
type forgetMsg struct{ ids []string }

func forget(ids ...string) tea.Cmd { return func() tea.Msg { return forgetMsg{ids} } }

// forget is done on the update loop, short as it is: it changes the state that
// screens read.
func (a App) forget(ids []string) (App, tea.Cmd) {
	err := a.session.Forget(ids...) // first: the notebook looks at what is left as it is shown again
	a, cmd := a.back("Forgotten. The words are gone from the record.")
	if err == nil {
		return a, cmd
	}
	a.unsaved = a.session.Pending() > 0
	a, more := a.awaiting()
	a.notice = "The words are gone from here, but not yet from the disk; that is tried again, at the latest when you next open the course: " + err.Error()
	return a, tea.Batch(cmd, more)
}

// any reports whether there is something in it.
func (n notebook) any() bool { return len(n.all) > 0 }

func (n notebook) typing() bool          { return n.find.focused() }
func (n notebook) Markdown(env) []string { return nil }
func (notebook) Title(env) heading       { return heading{title: "Notebook"} }

func (n notebook) Keys() []key.Binding {
	if n.typing() {
		return []key.Binding{as(keys.Leave, "all of it"), as(keys.Enter, "to the rows")}
	}
	all := n.leafKeys()
	if n.any() {
		all = append(all, keys.Filter, keys.Export)
	}
	return append(all, keys.Note)
}

// leafKeys are those for what is marked.
func (n notebook) leafKeys() []key.Binding {
	at := n.at
	if at.ID == "" {
		return []key.Binding{keys.Back}
	}
	all := []key.Binding{keys.Back}
	if len(n.choose.items) > 1 {
		all = []key.Binding{keys.Choose, keys.Back}
	}
	switch {
	case at.hidden:
		all = append([]key.Binding{as(keys.Enter, "show")}, all...)
	case at.Group == progress.Promises:
		all = append([]key.Binding{as(keys.Enter, "did I?")}, append(all, keys.Did, keys.DidNot)...)
	case at.Note:
		all = append([]key.Binding{as(keys.Enter, "rewrite")}, all...)
	case at.Opens():
		all = append([]key.Binding{as(keys.Enter, "open")}, all...)
	}
	switch {
	case at.more() && n.before == at.ID:
		all = append(all, as(keys.Left, "hide them"))
	case at.more():
		all = append(all, keys.Earlier)
	}
	if at.Group == progress.Bookmarks {
		return append(all, as(keys.Forget, "unmark"))
	}
	return append(all, keys.Forget)
}
