package plain

import (
	"fmt"
	"strings"

	"groundwork/course"
	"groundwork/progress"
)

// atMap is where everything is reached from. It ends only when the talk does.
func (t *talk) atMap() error {
	for {
		if err := t.followed(t.fromMap(t.sayMap())); err != nil {
			return err
		}
	}
}

// sayMap says the levels, base first, with their modules numbered, and what is
// next. It gives the modules in the order of their numbers.
func (t *talk) sayMap() []*course.Module {
	st := t.s.Standing()
	t.here = place{}
	t.out.say("The map of " + t.course.Title + ", its base first.")
	var modules []*course.Module
	for _, l := range t.course.Levels {
		t.out.say(levelRow(l, st.Level(l.ID)))
		for _, m := range l.Modules {
			modules = append(modules, m)
			t.out.more(fmt.Sprintf("%d. %s", len(modules), moduleRow(m, st.Module(m.ID))))
		}
	}
	if st.Complete {
		t.out.say("The course is complete. Type summary for your summary; everything stays open to you.")
	}
	if hint := t.whereToStart(modules); hint != "" {
		t.out.say(hint)
	}
	t.didYou()
	t.sayDue()
	t.sayRoute()
	return modules
}

// levelRow is "Safe ground, what worries you most: 1 of 6 lessons done."
func levelRow(l *course.Level, s progress.LevelStanding) string {
	head := l.Title
	if l.Summary != "" {
		head += ", " + strings.TrimRight(l.Summary, ".")
	}
	if len(l.Modules) == 0 {
		return head + ": not in this edition."
	}
	return fmt.Sprintf("%s: %d of %s done.", head, s.Done, count(s.Lessons, "lesson", "lessons"))
}

func moduleRow(m *course.Module, s progress.ModuleStanding) string {
	text := fmt.Sprintf("%s: %s, %d of %s done", m.Title, s.Status.Words(), s.Done, count(s.Lessons, "lesson", "lessons"))
	if s.Latest != nil {
		text += fmt.Sprintf(", you said %d", *s.Latest)
	}
	return text + "."
}

// fromMap takes one reply at the map and follows it.
func (t *talk) fromMap(modules []*course.Module) error {
	says := "Type the number of a module."
	next, step := t.s.Standing().Next()
	if next != nil {
		says += " Enter alone goes on with " + next.Called() + t.stepTitle(next, step) + "."
	}
	titles := make([]string, len(modules))
	for i, m := range modules {
		titles[i] = m.Title
	}
	for {
		r, err := t.ask(prompt{says: says, words: []word{wordNext, wordReview, wordRoute}})
		if err != nil {
			return err
		}
		if r.word == wordReview {
			return t.review()
		}
		if r.word == wordRoute {
			return t.routes()
		}
		if r.text == "" || r.word == wordNext {
			return t.goOn(next)
		}
		if taken, err := t.saidDid(r.text); err != nil {
			return err
		} else if taken {
			continue
		}
		n, err := one(r.text, titles)
		if err == nil {
			return t.module(modules[n-1])
		}
		t.aside(capital(err.Error()) + ".")
	}
}

// sayRoute says which route the learner is on, where there is a choice.
func (t *talk) sayRoute() {
	if len(t.course.Routes) > 1 {
		t.out.say("Your route: " + t.routeTitle() + " Type route for the others.")
	}
}

// goOn opens the lesson that is next, and then stays in its module.
func (t *talk) goOn(l *course.Lesson) error {
	if l == nil {
		t.out.say("There is nothing left that has to be done. Choose whatever you like.")
		return nil
	}
	m, err := t.gate(l.Module)
	if err != nil || m == nil {
		return err
	}
	if m != l.Module || l.Broken() {
		return t.module(m)
	}
	if !t.met(m) {
		t.moduleFront(m)
	}
	return t.lesson(l)
}

// met reports whether any lesson of m has been opened.
func (t *talk) met(m *course.Module) bool {
	return t.s.Standing().Module(m.ID).Status != progress.NotStarted
}
