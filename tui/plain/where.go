package plain

import (
	"fmt"

	"groundwork/course"
	"groundwork/progress"
)

// sayWhere says where the learner is, what is done, and where it is saved.
func (t *talk) sayWhere() {
	t.out.say(t.spot())
	st := t.s.Standing()
	done, all := 0, 0
	for _, l := range st.RouteLessons() {
		all++
		if st.Lesson(l.ID).Done {
			done++
		}
	}
	t.out.say(fmt.Sprintf("Lessons of your route that are done: %d of %d.", done, all))
	t.missing(st)
	if !t.s.Saving() {
		t.out.say(t.whyUnsaved())
		return
	}
	if t.s.Pending() > 0 {
		t.out.say("Not everything is saved yet.")
		return
	}
	t.out.say("Everything is saved " + t.cfg.Saved + ".")
}

// isSaved says of what was done whether it is saved.
func (t *talk) isSaved() string {
	back := "you can come back to any of it."
	switch {
	case !t.s.Saving():
		return capital(back)
	case t.s.Pending() > 0:
		return "It is not saved yet, and tried again as you go on; " + back
	}
	return "It is saved; " + back
}

// spot is the place in a sentence.
func (t *talk) spot() string {
	if t.row != nil {
		return "You are in " + inQuotes(t.row.Title()) + ", " + t.row.ToGo() + "."
	}
	l := t.here.lesson
	switch {
	case l == nil && t.here.module != nil:
		return "You are in " + inQuotes(t.here.module.Title) + ", at the list of its lessons."
	case l == nil:
		return "You are at the map."
	}
	return fmt.Sprintf("You are in %s, lesson %s, step %d of %d.",
		inQuotes(l.Module.Title), inQuotes(l.Title), t.here.step+1, len(l.Steps()))
}

// missing says what is still asked for before the course is complete.
func (t *talk) missing(st progress.Standing) {
	if st.Complete {
		t.out.say("The course is complete.")
		return
	}
	t.out.say("Still to come before it is complete:")
	for _, m := range st.Missing {
		t.out.more("    - " + sentence(m.Text))
	}
}

// whyUnsaved says that nothing is saved, and why.
func (t *talk) whyUnsaved() string {
	switch {
	case t.cfg.Saved == "":
		return "Nothing is saved, since nothing can be kept on this computer."
	case t.s.Deleted():
		return "Nothing is saved, since the record has been deleted."
	}
	return "Nothing is saved, as you asked."
}

// whereNext says where the learner will carry on.
func (t *talk) whereNext() string {
	l, step := t.s.Standing().Next()
	if l == nil {
		return ""
	}
	return "Next time you carry on at " + l.Called() + t.stepTitle(l, step) + "."
}

// stepTitle is ", step 3: its title", or empty where step is the first.
func (t *talk) stepTitle(l *course.Lesson, id string) string {
	for i, s := range t.s.State().Steps(l) {
		if s.ID != id || i == 0 {
			continue
		}
		text := fmt.Sprintf(", step %d", i+1)
		if s.Activity == nil && s.Page.Title != "" {
			text += ", " + s.Page.Title
		}
		return text
	}
	return ""
}
