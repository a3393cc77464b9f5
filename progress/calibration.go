package progress

import (
	"fmt"
	"strings"
	"time"

	"groundwork/course"
)

// A Calibration sets how sure a learner was beside how right they were. It is
// for their own eyes: it is no score, counts towards nothing and is in no
// export.
//
// What counts is the first attempt at an item on each day, by the learner's own
// calendar: a second try comes after the feedback, and would flatter. Attempts
// where nobody was asked how sure they were say nothing, and are left out; so
// are those at items that the course no longer has.
type Calibration struct {
	Whole   Sureness
	Modules []ModuleSureness // those with something to show, in the course's order
	Again   []Look           // worth another look, in the course's order; the pools' last
}

// A Sureness is how many attempts were right and wrong, by how sure the learner
// was. Sure is a certainty of 3 and guessing one of 1; 2, fairly sure, stands
// between and is counted by itself.
type Sureness struct {
	Right, Wrong [3]int // by certainty, less one
}

// A ModuleSureness is that of the items of one module.
type ModuleSureness struct {
	Module *course.Module
	Sureness
}

// A Look is an item that was last answered very sure and wrong.
type Look struct {
	Activity *course.Activity
	Lesson   *course.Lesson // nil for an item of a pool, which comes again in review
	Step     string         // the item's step in the lesson
	Asks     string         // what the item asks, in a sentence
	Where    string         // which lesson, and which of its steps
	Note     string         // what is hard there; empty where nothing is
}

// Calibrate works it out. Before the course is loaded there is nothing.
func Calibrate(c *course.Course, s State) Calibration {
	var all Calibration
	var pooled []Look
	for _, m := range c.Modules() {
		of := ModuleSureness{Module: m}
		for _, l := range m.Lessons {
			steps := s.Steps(l)
			for i := range steps {
				if of.count(s, steps[i].Activity) {
					all.Again = append(all.Again, lookAt(l, steps, i))
				}
			}
		}
		for _, a := range m.Reserve() {
			if of.count(s, a) {
				pooled = append(pooled, Look{Activity: a, Asks: asks(a), Where: ComesInReview, Note: a.Note})
			}
		}
		if of.Answers() > 0 {
			all.Modules = append(all.Modules, of)
			all.Whole.add(of.Sureness)
		}
	}
	all.Again = append(all.Again, pooled...)
	return all
}

// count adds what was answered to a, and reports whether it is worth another
// look. A nil a is a page.
func (n *Sureness) count(s State, a *course.Activity) (again bool) {
	if a == nil || !a.Judged() {
		return false
	}
	did := s.Activities[a.ID]
	for _, first := range firstOfDays(did.Attempts) {
		n.take(first)
	}
	return sureAndWrong(did)
}

func (n *Sureness) take(a Attempt) {
	if !a.counts() {
		return
	}
	if *a.Score >= 1 {
		n.Right[a.Certainty-1]++
	} else {
		n.Wrong[a.Certainty-1]++
	}
}

// counts reports whether a says both how sure the learner was and how right.
func (a Attempt) counts() bool { return a.Score != nil && 1 <= a.Certainty && a.Certainty <= 3 }

// firstOfDays are the first attempts of each day. A day is that of the clock and
// the place where the attempt was made, so it is the same wherever the record
// is read.
func firstOfDays(all []Attempt) []Attempt {
	type date struct {
		year  int
		month time.Month
		day   int
	}
	seen := map[date]bool{}
	var first []Attempt
	for _, a := range all {
		var d date
		if d.year, d.month, d.day = a.At.Date(); !seen[d] {
			seen[d] = true
			first = append(first, a)
		}
	}
	return first
}

// sureAndWrong reports whether the latest attempt at an item was made very sure
// and was not right. Such an item is the one most worth another look.
func sureAndWrong(did ActivityState) bool {
	last, ok := did.LatestAttempt()
	return ok && last.counts() && last.Certainty == 3 && *last.Score < 1
}

func (n *Sureness) add(o Sureness) {
	for i := range n.Right {
		n.Right[i] += o.Right[i]
		n.Wrong[i] += o.Wrong[i]
	}
}

// Answers is how many attempts were counted.
func (n Sureness) Answers() int {
	many := 0
	for i := range n.Right {
		many += n.Right[i] + n.Wrong[i]
	}
	return many
}

// Most is the largest of the six numbers, which a picture is drawn to.
func (n Sureness) Most() int {
	most := 0
	for i := range n.Right {
		most = max(most, n.Right[i], n.Wrong[i])
	}
	return most
}

// Rows are the counts in words, the surest first: "Very sure: 8 right, 2 wrong."
func (n Sureness) Rows() []string {
	var rows []string
	for certainty := 3; certainty >= 1; certainty-- {
		name := Certainties()[certainty-1]
		rows = append(rows, fmt.Sprintf("%s%s: %d right, %d wrong.",
			strings.ToUpper(name[:1]), name[1:], n.Right[certainty-1], n.Wrong[certainty-1]))
	}
	return rows
}

// What is said beside the picture, in both front ends.
const (
	SureTitle = "How sure, and how right"
	SureWhole = "All that you have answered"
	SureRead  = "Very sure and wrong is the one worth a look. Being sure and wrong happens to everyone; " +
		"it is the most useful thing to find out. Guessing and wrong is no fault: you knew that you did not know."
	SureCounted = "What counts is the first answer to each question on each day. Fairly sure stands between, and has numbers " +
		"of its own. This is no score; it is for you alone, and is in no summary and no export."
	SureAgain     = "Worth another look: at your last try you were very sure here, and it was not right."
	ComesInReview = "It comes again in a look back."
)

// SureNone says that there is nothing to show, and what would be, where it is
// asked for.
func SureNone(asked bool) string {
	if !asked {
		return "There is nothing to show."
	}
	return "There is nothing to show yet. After a question the course asks how sure you are of your answer; " +
		"this page then sets that beside what was right."
}

// SureOff says that nobody is asked, and how to be; settings is how a front end
// gets there, and ask what the line is called there.
func SureOff(settings, ask string) string {
	return "You are not asked how sure you are. To be asked, " + settings + " and turn on “" + ask + "”."
}

// lookAt is the item at a step of l.
func lookAt(l *course.Lesson, steps []course.Step, at int) Look {
	a := steps[at].Activity
	look := Look{Activity: a, Lesson: l, Step: steps[at].ID, Asks: asks(a), Note: a.Note}
	look.Where = fmt.Sprintf("%s, step %d of %d", l.Title, at+1, len(steps))
	if look.Note == "" {
		look.Note = firstSentence(l.Note)
	}
	return look
}

// asks says in a line what a asks: how its case begins, and the question, which is
// the last sentence of the prompt. The question alone is that of many cases.
func asks(a *course.Activity) string {
	text := strings.TrimSpace(a.PromptText())
	question := text[strings.LastIndexByte(text, '\n')+1:]
	for at := sentenceEnd(question); at < len(question); at = sentenceEnd(question) {
		question = question[at:]
	}
	if len(a.Prompt) == 0 || a.Prompt[0].Kind != course.Prose {
		return question
	}
	begins := opening(a.Prompt[0].Text)
	switch strings.TrimSpace(strings.TrimPrefix(text, begins)) {
	case "":
		return begins
	case question:
		return begins + " " + question
	}
	return begins + " … " + question
}

// fewestOpening is how many words tell one case from another.
const fewestOpening = 8

// opening are the first sentences of text, of one paragraph and as many as tell
// what it is about.
func opening(text string) string {
	text, _, _ = strings.Cut(text, "\n")
	at := sentenceEnd(text)
	for at < len(text) && len(strings.Fields(text[:at])) < fewestOpening {
		at += sentenceEnd(text[at:])
	}
	return strings.TrimSpace(text[:at])
}

// sentenceEnd is where the sentence after the first of text begins.
func sentenceEnd(text string) int {
	first := len(text)
	for _, end := range []string{". ", "? ", "! ", `." `, `?" `, `!" `, ".” ", "?” ", "!” "} {
		if at := strings.Index(text, end); at >= 0 {
			first = min(first, at+len(end))
		}
	}
	return first
}

func firstSentence(text string) string {
	if at := strings.Index(text, ". "); at >= 0 {
		return text[:at+1]
	}
	return text
}
