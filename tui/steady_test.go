package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestPicturesAreAsWideEverywhere(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{"plain │", "plain │"},
		{"❤️ │", "❤  │"},
		{"👍🏽 │", "👍 │"},
		{"👩\u200d👩\u200d👧 │", "👩 │"},
		{"\x1b[1m1️⃣\x1b[m │", "\x1b[1m1 \x1b[m │"},
		{"日 e\u0301 🇬🇧 🙂 │", "日 e\u0301 🇬🇧 🙂 │"},
		{"न\u200dय │", "न\u200dय │"}, // a letter, which stays
	} {
		got := steady(test.line)
		if got != test.want {
			t.Errorf("%q is drawn %q, want %q", test.line, got, test.want)
		}
		if ansi.StringWidth(got) != ansi.StringWidth(test.line) {
			t.Errorf("%q has other cells than were counted: %q", test.line, got)
		}
	}
}

// What somebody typed moves nothing of the window, whichever way its terminal counts.
func TestPicturesInOwnWordsMoveNothing(t *testing.T) {
	w := newWindow(t, "Asha").press(join(toPage, "n", "❤️ 👍🏽 👩\u200d👩\u200d👧", "esc", "esc", "esc", "o")...)
	for _, line := range strings.Split(w.app.Content(), "\n") {
		if g, each := ansi.StringWidth(line), ansi.StringWidthWc(line); g != each {
			t.Errorf("%d cells or %d: %q", g, each, line)
		}
	}
	w.sees("❤ 👍 👩")
}
