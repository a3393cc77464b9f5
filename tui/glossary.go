package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
)

// glossary is a list of words with what they mean: all of them, of which the
// marked one shows its meaning, or the few that stand on a page, which all do.
type glossary struct {
	still
	title  string
	terms  []course.Term
	open   bool // all show their meaning
	choose menu
}

func newGlossary(c *course.Course) glossary { return glossary{title: "Glossary", terms: c.Glossary} }

// newWords is for the words of a page.
func newWords(terms []course.Term) glossary {
	return glossary{title: "Words on this page", terms: terms, open: true}
}

func (g glossary) Init(env) (screen, tea.Cmd) { return g, nil }

func (g glossary) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if pressed(msg, keys.Back) {
		return g, pop
	}
	next, chosen := g.menu().Update(msg)
	g.choose.at = next.at
	if chosen {
		return g, push(newTerm(e.course, g.terms[g.choose.at]))
	}
	return g, nil
}

// menu is the words, with the meanings that are shown.
func (g glossary) menu() menu {
	m := menu{at: g.choose.at, airy: g.open}
	for i, t := range g.terms {
		it := item{label: t.Term}
		if g.open || i == g.choose.at {
			it.note = strings.TrimSpace(t.Meaning + "\n" + seeAlso(t))
		}
		m.items = append(m.items, it)
	}
	return m
}

// seeAlso names the words that belong to one.
func seeAlso(t course.Term) string {
	if len(t.See) == 0 {
		return ""
	}
	return "See also: " + progress.Listed(t.See) + "."
}

func (g glossary) Title(env) heading {
	return heading{title: g.title, right: counted(len(g.terms), "word"), level: -1}
}

func (glossary) Keys() []key.Binding {
	return []key.Binding{as(keys.Enter, "open"), keys.Choose, keys.Back}
}

func (g glossary) View(e env) drawing { return g.menu().View(e) }

// A term is one word of the glossary, and the way to those that belong to it.
type term struct {
	still
	term   course.Term
	see    []course.Term
	choose menu
}

func newTerm(c *course.Course, t course.Term) term {
	s := term{term: t}
	for _, word := range t.See {
		if other, ok := c.Term(word); ok {
			s.see = append(s.see, other)
			s.choose.items = append(s.choose.items, item{label: other.Term})
		}
	}
	return s
}

func (s term) Init(env) (screen, tea.Cmd) { return s, nil }

func (s term) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if len(s.see) == 0 || pressed(msg, keys.Back) {
		return s, closed(msg)
	}
	next, chosen := s.choose.Update(msg)
	s.choose = next
	if chosen {
		return s, push(newTerm(e.course, s.see[s.choose.at]))
	}
	return s, nil
}

func (term) Title(env) heading { return heading{title: "Glossary", level: -1} }

func (s term) Keys() []key.Binding {
	if len(s.see) == 0 {
		return []key.Binding{keys.Back}
	}
	return []key.Binding{as(keys.Enter, "see it"), keys.Choose, keys.Back}
}

func (s term) View(e env) drawing {
	var d drawing
	d.add(e.styles.Bold.Render(wrap(s.term.Term, e.width)))
	d.gap()
	d.add(wrap(s.term.Meaning, e.width))
	if len(s.see) > 0 {
		d.gap()
		d.add(e.styles.Faint.Render("See also"))
		d.join(s.choose.View(e))
	}
	return d
}
