package tui

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/course/coursetest"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// newPlanned is Asha at the course of [progresstest.Plan], as [progresstest.Planned]
// leaves her.
func newPlanned(t testing.TB, more ...func(*progress.Session)) *window {
	t.Helper()
	files := progresstest.Files(progresstest.PlanEdits(nil))
	w := newWindowOn(t, files, "Asha")
	w.store.events = []progress.Event{enrolled("Asha")}
	c, err := course.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	s := progress.NewSession(c, w.store.events, w.store, w.config.Now)
	s.Set(progress.SettingWords, "keep")
	progresstest.Planned(t, s, c, w.config.Now())
	for _, do := range more {
		do(s)
	}
	s.Leave()
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	return w.open(80, 24)
}

var (
	toPlan  = []string{"end", "enter", "end", "4"}
	toBack  = join(toPlan, "1")
	toMine  = join(toPlan, "2")
	toCheck = join(toPlan, "3", "right")
)

func TestMirrorScreens(t *testing.T) {
	for _, s := range []struct {
		name string
		keys []string
	}{
		{"mirror-module", toPlan},
		{"mirror-began", toBack},
		{"mirror-ratings", join(toBack, "right")},
		{"mirror-ratings-hidden", join(toBack, "right", "x")},
		{"mirror-can", join(toBack, "right", "right")},
		{"mirror-can-marked", join(toBack, "right", "right", "tab")},
		{"mirror-can-open", join(toBack, "right", "right", "1")},
		{"mirror-can-before", join(toBack, "right", "right", "right", "4", "enter", "p", "p")},
		{"mirror-recall", join(toBack, "right", "right", "right", "4")},
		{"mirror-sure", join(toBack, "right", "right", "right", "4", "enter")},
		{"mirror-commitments", join(toBack, "right", "right", "right", "4", "enter", "right")},
		{"mirror-did-you", join(toBack, "right", "right", "right", "4", "enter", "right", "1")},
		{"mirror-card", toMine},
		{"mirror-who-asks", join(toMine, "right", "1", "enter", "enter", "Mags")},
		{"mirror-who-asks-kept", join(toMine, "right", "1", "enter", "enter", "Mags", "enter")},
		{"mirror-check", toCheck},
		{"mirror-check-begun", join(toCheck, "1", "1", "enter", "3", "enter", "esc")},
		{"mirror-again-none", join(toCheck, "right")},
		{"mirror-again", join(toCheck, "1", "1", "enter", "3", "end", "enter", "2", "enter", "3", "end", "enter", "enter", "1", "enter", "3", "end", "enter")},
		{"plan-text", join(toMine, "e")},
		{"plan-text-worry", join(toMine, "e", "x", "end")},
		{"plan-export", join(toMine, "e", "end", "enter")},
		{"module-page", []string{"end", "enter", "end", "3", "e"}},
	} {
		for _, size := range []struct {
			name          string
			width, height int
		}{{"80x24", 80, 24}, {"40x12", 40, 12}} {
			t.Run(s.name+"-"+size.name, func(t *testing.T) {
				t.Parallel()
				there := func() *window { return newPlanned(t).open(size.width, size.height).press(s.keys...) }
				w := there()
				w.golden(s.name + "-" + size.name)
				checkFits(t, w.app.Content(), size.width, size.height)
				helpIsTrue(there)
			})
		}
	}
}

// The check goes on to the page behind it, at its end and not before, and is there
// again for another try.
func TestALessonGoesOnFromItsCheck(t *testing.T) {
	w := newPlanned(t).press(toCheck...).sees("three questions", "Leave it out, and go on")
	w.press("1", "1", "enter", "3", "enter", "esc").sees("two questions", "Go on with the last check")
	w.press("1", "1", "enter", "3", "enter").sees("the last one")
	w.press("1", "enter", "3", "enter").sees("What you would look at again", "I can tie a boat.", "steady")
	w.press("left").sees("You have taken this check.", "Go on without it").press("1").sees("Steady, or again")
	w.press("left", "2", "1", "enter", "3", "enter").sees("2 to go")
}

func TestACheckCanBeLeftOut(t *testing.T) {
	newPlanned(t).press(toCheck...).press("x").sees("two questions", "Left out from now on").press("1").seesNot("Cold water")
	w := newPlanned(t).press(toCheck...).press("3").sees("You have not taken the last check, and need not.").press("enter", "esc")
	if st := w.app.Session().Standing(); !st.Lesson("plan/check").Done {
		t.Error("the lesson is not done without it")
	}
	if w.app.Session().Standing().FinalOnTheWay(w.app.Session().State()) != "" {
		t.Error("the map still leads to it")
	}
}

// The map leads to the lesson that holds the check, and to where it was left.
func TestTheMapLeadsToTheLessonOfTheCheck(t *testing.T) {
	w := newPlanned(t).press("end", "enter").sees(progress.FinalWay).press("2").sees("What this is", "1 of 3")
	w.press("right", "1", "1", "enter", "3", "enter", "esc", "esc").sees(progress.FinalGoOn)
	w.press("2").sees("Go on with the last check", "2 of 3")
}

// A row leads there and back to the page; what was done there shows on it.
func TestARowLeadsThereAndBack(t *testing.T) {
	w := newPlanned(t).press(join(toBack, "right", "right")...).sees("not yet, and here it is again")
	w.press("tab", "enter").sees("Is it so?", "Think again").press("r", "1", "enter", "3", "esc").sees("right at least once").seesNot("not yet, and")
	w.press("enter").sees("As I remember it")
	w = newPlanned(t).press(join(toBack, "right", "right", "right", "4", "enter", "right")...).sees("you did a part of it")
	w.press("1", "1").sees("you did it").press("2", "4").sees("let go")
}

// Whatever was given, no page of mirrors says more or less of anybody.
func TestMirrorsJudgeNothing(t *testing.T) {
	for _, second := range []int{0, 7, 10} {
		w := newPlanned(t, func(s *progress.Session) { _ = s.Rate("quay/wind#worry-again", second) }).press(join(toBack, "right")...)
		text := w.text()
		for _, bad := range []string{"improve", "better", "worse", "well done", "good", "%", "▲", "↓", "score"} {
			if strings.Contains(strings.ToLower(text), bad) {
				t.Errorf("%q is said:\n%s", bad, text)
			}
		}
		w.sees("first 7 second "+strconv.Itoa(second), "Less worried is not the aim")
	}
}

// What is exported was shown before, word for word; worry only when it was asked for.
func TestAPlanIsShownBeforeItIsKept(t *testing.T) {
	w := newPlanned(t).press(join(toMine, "e", "end", "enter", "1")...).sees("Saved as /documents/groundwork-plan.txt")
	kept := w.saved["groundwork-plan.txt"]
	if !strings.Contains(kept, "who will ask: Mags") || strings.Contains(kept, "Drifting") {
		t.Errorf("it holds\n%s", kept)
	}
	w = newPlanned(t).press(join(toMine, "e", "x", "end", "enter", "2")...)
	if !strings.Contains(w.saved["groundwork-plan.html"], "Drifting: first 7, second 8") {
		t.Errorf("asked for, worry is not in\n%s", w.saved["groundwork-plan.html"])
	}
	w = newPlanned(t).press("end", "enter", "end", "3", "e", "x", "end", "enter", "1")
	if page := w.saved["groundwork-quay.txt"]; !strings.Contains(page, "A rule of thumb: tie it twice.") || !strings.Contains(page, "look up and tell") {
		t.Errorf("the page of the module is\n%s", page)
	}
}

// Any keys on the pages of mirrors fit, at any size.
func TestAnyKeysOnMirrorsFit(t *testing.T) {
	keys := []string{"right", "left", "enter", "enter", "enter", "esc", "tab", "tab", "1", "2", "3", "x", "e", "up", "down", "end", "n", "w", "y", "f9", "é"}
	for seed := range uint64(coursetest.Rounds(12)) {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(seed, 0))
			w := newPlanned(t).press(join(toPlan, strconv.Itoa(1+int(seed%3)))...)
			for range 120 {
				width, height := 30+r.IntN(90), 8+r.IntN(40)
				w.send(tea.WindowSizeMsg{Width: width, Height: height})
				w.press(keys[r.IntN(len(keys))])
				checkFits(t, w.app.Content(), width, height)
				checkWrapped(t, w.app)
			}
		})
	}
}

// No writer can part what a mirror fills, so a page is measured without.
func TestAMirrorMakesNoPageTooLong(t *testing.T) {
	c, shown := progresstest.Plan(t, nil), 0
	for _, l := range c.Lessons() {
		for _, step := range l.Steps() {
			if !step.Shows(course.MirrorCard) {
				continue
			}
			shown++
			if over := Overflow(c, step, 80, 12); over > 0 {
				t.Errorf("%s %s is %d rows too long", l.ID, step.ID, over)
			}
		}
	}
	if shown == 0 {
		t.Error("no page shows a card")
	}
}
