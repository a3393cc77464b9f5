package course

import (
	"errors"
	"fmt"
	"slices"
)

// ErrResponse is the error of [Activity.Grade] for a response that names what
// was not offered, names it twice, or gives too few or too many.
var ErrResponse = errors.New("not a response to this activity")

// A Result is what an answer came to. Where it is not Judged there is no right
// or wrong: Right and Score, and Correct and Key in its Feedback, mean nothing.
type Result struct {
	Judged   bool
	Right    bool
	Score    float64    // 0 to 1: plain accuracy
	Feedback []Feedback // one for each thing offered or given, in the author's order
	Answer   []string   // one right response
	Untold   bool       // wrong, and told without the answer: see [Result.Given]
	Once     bool       // asked once, with no second try to think again in
}

// Feedback is the word on one option, element or turn.
type Feedback struct {
	ID       string
	Text     string // the option's own text
	Chosen   bool
	Correct  bool // right as the learner left it
	Key      bool // belongs to a right answer
	Words    string
	Together bool   // says little alone: it is told with the others like it
	Label    string // the same in a few words, to stand before Text; empty where nothing is to be said
	Tried    string // in place of Label and Words before the answer is told, where they would tell it
}

// Grade judges response: ids, as the kind asks. It is pure. The error is
// [ErrResponse] for what could not be given on a screen; own words, which
// reflections and commitments ask for, are accepted as one text or none.
//
//	choice                    the id of one option
//	multiple                  ids of options, at least one, in any order
//	sequencing                the ids of all items, first to last
//	matching                  "item=group" for all items, in any order
//	fill-in                   one text, of at most [MostTyped] characters
//	redaction                 runs of words, first to last, as "7-9"; at least one
//	scenario                  the ids of the choices from the start to an ending
//	rating                    a whole number from 0 to 10
func (a *Activity) Grade(response []string) (Result, error) {
	if a.Body == nil || !a.Body.accepts(response) {
		return Result{}, fmt.Errorf("grade %s: %w", a.ID, ErrResponse)
	}
	return a.Body.grade(response), nil
}

// distinct reports whether every id in response is one of known, and none is
// there twice.
func distinct(response, known []string) bool {
	seen := make(map[string]bool, len(response))
	for _, id := range response {
		if seen[id] || !slices.Contains(known, id) {
			return false
		}
		seen[id] = true
	}
	return true
}

// judgement is the result of a judged answer in which so many of all the
// decisions were right.
func judgement(right, all int, feedback []Feedback, answer []string) Result {
	r := Result{Judged: true, Right: right == all, Feedback: feedback, Answer: answer}
	if all > 0 {
		r.Score = float64(right) / float64(all)
	}
	return r
}

// ownWords accepts what a learner wrote, or nothing.
func ownWords(response []string) bool { return len(response) <= 1 }

// Verdict is the word above the feedback: in words, and never a joke. It is
// empty where nothing is judged.
func (r Result) Verdict() string {
	switch {
	case !r.Judged:
		return ""
	case r.Right:
		return "Right."
	case r.Score > 0 && r.Once:
		return "Partly right."
	case r.Once:
		return "Not right this time."
	case r.Score > 0:
		return "Partly right. Think again about the rest."
	}
	return "Think again."
}
