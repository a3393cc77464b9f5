package tui

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// latest is the last response to an activity of the lesson with typed answers.
func (w *window) latest(local string) []string {
	last, _ := w.app.Session().State().Activities["kinds/typed#"+local].LatestAttempt()
	return last.Response
}

func TestKeysAreTextWhileAnAnswerIsTyped(t *testing.T) {
	w := newWindow(t, "Asha").press(join(toFillIn, "end", "enter", "nshb w!?1")...).sees("nshb w!?1")
	w.press("f3").sees(justHappened).press("esc").sees("nshb w!?1")
	w.send(tea.WindowSizeMsg{Width: 40, Height: 12}).sees("nshb w!?1")
	w.press("esc", "s").sees("nshb w!?1", "answer") // left, with the text kept
	w.press("w", "2", "enter", "1").sees("Think again.")
	if got := w.latest("line"); !slices.Equal(got, []string{"nshb w!?12"}) {
		t.Errorf("the response is %q", got)
	}
}

func TestNothingTypedIsNoAnswer(t *testing.T) {
	w := newWindow(t, "Asha").press(join(toFillIn, "end", "enter", "space", "enter")...).seesNot("How sure")
	w.press("enter", "duty", "enter").sees("How sure")
}

// Coming back to an answer shows what was typed.
func TestATypedAnswerIsThereOnComingBack(t *testing.T) {
	w := newWindow(t, "Asha").press(join(toFillIn, "end", "enter", "Helpdesk", "enter", "1", "end", "right")...)
	w.press("p").sees("You wrote", "Helpdesk").seesNot("The answer").press("a").sees("The answer")
}

// What only the answer tells waits until it is asked for.
func TestTypedKindsHoldTheirAnswerBack(t *testing.T) {
	for name, try := range map[string]struct {
		keys   []string
		answer string
	}{
		"fill-in":   {join(toFillIn, "end", "enter", "Helpdesk", "enter", "2"), "The answer"},
		"redaction": {join(toRedaction, "space", "enter", "2"), "You left this"},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWindow(t, "Asha").press(try.keys...).sees("hink again", "r try again", "enter show the answer")
			w.press("end").seesNot(try.answer).press("a").press("end").sees(try.answer)
		})
	}
}

// What was found stays marked, and what can stay is not.
func TestARedactionIsTriedAgainFromWhatWasFound(t *testing.T) {
	w := newWindow(t, "Asha").press(join(toRedaction, join(marks, "enter", "2", "r")...)...)
	w.sees("What you found is marked already.")
	before := w.latest("bio")
	w.press("enter", "2")
	if got := w.latest("bio"); len(got) == 0 || slices.Equal(got, before) {
		t.Errorf("after %q the response is %q: what can stay was kept too", before, got)
	}
}

func TestWordsAreMarkedAndUnmarked(t *testing.T) {
	w := newWindow(t, "Asha").press(join(toRedaction, "space", "space", "space", "left", "space")...)
	w.sees("[Priya · nurse]on").press("left", "left", "left", "left", "space").sees("Priya ·[nurse]on", "Word 2 of 28: nurse (marked)")
	w.press("enter", "1").sees("You found 0 of 4.", "○[nurse]")
	if got := w.latest("bio"); !slices.Equal(got, []string{"2-2"}) {
		t.Errorf("the response is %q", got)
	}
}

// Who taps quickly marks a word with each tap; who holds the key down marks one.
func TestQuickTapsMarkAWordEach(t *testing.T) {
	w := newWindow(t, "Asha").press(toRedaction...)
	now := time.Date(2026, 11, 23, 16, 0, 0, 0, time.UTC)
	w.app.config.Now = func() time.Time { now = now.Add(5 * time.Millisecond); return now }
	w.press("right", "space", "space", "space").sees("Priya ·[nurse on Larch]Ward")
	for range 5 {
		w.send(tea.KeyPressMsg{Code: tea.KeySpace, Text: " ", IsRepeat: true})
	}
	w.sees("Priya ·[nurse on Larch]Ward").press("enter", "enter").sees("How sure")
}

func TestWithNothingMarkedEnterPassesBy(t *testing.T) {
	w := newWindow(t, "Asha").press(join(toRedaction, "space", "left", "space", "enter")...)
	w.sees("That is the end of this lesson.")
	if got := w.latest("bio"); got != nil {
		t.Errorf("the response is %q, and none was given", got)
	}
}

// Whatever the window, the word that one is at is in it, and marks move none.
func TestTheWordOneIsAtIsInSight(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}, {30, 8}} {
		w := newWindow(t, "Asha").open(size[0], size[1]).press(toRedaction...)
		act := func() redactionAct { return w.app.top().screen.(lesson).turn.act.(redactionAct) }
		places := func() (all []string) {
			for _, l := range act().lines(w.app.env(w.app.top().screen).frame) {
				for _, p := range l {
					all = append(all, p.text)
				}
				all = append(all, "/")
			}
			return all
		}
		before := places()
		for _, k := range []string{"right", "space"} {
			for range act().body.Words {
				w.press(k)
				word := act().body.Text(course.Run{From: act().at, To: act().at})
				if !strings.Contains(w.text(), strings.Fields(word)[0]) || !strings.Contains(w.text(), "▸") {
					t.Fatalf("%v: %q is not in sight:\n%s", size, word, w.text())
				}
				checkFits(t, w.app.Content(), size[0], size[1])
			}
			for range len(act().body.Words) {
				w.press("left")
			}
		}
		if act().at != 1 || !slices.Equal(places(), before) {
			t.Errorf("%v: at %d; the words moved from %q to %q", size, act().at, before, places())
		}
	}
}

func TestLinesOfAText(t *testing.T) {
	lines := layText([]string{"one", "two", "abcdefghij", "x", "end"}, []int{5}, 7)
	var got []string
	for _, l := range lines {
		var words []string
		for _, p := range l {
			words = append(words, p.text)
		}
		got = append(got, strings.Join(words, " "))
	}
	if want := []string{"one two", "abcdefg", "hij x", "", "end"}; !slices.Equal(got, want) {
		t.Fatalf("the lines are %q, want %q", got, want)
	}
	for _, tt := range []struct{ from, above, below int }{
		{1, 1, 3}, {2, 2, 3}, {3, 1, 5}, {4, 3, 5}, {5, 3, 5},
	} {
		if a, b := lines.above(tt.from), lines.below(tt.from); a != tt.above || b != tt.below {
			t.Errorf("above and below word %d are %d and %d, want %d and %d", tt.from, a, b, tt.above, tt.below)
		}
	}
}

// A second try begins with what stands of the first.
func TestATypedAnswerIsMendedAndAMarkedOneKept(t *testing.T) {
	w := newWindow(t, "Asha").press(toRedaction...)
	e := w.app.env(w.app.top().screen)
	bio := w.app.course.Activity("kinds/typed#bio")
	stands := bio.Retry([]string{"2-2", "5-8"})
	again := newRedactionAct(e, bio).(retrying).retried(e, []string{"2-2", "5-8"}, stands).(redactionAct)
	if got := again.body.Response(again.marked); !slices.Equal(got, stands.Keep) || len(got) != 1 {
		t.Errorf("marked again are %q, want %q", got, stands.Keep)
	}
	line := w.app.course.Activity("kinds/typed#line")
	typed := newFillInAct(e, line).(retrying).retried(e, []string{"dutty line"}, course.Retry{}).(fillInAct)
	if said := strings.Join(typed.View(e).lines, "\n"); typed.typing() || !strings.Contains(said, "Mend what you wrote: dutty line") {
		t.Errorf("it is offered as\n%s\ntyping %v", said, typed.typing())
	}
	opened, _ := typed.Update(e, keyNames["enter"])
	if f := opened.(fillInAct); !f.typing() || f.field.value() != "dutty line" {
		t.Errorf("the field holds %q, typing %v", f.field.value(), f.typing())
	}
}
