package progress

import (
	"fmt"
	"slices"
	"strconv"

	"groundwork/course"
)

// calm is the most that a fear may be rated for its module to be tested out of.
const calm = 3

// CanTestOut reports whether a learner is offered to show that they know m
// already: a fear that they rated 0 to 3 the last time, whose lessons on their
// route are not all done, and ask something.
func (st Standing) CanTestOut(m *course.Module) bool {
	rated := st.modules[m.ID].Latest
	if m.Fear == "" || rated == nil || *rated > calm {
		return false
	}
	open, asks := false, false
	for _, l := range ofModule(st.route, m) {
		if l.Broken() {
			return false
		}
		open = open || !st.lessons[l.ID].Done
		asks = asks || len(l.Judged()) > 0
	}
	return open && asks
}

// ofModule are those of lessons that are of m.
func ofModule(lessons []*course.Lesson, m *course.Module) []*course.Lesson {
	return slices.DeleteFunc(slices.Clone(lessons), func(l *course.Lesson) bool { return l.Module != m })
}

// testOutItems are what a test-out of m asks: every judged item of its lessons on
// the learner's route.
func testOutItems(c *course.Course, s State, m *course.Module) []*course.Activity {
	var items []*course.Activity
	for _, l := range ofModule(onRoute(c, s), m) {
		items = append(items, l.Judged()...)
	}
	return items
}

// TestOut is a new test-out of m. It is one sitting: leaving it ends it, and the
// next is another.
func TestOut(c *course.Course, s State, m *course.Module) Sitting {
	items := testOutItems(c, s, m)
	t := NewSitting(SittingTestOut, strconv.Itoa(1+lastForm(s, SittingTestOut, items)), items)
	t.Module = m
	return t
}

// mostTries is how many tries at one thing are believed.
const mostTries = 1_000_000

// forms are the numbers of the tries at items in sittings of one kind.
func forms(s State, kind string, items []*course.Activity) map[int]bool {
	all := map[int]bool{}
	for _, a := range items {
		for _, try := range s.Activities[a.ID].Attempts {
			if n, err := strconv.Atoi(try.Form); err == nil && try.Sitting == kind && n > 0 && n <= mostTries {
				all[n] = true
			}
		}
	}
	return all
}

// lastForm is the number of the latest try; 0 before the first.
func lastForm(s State, kind string, items []*course.Activity) int {
	last := 0
	for n := range forms(s, kind, items) {
		last = max(last, n)
	}
	return last
}

// firstIn is the first answer to a in one try; false where there is none that
// says anything of what a means now.
func firstIn(s State, a *course.Activity, kind, form string) (Attempt, bool) {
	for _, try := range s.Activities[a.ID].Attempts {
		if try.Sitting == kind && try.Form == form && try.Score != nil && !try.Outdated(a) {
			return try, true
		}
	}
	return Attempt{}, false
}

// A testOutResult is what one test-out came to.
type testOutResult struct {
	Whole bool // every item was answered
	Right bool // enough of them were, and every safety item
	// Stories are those to be walked to an ending yet, where the module has safety
	// items. Whoever was right passes once they are.
	Stories []*course.Activity
	// Again are the lessons that would help, where not enough was right.
	Again []*course.Lesson
}

// Passed reports whether the lessons are done by it.
func (r testOutResult) Passed() bool { return r.Right && len(r.Stories) == 0 }

// testOutOf judges one test-out of m, by the first answer to each item in it: the
// mean of their scores reaches the course's mastery score, every safety item is
// right, and in a module with safety items every story on the route was walked
// to an ending once, before or after.
func testOutOf(c *course.Course, s State, m *course.Module, form string) testOutResult {
	var scores share
	r := testOutResult{Whole: true}
	safe, asksSafety := true, false
	for _, a := range testOutItems(c, s, m) {
		try, given := firstIn(s, a, SittingTestOut, form)
		if !given {
			r.Whole = false
			continue
		}
		scores.add(*try.Score)
		asksSafety = asksSafety || a.Safety
		safe = safe && (!a.Safety || try.Correct())
		if !try.Correct() && a.Lesson != nil && !slices.Contains(r.Again, a.Lesson) {
			r.Again = append(r.Again, a.Lesson)
		}
	}
	r.Right = r.Whole && scores.n > 0 && safe && reaches(scores.mean(), c.Mastery)
	if asksSafety {
		r.Stories = unwalked(s, ofModule(onRoute(c, s), m))
	}
	return r
}

// unwalked are the stories of lessons that never came to an ending.
func unwalked(s State, lessons []*course.Lesson) []*course.Activity {
	var stories []*course.Activity
	for _, l := range lessons {
		for _, a := range l.Scenarios() {
			if len(s.Activities[a.ID].Runs) == 0 {
				stories = append(stories, a)
			}
		}
	}
	return stories
}

// testedOut reports whether any test-out of m was passed.
func testedOut(c *course.Course, s State, m *course.Module) bool {
	for form := range forms(s, SittingTestOut, testOutItems(c, s, m)) {
		if testOutOf(c, s, m, strconv.Itoa(form)).Passed() {
			return true
		}
	}
	return false
}

// testOut records the lessons of a module as completed where what has just been
// recorded made a test-out of it passed. Session holds its lock.
func (s *Session) testOut(e Event) {
	if !(e.Kind == Answered && e.Sitting == SittingTestOut || e.Kind == Chose && e.Ending != "") {
		return
	}
	l := s.course.Lesson(e.Lesson)
	if l == nil || !testedOut(s.course, s.state, l.Module) {
		return
	}
	for _, l := range ofModule(s.stand().route, l.Module) {
		if s.state.Lessons[l.ID].Completed.IsZero() {
			s.record(Event{Kind: Completed, Lesson: l.ID, Rev: l.Rev(), Sitting: SittingTestOut})
		}
	}
}

// What is said of a test-out.
const (
	TestOutWay  = "Show that you know this"
	TestOutNote = "Its questions alone, in one sitting."
)

// TestOutFront is what is said before one.
func TestOutFront(c *course.Course, s State, t Sitting) []string {
	rule := fmt.Sprintf("If %.0f in 100 are right, ", 100*c.Mastery)
	asksSafety := slices.ContainsFunc(t.Items, func(a *course.Activity) bool { return a.Safety })
	if asksSafety {
		rule += "and each question about safety, "
	}
	rule += "the lessons of this module that your route asks for count as done."
	if stories := unwalked(s, ofModule(onRoute(c, s), t.Module)); asksSafety && len(stories) > 0 {
		rule += " The story in “" + stories[0].Lesson.Title + "” is to be walked to an ending as well, before or after."
	}
	parts := []string{
		"You said that this worries you little. If you know it already, you need not read it all: " + Size(t) + ".",
		rule,
		"If not, nothing is lost and nothing is marked. You are told which lessons would help, and you can try again another day.",
		"There are no hints, and each question counts as you first answer it. It is one sitting: leaving it ends it, though every answer stays in your record.",
	}
	return append(parts, Announcement(t)...)
}

// TestOutEnd is what is said after one.
func TestOutEnd(c *course.Course, s State, t Sitting) Ending {
	r := testOutOf(c, s, t.Module, t.Form)
	const again = " Nothing is marked; what you had right stays right, and you can try again another day."
	switch {
	case !r.Whole:
		return Ending{Parts: []string{"That was not all of it, so nothing is marked. Every answer stays in your record, and you can try again whenever you like."}}
	case r.Passed():
		return Ending{Parts: []string{"You know this. The lessons of this module that your route asks for count as done, and they stay open to you.", StopHere}}
	case r.Right:
		l := r.Stories[0].Lesson
		return Ending{Parts: []string{"You know this. One thing is left before its lessons count as done: to walk the story in “" + l.Title +
			"” to an ending, any ending.", StopHere}, Leads: []*course.Lesson{l}}
	case len(r.Again) == 1:
		return Ending{Parts: []string{"This would help most now: “" + r.Again[0].Title + "”." + again, StopHere}, Leads: r.Again}
	}
	titles := make([]string, len(r.Again))
	for i, l := range r.Again {
		titles[i] = "“" + l.Title + "”"
	}
	return Ending{Parts: []string{"These would help most now: " + Listed(titles) + "." + again, StopHere}, Leads: r.Again}
}
