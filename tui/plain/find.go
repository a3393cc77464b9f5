package plain

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"groundwork/course"
	"groundwork/course/search"
	"groundwork/progress"
)

const (
	mostHits = 50 // of a search; how many there are in all is said
	atOnce   = 9  // said before next is asked for
)

// apart holds a conversation in the middle of another, and then has everything
// as it was. Where it led into another lesson, the record is told that the
// learner is back.
func (t *talk) apart(w word, hold func() error) error {
	view, here, hints, stands, last, choices := t.view, t.here, t.hints, t.stands, t.last, t.choices
	t.view, t.choices = w, nil
	err := notBack(hold())
	t.view, t.here, t.hints, t.stands, t.last, t.choices = view, here, hints, stands, last, choices
	if err != nil {
		return err
	}
	t.cameBack()
	t.out.say("Back to where you were.")
	return nil
}

// cameBack tells the record where the learner is.
func (t *talk) cameBack() {
	l := t.here.lesson
	switch {
	case t.row != nil:
		t.s.Sit(*t.row)
	case l == nil, t.here.again: // past the last step there is none to turn to
		return
	case t.here.met:
		t.s.Turn(l, t.s.State().Steps(l)[t.here.step].ID)
	default:
		t.s.Open(l)
	}
	t.save()
}

// findAgain is other words to look for, typed where something was found.
type findAgain string

func (f findAgain) Error() string { return "asked to find " + string(f) }

// find looks for words, and opens what is chosen, until the learner goes back.
func (t *talk) find(query string) error {
	for {
		next, err := t.findOnce(query)
		var again findAgain
		switch {
		case errors.As(err, &again):
			query = string(again)
		case err != nil || next == "":
			return err
		default:
			query = next
		}
	}
}

// findOnce looks for words, asked for where there are none, and gives what to
// look for next; empty is back.
func (t *talk) findOnce(query string) (next string, err error) {
	if query == "" {
		return t.lookFor()
	}
	found := t.search(query)
	t.out.say("Looking for " + quoted(query) + ". " + found.Says())
	if found.Match == search.Nothing {
		t.out.say("If this is happening now, type now for what to do first, or support for whom to ring.")
	}
	return t.throughHits(found.Hits)
}

// throughHits says the results, some at a time, and opens those that are asked
// for.
func (t *talk) throughHits(hits []search.Hit) (next string, err error) {
	for said := 0; ; {
		to := min(len(hits), said+atOnce)
		t.sayHits(hits, said, to)
		said = to
		next, more, err := t.fromHits(hits, said)
		if err != nil || !more {
			return next, err
		}
	}
}

// lookFor asks what to look for; empty is nothing.
func (t *talk) lookFor() (string, error) {
	t.out.say(strings.Replace(search.Invites, "Type a word, or its beginning.", "What are you looking for? A word will do, or its beginning.", 1))
	r, err := t.ask(prompt{
		says:  "Type some words. To read through instead, type glossary, directory or sources.",
		words: []word{wordBack}, quiet: []word{wordNext, wordSkip},
	})
	if err != nil || r.word != "" {
		return "", err
	}
	return r.text, nil
}

// search looks in the course and in what the learner wrote.
func (t *talk) search(query string) search.Found {
	return t.index().With(progress.Findable(t.course, t.s.State())).Find(query, mostHits)
}

// sayHits says the results from one up to another.
func (t *talk) sayHits(hits []search.Hit, from, to int) {
	for i := from; i < to; i++ {
		h := hits[i]
		t.out.say(strconv.Itoa(i+1) + ". " + capital(sentence(h.Title)) + " " + capital(sentence(t.whence(h))))
		if excerpt := strings.TrimSuffix(h.Excerpt, ". "+h.Where); excerpt != "" { // which was said above
			t.out.more("    " + capital(sentence(speech.Replace(excerpt))))
		}
	}
}

// whence is the kind of a result and where it stands; of lessons with one title it
// says which. "A note" alone would be taken for one's own.
func (t *talk) whence(h search.Hit) string {
	switch h.Kind {
	case search.Page:
		h.Where = t.course.Lesson(h.ID).Called()
	case search.Activity:
		h.Where = t.course.Activity(h.ID).Lesson.Called()
	}
	hard := h.Note != ""
	h.Note = ""
	if hard {
		return h.Whence() + ", with a note on what is hard"
	}
	return h.Whence()
}

// fromHits asks what to do with the results, of which so many have been said.
// It gives other words to look for, or that the next are to be said; neither is
// back.
func (t *talk) fromHits(hits []search.Hit, said int) (query string, more bool, err error) {
	p := prompt{says: "Type other words to look for.", words: []word{wordBack}, quiet: []word{wordNext, wordSkip}}
	if said > 0 {
		p.says = "Type a number to open it, or other words to look for."
	}
	if said < len(hits) {
		p.says += " Enter alone says the next."
		p.words = []word{wordNext, wordBack}
	}
	for {
		r, err := t.ask(p)
		switch {
		case err != nil || r.word == wordBack:
			return "", false, err
		case r.word != "" || r.text == "":
			return "", said < len(hits), nil
		}
		n, is := number(r.text)
		switch {
		case !is || n > mostHits: // 999 is looked for
			return r.text, false, nil
		case n < 1 || n > said:
			t.aside(fmt.Sprintf("%d is not one of what was found.", n))
			continue
		}
		if err := t.openHit(hits[n-1]); err != nil {
			return "", false, err
		}
	}
}

// openHit opens what was found in its own place.
func (t *talk) openHit(h search.Hit) error {
	switch h.Kind {
	case search.Module:
		return t.visit(func() error { return t.module(t.course.Module(h.ID)) })
	case search.Lesson, search.Page:
		return t.visit(func() error { return t.foundLesson(t.course.Lesson(h.ID), h.Step) })
	case search.Activity:
		return t.visit(func() error { return t.foundLesson(t.course.Activity(h.ID).Lesson, h.Step) })
	case search.Own:
		t.sayOwn(h.ID)
	default:
		t.sayEntry(h)
	}
	return nil
}

// sayEntry says what was found in one of the lists.
func (t *talk) sayEntry(h search.Hit) {
	switch h.Kind {
	case search.Term:
		term, _ := t.course.Term(h.ID)
		t.sayTerm(term)
	case search.Place:
		p, _ := t.course.Place(h.ID)
		t.sayPlaces([]course.Entry{p})
	case search.Source:
		s, _ := t.course.Source(h.ID)
		t.sayASource(s)
	case search.Help:
		l, _ := t.course.Support.HelpLine(h.ID)
		t.helpLine(l, "")
	}
}

// visit goes somewhere else from what was found, and comes back to it.
func (t *talk) visit(hold func() error) error {
	here, row, view, part := t.here, t.row, t.view, t.part
	t.row, t.view = nil, ""
	err := hold()
	t.here, t.row, t.view, t.part, t.asked = here, row, view, part, true
	if err == nil {
		t.out.say("Back to what was found. Type repeat to hear it again.")
	}
	return err
}

// foundLesson opens a lesson at a step, past the gate where there is one.
func (t *talk) foundLesson(l *course.Lesson, step string) error {
	return t.follow(jump{lesson: l.ID, step: step})
}

// sayOwn says one of the learner's own entries.
func (t *talk) sayOwn(id string) {
	for _, l := range t.leaves() {
		if l.ID == id {
			t.out.say(leafHead(l) + ":")
			t.setIn(l.Text)
			t.out.say("Type notes for the whole notebook.")
		}
	}
}
