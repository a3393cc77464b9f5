package progress

import (
	"slices"
	"time"

	"groundwork/course"
)

// A Mark is a page, or an activity, that the learner wants to find again: a
// bookmark.
type Mark struct {
	At     time.Time // when it was marked
	Lesson string    // whole id
	Step   string    // step id

	off bool // taken away since
	seq int  // place of its last event in the record, which is what orders it
}

// Marks are the bookmarks that stand, oldest first.
func (s State) Marks() []Mark {
	var stand []Mark
	for _, m := range s.marks {
		if !m.off {
			stand = append(stand, m)
		}
	}
	return stand
}

// Marked reports whether a step is bookmarked.
func (s State) Marked(lesson, step string) bool {
	return slices.ContainsFunc(s.marks, func(m Mark) bool {
		return !m.off && m.Lesson == lesson && m.Step == step
	})
}

// Mark sets or takes away the bookmark of a step. What stands already is nothing
// new. lesson and step may be of a page that the course has no more.
func (s *Session) Mark(lesson, step string, on bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.state.Marked(lesson, step) != on {
		s.record(Event{Kind: Bookmarked, Lesson: lesson, Page: step, Did: &on})
	}
}

// bookmarked keeps what was taken away too, with its place in the record: only so
// can a mark set under an old name of its lesson be taken away under the new one.
// The list is made anew, so that whoever holds an earlier State is not disturbed.
func (s *State) bookmarked(e *Event) {
	m := Mark{At: e.At, Lesson: e.Lesson, Step: e.Page, off: e.Did != nil && !*e.Did, seq: s.Events}
	s.marks = withMark(s.marks, m)
}

// withMark adds what is said of a step last.
func withMark(marks []Mark, m Mark) []Mark {
	at := slices.IndexFunc(marks, func(had Mark) bool { return had.Lesson == m.Lesson && had.Step == m.Step })
	if at < 0 {
		return append(slices.Clone(marks), m)
	}
	had := marks[at]
	if m.seq < had.seq {
		had, m = m, had
	}
	if !had.off && !m.off {
		m.At = had.At // set twice, as on two computers: it has been there since the first
	}
	others := slices.Delete(slices.Clone(marks), at, at+1)
	return append(others, m)
}

// renameMarks moves bookmarks to what their lessons and activities are called
// now; of two that come to one place the later word stands.
func (s *State) renameMarks(c *course.Course) {
	var moved []Mark
	for _, m := range s.marks {
		m.Lesson = lessonNow(c, m.Lesson)
		m.Step = stepNow(c, m.Lesson, m.Step)
		moved = withMark(moved, m)
	}
	slices.SortFunc(moved, func(a, b Mark) int { return a.seq - b.seq })
	s.marks = moved
}

// A Spot is where in the course a mark or a note is, in words to a learner.
type Spot struct {
	Lesson string // title; empty where there is none
	Page   string // title; empty where there is none
	Number int    // of the step, from 1; 0 where it cannot be told
	Gone   bool   // the course has this page no more
}

// SpotOf finds a step of a lesson. Nothing is gone before the course is read.
func SpotOf(c *course.Course, s State, lesson, step string) Spot {
	l := c.Lesson(lesson)
	if l == nil {
		return Spot{Gone: c.Loaded}
	}
	at := Spot{Lesson: l.Title}
	switch step {
	case "":
		return at
	case PageBrief:
		at.Page = "the short version"
		return at
	case PageEnd:
		at.Page = "the end"
		return at
	}
	for i, one := range s.Steps(l) {
		if one.ID == step {
			at.Page, at.Number = stepTitle(one), i+1
			return at
		}
	}
	at.Gone = c.Loaded && !l.Broken()
	return at
}

// Words is "Hear it, step 2: What people say", as far as it is known.
func (s Spot) Words() string {
	switch {
	case s.Lesson == "":
		return ""
	case s.Page == "":
		return s.Lesson
	}
	return s.Lesson + ": " + s.Page
}

// titleRunes is how much of a prompt stands for its activity.
const titleRunes = 56

// stepTitle is what a step is called: a page by its title, an activity by the
// beginning of what it asks.
func stepTitle(s course.Step) string {
	if s.Activity == nil && s.Page.Title != "" {
		return s.Page.Title
	}
	return Beginning(s.Text(), titleRunes)
}
