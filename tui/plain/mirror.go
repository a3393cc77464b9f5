package plain

import (
	"fmt"
	"strconv"
	"strings"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/report"
	"groundwork/progress/review"
)

// mirror says what a page shows of the learner's own record, under its title. What
// leads on has a number, which runs through the page.
func (t *talk) mirror(page *course.Page, b course.Block) {
	m := progress.Mirrored(t.s.State(), t.s.Standing(), b.Mirror)
	if title := progress.MirrorTitle(page, b); title != "" {
		t.out.say(title + ":")
	}
	for _, text := range m.Says {
		t.out.say(text)
	}
	for _, r := range m.Rows {
		if r.Head != "" {
			t.out.say(sentence(r.Head))
		}
		t.mirrorRow(r)
	}
	for _, text := range m.After {
		t.out.say(text)
	}
}

func (t *talk) mirrorRow(r progress.MirrorRow) {
	lead := "- "
	if !r.To.Nowhere() {
		t.here.leads = append(t.here.leads, r.To)
		lead = strconv.Itoa(len(t.here.leads)) + ". "
	}
	t.out.more(lead + rowAloud(r))
	if r.Under != "" {
		t.out.more("    " + capital(sentence(r.Under)))
	}
}

// rowAloud is a row in one sentence. No full stop follows a number, which may be one
// to be dialled.
func rowAloud(r progress.MirrorRow) string {
	text, beside := speech.Replace(r.Text), strings.Join(r.Beside, ", ")
	switch {
	case r.Blank:
		return text + ": a line to write on."
	case beside == "":
		return sentence(text)
	case strings.HasSuffix(text, "?"):
		text += " " + capital(beside)
	default:
		text = strings.TrimRight(text, ".") + ": " + beside
	}
	if last := text[len(text)-1]; '0' <= last && last <= '9' {
		return text
	}
	return sentence(text)
}

// onwardFrom asks whether to go on from a page, and follows what its rows lead to.
func (t *talk) onwardFrom(s course.Step, words ...word) (word, error) {
	if !progress.Mirrors(s) {
		return t.onward(words...)
	}
	if progress.Hides(s) {
		words = append(words, wordNumbers)
	}
	if progress.Keeps(s) {
		words = append(words, wordKeep)
	}
	for {
		says := "Press Enter to go on."
		if len(t.here.leads) > 0 {
			says += " Or type a number to open what it stands at."
		}
		r, err := t.ask(prompt{says: says, words: append([]word{wordNext, wordBack}, words...), quiet: []word{wordSkip}})
		switch {
		case err != nil:
			return "", err
		case r.word == wordNumbers:
			t.s.HideNumbers(!t.s.State().HidesNumbers())
			t.save()
			t.sayPage(s)
		case r.word == wordKeep:
			if err := t.apart(wordKeep, func() error { return t.sheet(report.PlanSheet()) }); err != nil {
				return "", err
			}
		case r.word == wordSkip, r.word == "" && r.text == "":
			return wordNext, nil
		case r.word != "":
			return r.word, nil
		default:
			if err := t.fromPage(r.text, s); err != nil {
				return "", err
			}
		}
	}
}

// fromPage follows a number typed at a page.
func (t *talk) fromPage(text string, s course.Step) error {
	n, is := number(text)
	switch {
	case !is:
		t.aside(quoted(text) + " is not one of the words for here.")
		return nil
	case n < 1 || n > len(t.here.leads):
		t.aside(fmt.Sprintf("%d is not one of what was said.", n))
		return nil
	}
	to, here := t.here.leads[n-1], t.here
	if to.Lesson == nil {
		return t.howItWent(to.Commitment, s)
	}
	if err := notBack(t.foundLesson(to.Lesson, to.Step)); err != nil {
		return err
	}
	t.here = here
	t.cameBack()
	t.out.say("Back to where you were.")
	t.sayPage(s)
	return nil
}

// howItWent asks about one commitment, and says the page again.
func (t *talk) howItWent(id string, s course.Step) error {
	c, ok := t.s.State().Commitment(id)
	if !ok {
		return nil
	}
	t.out.say(progress.YouSaid(c) + " " + progress.AnyAnswer)
	rows := []string{progress.DidYes, progress.DidPartly, progress.DidNotYet, progress.DidLetGo}
	t.out.list(rows)
	n, err := t.rowOrBack(rows, "says nothing")
	if err != nil || n == 0 {
		return err
	}
	leaf := []progress.Leaf{{Group: progress.Promises, Commitment: c}}
	do := []func([]progress.Leaf) error{t.did, t.partly, t.notYet, t.letGo}[n-1]
	if err := do(leaf); err != nil {
		return err
	}
	t.sayPage(s)
	return nil
}

// checkStep is the final check where a lesson holds it: begun, gone on with, or left
// out, which counts the same.
func (t *talk) checkStep(s course.Step) (word, error) {
	for {
		row := progress.Final(t.course, t.s.State())
		f := review.InLesson(t.s, row, t.cfg.Now())
		t.here.cites = nil
		t.out.say(t.stepCount() + ": " + sentence(s.Blocks[0].Text))
		for _, p := range f.Parts {
			t.aloud(p)
		}
		c, w, err := t.checkChoice(f)
		switch {
		case err != nil || w != "":
			return w, err
		case c == review.Pass, c == review.On:
			return wordNext, nil
		case c == review.LeaveOut:
			t.leaveOut(&row)
			continue
		}
		here := t.here
		_, over, err := t.askAll(row)
		if err != nil {
			return "", err
		}
		t.here = here
		t.cameBack()
		if over {
			return wordNext, nil
		}
	}
}

// checkChoice takes one of what can be chosen; a word is the way on or back.
func (t *talk) checkChoice(f review.Front) (review.Choice, word, error) {
	rows := make([]string, len(f.Choices))
	for i, c := range f.Choices {
		rows[i] = c.Words()
	}
	t.out.list(rows)
	n, w, err := t.askRow(prompt{
		says: aNumber(len(rows)) + " Enter alone is 1.", words: []word{wordBack, wordSkip}, quiet: []word{wordNext},
	}, rows)
	switch {
	case err != nil || w == wordBack:
		return 0, w, err
	case w == wordSkip:
		return 0, wordNext, nil
	}
	return f.Choices[max(n, 1)-1], "", nil
}
