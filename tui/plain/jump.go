package plain

import "errors"

// A jump leads out of what is open to a place in the course: in the news, among
// what was flagged or marked, or beside an answer. What the learner is in is left
// first, as for the map. It is an error so that every conversation on the way ends.
// What was found is followed as a jump too, and come back from: see [talk.visit].
type jump struct{ module, lesson, step string } // ids; without a lesson the module is meant

func (jump) Error() string { return "asked for a page" }

// followed goes where err asks to go, until nothing more is asked for but the map.
func (t *talk) followed(err error) error {
	for to := (jump{}); errors.As(err, &to); {
		err = t.follow(to)
	}
	if errors.Is(err, errMap) {
		return nil
	}
	return err
}

// follow opens the place that a jump leads to, unless the gate leads elsewhere.
// What is hard in a lesson is announced at any step.
func (t *talk) follow(j jump) error {
	m, l := t.course.Module(j.module), t.course.Lesson(j.lesson)
	if l != nil {
		m = l.Module
	}
	if m == nil {
		return nil
	}
	open, err := t.gate(m)
	if err != nil || open == nil {
		return err
	}
	if open != m || l == nil || l.Broken() {
		return t.module(open)
	}
	if !t.met(m) {
		t.moduleFront(m)
	}
	return t.lessonAt(l, j.step, true)
}
