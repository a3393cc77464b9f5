package cli

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// A looker looks at their own record on the pages of the last module, follows what
// its rows lead to, and takes the check that a lesson holds. In the course of these
// scripts the first option is right.
type looker interface {
	seat
	openPlan(number int) // a lesson of the last module, from the map
	numbers()            // hidden, or shown again
	leadTo(number int)   // what a row of a page leads to
	fromThere()          // back from there, once its explanation was read
	said(answer int)     // of a commitment that a page shows: yes, partly, not yet, let go
	commitWith(who string)
	beginCheck()        // of a lesson
	leaveCheckHardOut() // where it stands
	leaveHard()         // before it is begun
	passCheck()         // from where it stands, on
	second()            // another try, from where it stands
	byGoOn()            // to where it was left, from the map
}

func (w *window) openPlan(n int) {
	w.plan = plan{room: w.room, lesson: w.course.Module("plan").Lessons[n-1], number: n}
	w.pick("What will I do?")
	w.number(n)
}
func (w *window) numbers()     { w.press("x") }
func (w *window) leadTo(n int) { w.number(n) }
func (w *window) fromThere()   { w.press("esc", "esc") }

func (w *window) said(answer int) {
	w.number(1)
	w.number(answer)
	if answer == 3 {
		w.press("enter") // two weeks are offered
	}
}

func (w *window) commitWith(who string) {
	w.press("1", "enter", "enter")
	w.text(who)
	w.press("enter", "enter")
}
func (w *window) beginCheck()        { w.press("enter") }
func (w *window) leaveCheckHardOut() { w.press("x") }
func (w *window) passCheck()         { w.press("right") }
func (w *window) leaveHard()         { w.press("x") }
func (w *window) second()            { w.number(2) }
func (w *window) byGoOn()            { w.pick("Go on with the last check") }

func (l *lines) openPlan(n int) {
	l.plan = plan{room: l.room, lesson: l.course.Module("plan").Lessons[n-1], number: n}
	l.enter("What will I do?", strconv.Itoa(n))
}
func (l *lines) numbers()     { l.enter("numbers") }
func (l *lines) leadTo(n int) { l.enter(strconv.Itoa(n)) }
func (l *lines) fromThere()   { l.enter("back", "back") }

func (l *lines) said(answer int) {
	l.enter("1", strconv.Itoa(answer))
	if answer == 3 {
		l.enter("")
	}
}

func (l *lines) commitWith(who string) { l.enter("1", "14", who) }
func (l *lines) beginCheck()           { l.enter("1") }
func (l *lines) leaveCheckHardOut()    { l.enter("leave") }
func (l *lines) passCheck()            { l.enter("skip") }

func (l *lines) leaveHard() { l.enter("2") }
func (l *lines) second()    { l.enter("2") }

// byGoOn: on a day of nothing due, the check is the only choice there.
func (l *lines) byGoOn() { l.enter("review", "1") }

// metQuay has Asha in the record with both lessons of the fear read and one number.
func metQuay(r *room) {
	c := r.course
	s := progress.NewSession(c, []progress.Event{
		{ID: "01930000-0000-7000-8000-000000000000", Kind: progress.Enrolled, Learner: "asha", Name: "Asha", Nation: "england", Profession: "nurse", Seed: 7},
		{ID: "01930000-0000-7000-8000-000000000001", Kind: progress.Set, Key: progress.SettingWords, To: "keep"},
	}, r, r.now)
	r.events = []progress.Event{
		{ID: "01930000-0000-7000-8000-000000000000", Kind: progress.Enrolled, Learner: "asha", Name: "Asha", Nation: "england", Profession: "nurse", Seed: 7},
		{ID: "01930000-0000-7000-8000-000000000001", Kind: progress.Set, Key: progress.SettingWords, To: "keep"},
	}
	for _, id := range []string{"quay/knots", "quay/wind"} {
		l := c.Lesson(id)
		for _, step := range l.Steps() {
			s.Turn(l, step.ID)
			if step.Activity != nil && step.Activity.Judged() {
				_, _ = s.Answer(step.Activity, []string{"no"}, 2, 0)
			}
		}
		s.Finish(l)
	}
	_ = s.Rate("quay/knots#worry", 6)
	_ = s.Commit(c.Activity("quay/wind#mine"), "Buy rope", r.clock.AddDate(0, 0, 30))
	s.Leave()
	if err := s.Flush(); err != nil {
		panic(err)
	}
}

func mirrorScripts() map[string]func(looker) {
	return map[string]func(looker){
		"every page, with nothing done":   inPlan(1, everyPage),
		"numbers hidden, and shown again": inPlan(1, hideAndShow),
		"to a safety question and back":   inPlan(1, thereAndBack),

		"yes":     inPlan(1, sayOfIt(1)),
		"partly":  inPlan(1, sayOfIt(2)),
		"not yet": inPlan(1, sayOfIt(3)),
		"let go":  inPlan(1, sayOfIt(4)),

		"who will ask":    inPlan(2, commitTo("Mags of the night team")),
		"nobody will ask": inPlan(2, commitTo("")),

		"the check, to its end":                inCheck(wholeCheck),
		"the check in pieces":                  inCheck(checkInPieces),
		"the check left out":                   inCheck(func(f looker) { f.passCheck() }),
		"without the hard ones":                inCheck(withoutHard),
		"the hard ones left out in the middle": inCheck(leaveHardInTheMiddle),
		"a second try":                         inCheck(twoTries),
	}
}

// inPlan is a sitting in one of the last module's lessons.
func inPlan(number int, play func(looker)) func(looker) {
	return func(f looker) {
		f.carryOn()
		f.openPlan(number)
		play(f)
		f.stop()
	}
}

// inCheck is a sitting in the lesson that holds the check: to it, through play,
// and on.
func inCheck(play func(looker)) func(looker) {
	return inPlan(3, func(f looker) {
		f.goOn()
		play(f)
		f.goOn()
	})
}

// replies answers what is asked next, rightly or not.
func replies(f seat, right ...bool) {
	for _, r := range right {
		f.reply(r)
	}
}

// pages goes on so many times.
func pages(f looker, n int) {
	for range n {
		f.goOn()
	}
}

func everyPage(f looker) {
	pages(f, 3)
	f.pass() // the rating
	pages(f, 3)
}

func hideAndShow(f looker) {
	f.goOn()
	f.numbers()
	f.goOn()
	f.numbers()
	f.numbers()
}

func thereAndBack(f looker) {
	pages(f, 2)
	f.leadTo(1)
	f.fromThere()
	f.goOn()
	f.rate(4) // as it is remembered
}

func sayOfIt(answer int) func(looker) {
	return func(f looker) {
		pages(f, 3)
		f.pass()
		f.goOn()
		f.said(answer)
		f.goOn()
	}
}

func commitTo(who string) func(looker) {
	return func(f looker) {
		f.goOn()
		f.commitWith(who)
	}
}

func wholeCheck(f looker) {
	f.beginCheck()
	replies(f, true, false, true)
}

func checkInPieces(f looker) {
	f.beginCheck()
	f.reply(true)
	f.rise()
	f.beginCheck()
	f.rise()
	f.toMap()
	f.byGoOn()
	f.beginCheck()
	replies(f, false, true)
}

func withoutHard(f looker) {
	f.leaveHard()
	f.beginCheck()
	replies(f, true, true)
}

func leaveHardInTheMiddle(f looker) {
	f.beginCheck()
	f.reply(true)
	f.leaveCheckHardOut()
	f.reply(true)
}

func twoTries(f looker) {
	f.beginCheck()
	replies(f, true, true, true)
	f.back()
	f.second()
	replies(f, false, false, false)
}

// TestFrontsShowTheSameRecord plays each script through both front ends, from one
// record, and holds that nothing but what was done is recorded.
func TestFrontsShowTheSameRecord(t *testing.T) {
	c := progresstest.Plan(t, nil)
	for name, script := range mirrorScripts() {
		t.Run(name, func(t *testing.T) {
			inWindow, inLines := newRoom(t, c), newRoom(t, c)
			metQuay(inWindow)
			metQuay(inLines)
			before := len(inWindow.events)
			inBoth(inWindow, inLines, script)
			sameEvents(t, inWindow, inLines)
			doesAsNamed(t, c, name, inWindow.events[before:])
		})
	}
}

// doesAsNamed holds a script to its name.
func doesAsNamed(t *testing.T, c *course.Course, name string, events []progress.Event) {
	t.Helper()
	has := func(is func(progress.Event) bool) bool { return slices.ContainsFunc(events, is) }
	finals := 0
	for _, e := range events {
		if e.Kind == progress.Answered && e.Sitting == progress.SittingFinal {
			finals++
		}
	}
	wants := map[string]int{
		"the check, to its end": 3, "the check in pieces": 3, "without the hard ones": 2, "a second try": 6,
		"the hard ones left out in the middle": 2,
	}[name]
	if finals != wants {
		t.Errorf("%d answers in a final check, want %d", finals, wants)
	}
	done := has(func(e progress.Event) bool { return e.Kind == progress.Completed && e.Lesson == "plan/check" })
	if checks := wants > 0 || strings.Contains(name, "check"); checks != done {
		t.Errorf("the lesson of the check is done: %v", done)
	}
	if strings.Contains(name, "will ask") != has(func(e progress.Event) bool { return e.Kind == progress.Committed }) {
		t.Error("a commitment, or none")
	}
	if name == "who will ask" && !has(func(e progress.Event) bool { return e.Asks == "Mags of the night team" }) {
		t.Error("nobody will ask")
	}
	if strings.Contains(name, "numbers") && progress.Fold(events).Settings[progress.SettingNumbers] != "hide" {
		t.Error("the numbers are not hidden")
	}
	for answer, is := range map[string]func(progress.Event) bool{
		"yes": func(e progress.Event) bool { return e.Kind == progress.Kept && *e.Did }, "let go": func(e progress.Event) bool { return e.Kind == progress.Released },
		"partly":  func(e progress.Event) bool { return e.Kind == progress.Kept && e.Key == progress.KeptPartly },
		"not yet": func(e progress.Event) bool { return e.Kind == progress.Kept && e.By != "" },
	} {
		if (name == answer) != has(is) {
			t.Errorf("%q was said, or not", answer)
		}
	}
}
