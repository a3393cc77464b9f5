package plain

import (
	"errors"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/report"
	"groundwork/progress/review"
)

// sayDue says at the map what is due, gently, and that the last check is open.
func (t *talk) sayDue() {
	if way := review.Way(review.Today(t.s, t.cfg.Now())); way != "" {
		t.out.say(way + ", when you like. Type review.")
	}
	if way := t.s.Standing().FinalOnTheWay(t.s.State()); way != "" {
		t.out.say(way + ": type review, and choose it there.")
	}
}

// review holds a look back.
func (t *talk) review() error {
	return t.sitting(func() progress.Sitting { return review.Today(t.s, t.cfg.Now()) })
}

// final holds a last check: in its lesson, where one holds it.
func (t *talk) final() error {
	if l, step := t.s.Standing().FinalAt(t.s.State()); l != nil {
		return t.lessonAt(l, step, false)
	}
	return t.sitting(func() progress.Sitting { return progress.Final(t.course, t.s.State()) })
}

// testOut holds a test-out of m.
func (t *talk) testOut(m *course.Module) error {
	return t.sitting(func() progress.Sitting { return progress.TestOut(t.course, t.s.State(), m) })
}

// sitting says what a sitting is and asks it, once the learner chose to. back
// leaves it at any moment.
func (t *talk) sitting(make func() progress.Sitting) error {
	for {
		row := make()
		f := review.Before(t.s, row, t.cfg.Now())
		t.out.say(row.Title() + ".")
		for _, p := range f.Parts {
			t.aloud(p)
		}
		c, chosen, err := t.before(f)
		switch {
		case err != nil || !chosen:
			return err
		case c == review.LeaveOut:
			t.leaveOut(&row) // and it is made anew
		case c == review.Check:
			return t.final()
		default:
			return t.items(row)
		}
	}
}

// before takes a choice of f; chosen is false for going back.
func (t *talk) before(f review.Front) (c review.Choice, chosen bool, err error) {
	rows := make([]string, len(f.Choices))
	for i, c := range f.Choices {
		rows[i] = c.Words()
	}
	t.out.list(rows)
	p := prompt{says: "Press Enter to go back.", words: []word{wordBack}, quiet: []word{wordNext, wordSkip}}
	if len(rows) == 0 {
		_, err := t.ask(p)
		return 0, false, err
	}
	p.says = aNumber(len(rows)) + " Enter alone is 1."
	n, w, err := t.askRow(p, rows)
	if err != nil || w == wordBack {
		return 0, false, err
	}
	return f.Choices[max(n, 1)-1], true, nil
}

// items asks the items of a row, and says what it came to.
func (t *talk) items(row progress.Sitting) error {
	row, over, err := t.askAll(row)
	if err != nil || !over {
		return err
	}
	return t.endOf(row)
}

// askAll asks the items of a row until there is none left, or the learner leaves.
func (t *talk) askAll(row progress.Sitting) (asked progress.Sitting, over bool, err error) {
	t.row = &row
	defer func() { t.row, t.here = nil, place{}; t.s.Rise() }()
	for {
		next, a := t.s.Ask(row)
		row = next
		if a == nil {
			return row, true, nil
		}
		w, err := t.item(a)
		switch {
		case errors.Is(err, errLeft):
			t.leaveOut(&row)
		case err != nil:
			return row, false, err
		case w == wordBack:
			t.out.say("You can come back to it whenever you like. Nothing is lost.")
			return row, false, nil
		}
		row = t.s.Asked(row)
	}
}

// item asks one item as it is met alone: what is hard about it first.
func (t *talk) item(a *course.Activity) (word, error) {
	t.here = t.stepOf(a)
	if t.row.Returning() {
		t.out.say(progress.ComesBack)
	}
	if note := a.ContentNote(); note != "" {
		t.aloud(note)
	}
	return asks()[a.Kind](t, a)
}

// stepOf is where a stands in its lesson, for a note on it.
func (t *talk) stepOf(a *course.Activity) place {
	if a.Lesson == nil {
		return place{}
	}
	for i, s := range t.s.State().Steps(a.Lesson) {
		if s.Activity == a {
			return place{lesson: a.Lesson, step: i}
		}
	}
	return place{}
}

// leaveOut leaves the hard items of a row out from now on.
func (t *talk) leaveOut(row *progress.Sitting) {
	*row = t.s.LeaveOut(*row)
	t.save()
	t.out.say(progress.LeftOut)
}

// leaving offers to leave the hard items out, at every prompt of a sitting that
// has some, but where own words are written.
func (t *talk) leaving(p prompt) []word {
	if t.row == nil || p.own || t.view != "" || len(t.row.Hard()) == 0 {
		return nil
	}
	return []word{wordLeave}
}

// once reports whether an item counts as it is first answered.
func (t *talk) once() bool { return t.row != nil && t.row.Once() }

// endOf says what a sitting came to, and opens a lesson from there.
func (t *talk) endOf(row progress.Sitting) error {
	end := review.After(t.s, row, t.cfg.Now())
	for _, p := range end.Parts {
		t.out.say(p)
	}
	titles := make([]string, len(end.Leads))
	for i, l := range end.Leads {
		titles[i] = "Open " + l.Called()
	}
	if end.Keeps {
		titles = append(titles, report.PlanSheet().Title)
	}
	t.out.list(titles)
	says := "Press Enter to go back."
	if len(titles) > 0 {
		says = aNumber(len(titles)) + " Enter alone goes back."
	}
	n, _, err := t.askRow(prompt{says: says, words: []word{wordBack}, quiet: []word{wordNext, wordSkip}}, titles)
	switch {
	case err != nil || n == 0:
		return err
	case n > len(end.Leads):
		return t.sheet(report.PlanSheet())
	}
	return t.lesson(end.Leads[n-1])
}
