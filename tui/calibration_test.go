package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
)

func TestWhatWasSureAndWrongOpensWhereItIs(t *testing.T) {
	w := newWindow(t, "Asha").press(join(toChoice, "1", "enter", "3", "esc", "esc", "esc", "c")...)
	w.sees("Worth another look", "What is the first thing to do?").press("enter").sees("This lesson has a hard part.").press("enter").sees("Think again")
	item := w.app.course.Lessons()[0].Judged()[0]
	if _, err := w.app.Session().Answer(item, []string{rightOf(item)}, 3, 0); err != nil {
		t.Fatal(err)
	}
	w.press("esc").sees("How sure, and how right").seesNot("Worth another look")
}

// rightOf is the option of a choice that is correct.
func rightOf(a *course.Activity) string {
	for _, o := range a.Body.(*course.Choice).Options {
		if o.Correct {
			return o.ID
		}
	}
	return ""
}

// An item of a pool is in no lesson, so there is nothing to open.
func TestWhatIsInAPoolComesInReview(t *testing.T) {
	w := newWindow(t, "Asha").press("end", "enter")
	c := calibration{shown: progress.Calibration{Again: []progress.Look{{Asks: "Which way?", Where: progress.ComesInReview}}}}
	e := w.app.env(c)
	text := strings.Join(c.View(e).lines, "\n")
	if !strings.Contains(text, "Which way?") || !strings.Contains(text, progress.ComesInReview) {
		t.Errorf("the item of a pool is not said:\n%s", text)
	}
	if _, cmd := c.Update(e, tea.KeyPressMsg{Code: tea.KeyEnter}); cmd != nil {
		t.Errorf("enter does %v with an item that opens nowhere", cmd())
	}
}

// The picture is there for whoever asks, and changes nothing.
func TestLookingAtHowSureRecordsNothing(t *testing.T) {
	w := newWindow(t, "Asha").press(toCalibration...)
	before := len(w.store.events)
	w.press("esc", "c", "end", "esc")
	if got := len(w.store.events); got != before {
		t.Errorf("%d events after a look, %d before it", got, before)
	}
}
