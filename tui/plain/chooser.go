package plain

import (
	"fmt"

	"groundwork/course"
)

// begin finds out who is here and opens their record; somebody new is enrolled.
func (t *talk) begin() error {
	learners, err := t.cfg.Learners()
	if err != nil {
		t.out.say("The records on this computer could not be listed: " + err.Error() + ".")
	}
	folder, fresh := "", true
	if len(learners) > 0 || t.cfg.Saved == "" {
		folder, fresh, err = t.choose(learners)
		if err != nil {
			return err
		}
	}
	if err := t.open(folder, fresh); err != nil {
		return err
	}
	if t.s.State().Learner.ID == "" {
		return t.enrol()
	}
	t.out.say("Welcome back, " + t.name() + ".")
	return nil
}

// choose asks who is here. Only names are shown: this may be a shared computer.
func (t *talk) choose(learners []Learner) (folder string, fresh bool, err error) {
	if len(learners) == 0 {
		t.out.say("Nothing can be kept on this computer, so this starts without saving.")
		return "", false, nil
	}
	rows := make([]string, 0, len(learners)+2)
	for _, l := range learners {
		rows = append(rows, "Carry on as "+called(l.Name))
	}
	rows = append(rows, "Someone else", "Start without saving")
	t.out.say("Who is here?")
	t.out.list(rows)
	n, err := t.pick(rows, learners)
	switch {
	case err != nil:
		return "", false, err
	case n <= len(learners):
		return learners[n-1].Folder, false, nil
	}
	return "", n == len(learners)+1, nil
}

// pick asks for a row of the chooser, by its number, its words or the name.
func (t *talk) pick(rows []string, learners []Learner) (int, error) {
	names := make([]string, len(learners))
	for i, l := range learners {
		names[i] = l.Name
	}
	for {
		r, err := t.ask(prompt{says: fmt.Sprintf("Type a number from 1 to %d.", len(rows))})
		if err != nil {
			return 0, err
		}
		if n := named(r.text, names); n > 0 {
			return n, nil
		}
		n, err := one(r.text, rows)
		if err == nil {
			return n, nil
		}
		t.out.say(capital(err.Error()) + ".")
	}
}

// open opens a record and says what was odd about it.
func (t *talk) open(folder string, fresh bool) error {
	s, notes, err := t.cfg.OpenSession(t.course, folder, fresh)
	if err != nil {
		return fmt.Errorf("open your record: %w", err)
	}
	t.s = s
	for _, n := range notes {
		t.out.say(sentence(capital(n)))
	}
	return nil
}

// name is what the learner is called.
func (t *talk) name() string { return called(t.s.State().Learner.Name) }

func called(name string) string {
	if name == "" {
		return "somebody without a name"
	}
	return name
}

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
