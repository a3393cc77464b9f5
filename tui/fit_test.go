package tui

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"groundwork/course/coursetest"
)

// checkFits fails if a screen is larger than its window.
func checkFits(t *testing.T, got string, width, height int) {
	t.Helper()
	lines := strings.Split(got, "\n")
	if len(lines) > height {
		t.Errorf("%d lines in a window of %d:\n%s", len(lines), height, ansi.Strip(got))
	}
	for i, line := range lines {
		if w := ansi.StringWidth(line); w > width {
			t.Errorf("line %d is %d cells wide in a window of %d: %q", i+1, w, width, ansi.Strip(line))
		}
	}
}

// checkWrapped fails if a screen draws a line that the window would cut off.
func checkWrapped(t *testing.T, a App) {
	t.Helper()
	s := a.shot()
	for _, line := range s.drawing.lines {
		if w := ansi.StringWidth(line); !a.tooSmall() && w > s.e.width {
			t.Errorf("%d cells where %d are seen: %q", w, s.e.width, ansi.Strip(line))
		}
	}
}

// TestAnyKeysFit leans on the keyboard and pulls at the window's corner. Into
// every field that has the focus it types what would be keys elsewhere, and
// looks for it as text.
func TestAnyKeysFit(t *testing.T) {
	keys := []string{
		"up", "down", "left", "right", "enter", "enter", "enter", "esc", "tab", "space", "pgup", "pgdown", "home", "end",
		"f1", "f2", "f3", "f9", "?", "!", "1", "2", "3", "7", "0", "n", "s", "h", "r", "b", "p", "o", "e", "t", "y", "x", "f",
		"w", "+", "-", "m", "/", "g", "c", "a", "v", "é", "backspace",
	}
	for seed := range uint64(coursetest.Rounds(40)) {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(seed, 0))
			w := newWindow(t, "Asha")
			for range 150 {
				width, height := 1+r.IntN(120), 1+r.IntN(50)
				if r.IntN(4) > 0 {
					width, height = 80, 24
				}
				w.send(tea.WindowSizeMsg{Width: width, Height: height})
				key := keys[r.IntN(len(keys))]
				if w.app.top().screen.typing() && r.IntN(3) == 0 {
					key = "esc" // else most of the way would be text in one field
				}
				w.press(key)
				checkFits(t, w.app.Content(), width, height)
				checkWrapped(t, w.app)
				if r.IntN(3) == 0 {
					checkTyping(t, w)
				}
				if t.Failed() {
					t.Fatalf("%d×%d, after %s", width, height, key)
				}
			}
		})
	}
}

// typedKeys are keys that do something on most screens, and are text in a field.
const typedKeys = "!?/nq1"

func checkTyping(t *testing.T, w *window) {
	t.Helper()
	if w.app.tooSmall() || !w.app.top().screen.typing() {
		return
	}
	was := len(w.app.stack) + len(w.app.over)
	w.press(typedKeys)
	if now := len(w.app.stack) + len(w.app.over); now != was || !w.app.top().screen.typing() {
		t.Errorf("typing %q into a field did something else:\n%s", typedKeys, w.text())
	}
}

// A window that is wider than a line is read changes nothing: no line is longer, and
// none begins elsewhere.
func TestAWideWindowStaysCalm(t *testing.T) {
	for _, s := range screens[:coursetest.Rounds(len(screens))] {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			w := newWindow(t, s.names...).press(s.keys...)
			w.send(tea.WindowSizeMsg{Width: 80, Height: 60})
			narrow := w.text()
			if w.send(tea.WindowSizeMsg{Width: 200, Height: 60}); w.text() != narrow {
				t.Errorf("it is laid out otherwise at 200×60:\n%s\n%s", narrow, w.text())
			}
			for _, line := range strings.Split(w.text(), "\n") {
				if ansi.StringWidth(line) > edge+widest {
					t.Errorf("a line of %d cells: %q", ansi.StringWidth(line), line)
				}
			}
		})
	}
}
