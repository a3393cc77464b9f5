package plain

// A jump leads out of what is open to a step of a lesson. What the learner is in
// is left first, as for the map.
type jump struct{ lesson, step string }

func (jump) Error() string { return "asked for a page" }

// follow opens the page that a jump leads to.
func (t *talk) follow(j jump) error {
	if l := t.course.Lesson(j.lesson); l != nil {
		return t.lessonAt(l, j.step, true)
	}
	return nil
}
