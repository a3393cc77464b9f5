package plain

import (
	"slices"
	"strconv"
	"strings"

	"groundwork/course"
	"groundwork/progress"
)

// What comes between a wrong try and the next, and what comes back at the end of
// a lesson.

// untold asks which way to go from a wrong try before its answer is told.
func (t *talk) untold(a *course.Activity) (word, error) {
	for {
		words, quiet := []word{wordAgain, wordAnswer, wordBack}, []word{wordNext, wordSkip}
		hint, more := t.s.Hint(a, t.hints)
		if more {
			words = slices.Insert(words, 1, wordHint)
		} else if t.hints > 0 {
			quiet = append(quiet, wordHint)
		}
		r, err := t.ask(prompt{
			says:  "Type again to try again. Enter alone says the answer.",
			words: words, quiet: quiet,
		})
		switch {
		case err != nil:
			return "", err
		case r.word == wordHint && !more:
			t.aside("That was the last hint. Type repeat to hear it again.")
		case r.word == wordHint:
			t.hints++
			t.aside("Hint: " + hint)
			t.part = append(t.part, t.out.since()...) // repeat says it, too
		case r.word == wordNext, r.word == "" && r.text == "":
			return wordAnswer, nil
		case r.word != "":
			return r.word, nil
		default:
			t.aside(quoted(r.text) + " is not one of the words for here.")
		}
	}
}

// answer tells the latest answer in full, but for what was said of it before.
func (t *talk) answer(a *course.Activity, q question) course.Result {
	before, _ := t.s.Result(a)
	r, _ := t.s.Show(a)
	t.words(q, r, before.Feedback)
	return r
}

// explain tells the answer to somebody who is leaving a question about safety
// without it. Whoever only goes on is asked once more; whoever stops has heard it.
func (t *talk) explain(a *course.Activity, q question, leaving error) (word, error) {
	if leaving != nil {
		t.out.say("Before you go, the answer to this one.")
	}
	r := t.answer(a, q)
	if leaving != nil {
		return "", leaving
	}
	return t.told(a, q, r)
}

// retry asks again: what stands of the tries before is the question's to say.
func (t *talk) retry(a *course.Activity) {
	t.blocks(a.Prompt)
	stands, ok := t.s.Retry(a)
	if !ok {
		t.hints, t.stands, t.last = 0, course.Retry{}, nil
		return
	}
	last, _ := t.s.State().Activities[a.ID].LatestAttempt()
	t.stands, t.last = stands, last.Response
	for _, hint := range a.Hints[:min(t.hints, len(a.Hints))] {
		t.out.say("Hint: " + hint)
	}
}

// marked are the rows with what stands of the tries before.
func (t *talk) marked(ids, rows []string, kept string) []string {
	rows = slices.Clone(rows)
	for i, id := range ids {
		switch {
		case slices.Contains(t.stands.Keep, id):
			rows[i] += kept
		case slices.Contains(t.stands.Out, id):
			rows[i] += course.TriedBefore
		}
	}
	return rows
}

// kept are the numbers of the rows that stay, "1" or "1 3"; empty for none.
func (t *talk) kept(ids []string) string {
	var numbers []string
	for i, id := range ids {
		if slices.Contains(t.stands.Keep, id) {
			numbers = append(numbers, strconv.Itoa(i+1))
		}
	}
	return strings.Join(numbers, " ")
}

// comeBack asks once more what this sitting left wrong in l, between its last
// step and its end.
func (t *talk) comeBack(l *course.Lesson) (word, error) {
	t.here.again = true
	defer func() { t.here.again = false }()
	for {
		items := t.s.Returning(l)
		if len(items) == 0 {
			return wordNext, nil
		}
		t.s.Afresh(items[0])
		t.out.say(progress.OnceMore)
		if w, err := asks()[items[0].Kind](t, items[0]); err != nil || w == wordBack {
			return w, err
		}
	}
}
