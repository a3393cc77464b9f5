package plain

import (
	"errors"
	"strings"

	"groundwork/course"
	"groundwork/progress"
)

// What can be done with entries of the notebook.

// forget takes words back, after asking once, and marks away, which can be set
// again.
func (t *talk) forget(leaves []progress.Leaf) error {
	var ids, told []string
	for _, l := range leaves {
		if l.Group != progress.Bookmarks {
			ids, told = append(ids, l.IDs()...), append(told, toForget(l))
		}
	}
	if len(ids) > 0 {
		t.out.say("This takes back for good, and it cannot be undone:")
		for _, what := range told {
			t.out.more("    - " + what)
		}
		if yes, err := t.sure(); err != nil || !yes {
			return err
		}
	}
	for _, l := range leaves {
		if l.Group == progress.Bookmarks {
			t.s.Mark(l.Lesson, l.Step, false)
		}
	}
	if err := t.s.Forget(ids...); err != nil {
		t.out.say("Taken back here, but not yet in the saved record: " + err.Error() +
			". It is tried again the next time something is saved.")
		return nil
	}
	t.save()
	t.out.say("Taken back. What is left:")
	t.sayNotebook("")
	return nil
}

// toForget names own words: by how they begin, unless they are private.
func toForget(l progress.Leaf) string {
	text := leafHead(l)
	if !l.Private {
		text = inQuotes(progress.Beginning(l.Text, 48))
	}
	if n := len(l.Earlier); n > 0 {
		text += ", and " + count(n, "earlier version", "earlier versions") + " of it"
	}
	return sentence(text)
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

// show says an entry alone, with the versions before it and, after a reflection,
// the views of others.
func (t *talk) show(leaves []progress.Leaf) error {
	for _, l := range leaves {
		t.out.say(sentence(leafHead(l)))
		t.setIn(l.Line())
		for _, w := range l.Earlier {
			t.out.say("Before that, on " + day(w.At) + ":")
			t.setIn(w.Text)
		}
		if a := t.course.Activity(l.Lesson + l.Step); a != nil && l.Group == progress.OwnWords && !l.Note {
			if body, ok := a.Body.(*course.Reflection); ok {
				t.beside(body)
			}
		}
	}
	return nil
}

// change has a note written anew. Nothing, or enter alone, leaves it as it is.
func (t *talk) change(leaves []progress.Leaf) error {
	for _, l := range leaves {
		if !l.Note {
			t.out.say("Only a note can be changed here. What you wrote on a question is written again in its lesson.")
			continue
		}
		in := progress.FieldOfRewriting(l.ID)
		stands, w, err := t.stillTyped(in, false)
		if err != nil || w != "" {
			return notBack(err)
		}
		if stands == "" {
			stands = l.Text
			t.out.say("It says now:")
			t.setIn(stands)
		}
		text, w, err := t.anew(in, stands, "Write it as it should be; an empty line ends it. Enter alone leaves it as it is.")
		if text != l.Text {
			text, err = t.lookAt(in, text, l.Text, err)
			t.rewritten(t.s.Rewrite(l.ID, text), w, err)
		}
		if err != nil {
			return notBack(err)
		}
	}
	return nil
}

// rewritten says what became of a note that was written anew; after back both
// versions are in it.
func (t *talk) rewritten(failed error, w word, err error) {
	switch {
	case errors.Is(failed, progress.ErrTooLong):
		t.out.say("That could not be kept: " + failed.Error() + ".")
	case failed != nil:
		t.out.say("Your new words are kept, but the old ones are not yet gone from the saved record: " + failed.Error() +
			". It is tried again the next time something is saved.")
	default:
		t.save()
		if err != nil {
			return
		}
		if w != wordBack {
			t.out.say("Changed. The old words are gone.")
		}
		t.out.say("The notebook now:")
		t.sayNotebook("")
	}
}

// notBack is err, unless it only leads back to where the learner was.
func notBack(err error) error {
	if errors.Is(err, errBack) {
		return nil
	}
	return err
}

// openLeaf goes to the page of the first entry that has one.
func (t *talk) openLeaf(leaves []progress.Leaf) error {
	for _, l := range leaves {
		if l.Opens() {
			return jump{lesson: l.Lesson, step: l.Step}
		}
		t.out.say("There is no page to open for that one.")
	}
	return nil
}
