package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// Enter chooses what is marked; what was scrolled past is not.
func TestTheMarkStaysInSight(t *testing.T) {
	map40 := func() *window {
		return newWindow(t, "Asha").press("enter").send(tea.WindowSizeMsg{Width: 40, Height: 12})
	}
	for keys, want := range map[string]string{"end": "▸ Core", "pgdown": "▸ ○ "} {
		map40().press(keys).sees(want)
	}
	map40().press("end", "enter").sees("Which route?")
	map40().press("end", "home").seesNot("enter more")
	w := map40()
	for range 4 {
		w.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	}
	w.sees("▸")
}

func TestEnterSaysThatNothingIsChosenYet(t *testing.T) {
	toStep(t, "#one").press("enter").sees("Nothing is chosen yet").press("1").seesNot("Nothing is chosen yet")
	toStep(t, "#one").press("1", "enter", "enter").sees("How sure", "Nothing is chosen yet")
}

func TestAModuleMarksWhatIsNextAfterALesson(t *testing.T) {
	w := newWindow(t, "Asha").press("enter", "2", "down", "enter", "enter", "right", "esc")
	w.sees("▸ ○ All of them", "● The one after")
}

func TestKeysSayWhatBecomesOfASitting(t *testing.T) {
	newWindow(t).press("?").sees("quit").seesNot("everything is saved")
	newWindow(t, "Asha").press("enter", "?").press("pgdown").sees("quit; everything is saved")
	w := newWindow(t, "Asha").press("3")
	w.press("?").press("pgdown").sees("nothing of this sitting is kept")
}
