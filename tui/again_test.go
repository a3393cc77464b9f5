package tui

import (
	"slices"
	"strings"
	"testing"

	"groundwork/course"
	"groundwork/progress"
)

// wrongTries are the keys of a wrong try at each judged step, with how sure, and
// what only its answer tells.
var wrongTries = []struct {
	step   string
	keys   []string
	answer string
}{
	{"#one", []string{"1", "enter", "2"}, "The best answer"},
	{"#some", []string{"1", "enter", "2"}, "You left this; it belongs"},
	{"#order", []string{"enter", "2"}, "The right order"},
	{"#where", []string{"1", "1", "enter", "2"}, "and it goes with"},
}

// The list above has every kind that is judged.
func TestEveryJudgedKindIsTriedWrongly(t *testing.T) {
	c := testCourse(t, testFiles(t))
	tried := map[course.Kind]bool{}
	for _, tt := range wrongTries {
		tried[c.Activity("kinds/all"+tt.step).Kind] = true
	}
	for _, a := range c.Lesson("kinds/all").Activities {
		if a.Judged() && !tried[a.Kind] {
			t.Errorf("no wrong try at %s, which is a %s", a.ID, a.Kind)
		}
	}
}

func TestTheAnswerIsShownOnlyWhenItIsAskedFor(t *testing.T) {
	for _, tt := range wrongTries {
		t.Run(tt.step, func(t *testing.T) {
			for _, ask := range []string{"a", "enter"} {
				w := toStep(t, tt.step).press(tt.keys...).sees("hink again", "r try again", "enter show the answer")
				w.seesNot(tt.answer)
				a := w.app.course.Activity("kinds/all" + tt.step)
				for _, f := range heldBack(t, w, a) {
					w.seesNot(f)
				}
				w.press(ask).sees(tt.answer, "enter go on")
				if got := w.step(); got != tt.step {
					t.Errorf("%s went on to %s without the answer", ask, got)
				}
				w.press("enter")
				if got := w.step(); got == tt.step {
					t.Error("enter does not go on from the answer")
				}
			}
		})
	}
}

// heldBack are the words on what the learner did not give, or misplaced.
func heldBack(t *testing.T, w *window, a *course.Activity) []string {
	last, _ := w.app.Session().State().Activities[a.ID].LatestAttempt()
	r, err := a.Grade(last.Response)
	if err != nil || r.Right {
		t.Fatalf("the try at %s was right, or none: %v", a.ID, err)
	}
	var words []string
	for _, f := range r.Feedback {
		if !f.Chosen || f.Tried != "" {
			words = append(words, f.Words)
		}
	}
	if len(words) == 0 {
		t.Fatalf("nothing of %s is held back after %q", a.ID, last.Response)
	}
	return words
}

func TestWhoComesBackToAWrongItemSeesItAsFarAsTheyGot(t *testing.T) {
	for _, tt := range wrongTries {
		w := toStep(t, tt.step).press(tt.keys...)
		w.open(80, 24).press("enter", "enter").sees("hink again", "r try again").seesNot(tt.answer)
		w.press("a").sees(tt.answer)
	}
}

func TestWhoTurnsBackAPageStillSeesTheAnswerThatWasShown(t *testing.T) {
	w := toStep(t, "#some").press("1", "enter", "2", "a", "enter", "left")
	w.sees("You left this; it belongs", "enter go on")
}

func TestHintsComeAfterATry(t *testing.T) {
	w := toStep(t, "#one").seesNot("h hint").press("h").seesNot("Hint:")
	w.press("1", "enter").seesNot("h hint").press("h").seesNot("Hint:")
	w.press("2").sees("h hint").seesNot("Hint:").press("h").sees("Hint: Think of who can help.").seesNot("h hint")
	w.press("r").sees("Hint: Think of who can help.", "you tried this")
	w.pick("Ring the duty line").press("3").sees("Right.").seesNot("Hint:", "r try again")
	last, _ := w.app.Session().State().Activities["kinds/all#one"].LatestAttempt()
	if last.Hints != 1 {
		t.Errorf("%d hints are in the record, not 1", last.Hints)
	}
}

func TestARetryKeepsWhatWasRight(t *testing.T) {
	t.Run("a choice steps over what was tried", func(t *testing.T) {
		w := toStep(t, "#one").press("1", "enter", "2", "r", "1").seesNot("enter answer")
		w.press("down").sees("▸ 2").press("up").sees("▸ 2").press("1", "enter").sees("How sure").press("2", "r")
		w.press("down").sees("▸ 3").press("up", "1", "2").sees("▸ 3").press("enter", "2").sees("Right.")
	})
	t.Run("ticks stay", func(t *testing.T) {
		w := toStep(t, "#some").press("1", "2", "enter", "2", "r").sees("(you tried this)", "(right, it stays)")
		w.press("1", "2", "up", "up").sees("▸ [ ] 3").press("space", "enter", "2").sees("Right.")
		if got := lastOf(w, "some"); slices.Contains(got, "guess") || len(got) != 2 {
			t.Errorf("the whole response is %q", got)
		}
	})
	t.Run("placements stay", func(t *testing.T) {
		w := toStep(t, "#where").press("1", "1", "enter", "2", "r").sees("(right, it stays)")
		w.press("down", "down", "2", "enter", "3").sees("Right.")
		if got := lastOf(w, "where"); !slices.Contains(got, "listen=line") || !slices.Contains(got, "hide=site") {
			t.Errorf("the whole response is %q", got)
		}
	})
	t.Run("an order begins from the learner's own", func(t *testing.T) {
		w := toStep(t, "#order").press("3", "enter", "2")
		before := lastOf(w, "order")
		w.press("r").sees("(in order before)").press("enter", "2")
		if got := lastOf(w, "order"); !slices.Equal(got, before) {
			t.Errorf("untouched, the order is %q; it was %q", got, before)
		}
	})
	t.Run("nothing stands once the answer was shown", func(t *testing.T) {
		toStep(t, "#some").press("1", "2", "enter", "2", "a", "r").seesNot("(you tried this)", "(right, it stays)")
	})
}

// lastOf is the latest response to an activity of the lesson.
func lastOf(w *window, id string) []string {
	last, _ := w.app.Session().State().Activities["kinds/all#"+id].LatestAttempt()
	return last.Response
}

// Nobody leaves a wrong item about safety before its explanation was on the
// screen: the first key that would leave shows it.
func TestASafetyItemIsExplainedBeforeItIsLeft(t *testing.T) {
	for _, leave := range []string{"esc", "right", "left", "b"} {
		for name, keys := range map[string][]string{
			"from a wrong try":     {"1", "enter", "2"},
			"while asked how sure": {"1", "enter"},
			"in another try":       {"1", "enter", "2", "r", "2"},
		} {
			t.Run(leave+" "+name, func(t *testing.T) {
				w := toStep(t, "#one").press(keys...).press(leave).sees("The best answer", "Two people know now")
				if n := len(w.app.Session().State().Activities["kinds/all#one"].Attempts); n != 1 {
					t.Errorf("%d attempts are recorded, not 1", n)
				}
				w.press(leave).seesNot("The best answer")
			})
		}
	}
}

func TestAnotherItemIsPassedByWithoutItsAnswer(t *testing.T) {
	w := toStep(t, "#some").press("1", "enter", "2", "right")
	if got := w.step(); got != "#order" {
		t.Errorf("right leads to %s", got)
	}
}

func TestAnAnswerIsKeptWhenItsPageIsTurnedBeforeHowSure(t *testing.T) {
	for _, turn := range []string{"left", "right"} {
		w := toStep(t, "#some").press("1", "enter").sees("How sure").press(turn).seesNot("How sure")
		if lastOf(w, "some") == nil {
			t.Errorf("after %s the answer is lost", turn)
		}
	}
}

// wrongThen answers the choice wrongly, so many of the steps after it rightly,
// and passes the rest by, to what follows the last page.
func wrongThen(t *testing.T, others int) *window {
	t.Helper()
	w := toStep(t, "#one").press("1", "enter", "2", "a", "enter")
	for _, tt := range wrongTries[1 : 1+others] {
		a := w.app.course.Activity("kinds/all" + tt.step)
		if _, err := w.app.Session().Answer(a, w.answerTo(a), 0, 0); err != nil {
			t.Fatal(err)
		}
	}
	for range 7 { // and past the story, the words, the promise and the last page
		w.press("right")
	}
	return w
}

func TestAWrongItemComesBackAfterThreeOthersAndOnce(t *testing.T) {
	w := wrongThen(t, 3).sees("once more", progress.OnceMore, "What is the first thing to do?").seesNot("you tried this", "Think again")
	w.press("1", "enter", "2").sees("Think again.").press("r").sees("you tried this").press("2", "enter", "2", "a").sees("The best answer")
	w.press("enter").sees("That is the end of this lesson.")
	if n := len(w.app.Session().State().Activities["kinds/all#one"].Attempts); n != 3 {
		t.Errorf("%d attempts are recorded, not 3", n)
	}
	if st := w.app.Session().State().Lessons["kinds/all"]; !st.Ended {
		t.Error("the lesson is not at its end")
	}
}

func TestWhatComesBackCanBePassedBy(t *testing.T) {
	wrongThen(t, 3).sees("once more", "→ pass by").press("right").sees("That is the end of this lesson.")
	w := wrongThen(t, 3).press("left").sees("Last page").press("right").sees("That is the end of this lesson.")
	w.seesNot("once more")
}

func TestNothingComesBackAfterFewerThanThreeOthers(t *testing.T) {
	wrongThen(t, 2).sees("That is the end of this lesson.").seesNot("once more")
}

func TestAnAnswerToWhatComesBackIsKeptWhenTheWindowIsClosed(t *testing.T) {
	w := wrongThen(t, 3).pick("Ring the duty line").sees("How sure")
	if err := w.app.Close(); err != nil {
		t.Fatal(err)
	}
	if got := lastOf(w, "one"); !slices.Equal(got, []string{"ring"}) {
		t.Errorf("the answer is %q", got)
	}
}

func TestCertaintyIsNeverAskedWhereNothingIsJudged(t *testing.T) {
	for _, step := range []string{"#worry", "#story", "#words", "#keep"} {
		w := toStep(t, step)
		for range 6 {
			if w.step() == step {
				w.press("1").seesNot("How sure")
			}
			if w.step() == step {
				w.press("enter").seesNot("How sure")
			}
		}
	}
}

// The help names what can be done from a wrong try.
func TestTheKeysOfAWrongTryAreInTheHelp(t *testing.T) {
	w := toStep(t, "#one").press("1", "enter", "2", "?")
	text := strings.Join(strings.Fields(w.text()), " ")
	for _, want := range []string{"r try again", "h hint", "enter or a show the answer"} {
		if !strings.Contains(text, want) {
			t.Errorf("the help has no %q:\n%s", want, w.text())
		}
	}
}
