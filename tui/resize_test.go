package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// What is marked stays in sight in a window of another size, and enter chooses
// nothing that was scrolled away.
func TestEnterChoosesWhatIsInSight(t *testing.T) {
	resized := func(w *window, width, height int) *window {
		return w.send(tea.WindowSizeMsg{Width: width, Height: height})
	}
	t.Run("after a new size", func(t *testing.T) {
		w := newWindow(t, "Asha").press("end", "enter", "end")
		resized(w, 40, 12).sees("▸ Begin: All of them")
		resized(w, 30, 8).sees("▸ Begin: All of")
	})
	t.Run("after the wheel", func(t *testing.T) {
		w := newWindow(t, "Asha").press(toCalibration...)
		resized(w, 40, 8).press("end").seesNot("▸", "open it")
		w.press("enter").sees("▸ What belongs in the record?").press("enter").seesNot("how right")
	})
}
