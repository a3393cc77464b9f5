package plain

import (
	"strings"

	"groundwork/course"
	"groundwork/progress"
)

// wordIn gives the word that a line is at p. Where own words are asked for,
// only an exact word counts, and "note", "flag" and "new" are the learner's;
// elsewhere the first two may have their text on the line. Where a name is asked
// for, Mark is somebody.
func (t *talk) wordIn(text string, p prompt) (word, bool) {
	if w, _ := wordOf(text); p.named && w == wordMark {
		return "", false
	}
	if p.own {
		w, ok := wordOf(text)
		return w, ok && w != wordNote && w != wordFlag && w != wordNew
	}
	for _, w := range []word{wordNote, wordFlag} {
		if first, _, more := strings.Cut(text, " "); more && strings.EqualFold(first, string(w)) {
			return w, true
		}
	}
	w, rest := texted(text)
	if w == wordFind && t.view == wordNotes {
		return "", false // the notebook is looked through by itself
	}
	if rest != "" {
		return w, true
	}
	if first, rest, more := strings.Cut(text, " "); more && !p.own {
		if w, ok := wordOf(first); ok && w == wordSupport && (strings.EqualFold(rest, everyNation) || t.nationCalled(rest) != "") {
			return w, true
		}
	}
	return wordOf(text)
}

// texted gives a word that says on the same line what is wanted of it.
func texted(text string) (w word, rest string) {
	first, rest, _ := strings.Cut(text, " ")
	w, _ = wordOf(first)
	if w == wordFind || w == wordGlossary || w == wordDirectory || w == wordSources {
		return w, strings.TrimSpace(rest)
	}
	return w, ""
}

// anywhere answers a word that is understood at every prompt.
func (t *talk) anywhere(w word, text string, p prompt) error {
	switch w {
	case wordNow:
		t.card()
	case wordSupport:
		_, asked, _ := strings.Cut(text, " ")
		t.saySupport(strings.ToLower(strings.TrimSpace(asked)))
	case wordHelp:
		t.sayWords(p)
	case wordAbout:
		t.sayAbout()
	case wordQuit:
		if t.known && t.cfg.Export != nil && t.s.Parting() {
			t.out.say(progress.PartingText + " Type summary or notes for that, or quit once more to stop.")
			return nil
		}
		return errQuit
	default:
		return t.begun(w, text)
	}
	return nil
}

// begun answers the words that need a learner.
func (t *talk) begun(w word, text string) error {
	if !t.known {
		t.out.say("That comes once you have begun.")
		return nil
	}
	switch w {
	case wordMap:
		return errMap
	case wordWhere:
		t.sayWhere()
	case wordSources, wordFind, wordGlossary, wordDirectory:
		_, rest := texted(text)
		return t.lookedUp(w, rest)
	case wordMark:
		t.mark()
	case wordNote:
		return t.note(strings.TrimSpace(text[min(len(text), len(wordNote)):]))
	case wordFlag:
		return t.flag(strings.TrimSpace(text[min(len(text), len(wordFlag)):]))
	case wordNew:
		return t.within(w, t.newsAsked)
	case wordNotes:
		return t.within(w, t.notebook)
	case wordSummary:
		return t.within(w, t.summary)
	case wordSure:
		return t.within(w, t.calibration)
	case wordSettings:
		return t.within(w, t.settings)
	}
	return nil
}

// lookedUp answers the words that find something.
func (t *talk) lookedUp(w word, asked string) error {
	switch w {
	case wordFind:
		if t.view == wordFind {
			return findAgain(asked)
		}
		return t.apart(w, func() error { return t.find(asked) })
	case wordGlossary:
		t.sayGlossary(asked)
	case wordDirectory:
		t.sayDirectory(asked)
	case wordSources:
		t.saySources(asked)
	}
	return nil
}

// within is [talk.apart] for what is not opened out of another of its like.
func (t *talk) within(w word, hold func() error) error {
	if t.view != "" && t.view != wordFind {
		t.out.say("Type back first, out of " + inQuotes(string(t.view)) + ".")
		return nil
	}
	return t.apart(w, hold)
}

// sayWords lists what may be typed: here first, then anywhere.
func (t *talk) sayWords(p prompt) {
	t.out.say("Words you can type here:")
	for _, w := range p.words {
		meaning := meanings[w]
		if w == wordBack && t.leavesSitting(p) {
			meaning = "leave these questions; you can come back to them, and nothing is lost"
		}
		t.out.more("    " + string(w) + ": " + meaning)
	}
	t.out.say(p.also)
	t.out.say("And anywhere:")
	for _, w := range t.everywhere() {
		t.out.more("    " + string(w) + ": " + t.meaning(w))
	}
	t.out.say("Where you write in your own words, a full stop after one of these makes it text. " +
		"Several numbers go on one line, as 1 3 4 or 1,3,4. " + progress.LargerLetters)
}

// leavesSitting reports whether back at p leaves what is asked in a row, and not a
// talk within it, or one thing of several to be placed.
func (t *talk) leavesSitting(p prompt) bool {
	return t.row != nil && t.view == "" && !t.flagging && !p.own && t.choices == nil
}

func (t *talk) sayAbout() {
	switch {
	case t.course == nil:
		t.out.say("The course cannot be read, so there is nothing to say about it.")
	case t.course.About == "":
		t.out.say(t.course.Summary)
	default:
		t.out.say(sourcesAloud(speech.Replace(course.Plain(t.course.About)), len(t.course.AboutSources)))
		t.listSources(t.course.AboutSources)
	}
	if t.course != nil {
		t.out.say(t.course.Status)
		t.out.say("Version " + t.course.Version + " of the course, in Groundwork " + t.cfg.Version + ".")
	}
}
