package tui

import "testing"

// toUnsaved is at the map without saving.
func toUnsaved(t *testing.T) *window {
	t.Helper()
	return newWindow(t).press("2", "end", "enter", "enter", "enter").
		sees("Nothing is kept when you stop, the name neither").press("Asha", "enter", "enter", "enter").sees("not saved")
}

// quits reports whether a key ends the program.
func (w *window) quits(k string) bool {
	w.t.Helper()
	_, cmd := w.app.Update(pressOf(k))
	return asks(cmd) && !w.opens(k)
}

// opens reports whether a key opens another screen.
func (w *window) opens(k string) bool {
	now := w.app
	defer func() { w.app = now }()
	return len(w.press(k).app.stack) != len(now.stack)
}

func TestWhoSavesNothingIsToldOnceBeforeTheyStop(t *testing.T) {
	w := toUnsaved(t)
	if !w.quits("q") {
		t.Fatal("q asks where nothing was done")
	}
	w.press("n", "A thought", "esc")
	w.press("q").sees("gone once you stop", "Back to the map", "my summary", "my notebook", "Stop now")
	w.press("3").sees("A thought").press("esc").sees("not saved")
	if !w.quits("q") {
		t.Error("q asks a second time")
	}
}

func TestStoppingFromThereIsOneKey(t *testing.T) {
	w := toUnsaved(t).press("n", "A thought", "esc", "q").sees("Stop now")
	if !w.quits("q") {
		t.Error("q does not stop")
	}
	if w.press("enter").sees("not saved"); !w.quits("ctrl+c") {
		t.Error("ctrl+c asks")
	}
}

func TestWhoSavesIsAskedNothing(t *testing.T) {
	w := newWindow(t, "Asha").press("enter", "n", "A thought", "esc")
	if !w.quits("q") {
		t.Error("q asks, and all is saved")
	}
}
