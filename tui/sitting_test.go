package tui

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"groundwork/course"
	"groundwork/progress"
)

// poolFiles are the made-up course with a pool: a gentle item and a hard one for
// what its lessons teach.
func poolFiles(t testing.TB) fstest.MapFS {
	files := testFiles(t)
	module := string(files["modules/kinds/module.yaml"].Data)
	files["modules/kinds/module.yaml"] = &fstest.MapFile{Data: []byte(strings.Replace(module,
		"  - {id: know, text: I can tell the kinds apart}\n",
		"  - {id: know, text: I can tell the kinds apart.}\n  - {id: tell, text: I can tell somebody.}\n", 1) +
		"    history: {}\npool: {draw: 4, per_objective: 1}\n")}
	var pool strings.Builder
	for i, note := range []string{"", "  note: This one asks about something hard.\n"} {
		pool.WriteString("- id: new-" + strconv.Itoa(i+1) + "\n  kind: choice\n  objective: know\n" + note + `  prompt: A new case, and what now?
  sources: [first]
  hints: ["Somebody can be rung."]
  options:
    - {id: ring, text: Ring somebody, correct: true, feedback: Two know more than one and nobody is alone with it.}
    - {id: wait, text: Wait and see, feedback: Waiting leaves it with you and nobody else knows of it.}
    - {id: hide, text: Say nothing, feedback: What nobody knows of is what nobody can help with.}
`)
	}
	files["modules/kinds/pool.yaml"] = &fstest.MapFile{Data: []byte(pool.String())}
	return files
}

// cameBack is a window whose learner did something so many days ago.
func cameBack(t testing.TB, files fs.FS, days int, did func(*progress.Session, *course.Course)) *window {
	t.Helper()
	w := newWindow(t, "Asha")
	c, err := course.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range c.Problems {
		if p.Grade >= course.Error {
			t.Fatal(p)
		}
	}
	outline, err := course.Open(files)
	if err != nil {
		t.Fatal(err)
	}
	w.config.Outline, w.config.Load = outline, func() (*course.Course, error) { return course.Load(files) }
	w.store.events = []progress.Event{enrolled("Asha")}
	then := steadyClock()
	s := progress.NewSession(c, w.store.events, w.store, func() time.Time { return then().AddDate(0, 0, -days) })
	did(s, c)
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	return w.open(80, 24)
}

// answered gives right and wrong answers in the lesson with every kind.
func answered(right map[string]bool) func(*progress.Session, *course.Course) {
	return func(s *progress.Session, c *course.Course) {
		l := c.Lesson("kinds/all")
		s.Open(l)
		for _, a := range l.Judged() {
			isRight, given := right[a.Local()]
			if !given {
				continue
			}
			response := rightTo(a)
			if !isRight {
				response = slices.DeleteFunc(a.Order(1), func(id string) bool { return slices.Contains(response, id) })[:1]
			}
			if _, err := s.Answer(a, response, 2, 0); err != nil {
				panic(err)
			}
		}
	}
}

// rightTo is a right response to a.
func rightTo(a *course.Activity) []string {
	order := a.Order(1)
	for _, response := range [][]string{order[:1], order} {
		if r, err := a.Grade(response); err == nil {
			return r.Answer
		}
	}
	var placed []string
	for _, it := range a.Body.(*course.Matching).Items {
		placed = append(placed, it.ID+"="+it.Group)
	}
	return placed
}

// done has every lesson of the route done.
func done(s *progress.Session, c *course.Course) {
	for _, l := range c.RouteLessons("", "") {
		for _, step := range l.Steps() {
			s.Turn(l, step.ID)
		}
		s.Finish(l)
		s.Brief(l) // where there is one, it counts
	}
}

// calm rates the fear so that it can be tested out of.
func calm(s *progress.Session, _ *course.Course) { _ = s.Rate("kinds", 1) }

var sittingScreens = []struct {
	name string
	days int
	did  func(*progress.Session, *course.Course)
	keys []string
}{
	{"map-due", 30, answered(map[string]bool{"one": true}), []string{"enter"}},
	{"review-front", 30, answered(map[string]bool{"one": true}), []string{"enter", "v"}},
	{"review-item", 30, answered(map[string]bool{"one": true}), []string{"enter", "v", "end", "1"}},
	{"review-end", 30, answered(map[string]bool{"one": true}), []string{"enter", "v", "end", "1", "1", "enter", "2", "end", "enter", "end", "enter"}},
	{"review-nothing", 0, answered(map[string]bool{"one": true}), []string{"enter", "v"}},
	{"module-test-out", 0, calm, []string{"enter", "1"}},
	{"test-out-front", 0, calm, []string{"enter", "1", "3"}},
	{"test-out-end", 0, calm, []string{"enter", "1", "3", "end", "1", "right", "right", "right", "right"}},
	{"map-check", 0, done, []string{"enter"}},
	{"final-front", 0, done, []string{"enter", "2"}},
	{"final-item", 0, done, []string{"enter", "2", "end", "1"}},
	{"final-end", 0, done, []string{"enter", "2", "end", "1", "2", "enter", "2", "end", "enter"}},
}

func TestSittingScreens(t *testing.T) {
	for _, s := range sittingScreens {
		for _, size := range []struct {
			name          string
			width, height int
		}{{"80x24", 80, 24}, {"40x12", 40, 12}} {
			t.Run(s.name+"-"+size.name, func(t *testing.T) {
				w := cameBack(t, poolFiles(t), s.days, s.did).open(size.width, size.height).press("end").press(s.keys...)
				w.golden(s.name + "-" + size.name)
				checkFits(t, w.app.Content(), size.width, size.height)
				helpIsTrue(func() *window {
					return cameBack(t, poolFiles(t), s.days, s.did).open(size.width, size.height).press("end").press(s.keys...)
				})
			})
		}
	}
}

// hardFiles are the made-up course without a pool: all its items are hard.
func hardFiles(t testing.TB) fs.FS { return testFiles(t) }

func TestAHardReviewIsAnnouncedAndCanBeLeftOut(t *testing.T) {
	w := cameBack(t, hardFiles(t), 30, answered(map[string]bool{"one": true, "some": false})).press("enter")
	w.sees("A look back: one question").press("v").sees("something hard", "This lesson has a hard part.", "Begin")
	w.press("1").sees("This lesson has a hard part.", "the last one").press("x")
	w.sees("That is all for now.", "Left out from now on").press("esc").seesNot("A look back: one")
	w.press("t").sees("Ask me the hard questions of “Every kind once” in a look back no")
	w.press("4").sees("in a look back yes").press("esc", "v").sees("What comes back today: one question")
	if s := w.app.Session().State(); s.LeavesOut("kinds") || len(s.Activities["kinds/all#one"].Attempts) != 1 {
		t.Error("what was left out is not as it was")
	}
}

func TestLeavingALookBackLosesNothing(t *testing.T) {
	for _, leave := range []string{"esc", "ctrl+c"} {
		w := cameBack(t, poolFiles(t), 30, answered(map[string]bool{"one": true})).press("enter", "v", "1", "1", "enter", leave)
		if err := w.app.Close(); err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(w.store.events, func(e progress.Event) bool { return e.Sitting == progress.SittingReview })
		if at < 0 {
			t.Fatalf("%s: the answer that was given is lost", leave)
		}
		if e := w.store.events[at]; e.Activity != "new-1" || e.Certainty != 0 {
			t.Errorf("%s: recorded as %+v", leave, e)
		}
	}
}

// What was answered in a lesson is asked anew, with nothing of the last time.
func TestALookBackAsksAnew(t *testing.T) {
	all := map[string]bool{"one": true, "some": true, "order": true, "where": true}
	w := cameBack(t, hardFiles(t), 30, answered(all)).press("enter", "v", "1")
	w.seesNot("The best answer", "Right.")
}

// Where an item counts as it is first answered, there is no hint and no second try.
func TestATestOutCountsWhatIsFirstAnswered(t *testing.T) {
	w := cameBack(t, poolFiles(t), 0, calm).press("enter", "1", "4").sees("one sitting", "each question about safety").press("1")
	w.press("h").seesNot("Hint").press("x").seesNot("Left out")
	wrong := map[string]string{}
	a := w.app.top().screen.(sitting).row.Asking()
	for i, id := range a.Order(1) {
		r, _ := a.Grade([]string{id})
		wrong[strconv.FormatBool(r.Right)] = strconv.Itoa(i + 1)
	}
	w.press(wrong["false"], "enter", "2").sees("Not right this time.").press("r")
	if w.app.top().screen.(sitting).row.Asking() != a {
		t.Fatal("r asked something else")
	}
	w.sees("Not right this time.")
	for range 12 {
		w.press("right")
	}
	w.sees("That was not all of it, so nothing is marked.").press("enter").sees("Show that you know this")
}

func TestATestOutIsPassedByKeys(t *testing.T) {
	w := cameBack(t, poolFiles(t), 0, func(s *progress.Session, c *course.Course) {
		calm(s, c)
		story := c.Activity("kinds/all#story").Body.(*course.Scenario)
		at := story.Start
		for {
			n, _ := story.Node(at)
			if n.Ending != "" {
				return
			}
			_ = s.Choose(c.Activity("kinds/all#story"), at, n.Choices[0].ID)
			at = n.Choices[0].Next
		}
	}).press("enter", "1", "4", "1")
	for range 10 {
		s := w.app.top().screen.(sitting)
		a := s.row.Asking()
		if a == nil {
			break
		}
		answer := w.answerTo(a)
		if a.Kind == course.KindChoice || a.Kind == course.KindMultiple {
			for _, id := range answer {
				w.press(w.digitOf(a, id))
			}
			w.press("end", "enter", "2", "end", "enter")
			continue
		}
		if _, err := w.app.Session().Answer(a, answer, 2, 0); err != nil { // many keys, tried elsewhere
			t.Fatal(err)
		}
		w.press("right")
	}
	w.sees("You know this. The lessons of this module")
	if st := w.app.Session().Standing(); !st.Lesson("kinds/all").Done || !st.Lesson("kinds/after").Done {
		t.Error("the lessons are not done")
	}
	w.press("enter").seesNot("Show that you know this")
}

func TestALastCheckGoesOnWhereItWasLeft(t *testing.T) {
	w := cameBack(t, poolFiles(t), 0, done).press("enter").sees("A last check of what you have met")
	w.press("2").sees("It cannot be failed").press("1", "1", "enter", "2", "end", "enter")
	w.sees("when you like:", "You can stop here.").press("end", "enter").seesNot("A last check").press("v").sees("A last check of what you have met")
}

// Nobody leaves a question about safety that was wrong without its explanation,
// by whatever key.
func TestAWrongSafetyItemIsExplainedBeforeOneLeaves(t *testing.T) {
	all := map[string]bool{"one": true, "some": true, "order": true, "where": true}
	for _, key := range []string{"esc", "right", "x"} {
		w := cameBack(t, hardFiles(t), 30, answered(all)).press("enter", "v", "1")
		a := w.app.top().screen.(sitting).row.Asking()
		if !a.Safety {
			t.Fatal("another item is asked: ", a.ID)
		}
		wrong := slices.IndexFunc(a.Order(1), func(id string) bool { return !slices.Contains(rightTo(a), id) })
		w.press(strconv.Itoa(wrong+1), "enter", "2").seesNot("The best answer").press(key).sees("The best answer")
		if w.press(key); strings.Contains(w.text(), "The best answer") {
			t.Errorf("%s a second time does not leave", key)
		}
	}
}
