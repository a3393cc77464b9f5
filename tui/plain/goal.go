package plain

import "groundwork/course"

// A goal is somewhere to go that was chosen elsewhere: in the news, or among
// what was flagged.
type goal struct {
	module *course.Module
	lesson *course.Lesson // nil for the module
	step   string         // empty for where the learner stopped
}

// leaveFor leaves whatever is open for a place, by way of the map.
func (t *talk) leaveFor(m *course.Module, l *course.Lesson, step string) error {
	t.going = &goal{m, l, step}
	return errMap
}

// goTo opens what was chosen, unless the gate leads elsewhere.
func (t *talk) goTo(to *goal) error {
	m, err := t.gate(to.module)
	if err != nil || m == nil {
		return err
	}
	if m != to.module || to.lesson == nil || to.lesson.Broken() {
		return t.module(m)
	}
	if !t.met(m) {
		t.moduleFront(m)
	}
	return t.lessonAt(to.lesson, to.step)
}
