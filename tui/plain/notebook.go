package plain

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"groundwork/course"
	"groundwork/progress"
)

// notebook is what the learner wrote: notes, answers in their own words,
// commitments. Each can be taken back, for good.
func (t *talk) notebook() error {
	t.out.say("Your notebook. Write what you learned, not the case.")
	t.out.say("forget takes words back for good. did and not say whether you did what you meant to. show says an entry alone.")
	t.sayWritten(t.written())
	for {
		words := t.written()
		r, err := t.ask(prompt{says: notebookSays(words), words: []word{wordBack}, quiet: []word{wordNext, wordSkip}})
		if err != nil || r.word != "" || r.text == "" {
			return err
		}
		if err := t.inNotebook(r.text, words); err != nil {
			return err
		}
	}
}

// written is what the learner wrote and did not take back, oldest first.
func (t *talk) written() []progress.Words {
	words := slices.Clone(t.s.State().Words)
	return slices.DeleteFunc(words, func(w progress.Words) bool { return w.Forgotten || w.Text == "" })
}

func (t *talk) sayWritten(words []progress.Words) {
	if !t.s.State().KeepsWords() {
		t.out.say("What you write is not kept after this sitting, as you asked.")
	}
	if len(words) == 0 {
		t.out.say("There is nothing in it yet.")
		return
	}
	for i, w := range words {
		t.out.say(fmt.Sprintf("%d. %s, %s:", i+1, day(w.At), t.whereWritten(w)))
		if progress.Private(t.course, w) {
			t.out.more("    (Private. Type show and its number to read it.)")
			continue
		}
		t.setIn(w.Text)
		if text := t.howCommitted(w); text != "" {
			t.out.more(text)
		}
	}
}

// whereWritten says what own words belong to: "a note, Hear it".
func (t *talk) whereWritten(w progress.Words) string {
	what := "in your own words"
	switch {
	case w.Kind == progress.Committed:
		what = "something you mean to do"
	case w.Kind == progress.Flagged:
		what = "about something you flagged"
	case w.Note():
		what = "a note"
	}
	if l := t.course.Lesson(w.Lesson); l != nil {
		what += ", " + l.Title
	}
	return what
}

// howCommitted is by when, and whether it was done; empty for other words.
func (t *talk) howCommitted(w progress.Words) string {
	for _, c := range t.s.State().Commitments {
		if c.ID != w.ID {
			continue
		}
		text := "    By " + byDate(c.By) + "."
		switch {
		case c.Kept == nil:
			return text
		case *c.Kept:
			return text + " You did it."
		}
		return text + " You did not get to it."
	}
	return ""
}

// notebookSays names only what can be done with what is there.
func notebookSays(words []progress.Words) string {
	says := "Type note and some words"
	if len(words) > 0 {
		says += ", or forget or show and a number"
	}
	for _, w := range words {
		if w.Kind == progress.Committed {
			says += ", or did or not and a number"
			break
		}
	}
	return says + "."
}

// inNotebook follows one line typed in the notebook.
func (t *talk) inNotebook(text string, words []progress.Words) error {
	verb, rest, _ := strings.Cut(text, " ")
	do := map[string]func([]progress.Words) error{
		"forget": t.forget, "show": t.show, "did": t.did(true), "not": t.did(false),
	}[strings.ToLower(verb)]
	if do == nil {
		t.out.say(quoted(text) + " is not one of the words for here.")
		return nil
	}
	all, err := distinct(rest, len(words))
	if err != nil {
		t.aside(capital(err.Error()) + ".")
		return nil
	}
	picked := make([]progress.Words, len(all))
	for i, n := range all {
		picked[i] = words[n-1]
	}
	return do(picked)
}

// forget takes words back, after asking once.
func (t *talk) forget(words []progress.Words) error {
	t.out.say("This takes back " + count(len(words), "entry", "entries") + " for good. It cannot be undone.")
	yes, err := t.sure()
	if err != nil || !yes {
		return err
	}
	ids := make([]string, len(words))
	for i, w := range words {
		ids[i] = w.ID
	}
	if err := t.s.Forget(ids...); err != nil {
		t.out.say("Taken back here, but not yet in the saved record: " + err.Error() +
			". It is tried again the next time something is saved.")
		return nil
	}
	t.out.say("Taken back. What is left:")
	t.sayWritten(t.written())
	return nil
}

// sure asks for yes or no. Only yes is yes.
func (t *talk) sure() (bool, error) {
	r, err := t.ask(prompt{says: "Type yes to do it. Anything else leaves all as it is.", quiet: []word{wordBack, wordNext, wordSkip}})
	yes := strings.EqualFold(r.text, "yes")
	if err == nil && !yes {
		t.out.say("All stays as it is.")
	}
	return yes, err
}

func (t *talk) show(words []progress.Words) error {
	for _, w := range words {
		t.out.say(capital(t.whereWritten(w)) + ":")
		t.setIn(w.Text)
	}
	return nil
}

// did tells whether what was committed to was done. Neither answer is judged.
func (t *talk) did(it bool) func([]progress.Words) error {
	return func(words []progress.Words) error {
		for _, w := range words {
			if w.Kind != progress.Committed {
				t.out.say("Only something you mean to do can be said to be done.")
				continue
			}
			t.s.Keep(w.ID, it)
			t.save()
			t.out.say("Noted: " + strings.TrimSpace(sentence(w.Text)+t.howCommitted(w)))
		}
		return nil
	}
}

// note writes a note at the step the learner is on. text may be on the line
// already.
func (t *talk) note(text string) error {
	var err error
	if text == "" {
		text, _, err = t.ownWords("Write as much as you like; an empty line ends it.", nil)
	}
	if text == "" {
		return err
	}
	lesson, step := t.here.lesson, ""
	if lesson == nil {
		lesson = &course.Lesson{}
	} else {
		step = lesson.Steps()[t.here.step].ID
	}
	if t.recorded(t.s.Note(lesson, step, text)) && !t.ended(err) {
		t.out.say("Noted, only for you. Type notes to see it or to take it back.")
	}
	if errors.Is(err, errBack) {
		return nil
	}
	return err
}

// lastWords is what the learner wrote last on an activity.
func (t *talk) lastWords(id string) string {
	words := t.s.State().WordsFor(id)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1].Text
}
