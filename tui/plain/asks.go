package plain

import (
	"groundwork/course"
	"groundwork/progress"
)

// An asker holds the conversation of one activity and says which way the
// learner goes from it: next, back or skip. Going on without an answer is
// always possible, and is never remarked on.
type asker func(t *talk, a *course.Activity) (word, error)

// asks has the asker of each kind. One file a kind, named ask_<kind>.go. It is a
// function, since an asker may lead to any other by way of what is found.
func asks() map[course.Kind]asker {
	return map[course.Kind]asker{
		course.KindChoice:     askChoice,
		course.KindMultiple:   askMultiple,
		course.KindSequencing: askSequencing,
		course.KindMatching:   askMatching,
		course.KindFillIn:     askFillIn,
		course.KindRedaction:  askRedaction,
		course.KindScenario:   askScenario,
		course.KindRating:     askRating,
		course.KindReflection: askReflection,
		course.KindCommitment: askCommitment,
	}
}

// opening says what comes before any activity: where it is, and what it asks.
// Its note is for where it turns up alone: here its lesson's has announced it.
func (t *talk) opening(a *course.Activity, what string) {
	t.here.cites = a.Sources
	t.out.say(t.stepCount() + ": " + what + ".")
	t.out.say(progress.ChangedSince(t.s.State(), a))
	if a.Safety && t.row == nil {
		t.out.say("This one is about safety. It needs to be right once, in as many tries as you like.")
	}
	t.blocks(a.Prompt)
}

// onward asks whether to go on, and takes the words given with it.
func (t *talk) onward(words ...word) (word, error) {
	for {
		r, err := t.ask(prompt{
			says:  "Press Enter to go on.",
			words: append([]word{wordNext, wordBack}, words...), quiet: []word{wordSkip},
		})
		if err != nil {
			return "", err
		}
		switch {
		case r.word == wordSkip, r.word == "" && r.text == "":
			return wordNext, nil
		case r.word != "":
			return r.word, nil
		}
		t.aside(quoted(r.text) + " is not one of the words for here.")
	}
}
