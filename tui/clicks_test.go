package tui

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"groundwork/course/coursetest"
)

// pressable are lines that look as if they could be clicked: one that is marked, and
// one that begins with a number. The heading and the footer are told apart by place.
var pressable = regexp.MustCompile(`^ *(▸|(\[.\] |✗ |✓ )?[0-9]  )`)

// Whatever looks as if it could be clicked can be, where it is drawn, at every size
// and wherever one has scrolled to.
func TestWhatLooksPressableIs(t *testing.T) {
	for _, s := range screens[:coursetest.Rounds(len(screens))] {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			w := newWindow(t, s.names...).press(s.keys...)
			for _, size := range [][2]int{{80, 24}, {40, 12}, {200, 60}, {33, 9}} {
				w.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				for scroll := range 3 {
					w.app = w.app.scrollTo(w.app.drawing(), 5*scroll)
					checkPressable(t, w)
				}
			}
		})
	}
}

func checkPressable(t *testing.T, w *window) {
	t.Helper()
	shot := w.app.shot()
	lines := strings.Split(w.text(), "\n")
	checkFooter(t, shot, lines[w.app.height-1])
	for y, line := range lines {
		inside := y >= w.app.headRows() && y < w.app.headRows()+w.app.room()
		if !inside || !pressable.MatchString(line) {
			continue
		}
		x := len(line) - len(strings.TrimLeft(line, " ")) - margin(w.app.width)
		found := false
		for _, sp := range shot.drawing.spots {
			if sp.at(x, y-w.app.headRows()+shot.first) {
				found = true
			}
		}
		if strings.Contains(line, "▸") && strings.Contains(line, "│") {
			found = true // the sign of where one is in a text, beside its words
		}
		if _, tabs := shot.screen.(support); tabs {
			found = true // the list that is shown already
		}
		if !found && strings.ContainsAny(line, "▸0123456789") {
			t.Errorf("%d×%d: nothing happens on a click at line %d: %q\n%s", w.app.width, w.app.height, y+1, line, w.text())
		}
	}
}

// checkFooter holds the footer as it is drawn against what a click on it presses.
func checkFooter(t *testing.T, s shot, line string) {
	t.Helper()
	line = strings.TrimRight(strings.TrimPrefix(line, strings.Repeat(" ", margin(s.width))), " ")
	if strings.HasSuffix(line, "…") {
		t.Errorf("the footer is cut: %q", line)
	}
	x, called := 0, map[string]string{"up": "↑", "down": "↓", "left": "←", "right": "→"}
	for _, part := range strings.Split(line, s.e.gap()) {
		named, _, _ := strings.Cut(part, " ")
		k, ok := s.keyAt(x)
		pressed := cmp.Or(called[k.String()], k.String())
		switch {
		case strings.Contains(named, "–"): // a range
		case !ok:
			t.Errorf("a click on %q does nothing", part)
		case strings.HasPrefix(named, pressed), named == "enter" && pressed == "a":
		default:
			t.Errorf("a click on %q is %s", part, pressed)
		}
		x += ansi.StringWidth(part)
		if _, ok := s.keyAt(x); ok {
			t.Errorf("a click beside %q is a key", part)
		}
		x += len(s.e.gap())
	}
}

// A click on anything that can be chosen does what its number does.
func TestAClickIsTheNumberOfWhatItIsOn(t *testing.T) {
	for _, s := range screens[:coursetest.Rounds(len(screens))] {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			clicked := newWindow(t, s.names...).press(s.keys...)
			shot := clicked.app.shot()
			for _, sp := range shot.drawing.spots {
				if sp.picked || sp.key != "" || sp.n > 8 || sp.first < shot.first || sp.first >= shot.first+clicked.app.room() {
					continue
				}
				typed := newWindow(t, s.names...).press(s.keys...).press(fmt.Sprint(sp.n + 1))
				clicked.click(margin(80)+sp.from, sp.first-shot.first+clicked.app.headRows())
				if clicked.text() != typed.text() {
					t.Errorf("a click on the line of %d is not %d:\n%s\n%s", sp.n+1, sp.n+1, clicked.text(), typed.text())
				}
				return // the record is another now
			}
		})
	}
}

// The second half of a double click is for nobody: what is drawn under it now was not
// there when it began.
func TestADoubleClickAnswersOnce(t *testing.T) {
	now := time.Date(2026, 11, 23, 16, 0, 0, 0, time.UTC)
	w := newWindow(t, "Asha").press(join(toChoice, "2", "enter")...).sees("How sure")
	w.app.config.Now = func() time.Time { return now }
	x, y := w.place("2  fairly sure")
	w.click(x, y).sees("Think again")
	told := w.text()
	for range 5 {
		now = now.Add(90 * time.Millisecond)
		if w.click(x, y); w.text() != told {
			t.Fatalf("the second half of a double click did something:\n%s", w.text())
		}
	}
	if n := len(w.app.Session().State().Activities["kinds/all#one"].Attempts); n != 1 {
		t.Errorf("%d answers, want 1", n)
	}
	w = newWindow(t, "Asha")
	w.app.config.Now = func() time.Time { return now }
	w.clickOn("Carry on as Asha").sees("Base ·")
}

// place is where the window says text.
func (w *window) place(text string) (x, y int) {
	w.t.Helper()
	for y, line := range strings.Split(w.text(), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			return ansi.StringWidth(before), y
		}
	}
	w.t.Fatalf("%q is nowhere:\n%s", text, w.text())
	return 0, 0
}

func TestClickingInActivities(t *testing.T) {
	t.Run("a number of a scale", func(t *testing.T) {
		w := newWindow(t, "Asha").press(join(toPage, "right", "right")...)
		w.clickOn("10").sees("[10]").clickOn(" 4 ").sees("[4]")
		w.send(tea.WindowSizeMsg{Width: 30, Height: 12}).clickOn("10").sees("[10]")
	})
	t.Run("an element is lifted, and put down where it is clicked next", func(t *testing.T) {
		w := newWindow(t, "Asha").press(join(toChoice, "right", "right")...)
		w.clickOn("Write it down").sees("Write it down (lifted)").clickOn("Tell someone").seesNot("(lifted)").sees("1 Write it down")
	})
	t.Run("an element, then its group", func(t *testing.T) {
		w := newWindow(t, "Asha").press(join(toChoice, "right", "right", "right")...)
		w.clickOn("Listens at night").sees("▸ Listens at night").clickOn("1  The duty line").sees("Listens at night The duty line")
	})
	t.Run("a word is marked", func(t *testing.T) {
		w := newWindow(t, "Asha").press(toRedaction...)
		w.clickOn("bread").sees("[bread]").clickOn("bread").seesNot("[bread]")
	})
	t.Run("the short version", func(t *testing.T) {
		newWindow(t, "Asha").press("end", "enter", "2", "1").clickOn("Read the short version").sees("The short version of it.")
	})
	t.Run("the answer", func(t *testing.T) {
		newWindow(t, "Asha").open(40, 12).press(join(toWrong, "end")...).clickOn("show the answer").sees("The best answer")
	})
	t.Run("a field is written in again", func(t *testing.T) {
		w := newWindow(t, "Asha").press(join(toStory, "right", "1", "enter", "I would ring", "esc")...)
		if w.clickOn("I would ring"); !w.app.top().screen.typing() {
			t.Errorf("a click does not go back into the field:\n%s", w.text())
		}
	})
}

func TestClickingInLists(t *testing.T) {
	find := []string{"end", "enter", "/"}
	newWindow(t, "Asha").press(find...).clickOn("Directory").sees("Country")
	newWindow(t, "Asha").press(join(toPage, "/", "page")...).clickOn("Last page").sees("To the page")
	w := newWindow(t, "Asha").press(join(find, "down", "enter")...)
	w.clickOn("›").sees("‹ Worldwide").clickOn("‹").sees("‹ all ›").clickOn("For  ").sees("For ‹ all ›")
	newWindow(t, "Asha").press(join(toPage, "!")...).clickOn("For you as a worker").sees("▸ For you as a worker").
		clickOn("For someone else").sees("▸ For someone else")
	newWindow(t, "Asha").press("end", "enter").clickOn("↓ more").seesNot("↓ more").clickOn("keys").sees("Everywhere")
	newWindow(t, "Asha").press("end", "enter", "t").clickOn("↓ move").sees("▸ Ask how sure I am").clickOn("↑").sees("▸ Colours")
}

// While it is asked how sure one is, a click on an option answers nothing: its number
// is how sure one is then.
func TestAnOptionIsNotHowSureOneIs(t *testing.T) {
	w := newWindow(t, "Asha").open(80, 40).press(join(toChoice, "1", "enter")...).sees("How sure are you")
	w.clickOn("Ring the duty line").sees("How sure are you")
}
