package plain

import (
	"slices"
	"strconv"
	"strings"

	"groundwork/course"
	"groundwork/progress"
)

// A question is how one activity is put and answered. Everything else that
// judged kinds have in common is in judge.
type question struct {
	what string                                        // "Question, one best answer"
	take func() ([]string, word, error)                // the response, or a word instead
	lead func(r course.Result)                         // what the feedback begins with; may be nil
	told func(r course.Result, f course.Feedback) bool // whether the word on f is said unasked
	last bool                                          // a label comes after what it is on

	// whole says all of the feedback below the verdict but what was said before;
	// lead and told are nil then.
	whole func(r course.Result, said []course.Feedback)
}

// judge asks a question, then how sure the learner is, and only then gives the
// feedback: on a wrong try first what became of it, then, when it is asked for,
// the answer. A learner who comes back to it hears what they answered.
func (t *talk) judge(a *course.Activity, q question) (word, error) {
	t.opening(a, q.what)
	w, err := t.first(a, q)
	for {
		if t.s.Owes(a) && (w != wordAgain || err != nil) {
			w, err = t.explain(a, q, err)
		}
		if w != wordAgain || err != nil {
			return w, err
		}
		t.retry(a)
		w, err = t.attempt(a, q)
	}
}

// first says what came of the latest try, or takes the first one.
func (t *talk) first(a *course.Activity, q question) (word, error) {
	t.hints, t.stands, t.last = 0, course.Retry{}, nil
	r, ok := t.s.Result(a)
	if !ok || t.here.again || t.row != nil { // which asks anew
		return t.attempt(a, q)
	}
	t.hints = t.s.HintsSeen(a)
	t.out.say("You have answered this before. Here is what came of it.")
	t.feedback(q, r)
	return t.told(a, q, r)
}

// attempt takes one answer, records it, says what came of it, and asks which way
// to go.
func (t *talk) attempt(a *course.Activity, q question) (word, error) {
	response, w, err := q.take()
	if err != nil || w != "" {
		return w, err
	}
	sure, stop := t.certainty(a)
	r, err := t.s.Answer(a, response, sure, t.hints)
	if !t.recorded(err) {
		return wordNext, stop
	}
	t.feedback(q, r) // nobody leaves on an answer without the word on it
	if stop != nil {
		return "", stop
	}
	return t.told(a, q, r)
}

// certainty asks how sure the learner is: after the answer, before the
// feedback. 0 is not asked. An answer that was given is recorded whatever
// happens here, so stop comes back beside it.
func (t *talk) certainty(a *course.Activity) (sure int, stop error) {
	if !a.Judged() || !t.s.State().AsksCertainty() {
		return 0, nil
	}
	words := progress.Certainties()
	for i := range words {
		words[i] = strconv.Itoa(i+1) + " " + words[i]
	}
	t.out.say(progress.HowSure + " " + strings.Join(words, ", ") + ". " + progress.Colleague)
	for {
		r, err := t.ask(prompt{says: "Type 1, 2 or 3.", words: []word{wordSkip}, quiet: []word{wordNext}})
		if err != nil || r.word != "" || r.text == "" {
			return 0, err
		}
		if n, ok := number(r.text); ok && n >= 1 && n <= 3 {
			return n, nil
		}
		t.aside(quoted(r.text) + " is not 1, 2 or 3.")
	}
}

// told asks which way to go from what was said: from a wrong try first whether
// to try again, with or without a hint, or to hear the answer.
func (t *talk) told(a *course.Activity, q question, r course.Result) (word, error) {
	if r.Untold {
		if w, err := t.untold(a); w != wordAnswer || err != nil {
			return w, err
		}
		r = t.answer(a, q)
	}
	var words []word
	others := q.others(r)
	if len(others) > 0 {
		words = append(words, wordWhy)
	}
	if r.Judged && !r.Right && !t.once() {
		words = append(words, wordAgain)
	}
	words = append(words, citing(a.Sources)...)
	for {
		w, err := t.onward(words...)
		if w != wordWhy {
			return w, err
		}
		for _, f := range others {
			t.option(q, f)
		}
	}
}

// feedback says what an answer came to.
func (t *talk) feedback(q question, r course.Result) {
	if r.Judged {
		t.out.say(r.Verdict())
	}
	t.words(q, r, nil)
}

// words says the word on what was chosen, and then on the rest, but for what was
// said before.
func (t *talk) words(q question, r course.Result, said []course.Feedback) {
	if q.whole != nil {
		q.whole(r, said)
		return
	}
	if q.lead != nil {
		q.lead(r)
	}
	for _, chosen := range []bool{true, false} {
		for _, f := range r.Feedback {
			if f.Chosen == chosen && q.told(r, f) && !slices.Contains(said, f) {
				t.option(q, f)
			}
		}
	}
}

// others is the feedback that was not said unasked, so that nothing is said
// twice.
func (q question) others(r course.Result) []course.Feedback {
	return slices.DeleteFunc(slices.Clone(r.Feedback), func(f course.Feedback) bool {
		return f.Words == "" || q.whole != nil || q.told(r, f)
	})
}

// option says one option with its feedback.
func (t *talk) option(q question, f course.Feedback) {
	switch text := sentence(f.Text); {
	case f.Label == "":
		t.out.say(text)
	case q.last:
		t.out.say(text + " " + f.Label + ".")
	default:
		t.out.say(f.Label + ": " + text)
	}
	if f.Words != "" {
		t.out.more("    " + speech.Replace(f.Words))
	}
}

// asking asks for a line that read turns into a response.
func (t *talk) asking(says string, read func(string) ([]string, error)) ([]string, word, error) {
	return t.taking(prompt{says: says}, read)
}

// taking is [talk.asking] with a prompt of one's own.
func (t *talk) taking(p prompt, read func(string) ([]string, error)) ([]string, word, error) {
	p.words, p.quiet = []word{wordSkip, wordBack}, []word{wordNext}
	for {
		r, err := t.ask(p)
		switch {
		case err != nil:
			return nil, "", err
		case r.word != "":
			return nil, r.word, nil
		case r.text == "":
			t.aside("That line was empty.")
			continue
		}
		response, err := read(r.text)
		if err == nil {
			return response, "", nil
		}
		t.aside(capital(err.Error()) + ".")
	}
}

// seed is the learner's, for the order of options.
func (t *talk) seed() uint64 { return t.s.State().Learner.Seed }
