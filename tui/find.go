package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course/search"
)

// mostHits is how many results are shown at most; the number of all is said.
const mostHits = 50

// find looks for what is typed, as it is typed. With nothing typed it offers
// what can be read through instead. A search takes a millisecond in a course
// like ours and less than a frame in one of ten thousand lessons, so it runs in
// Update; the index is made in commands.
type find struct {
	field  field
	index  *search.Index // nil until it stands
	query  string
	found  search.Found
	choose int // of the results, or of what can be read through
}

func newFind(e env) find { return find{field: newField(e, "", 1).Focus()} }

func (f find) Init(e env) (screen, tea.Cmd) { return f, withOwnWords(e) }

func (f find) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case indexMsg, shownMsg: // what the learner wrote may have changed
		return f, withOwnWords(e)
	case ownWordsMsg:
		f.index = msg.index
		return f.look(), nil
	case pickMsg:
		f.choose = min(msg.n, max(0, f.length(e)-1))
		return f, f.open(e)
	case tea.KeyPressMsg:
		if next, cmd, ok := f.press(e, msg); ok {
			return next, cmd
		}
	}
	var cmd tea.Cmd
	f.field, cmd = f.field.Update(e, msg)
	if q := f.field.value(); q != f.query {
		f.query, f.choose = q, 0
		f = f.look()
	}
	return f, cmd
}

// press is a key that is not the field's.
func (f find) press(e env, msg tea.KeyPressMsg) (next find, cmd tea.Cmd, ok bool) {
	switch {
	case key.Matches(msg, keys.Back):
		return f, pop, true
	case key.Matches(msg, keys.Up):
		f.choose = max(0, f.choose-1)
	case key.Matches(msg, keys.Down, keys.Tab):
		f.choose = max(0, min(f.length(e)-1, f.choose+1))
	case key.Matches(msg, keys.Enter):
		return f, f.open(e), true
	default:
		return f, nil, false
	}
	return f, nil, true
}

func (f find) look() find {
	if f.index != nil {
		f.found = f.index.Find(f.query, mostHits)
	}
	if f.query != "" { // the shelves stay as many as they are
		f.choose = max(0, min(f.choose, len(f.found.Hits)-1))
	}
	return f
}

// length is how much there is to choose from.
func (f find) length(e env) int {
	if f.query == "" {
		return len(shelves(e))
	}
	return len(f.found.Hits)
}

// open opens what is marked.
func (f find) open(e env) tea.Cmd {
	switch {
	case f.query == "" && f.choose < len(shelves(e)):
		return push(shelves(e)[f.choose].screen)
	case f.query != "" && f.choose < len(f.found.Hits):
		return openHit(e, f.found.Hits[f.choose])
	}
	return nil
}

// openHit opens what was found in its own place.
func openHit(e env, h search.Hit) tea.Cmd {
	switch h.Kind {
	case search.Module:
		return way{module: e.course.Module(h.ID)}.open(e)
	case search.Lesson, search.Page:
		return push(e.led(nil, e.course.Lesson(h.ID), h.Step))
	case search.Activity:
		return push(e.led(nil, e.course.Activity(h.ID).Lesson, h.Step))
	case search.Own:
		return push(notebookAt(e, h.ID))
	case search.Term:
		t, _ := e.course.Term(h.ID)
		return push(newTerm(e.course, t))
	case search.Place:
		p, _ := e.course.Place(h.ID)
		return push(newEntry(p.Name, func(e env) drawing { return e.place(p) }))
	case search.Source:
		s, _ := e.course.Source(h.ID)
		return push(newEntry("Source", func(e env) drawing { return e.source(s) }))
	}
	l, _ := e.course.Support.HelpLine(h.ID)
	return push(newEntry("Help line", func(e env) drawing { return e.line(l) }))
}

// A shelf is a list that can be read through.
type shelf struct {
	item
	screen screen
}

// shelves are those that have something on them.
func shelves(e env) []shelf {
	var all []shelf
	if n := len(e.course.Glossary); n > 0 {
		all = append(all, shelf{item{label: "Glossary", right: counted(n, "word")}, newGlossary(e.course)})
	}
	if n := len(e.course.Directory); n > 0 {
		all = append(all, shelf{item{label: "Directory", right: counted(n, "place")}, newDirectory()})
	}
	if n := len(e.course.Sources); n > 0 {
		all = append(all, shelf{item{label: "Sources", right: counted(n, "source")}, newLibrary()})
	}
	return all
}

func (f find) typing() bool          { return f.field.focused() }
func (f find) Markdown(env) []string { return nil }

func (f find) Keys() []key.Binding {
	switch hits := len(f.found.Hits); {
	case f.query != "" && hits == 0:
		return []key.Binding{keys.Back}
	case f.query != "" && hits == 1:
		return []key.Binding{as(keys.Enter, "go"), keys.Back}
	}
	return []key.Binding{as(keys.Enter, "go"), keys.Choose, keys.Back}
}
