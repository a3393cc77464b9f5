package course

import (
	"fmt"
	"strings"
)

// A Kind names a kind of activity, as content writes it.
type Kind string

// The kinds. A kind lives in the file of its name: its keys, its checks, its
// grading.
const (
	KindChoice     Kind = "choice"
	KindMultiple   Kind = "multiple"
	KindSequencing Kind = "sequencing"
	KindMatching   Kind = "matching"
	KindFillIn     Kind = "fill-in"
	KindRedaction  Kind = "redaction"
	KindScenario   Kind = "scenario"
	KindRating     Kind = "rating"
	KindReflection Kind = "reflection"
	KindCommitment Kind = "commitment"
)

// Kinds lists every kind of activity, in the order of the format's
// specification.
func Kinds() []Kind {
	return []Kind{
		KindChoice, KindMultiple, KindSequencing, KindMatching, KindFillIn, KindRedaction,
		KindScenario, KindRating, KindReflection, KindCommitment,
	}
}

// kinds is the registry: how the keys of each kind are read. A reader reports
// what is wrong and gives a body whatever it found.
var kinds = map[Kind]func(*fields, *Activity) Body{
	KindChoice:     readChoice,
	KindMultiple:   readMultiple,
	KindSequencing: readSequencing,
	KindMatching:   readMatching,
	KindFillIn:     readFillIn,
	KindRedaction:  readRedaction,
	KindScenario:   readScenario,
	KindRating:     readRating,
	KindReflection: readReflection,
	KindCommitment: readCommitment,
}

// item checks what follows from a being judged, or not.
func (f *fields) item(a *Activity) {
	if a.Objective != "" {
		f.serve(a)
	} else if a.Judged() {
		f.by("I20").fail(f.line("objective"), "the activity is judged but serves no objective", "write objective: and one of those in module.yaml")
	}
	if a.Note != "" && a.Lesson != nil && a.Lesson.Note == "" {
		f.warn(f.line("note"), "the activity has a note, which is for where it is met alone, and its lesson has none", "write note: for the lesson in module.yaml too")
	}
	if !a.Safety {
		return
	}
	if a.Lesson == nil {
		f.fail(f.line("safety"), "a safety item stands in a pool, where nobody has to meet it", "take safety out, or move it to a lesson")
	}
	if !a.Judged() {
		f.fail(f.line("safety"), "a safety item can never be right", "take safety out: this kind is not judged")
	}
}

const fewestWords = 8 // of feedback that says why

// feedback is the word on the option or element of that id, without which a
// learner is told only right or wrong.
func (f *fields) feedback(id string) string {
	s := f.said("feedback")
	switch {
	case s == "":
		f.by("I21").fail(f.node.Line, fmt.Sprintf("%q has no feedback", id), "write feedback: and why this is right or wrong")
	case len(strings.Fields(s)) < fewestWords:
		f.by("I21").warn(f.line("feedback"), fmt.Sprintf("the feedback has fewer than %d words", fewestWords), "say why, in a sentence")
	}
	return s
}

// said is the text of key, which is shown as it is written: it is no Markdown,
// so a source mark in it would be seen as brackets.
func (f *fields) said(key string) string { return f.unmarked(f.line(key), f.str(key)) }

// sayings is a list of texts that are shown as they are written.
func (f *fields) sayings(key string) []string {
	var list []string
	for _, w := range f.words(key) {
		list = append(list, f.unmarked(w.line, w.text))
	}
	return list
}

func (f *fields) unmarked(line int, s string) string {
	if strings.Contains(s, "[^") {
		f.fail(line, "a source mark cannot stand here", "name the source in sources, and take the mark out")
	}
	return s
}

// sayNeeded is [fields.said] where an empty or absent key is a mistake.
func (f *fields) sayNeeded(key string) string { return f.unmarked(f.line(key), f.need(key)) }

// mostShown is more than anyone can choose from, or a screen can show.
const mostShown = 26

// count reports a list at key that is too short or too long to be answered, or
// that is worth a second look.
func (f *fields) count(key string, least, few, many int) {
	n := len(f.list(key))
	switch {
	case n < least:
		f.fail(f.line(key), fmt.Sprintf("%q holds %d, too few to be answered", key, n), fmt.Sprintf("write %d or more", few))
	case n > mostShown:
		f.fail(f.line(key), fmt.Sprintf("%q holds %d, too many to be answered", key, n), fmt.Sprintf("%d to %d are best", few, many))
	case n < few || n > many:
		f.warn(f.line(key), fmt.Sprintf("%q holds %d", key, n), fmt.Sprintf("%d to %d are best", few, many))
	}
}

// once holds the ids and texts of one list, each of which must differ.
type once struct{ ids, texts map[string]int }

func newOnce() once { return once{map[string]int{}, map[string]int{}} }

// again reports an entry that has the id or the text of an earlier one. Only
// an id makes it useless.
func (o once) again(f *fields, id, text string) bool {
	if text != "" {
		f.in.twice(o.texts, f.line("text"), text)
	}
	return id != "" && f.in.twice(o.ids, f.line("id"), id)
}
