package plain

import (
	"fmt"
	"strings"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/report"
)

// module holds a module: what it is about, then its lessons, until the learner
// goes back to the map.
func (t *talk) module(m *course.Module) error {
	m, err := t.gate(m)
	if err != nil || m == nil {
		return err
	}
	t.moduleFront(m)
	if m.Broken() {
		t.out.say("There are mistakes in the files of this module. Tell whoever gave you this course.")
		t.mistakes(m.Problems)
	}
	for {
		t.here.module = m
		t.twoNumbers(m)
		t.lessonList(m)
		open, err := t.pickLesson(m)
		if err != nil || open == nil {
			return err
		}
		if err := open(); err != nil {
			return err
		}
	}
}

// moduleFront says what a module is about and what one can do afterwards.
func (t *talk) moduleFront(m *course.Module) {
	t.out.say(sentence(m.Title))
	if m.Question != "" {
		t.out.say("The question: " + m.Question)
	}
	t.here.cites = m.OpeningSources
	t.overdue(m.OpeningSources)
	t.aloud(course.Plain(m.Opening))
	if len(m.Objectives) > 0 {
		t.out.say("Afterwards:")
		for _, o := range m.Objectives {
			t.out.more("- " + sentence(o.Text))
		}
	}
}

// twoNumbers sets the first number beside the latest, and never calls a fall an
// improvement.
func (t *talk) twoNumbers(m *course.Module) {
	if text := t.s.Standing().Module(m.ID).Worry(); text != "" {
		t.out.say(text)
	}
}

// lessonList numbers the lessons with how each stands.
func (t *talk) lessonList(m *course.Module) {
	st := t.s.Standing()
	t.out.say("Lessons:")
	rows := make([]string, len(m.Lessons))
	for i, l := range m.Lessons {
		rows[i] = lessonRow(l, st.Lesson(l.ID), st.Asks(l))
	}
	if st.CanTestOut(m) {
		rows = append(rows, progress.TestOutWay+": "+progress.TestOutNote)
	}
	t.out.list(rows)
}

// lessonRow is "Hear it: 12 to 18 minutes, in progress, 2 of 7 steps".
func lessonRow(l *course.Lesson, s progress.LessonStanding, asked bool) string {
	parts := []string{l.Minutes.Words()}
	if !asked {
		parts = append(parts, progress.BeyondRoute)
	}
	parts = append(parts, s.Status.Words())
	if s.Status == progress.InProgress && s.Steps > 0 {
		parts = append(parts, fmt.Sprintf("%d of %d steps", s.Seen, s.Steps))
	}
	return l.Title + ": " + strings.Join(parts, ", ") + "."
}

// pickLesson asks for a lesson, or for the test-out where it is offered, and
// gives what opens it; nil is back to the map.
func (t *talk) pickLesson(m *course.Module) (open func() error, err error) {
	var titles []string
	var opens []func() error
	for _, l := range m.Lessons {
		titles, opens = append(titles, l.Title), append(opens, func() error { return t.lesson(l) })
	}
	if t.s.Standing().CanTestOut(m) {
		titles, opens = append(titles, progress.TestOutWay), append(opens, func() error { return t.testOut(m) })
	}
	next := t.nextIn(m)
	says := aNumber(len(titles))
	if next != nil {
		says += " Enter alone goes on with " + inQuotes(next.Title) + "."
	}
	n, w, err := t.askRow(prompt{says: says, words: []word{wordNext, wordBack, wordKeep}}, titles)
	switch {
	case w == wordKeep:
		return func() error { return t.apart(wordKeep, func() error { return t.sheet(report.ModuleSheet(m)) }) }, nil
	case err != nil || w == wordBack:
		return nil, err
	case n > 0:
		return opens[n-1], nil
	case next == nil:
		return nil, nil
	}
	return func() error { return t.lesson(next) }, nil
}

// nextIn is the first lesson of m that is not done, or nil.
func (t *talk) nextIn(m *course.Module) *course.Lesson {
	st := t.s.Standing()
	for _, l := range m.Lessons {
		if !l.Broken() && !st.Lesson(l.ID).Done {
			return l
		}
	}
	return nil
}
