package plain

import (
	"errors"
	"strings"
	"time"

	"groundwork/course"
	"groundwork/progress"
)

func askCommitment(t *talk, a *course.Activity) (word, error) {
	body := a.Body.(*course.Commitment)
	t.opening(a, "one thing you mean to do")
	t.promised(a)
	if len(body.Suggestions) > 0 {
		t.out.say("Some that others could start with:")
		t.out.list(body.Suggestions)
	}
	in := progress.FieldOf(a)
	written, w, err := t.stillTyped(in, false)
	switch {
	case w == wordSkip:
		return wordNext, nil
	case err != nil || w != "":
		return w, err
	}
	for {
		text, w, err := t.commitmentText(in, body, written)
		if text == "" {
			return w, err
		}
		if err != nil {
			t.commit(a, text, "", t.usualDay())
			return w, err
		}
		t.drafted(in, text)
		by, err := t.byWhen()
		if errors.Is(err, errBack) {
			written = text
			t.out.say("You wrote:")
			t.setIn(written)
			continue
		}
		who := ""
		if body.Asked && err == nil {
			who, err = t.whoAsks()
		}
		t.commit(a, text, who, by)
		return wordNext, notBack(err)
	}
}

// commitmentText takes a suggestion by its number, or own words. What was written
// before one came back from its day stands until other words take its place.
func (t *talk) commitmentText(in progress.Field, body *course.Commitment, written string) (string, word, error) {
	says, empty := "Write it in one line.", "leaves it for now"
	if len(body.Suggestions) > 0 {
		says = "Type a number, or write your own in one line."
	}
	if written != "" {
		empty = "keeps what you wrote"
	}
	t.underBox()
	r, err := t.ask(prompt{
		says:  says + " Enter alone " + empty + ".",
		words: []word{wordSkip, wordNext, wordBack}, own: true,
	})
	switch {
	case err != nil:
		return written, "", err
	case r.word == wordBack:
		return "", wordBack, nil
	case r.word == wordSkip:
		return "", wordNext, nil
	case r.word != "" || r.text == "":
		return written, wordNext, nil
	}
	if chosen := offer(r.text, body.Suggestions); chosen != "" {
		return chosen, "", nil
	}
	text, err := t.lookAt(in, r.text, "", nil)
	return text, "", err
}

// usualDay is by when, where no day is given.
func (t *talk) usualDay() time.Time { return t.today().AddDate(0, 0, progress.Fortnight) }

// byWhen asks for a date. Whatever stops the asking, there is one, so that what
// was committed to is not lost: two weeks from today.
func (t *talk) byWhen() (time.Time, error) {
	usual := t.usualDay()
	t.out.say("By when?")
	for {
		r, err := t.ask(prompt{
			says:  "Type a date, as " + t.today().AddDate(0, 0, 7).Format("2 January") + ", or a number of days. Enter alone is " + weekday(usual) + ".",
			words: []word{wordSkip, wordBack}, quiet: []word{wordNext},
		})
		switch {
		case err != nil:
			return usual, err
		case r.word == wordBack:
			return usual, errBack
		case r.word != "" || r.text == "":
			return usual, nil
		}
		by, err := dateFrom(r.text, t.today())
		if err == nil {
			return by, nil
		}
		t.aside(capital(err.Error()) + ".")
	}
}

// whoAsks asks who will ask whether it was done; nobody is as good an answer.
func (t *talk) whoAsks() (string, error) {
	t.out.say(progress.WhoWillAsk + " " + progress.WhoMayBeEmpty)
	t.underBox()
	r, err := t.ask(prompt{
		says: "Type a name or a role in one line. Enter alone leaves it empty.", words: []word{wordSkip}, quiet: []word{wordNext, wordBack}, own: true, named: true,
	})
	if err != nil || r.word != "" {
		return "", err
	}
	return r.text, nil
}

func (t *talk) commit(a *course.Activity, text, who string, by time.Time) {
	if !t.recorded(t.s.CommitAsked(a, text, who, by)) {
		return
	}
	said := "You mean to: " + sentence(strings.TrimSpace(text)) + " By " + weekday(by) + "."
	if who != "" {
		said += " Who will ask: " + sentence(who)
	}
	t.out.say(said)
}

// promised says what was committed to here before.
func (t *talk) promised(a *course.Activity) {
	for _, c := range t.s.State().Commitments {
		if c.Activity == a.ID && c.Text != "" {
			t.out.say("You said before: " + sentence(c.Text) + " You may add another.")
		}
	}
}

// today is the day it is for the learner.
func (t *talk) today() time.Time { return t.cfg.Now() }
