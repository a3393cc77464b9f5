package plain

import (
	"fmt"
	"slices"
	"strings"

	"groundwork/progress"
)

// notebook is what the learner promised, marked and wrote, group by group. Each
// can be taken back. Numbers run through all groups, and stay when the list is
// narrowed.
func (t *talk) notebook() error {
	t.out.say("Your notebook. " + progress.WriteWhatYouLearned + " " + progress.NoPrivilege)
	t.sayNotebook("")
	t.out.say(notebookWords(t.leaves()))
	for {
		leaves := t.leaves()
		r, err := t.ask(prompt{
			says: notebookSays(leaves), also: notebookWords(leaves), words: []word{wordBack}, quiet: []word{wordNext, wordSkip},
		})
		if err != nil || r.word != "" || r.text == "" {
			return err
		}
		if err := t.inNotebook(r.text, leaves); err != nil {
			return err
		}
	}
}

// leaves are the entries of the notebook, in the order of their numbers.
func (t *talk) leaves() []progress.Leaf { return progress.Notebook(t.course, t.s.State()) }

// sayNotebook says the entries that have all words of a query; all for none.
func (t *talk) sayNotebook(query string) {
	if query == "" && !t.s.State().KeepsWords() {
		t.out.say("What you write is not kept after this sitting, as you asked.")
	}
	group, found := progress.Group(-1), false
	leaves := t.leaves()
	for i, l := range leaves {
		if !l.Matches(query, false) {
			continue
		}
		found = true
		if l.Group != group {
			group = l.Group
			t.out.say(group.Heading() + ":")
		}
		t.sayLeaf(i+1, l)
	}
	switch {
	case len(leaves) == 0:
		t.out.say("There is nothing in it yet.")
	case !found:
		t.out.say(progress.NothingFound)
		if slices.ContainsFunc(leaves, func(l progress.Leaf) bool { return l.Private }) {
			t.out.say("Private words are not looked into. Type show and their number to read them.")
		}
	}
}

func (t *talk) sayLeaf(n int, l progress.Leaf) {
	t.out.say(fmt.Sprintf("%d. %s", n, sentence(leafHead(l))))
	if l.Private {
		t.out.more("    (" + progress.PrivateWords + " Type show and its number to read them.)")
		return
	}
	t.setIn(l.Line())
	if l.Group == progress.Promises {
		t.out.more("    " + capital(sentence(l.Commitment.Stands())))
	}
	if more := progress.Earlier(len(l.Earlier)); more != "" {
		t.out.more("    (" + capital(more) + "; show says them.)")
	}
}

// leafHead is "23 November 2026, a note, Hear it: First page".
func leafHead(l progress.Leaf) string {
	what := "in your own words"
	switch {
	case l.Group == progress.Promises:
		what = "something you mean to do"
	case l.Group == progress.Bookmarks:
		return day(l.At) + ", a page you marked"
	case l.Note:
		what = "a note"
	}
	head := day(l.At) + ", " + what
	if at := l.Spot.Words(); at != "" {
		head += ", " + at
	}
	return head
}

// notebookWords says once what can be done, and no more than there is.
func notebookWords(leaves []progress.Leaf) string {
	if len(leaves) == 0 {
		return ""
	}
	can := map[string]bool{}
	for _, l := range leaves {
		can["change"] = can["change"] || l.Note
		can["open"] = can["open"] || l.Opens()
		can["did"] = can["did"] || l.Group == progress.Promises
	}
	says := "Type what to do and a number: show says an entry alone; "
	for _, verb := range []struct{ name, does string }{
		{"change", "change rewrites a note; "},
		{"open", "open goes to its page; "},
		{"did", "did, partly, not yet and let go say how it went; "},
	} {
		if can[verb.name] {
			says += verb.does
		}
	}
	return says + "forget takes it back for good. Or, without a number: find and some words; note and some words; list; export."
}

// notebookSays is the prompt of the notebook.
func notebookSays(leaves []progress.Leaf) string {
	if len(leaves) == 0 {
		return "Type note and some words."
	}
	return "Type what to do and a number, as show 1."
}

// verbs are what can be done with entries by their numbers.
func (t *talk) verbs() map[string]func([]progress.Leaf) error {
	return map[string]func([]progress.Leaf) error{
		"forget": t.forget, "show": t.show, "change": t.change, "open": t.openLeaf,
		"did": t.did, "partly": t.partly, "not": t.notYet, "let": t.letGo,
	}
}

// inNotebook follows one line typed in the notebook.
func (t *talk) inNotebook(text string, leaves []progress.Leaf) error {
	verb, rest, _ := strings.Cut(text, " ")
	switch verb = strings.ToLower(verb); verb {
	case "list":
		t.sayNotebook("")
		return nil
	case "find":
		t.sayNotebook(rest)
		return nil
	case "export":
		return t.exportNotebook()
	case "let", "not":
		rest = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(rest, "go"), "yet"))
	}
	do := t.verbs()[verb]
	if do == nil {
		t.aside(quoted(text) + " is not one of the words for here.")
		t.out.say(notebookWords(leaves))
		return nil
	}
	all, err := distinct(rest, len(leaves))
	if err != nil {
		t.aside(capital(err.Error()) + ".")
		return nil
	}
	picked := make([]progress.Leaf, len(all))
	for i, n := range all {
		picked[i] = leaves[n-1]
	}
	return do(picked)
}

// note writes a note at the step the learner is on, or of no page. text may be on
// the line already.
func (t *talk) note(text string) error {
	lesson, step := t.here.lesson, ""
	switch {
	case t.view != "":
		lesson = nil // in the notebook it is of no page
	case lesson != nil:
		step = t.stepID()
	}
	var err error
	in := progress.FieldOfNote(lesson, step)
	if text == "" {
		text, _, err = t.ownWords(box{in: in, says: "Write as much as you like; an empty line ends it."})
	}
	if text == "" {
		return notBack(err)
	}
	text, err = t.lookAt(in, text, "", err)
	if t.recorded(t.s.Note(lesson, step, text)) && !t.ended(err) {
		t.out.say("Noted, only for you. Type notes to see it or to take it back.")
	}
	return notBack(err)
}

// stepID is the step of the lesson that the learner is on.
func (t *talk) stepID() string {
	if t.here.page != "" {
		return t.here.page
	}
	if steps := t.s.State().Steps(t.here.lesson); t.here.step < len(steps) {
		return steps[t.here.step].ID
	}
	return ""
}

// mark marks the page the learner is on, or takes its mark away.
func (t *talk) mark() {
	l := t.here.lesson
	if l == nil {
		t.out.say("There is no page here to mark. In a lesson, mark marks the page you are on.")
		return
	}
	on := !t.s.State().Marked(l.ID, t.stepID())
	t.s.Mark(l.ID, t.stepID(), on)
	t.save()
	if on {
		t.out.say(progress.MarkedNow)
	} else {
		t.out.say(progress.Unmarked)
	}
}

// markedHere is ", marked" on a page that is.
func (t *talk) markedHere() string {
	if t.s.State().Marked(t.here.lesson.ID, t.stepID()) {
		return ", marked"
	}
	return ""
}
