package plain

import (
	"slices"
	"strings"

	"groundwork/progress"
)

// A word is something that may be typed in place of an answer. Capitals do not
// matter. To write one as one's own words, a full stop after it is enough.
type word string

// The words. Those of anywhere are understood at every prompt, so that help is
// never more than one line away; those of here where a prompt names them.
const (
	wordNow      word = "now"
	wordSupport  word = "support"
	wordHelp     word = "help"
	wordWhere    word = "where"
	wordMap      word = "map"
	wordNote     word = "note"
	wordNotes    word = "notes"
	wordMark     word = "mark"
	wordSources  word = "sources"
	wordFind     word = "find"
	wordSummary  word = "summary"
	wordSettings word = "settings"
	wordSure     word = "sure"
	wordFlag     word = "flag"
	wordNew      word = "new"
	wordRepeat   word = "repeat"
	wordQuit     word = "quit"

	wordGlossary  word = "glossary"
	wordDirectory word = "directory"

	wordNext   word = "next"
	wordBack   word = "back"
	wordSkip   word = "skip"
	wordHint   word = "hint"
	wordShort  word = "short"
	wordAgain  word = "again"
	wordAnswer word = "answer"
	wordWhy    word = "why"
	wordAbout  word = "about"

	wordReview word = "review"
	wordLeave  word = "leave"
	wordRoute  word = "route"

	wordNumbers word = "numbers"
	wordKeep    word = "keep"
)

// meanings says what each word does, as `?` lists them.
var meanings = map[word]string{
	wordNow:       "what to do if this has just happened",
	wordSupport:   "who to turn to, for someone else and for you; an exclamation mark does the same",
	wordHelp:      "these words; a question mark does the same",
	wordRepeat:    "say the last part again",
	wordWhere:     "where you are, what is done, where it is saved",
	wordMap:       "leave this and go to the map",
	wordNote:      progress.DoesNote + "; you can put it on the same line",
	wordNotes:     progress.DoesNotebook,
	wordMark:      progress.DoesMark,
	wordSources:   progress.DoesSources + "; on the map, all that the course rests on",
	wordFind:      "look for something anywhere in the course and in your notes, as find bio; a slash does the same",
	wordGlossary:  progress.DoesWords + ", of what was said last; or one word, as glossary bio",
	wordDirectory: "places to go, by country and by whom they are for",
	wordFlag:      progress.DoesFlag + "; you can put a reason's number and words on the same line",
	wordNew:       "what is new in the course since you were here",
	wordSummary:   progress.DoesSummary,
	wordSure:      progress.DoesSure,
	wordSettings:  "certainty, your own words, route, your name, deleting your record",
	wordQuit:      "stop; everything is saved, and you come back to this place",
	wordNext:      "go on; Enter alone does the same",
	wordBack:      "go back one step",
	wordSkip:      "go on without this one",
	wordHint:      "a hint, after a first try",
	wordShort:     progress.DoesShort,
	wordAgain:     "try again",
	wordAnswer:    "the answer, when you would rather hear it",
	wordWhy:       "a word on the other answers",
	wordAbout:     "what this course is, and what it is not",
	wordReview:    progress.DoesReview,
	wordLeave:     "leave the hard questions out, from now on",
	wordRoute:     "your route, and the others to choose from",
	wordNumbers:   "hide the numbers, or say them again; it is remembered",
	wordKeep:      "a page to keep, said first, and then in a file if you want one",
}

// anywhere are the words that work at every prompt, most urgent first.
var anywhere = []word{
	wordNow, wordSupport, wordHelp, wordRepeat, wordWhere, wordMap, wordNote, wordNotes,
	wordMark, wordFlag, wordSources, wordFind, wordGlossary, wordDirectory, wordNew, wordSummary, wordSure, wordSettings,
	wordAbout, wordQuit,
}

// beforeName are those of anywhere that need no learner, and work before there is one.
var beforeName = []word{wordNow, wordSupport, wordHelp, wordRepeat, wordAbout, wordQuit}

// everywhere are the words of anywhere that do something now.
func (t *talk) everywhere() []word {
	if t.known {
		return anywhere
	}
	return slices.DeleteFunc(slices.Clone(anywhere), func(w word) bool { return !slices.Contains(beforeName, w) })
}

// meaning says what w does now: what becomes of the work when one quits depends on
// whether it is saved.
func (t *talk) meaning(w word) string {
	switch {
	case w != wordQuit:
	case t.s == nil || t.s.State().Events == 0:
		return "stop; nothing has been begun yet"
	case !t.s.Saving():
		return "stop; nothing of this sitting is kept"
	case t.unsaved != nil:
		return "stop; what is not saved yet is tried once more"
	}
	return meanings[w]
}

// aliases are what people type who know another program, or the window.
var aliases = map[string]word{
	"?": wordHelp, "!": wordSupport, "/": wordFind, "f1": wordHelp, "f2": wordSupport, "f3": wordNow,
	"exit": wordQuit, "q": wordQuit,
}

// wordOf gives the word that text is, if it is one and nothing else.
func wordOf(text string) (word, bool) {
	small := strings.ToLower(strings.TrimSpace(text))
	if w, ok := aliases[small]; ok {
		return w, true
	}
	w := word(small)
	_, ok := meanings[w]
	return w, ok
}
