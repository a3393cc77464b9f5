package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// A key that scrolls or chooses, and the frame that follows it.
func BenchmarkKey(b *testing.B) {
	for name, keys := range map[string][]string{
		"map": {"enter"}, "page": toPage, "choice": join(toPage, "right", "right", "7", "enter", "enter"), "find": join(toPage, "/", "a"),
	} {
		b.Run(name, func(b *testing.B) {
			w := newWindow(b, "Asha").press(keys...)
			down, up := keyNames["down"], keyNames["up"]
			for i := range b.N {
				var msg tea.Msg = down
				if i%2 == 1 {
					msg = up
				}
				next, _ := w.app.Update(msg)
				w.app = next.(App)
				_ = w.app.View()
			}
		})
	}
}

// The first frame, before anything is read.
func BenchmarkFirstFrame(b *testing.B) {
	w := newWindow(b)
	for b.Loop() {
		_ = New(w.config).View()
	}
}
