package plain

import (
	"fmt"

	"groundwork/progress"
)

// calibration says how sure the learner was beside how right, for them alone,
// and offers to open what is worth another look.
func (t *talk) calibration() error {
	t.out.say(sentence(progress.SureTitle))
	shown := progress.Calibrate(t.course, t.s.State())
	t.sayCalibration(shown)
	looks := t.sayAgain(shown.Again)
	if len(looks) == 0 {
		return nil
	}
	look, err := t.pickLook(looks)
	if err != nil || look.Lesson == nil {
		return err
	}
	return jump{lesson: look.Lesson.ID, step: look.Step}
}

// pickLook asks which to open; the zero Look is none.
func (t *talk) pickLook(looks []progress.Look) (progress.Look, error) {
	rows := make([]string, len(looks))
	for i, l := range looks {
		rows[i] = l.Asks
	}
	n, _, err := t.askRow(prompt{
		says:  aNumber(len(rows)) + " It leaves what you are in, and opens that question. Enter alone opens none.",
		words: []word{wordBack}, quiet: []word{wordNext, wordSkip},
	}, rows)
	if n == 0 {
		return progress.Look{}, err
	}
	return looks[n-1], err
}

func (t *talk) sayCalibration(c progress.Calibration) {
	asked := t.s.State().AsksCertainty()
	if !asked {
		t.out.say(progress.SureOff("type settings", "Ask how sure I am of an answer"))
	}
	if c.Whole.Answers() == 0 {
		t.out.say(progress.SureNone(asked))
		return
	}
	if len(c.Modules) > 1 {
		t.sureness(progress.SureWhole, c.Whole)
	}
	for _, m := range c.Modules {
		t.sureness(m.Module.Title, m.Sureness)
	}
	t.out.say(progress.SureRead)
	t.out.say(progress.SureCounted)
}

func (t *talk) sureness(title string, n progress.Sureness) {
	t.out.say(sentence(title))
	for _, row := range n.Rows() {
		t.out.more(row)
	}
}

// sayAgain says what is worth another look, and gives those that can be opened,
// in the order of their numbers.
func (t *talk) sayAgain(again []progress.Look) (open []progress.Look) {
	if len(again) > 0 {
		t.out.say(progress.SureAgain)
	}
	for _, l := range again {
		lead := "- "
		if l.Lesson != nil {
			open = append(open, l)
			lead = fmt.Sprintf("%d. ", len(open))
		}
		t.out.say(lead + l.Asks)
		t.out.more("    " + sentence(l.Where))
		if l.Note != "" {
			t.out.more("    " + l.Note)
		}
	}
	return open
}
