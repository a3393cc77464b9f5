package cli

import (
	"fmt"
	"slices"
	"strings"

	"groundwork/progress"
	"groundwork/tui"
)

// A notebooker is a learner at their notebook: see [front].
type notebooker interface {
	later(days int)                         // before a sitting begins
	mark()                                  // the page, or its mark away
	unmark(at string)                       // from the notebook
	openMark(at string)                     // from the notebook
	rewrite(text, more string)              // more behind it
	saidOfIt(answer string)                 // at the map, to "did you?"
	letGo(text string)                      // from the notebook
	flagKnowingly(text string)              // the same, on what is wrong here
	keepKnowingly(note string)              // which looks like an identifier
	changeIt(note, more string, again bool) // back into it; again: it still looks like one
	promiseKnowingly(text string)           // the same of a commitment
	writeKnowingly(text string)             // the same of a reflection
}

// later lets days pass.
func (r *room) later(days int) { r.clock = r.clock.AddDate(0, 0, days) }

// leafAt is the place of an entry of the notebook among all, in the order given.
func leafAt(r *room, leaves []progress.Leaf, line string) int {
	at := slices.IndexFunc(leaves, func(l progress.Leaf) bool { return strings.Contains(l.Line(), line) })
	if at < 0 {
		r.t.Errorf("%q is not in the notebook", line)
	}
	return max(0, at)
}

// entry is how far down the window shows an entry: group by group, the latest
// first.
func (w *window) entry(line string) int {
	all := progress.Notebook(w.course, w.app.(tui.App).Session().State())
	var shown []progress.Leaf
	for _, g := range []progress.Group{progress.Promises, progress.Bookmarks, progress.OwnWords} {
		for _, l := range slices.Backward(all) {
			if l.Group == g {
				shown = append(shown, l)
			}
		}
	}
	return leafAt(w.room, shown, line)
}

func (w *window) mark()            { w.press("m") }
func (w *window) unmark(at string) { w.notebook(at, "f") }
func (w *window) rewrite(text, more string) {
	w.notebook(text, append([]string{"enter"}, append(letters(more), "esc")...)...)
}
func (w *window) letGo(text string)         { w.notebook(text, "enter", "4") }
func (w *window) keepKnowingly(note string) { w.note(note); w.press("down", "enter") }

func (w *window) flagKnowingly(text string) {
	w.press("f")
	w.number(5)
	w.text(text)
	w.press("esc", "down", "enter")
}

func (w *window) openMark(at string) {
	w.press("o")
	for range w.entry(at) {
		w.press("down")
	}
	w.press("enter")
}

func (w *window) saidOfIt(answer string) {
	w.press("2", map[string]string{"did": "1", "partly": "2", "not yet": "3", "let go": "4"}[answer])
	if answer == "not yet" {
		w.press("enter") // two weeks are offered
	}
}

func (w *window) changeIt(note, more string, again bool) {
	w.note(note)
	w.press("enter")
	w.text(more)
	w.press("esc")
	if again {
		w.press("down", "enter")
	}
}

func (w *window) promiseKnowingly(text string) {
	w.press("down", "down", "down", "down", "enter")
	w.text(text)
	w.press("esc", "down", "enter", "enter", "enter")
}

func (w *window) writeKnowingly(text string) {
	w.press("enter")
	w.text(text)
	w.press("esc", "down", "enter")
}

func letters(text string) []string {
	var all []string
	for _, r := range text {
		all = append(all, string(r))
	}
	return all
}

// written is the number of an entry, group by group, oldest first.
func (l *lines) written(line string) int {
	return 1 + leafAt(l.room, progress.Notebook(l.course, progress.Fold(l.events)), line)
}

func (l *lines) keep(text string, did bool) {
	if did {
		l.enter("notes", fmt.Sprint("did ", l.written(text)), "back")
		return
	}
	l.enter("notes", fmt.Sprint("not yet ", l.written(text)), "", "back")
}

func (l *lines) mark()              { l.enter("mark") }
func (l *lines) unmark(at string)   { l.enter("notes", fmt.Sprint("forget ", l.written(at)), "back") }
func (l *lines) openMark(at string) { l.enter("notes", fmt.Sprint("open ", l.written(at))) }
func (l *lines) rewrite(text, more string) {
	l.enter("notes", fmt.Sprint("change ", l.written(text)), text+more, "", "back")
}
func (l *lines) letGo(text string)         { l.enter("notes", fmt.Sprint("let go ", l.written(text)), "back") }
func (l *lines) keepKnowingly(note string) { l.enter("note "+note, "2") }
func (l *lines) flagKnowingly(text string) { l.enter("flag 5 "+text, "2") }

func (l *lines) saidOfIt(answer string) {
	l.enter(answer)
	if answer == "not yet" {
		l.enter("")
	}
}

func (l *lines) changeIt(note, more string, again bool) {
	l.enter("note "+note, "1", note+more, "")
	if again {
		l.enter("2")
	}
}

func (l *lines) promiseKnowingly(text string) { l.enter(text, "2", "14") }
func (l *lines) writeKnowingly(text string)   { l.enter(text, "", "2") }

// notebookScripts are what learners do with their notebook.
func notebookScripts() map[string][]func(front) {
	promised := in("keeping", func(f front) { f.suggested(1) })
	say := func(answer string) func(front) { return muchLater(func(f front) { f.saidOfIt(answer) }) }
	return map[string][]func(front){
		"marks":                           {in("choosing", markAndUnmark), openTheMark, unmarkFromTheNotebook},
		"a mark on the short version":     {markBrief},
		"a note of no page, written anew": {noteOnTheMap, rewriteTheNote},
		"a reflection forgotten with its earlier version": {
			in("writing", writeOwn), in("writing", takeOtherOffered(1)), forgetTheOffer,
		},
		"did you: yes":                  {promised, say("did")},
		"did you: partly":               {promised, say("partly")},
		"did you: not yet":              {promised, say("not yet"), say("did")},
		"did you: let it go":            {promised, say("let go"), muchLater(func(f front) { f.letGo("Buy a cloth") })},
		"an identifier kept knowingly":  {keepIdentifiers},
		"an identifier in a reflection": {in("writing", writeIdentifier)},
	}
}

// muchLater is a sitting from the map, three weeks on.
func muchLater(do func(front)) func(front) {
	return func(f front) {
		f.later(20)
		f.carryOn()
		do(f)
		f.stop()
	}
}

func markAndUnmark(f front) {
	f.mark()
	f.back()
	f.mark()
	f.mark()
	f.mark()
}

func openTheMark(f front) {
	f.carryOn()
	f.openMark("What do you do first")
	f.mark()
	f.toMap()
	f.stop()
}

func unmarkFromTheNotebook(f front) {
	f.carryOn()
	f.unmark("The drip")
	f.stop()
}

func markBrief(f front) {
	f.carryOn()
	f.open("drips/hard")
	f.brief()
	f.mark()
	f.note("Short is enough.")
	f.goOn()
	f.toMap()
	f.stop()
}

func noteOnTheMap(f front) {
	f.carryOn()
	f.note("Look at the spout.")
	f.stop()
}

func rewriteTheNote(f front) {
	f.carryOn()
	f.rewrite("Look at the spout.", " And the lid.")
	f.stop()
}

func writeOwn(f front) {
	f.write("Lift it.")
	f.goOn()
	f.pass()
}

func forgetTheOffer(f front) {
	f.carryOn()
	f.forget("I would lift it.")
	f.stop()
}

func keepIdentifiers(f front) {
	f.carryOn()
	f.open("drips/keeping")
	f.keepKnowingly("Ring 07700 900123 about the spout.")
	f.changeIt("Ring 07700 900123", " or Bo", true)
	f.flagKnowingly("Dr Patel was told so.")
	f.goOn()
	f.promiseKnowingly("Write to bo@example.org")
	f.toMap()
	f.stop()
}

func writeIdentifier(f front) {
	f.writeKnowingly("Ask Mrs Jones.")
	f.goOn()
	f.pass()
}
