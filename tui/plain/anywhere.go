package plain

import (
	"errors"
	"strings"

	"groundwork/course"
)

// wordIn gives the word that a line is at p. Where own words are asked for,
// only an exact word counts, and "note" is one of the learner's; elsewhere it
// may have its text on the line.
func (t *talk) wordIn(text string, p prompt) (word, bool) {
	if p.own {
		w, ok := wordOf(text)
		return w, ok && w != wordNote
	}
	if first, _, more := strings.Cut(text, " "); more && strings.EqualFold(first, string(wordNote)) {
		return wordNote, true
	}
	if first, rest, more := strings.Cut(text, " "); more && !p.own {
		if w, ok := wordOf(first); ok && w == wordSupport && (strings.EqualFold(rest, everyNation) || t.nationCalled(rest) != "") {
			return w, true
		}
	}
	return wordOf(text)
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
	case wordSources:
		t.saySources()
	case wordMark:
		t.mark()
	case wordNote:
		return t.note(strings.TrimSpace(text[min(len(text), len(wordNote)):]))
	case wordNotes:
		return t.within(w, t.notebook)
	case wordSummary:
		return t.within(w, t.summary)
	case wordSettings:
		return t.within(w, t.settings)
	}
	return nil
}

// within holds a conversation of its own in the middle of another, one at a
// time: back leads out of it to where the learner was.
func (t *talk) within(w word, hold func() error) error {
	if t.view != "" {
		t.out.say("Type back first: the " + string(t.view) + " are open.")
		return nil
	}
	t.view = w
	defer func() { t.view = "" }()
	err := hold()
	if errors.Is(err, errBack) {
		err = nil
	}
	if err == nil {
		t.out.say("Back to where you were.")
	}
	return err
}

// sayWords lists what may be typed: here first, then anywhere.
func (t *talk) sayWords(p prompt) {
	t.out.say("Words you can type here:")
	for _, w := range p.words {
		t.out.more("    " + string(w) + ": " + meanings[w])
	}
	t.out.say("And anywhere:")
	for _, w := range anywhere {
		t.out.more("    " + string(w) + ": " + meanings[w])
	}
	t.out.say("Where you write in your own words, a full stop after one of these makes it text. " +
		"Several numbers go on one line, as 1 3 4 or 1,3,4.")
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
