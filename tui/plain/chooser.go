package plain

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"groundwork/course"
	"groundwork/progress"
)

// begin finds out who is here and opens their record; somebody new is enrolled.
func (t *talk) begin() error {
	learners, err := t.cfg.Accounts()
	if err != nil {
		t.out.say("The records on this computer could not be listed: " + err.Error() + ".")
	}
	for {
		if err := t.comeIn(learners); err != nil {
			return err
		}
		err := t.enrolled()
		if err == nil {
			t.known = true
		}
		if !errors.Is(err, errBack) {
			return err
		}
	}
}

// enrolled greets a learner who has been here, and enrols one who has not. Who
// stopped right after giving a name is asked the rest: whether to keep own
// words is offered before any are written.
func (t *talk) enrolled() error {
	if t.s.State().Learner.ID == "" {
		return t.enrol()
	}
	t.out.say("Welcome back, " + t.name() + ".")
	if t.s.State().Events > 1 {
		return t.newsFirst()
	}
	t.out.say("You stopped in the middle of the first questions. Here are the rest.")
	t.known = true // all else is open meanwhile
	for {
		err := inTurn([]func() error{t.wordsKept, t.worries})
		switch {
		case errors.Is(err, errMap):
			return nil // which comes next in any case
		case !errors.Is(err, errBack): // there is none before the first
			return err
		}
	}
}

// comeIn opens the record that is chosen. One that cannot be opened is told of,
// and the choice is there again: starting without saving needs no record.
func (t *talk) comeIn(learners []progress.Account) error {
	for {
		open, err := t.choose(learners)
		if err != nil {
			return err
		}
		err = open()
		if err == nil {
			return nil
		}
		t.out.say("That could not be opened: " + strings.TrimSuffix(err.Error(), ".") + ". You can start without saving, and nothing is lost that was kept before.")
	}
}

// choose asks who is here. Only names are shown: this may be a shared computer.
// It gives what opens the record.
func (t *talk) choose(learners []progress.Account) (open func() error, err error) {
	if t.cfg.Saved == "" {
		t.out.say("Nothing can be kept on this computer, so this starts without saving.")
		return t.unsavedOne, nil
	}
	rows := progress.CarryOn(learners)
	if len(learners) == 0 {
		t.out.say("Shall we begin?")
		rows = append(rows, "Begin. "+progress.ComingIn, withoutSaving)
	} else {
		t.out.say("Who is here?")
		rows = append(rows, "Someone else", withoutSaving)
	}
	t.out.list(rows)
	n, err := t.pick(rows, learners)
	switch {
	case err != nil:
		return nil, err
	case n <= len(learners):
		return func() error { return t.open(learners[n-1].Folder, false) }, nil
	case n == len(learners)+1:
		return func() error { return t.open("", true) }, nil
	}
	return t.unsavedOne, nil
}

// withoutSaving is the last row, whoever is here.
const withoutSaving = "Start without saving. " + progress.NotSaving

// unsavedOne begins a session of which nothing is kept.
func (t *talk) unsavedOne() error {
	t.s = progress.NewSession(t.course, nil, nil, t.cfg.Now)
	return nil
}

// pick asks for a row of the chooser, by its number, its words or the name.
func (t *talk) pick(rows []string, learners []progress.Account) (int, error) {
	names := make([]string, len(learners))
	for i, l := range learners {
		names[i] = l.Name
	}
	for {
		r, err := t.ask(prompt{says: aNumber(len(rows)) + " Enter alone is 1.", words: []word{wordNext}, named: true})
		if err != nil || r.word == wordNext || r.text == "" {
			return 1, err
		}
		if n := named(r.text, names); n > 0 && !slices.ContainsFunc(names[n:], func(other string) bool { return strings.EqualFold(other, names[n-1]) }) {
			return n, nil
		}
		n, err := one(r.text, rows)
		if err == nil {
			return n, nil
		}
		t.aside(capital(err.Error()) + ".")
	}
}

// open opens a record and says what was odd about it.
func (t *talk) open(folder string, fresh bool) error {
	s, notes, err := t.cfg.Open(t.course, folder, fresh)
	if err != nil {
		return fmt.Errorf("%w", err)
	}
	t.s = s
	for _, n := range notes {
		t.out.say(sentence(capital(n)))
	}
	return nil
}

// name is what the learner is called.
func (t *talk) name() string { return progress.Called(t.s.State().Learner.Name) }

// nationNames are the nations, as they are offered.
func nationNames(c *course.Course) []string {
	names := make([]string, len(c.Nations))
	for i, n := range c.Nations {
		names[i] = n.Name
	}
	return names
}

// professionTitles are the professions, as they are offered.
func professionTitles(c *course.Course) []string {
	titles := make([]string, len(c.Professions))
	for i, p := range c.Professions {
		titles[i] = p.Title
	}
	return titles
}
