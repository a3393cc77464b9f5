package plain

import (
	"errors"
	"fmt"
	"strconv"

	"groundwork/course"
	"groundwork/progress"
)

// enrol asks a new learner for what the course needs to know: nation, which
// steers the numbers that are shown; profession; a name; whether own words are
// kept; and how worried they are about each fear.
func (t *talk) enrol() error {
	t.out.say("A few questions first. Each may be left open, and back goes to the one before.")
	var profession, name string
	var err error
	steps := []func() error{
		func() error { t.nation, err = t.whichNation(); return err },
		func() error { profession, err = t.whichProfession(); return err },
		func() error {
			if name, err = t.whatName(); err == nil {
				t.s.Enrol(name, t.nation, profession)
				t.save()
			}
			return err
		},
	}
	if t.s.Saving() {
		steps = append(steps, t.wordsKept)
	}
	return inTurn(append(steps, t.worries))
}

// inTurn takes steps one after the other; back goes to the one before. From the
// first it is errBack.
func inTurn(steps []func() error) error {
	for i := 0; i < len(steps); {
		err := steps[i]()
		switch {
		case errors.Is(err, errBack) && i > 0:
			i--
		case err != nil:
			return err
		default:
			i++
		}
	}
	return nil
}

func (t *talk) whichNation() (string, error) {
	if len(t.course.Nations) == 0 {
		return "", nil
	}
	n, err := t.oneOf(asked(progress.AskNation()), leavesOpen, nationNames(t.course))
	if n == 0 {
		return "", err
	}
	return t.course.Nations[n-1].ID, err
}

func (t *talk) whichProfession() (string, error) {
	if len(t.course.Professions) == 0 {
		return "", nil
	}
	n, err := t.oneOf(asked(progress.AskProfession()), leavesOpen, professionTitles(t.course))
	if n == 0 {
		return "", err
	}
	return t.course.Professions[n-1].ID, err
}

// leavesOpen is what Enter alone does where nothing has to be said.
const leavesOpen = "leaves it open"

// oneOf asks for a row of a list; 0 is none, for Enter alone, which empty says. The error is errBack where the
// learner would rather go back.
func (t *talk) oneOf(question, empty string, rows []string) (int, error) {
	t.out.say(question)
	t.out.list(rows)
	n, w, err := t.askRow(prompt{
		says:  aNumber(len(rows)) + " Enter alone " + empty + ".",
		words: []word{wordSkip, wordBack}, quiet: []word{wordNext},
	}, rows)
	if err == nil && w == wordBack {
		err = errBack
	}
	return n, err
}

func (t *talk) whatName() (string, error) {
	t.out.say(asked(progress.AskName(t.s.Saving())))
	r, err := t.ask(prompt{
		says:  "Type a name. Enter alone leaves it empty.",
		words: []word{wordSkip, wordBack}, quiet: []word{wordNext}, own: true, named: true,
	})
	switch {
	case r.word == wordBack:
		return "", errBack
	case r.word != "":
		return "", err
	}
	return r.text, err
}

// asked is a question and what it is for, as they are said.
func asked(a progress.Asked) string { return a.Question + " " + a.Why }

// wordsKept offers not to keep what the learner writes.
func (t *talk) wordsKept() error {
	usual := t.cfg.UsualWords()
	n, err := t.oneOf(asked(progress.AskWords()), [...]string{"keeps it", "keeps nothing"}[usual], progress.KeepWords())
	if n == 0 && err == nil {
		n = usual + 1
	}
	if n == 2 {
		t.s.Set(progress.SettingWords, "forget")
		t.save()
	}
	return err
}

// worries asks for a number for each fear. It is asked once, here, and can be
// changed where the fear is met.
func (t *talk) worries() error {
	fears := t.course.Fears()
	if len(fears) == 0 {
		return nil
	}
	t.out.say(fmt.Sprintf("How worried are you about %s? 0 is not at all, %d is as much as can be. "+
		"It is for you alone, and helps you choose where to start.", these(len(fears)), course.MostRating))
	asked := make([]func() error, len(fears))
	for i, m := range fears {
		asked[i] = func() error { return t.worry(m, i+1, len(fears)) }
	}
	return inTurn(asked)
}

func these(n int) string {
	if n == 1 {
		return "this"
	}
	return "each of these " + strconv.Itoa(n)
}

func (t *talk) worry(m *course.Module, i, all int) error {
	head := sentence(m.Fear)
	if all > 1 {
		head = fmt.Sprintf("%d of %d: %s", i, all, head)
	}
	t.out.say(head)
	if m.Question != "" {
		t.out.more("    " + m.Question)
	}
	n, ok, err := t.zeroToTen("Type a number from 0 to " + strconv.Itoa(course.MostRating) + ".")
	if err == nil && ok {
		t.recorded(t.s.Rate(m.ID, n))
	}
	return err
}

// zeroToTen asks for a number until there is one, or none is wanted.
func (t *talk) zeroToTen(says string) (n int, ok bool, err error) {
	for {
		r, err := t.ask(prompt{
			says:  says + " Enter alone leaves it open.",
			words: []word{wordSkip, wordBack}, quiet: []word{wordNext},
		})
		switch {
		case err != nil:
			return 0, false, err
		case r.word == wordBack:
			return 0, false, errBack
		case r.word != "" || r.text == "":
			return 0, false, nil
		}
		if n, ok := number(r.text); ok && n >= 0 && n <= course.MostRating {
			return n, true, nil
		}
		t.out.say(fmt.Sprintf("%s is not a number from 0 to %d.", quoted(r.text), course.MostRating))
	}
}
