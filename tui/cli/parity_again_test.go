package cli

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// tries is what a player knows of the tries at the activity they are at: what is
// offered to be tried again depends on them.
type tries struct {
	given  [][]string
	again  bool // the next answer is another try
	afresh bool // the answer was shown, or it is asked once more
}

func (t *tries) begin() { t.again = !t.afresh }

// offered is the order in which a is shown now, and what of it stays as it is.
func (p *plan) offered(a *course.Activity, response []string) (shown, kept []string) {
	shown = a.Order(seed)
	t := &p.tries
	if !t.again {
		t.given = nil
	} else if len(t.given) == 0 { // of the sitting before
		last, _ := progress.Fold(p.room.events).Activities[a.ID].LatestAttempt()
		t.given = [][]string{last.Response}
	}
	if t.again && a.Kind == course.KindSequencing {
		shown = t.given[len(t.given)-1]
	}
	kept = a.Retries(t.given...).Keep
	t.given, t.again, t.afresh = append(t.given, response), false, false
	return shown, kept
}

func (w *window) showAnswer() { w.plan.tries.afresh = true; w.press("a") }
func (w *window) onceMore()   { w.plan.tries = tries{} }

func (l *lines) showAnswer() { l.plan.tries.afresh = true; l.enter("answer") }
func (l *lines) onceMore()   { l.plan.tries = tries{} }

// longDay is the made-up course with a lesson of four items in place of its last.
func longDay(t *testing.T) *course.Course {
	t.Helper()
	files := teapotFiles(t)
	module := string(files["modules/drips/module.yaml"].Data)
	before, _, ok := strings.Cut(module, "  - id: hard\n")
	if !ok {
		t.Fatal("no lesson to take the place of")
	}
	delete(files, "modules/drips/hard.md")
	delete(files, "modules/drips/hard.yaml")
	put := func(name, text string) { files["modules/drips/"+name] = &fstest.MapFile{Data: []byte(text)} }
	put("module.yaml", before+"  - {id: day, title: A long day, minutes: 9, core: false, objectives: [stop-it]}\n")
	put("day.md", "## A day\n\nIt is long.\n\n[One](day.yaml#one)\n\n[Two](day.yaml#two)\n\n[Three](day.yaml#three)\n\n[Four](day.yaml#four)\n")
	choice := "  kind: choice\n  objective: stop-it\n  prompt: What first?\n  hints: [Think., Think again.]\n  options:\n"
	option := func(id, more string) string {
		return "    - {id: " + id + ", text: The " + id + ", " + more + "feedback: This is why that is so and not otherwise.}\n"
	}
	three := func(n string) string {
		return option("good"+n, "correct: true, ") + option("bad"+n, "") + option("poor"+n, "")
	}
	put("day.yaml", "- id: one\n  safety: true\n"+choice+three("1")+
		"- id: two\n"+strings.Replace(choice, "choice", "multiple", 1)+three("2")+
		"- id: three\n"+choice+three("3")+"- id: four\n"+choice+three("4"))
	return progresstest.Load(t, files)
}

// TestFrontsTryAgainAlike plays wrong tries, answers that are shown, and what
// comes back at the end of a lesson, through both front ends. want are the
// responses that it comes to.
func TestFrontsTryAgainAlike(t *testing.T) {
	c := longDay(t)
	for _, tt := range []struct {
		name     string
		sittings []func(front)
		want     string
	}{
		{"what was wrong comes back at the end, and once", []func(front){in("day", backAtTheEnd)}, "bad1, good2, good3, good4, bad1, poor1"},
		{"what comes back is one of the others for the next", []func(front){in("day", backInTurn)}, "poor1, bad2, good3, good4, good1, bad2"},
		{"what comes back is passed by, or left", []func(front){in("day", leaveWhatComesBack)}, "poor1, good2, good3, good4"},
		{"everything is open again once the answer was shown", []func(front){in("day", openAgain)}, "good2 bad2, good2 poor2, bad2, good2"},
		{"tried again in another sitting", []func(front){in("day", tryAndStop), tryAgainLater}, "good2 poor2, good2"},
		{"the window closed in the middle of another try", []func(front){in("day", closeInATry)}, "bad1, good1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, e := range playBoth(t, c, tt.sittings) {
				if e.Kind == progress.Answered {
					got = append(got, strings.Join(e.Response, " "))
				}
			}
			if answers := strings.Join(got, ", "); answers != tt.want {
				t.Errorf("the answers are %q, want %q", answers, tt.want)
			}
		})
	}
}

// rightly answers what is asked next, fairly sure, and goes on.
func rightly(f front, ids ...string) {
	for _, id := range ids {
		f.answer([]string{id}, 2)
		f.goOn()
	}
}

func backAtTheEnd(f front) {
	f.answer([]string{"bad1"}, 3)
	f.showAnswer()
	f.goOn()
	rightly(f, "good2", "good3", "good4")
	f.onceMore()
	f.answer([]string{"bad1"}, 1)
	f.again()
	f.answer([]string{"poor1"}, 1)
	f.showAnswer()
	f.goOn()
}

func backInTurn(f front) {
	f.answer([]string{"poor1"}, 3)
	f.goOn() // to the answer
	f.goOn()
	f.answer([]string{"bad2"}, 2)
	f.goOn()
	f.goOn()
	rightly(f, "good3", "good4")
	f.onceMore()
	rightly(f, "good1")
	f.onceMore()
	f.answer([]string{"bad2"}, 2)
	f.pass()
}

func leaveWhatComesBack(f front) {
	f.answer([]string{"poor1"}, 3)
	f.goOn()
	f.goOn()
	rightly(f, "good2", "good3", "good4")
	f.back()
	f.goOn()
}

func openAgain(f front) {
	f.pass()
	f.answer([]string{"bad2", "good2"}, 2)
	f.hint()
	f.again()
	f.answer([]string{"good2", "poor2"}, 2)
	f.hint()
	f.showAnswer()
	f.again()
	f.answer([]string{"bad2"}, 2)
	f.again()
	rightly(f, "good2")
}

func tryAndStop(f front) {
	f.pass()
	f.answer([]string{"good2", "poor2"}, 2)
}

func tryAgainLater(f front) {
	f.carryOn()
	f.open("drips/day")
	f.hint()
	f.again()
	f.answer([]string{"good2"}, 3)
	f.goOn()
	f.toMap()
	f.stop()
}

func closeInATry(f front) {
	f.answer([]string{"bad1"}, 2)
	f.hint()
	f.again()
	f.answer([]string{"good1"}, unsaid)
	f.halt()
}

// The hints seen are told with the answer that follows them.
func TestHintsSeenAreRecorded(t *testing.T) {
	events := playBoth(t, longDay(t), []func(front){in("day", func(f front) {
		f.answer([]string{"bad1"}, 2)
		f.hint()
		f.hint()
		f.again()
		f.answer([]string{"poor1"}, 2)
		f.showAnswer()
		f.again()
		f.answer([]string{"good1"}, 2)
		f.goOn()
	})})
	var hints []int
	for _, e := range events {
		if e.Kind == progress.Answered {
			hints = append(hints, e.Hints)
		}
	}
	if !slices.Equal(hints, []int{0, 2, 0}) {
		t.Errorf("the hints seen are %v, want none, two, and none once the answer was shown", hints)
	}
}
