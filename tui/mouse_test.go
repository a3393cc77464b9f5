package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// clickOn clicks on the first place where the window says text.
func (w *window) clickOn(text string) *window {
	w.t.Helper()
	for y, line := range strings.Split(w.text(), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			return w.click(ansi.StringWidth(before), y)
		}
	}
	w.t.Fatalf("%q is nowhere to be clicked:\n%s", text, w.text())
	return w
}

func (w *window) click(x, y int) *window {
	w.t.Helper()
	return w.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
}

// A click is the number of what it is on, or the key it is on; and nothing
// anywhere else.
func TestClicking(t *testing.T) {
	w := newWindow(t, "Asha")
	w.clickOn("Carry on as Asha").sees("Base ·")
	w.clickOn("Every kind once").sees("All of them")
	w.clickOn("All of them").sees("hard part")
	w.clickOn("esc back").sees("Every kind once")
	w.clickOn("? keys").sees("Everywhere").clickOn("esc close").seesNot("Everywhere")
	before := w.text()
	for _, at := range [][2]int{{0, 0}, {70, 3}, {79, 22}, {200, 90}, {0, 23}, {79, 23}} {
		if w.click(at[0], at[1]); w.text() != before {
			t.Errorf("a click at %v did something:\n%s", at, w.text())
		}
	}
}

// A click on an answer marks it. Answering takes a key, or a click on the key.
func TestClickingAnAnswer(t *testing.T) {
	w := newWindow(t, "Asha").press(toChoice...)
	answers := len(w.store.events)
	w.clickOn("Ring the duty line")
	if len(w.store.events) != answers {
		t.Error("a click answered")
	}
	w.clickOn("enter answer").sees("How sure")
}

func TestClickingPastTheNinth(t *testing.T) {
	w := newWindow(t, "Asha").press("end", "enter")
	d := w.app.drawing()
	last := d.spots[len(d.spots)-1]
	if next, _ := w.app.deliver(pickMsg{last.n}); next.drawing().first != last.first {
		t.Errorf("the pick of %d marks line %d, want %d", last.n, next.drawing().first, last.first)
	}
}

// The wheel scrolls what is longer than the window, and stops at its ends.
func TestWheel(t *testing.T) {
	w := newWindow(t, "Asha").open(40, 12).press("?")
	top := w.text()
	turn := func(b tea.MouseButton, times int) {
		for range times {
			w.send(tea.MouseWheelMsg{Button: b})
		}
	}
	turn(tea.MouseWheelDown, 1)
	if w.text() == top {
		t.Error("the wheel scrolls nothing")
	}
	turn(tea.MouseWheelDown, 50)
	turn(tea.MouseWheelUp, 60)
	if w.text() != top {
		t.Errorf("the wheel does not lead back:\n%s\n%s", top, w.text())
	}
}

func TestMouseIsLeftToTheTerminal(t *testing.T) {
	w := newWindow(t, "Asha")
	if w.app.View().MouseMode == tea.MouseModeNone {
		t.Error("the mouse is off by itself")
	}
	w.press("end", "enter", "t").press(slices.Repeat([]string{"down"}, 20)...).press("enter")
	if w.app.View().MouseMode != tea.MouseModeNone {
		t.Error("the settings do not turn the mouse off")
	}
	w.config.NoMouse, w.config.Preferences.NoMouse = true, false
	if w.open(80, 24); w.app.View().MouseMode != tea.MouseModeNone {
		t.Error("--no-mouse does not turn the mouse off")
	}
}

// What is copied is spelt out; nothing is copied where
// nothing can be.
func TestCopying(t *testing.T) {
	w := newWindow(t, "Asha").press(toPage...).press("s")
	all := w.app.drawing().copies
	if len(all) != 1 {
		t.Fatalf("the sources offer %q to copy", all)
	}
	next, cmd, ok := w.app.copied(tea.KeyPressMsg{Code: 'y', Text: "y"})
	if !ok || cmd == nil || fmt.Sprint(cmd()) != all[0] {
		t.Errorf("%q is not copied", all[0])
	}
	if !strings.Contains(next.notice, all[0]) {
		t.Errorf("it is not spelt out: %q", next.notice)
	}
	w.press("y").sees("Copied")
	w.press("esc", "y").seesNot("Copied")
}

func TestWindowSaysWhereOneIs(t *testing.T) {
	w := newWindow(t, "Asha").press("end", "enter", "2")
	if got := w.app.View().WindowTitle; got != "Every kind once · Groundwork" {
		t.Errorf("the window's title is %q", got)
	}
	w.press("1")
	if v := w.app.View(); v.ProgressBar != nil {
		t.Error("how far a lesson has come is sent to a terminal that may not know it")
	}
	w.config.Progress = true
	w.open(80, 24).press(toPage...)
	if v := w.app.View(); v.ProgressBar == nil || v.ProgressBar.Value <= 0 || v.ProgressBar.Value > 100 {
		t.Errorf("how far the lesson has come is %+v", v.ProgressBar)
	}
}
