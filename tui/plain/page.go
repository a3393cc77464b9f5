package plain

import (
	"fmt"
	"strings"

	"groundwork/course"
)

// saySources says what the text shown last rests on, by the numbers of its
// marks, each with its date and how well it was read; on the map, or where more
// is asked for, what the whole course does.
func (t *talk) saySources(asked string) {
	if asked != "" || t.here.lesson == nil && len(t.here.cites) == 0 {
		t.sayLibrary(asked)
		return
	}
	if len(t.here.cites) == 0 {
		t.out.say("What was shown last names no source.")
		return
	}
	t.listSources(t.here.cites)
}

// listSources says the sources of those ids, numbered as their marks are.
func (t *talk) listSources(ids []string) {
	if len(ids) > 0 {
		t.out.say("What this rests on:")
	}
	for i, id := range ids {
		if s, ok := t.course.Source(id); ok {
			t.source(i+1, s)
		}
	}
}

func (t *talk) source(n int, s course.Source) {
	parts := filled(s.Title, s.Publisher, s.Year, s.Jurisdiction)
	t.out.say(fmt.Sprintf("Source %d: %s.", n, strings.Join(parts, ", ")))
	if s.URL != "" {
		t.out.more("    " + s.URL)
	}
	t.out.more("    " + t.howRead(s))
}

// howRead says how a source was read, when, and whether it may be out of date.
func (t *talk) howRead(s course.Source) string {
	if s.Overdue(t.cfg.Now()) {
		return s.Reading() + " That day has passed. " + course.OutOfDate
	}
	return s.Reading()
}

// overdue warns on the page itself where one of its sources should have been
// looked at again.
func (t *talk) overdue(ids []string) {
	for _, id := range ids {
		s, ok := t.course.Source(id)
		if ok && s.Overdue(t.cfg.Now()) {
			t.out.say(course.OutOfDate + " Type sources to see why.")
			return
		}
	}
}

// sayPage says a page: where it is among the steps, its title, its text.
func (t *talk) sayPage(s course.Step) {
	t.here.cites, t.here.leads = s.Page.Sources, nil
	head := t.stepCount()
	if s.Page.Title != "" {
		head += ": " + s.Page.Title
	}
	if s.ID != s.Page.ID {
		head += ", continued"
	}
	t.out.say(sentence(head))
	t.overdue(s.Page.Sources)
	for i, b := range s.Blocks {
		if b.Kind == course.MirrorRef {
			t.mirror(s.Page, b)
		} else {
			t.blocks(s.Blocks[i : i+1])
		}
	}
	if t.here.lesson != nil {
		for _, mark := range t.s.Explain(t.here.lesson, s) {
			t.out.say(mark)
		}
	}
}

// citing names the word sources at a prompt where there are some.
func citing(ids []string) []word {
	if len(ids) == 0 {
		return nil
	}
	return []word{wordSources}
}

// stepCount is "Step 2 of 7", or in a sitting "5 to go".
func (t *talk) stepCount() string {
	if t.row != nil {
		return capital(t.row.ToGo())
	}
	if t.here.again {
		return "Once more"
	}
	return fmt.Sprintf("Step %d of %d%s", t.here.step+1, len(t.here.lesson.Steps()), t.markedHere())
}
