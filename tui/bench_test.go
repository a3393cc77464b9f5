package tui

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"groundwork/content"
	"groundwork/course"
	"groundwork/progress"
)

// A key that scrolls or chooses, and the frame that follows it: on the course
// inside, where lists are long and pages full, by somebody who wrote much.
func BenchmarkKey(b *testing.B) {
	for name, keys := range map[string][]string{
		"map": {"enter"}, "module": {"enter", "down", "enter"}, "page": {"enter", "enter"},
		"finding": {"enter", "/", "a"}, "glossary": {"enter", "/", "enter"}, "sources": {"enter", "/", "down", "down", "enter"},
		"notebook": {"enter", "o"}, "settings": {"enter", "t"}, "keys": {"enter", "?"}, "support": {"enter", "!"},
	} {
		for _, size := range [][2]int{{80, 24}, {200, 60}} {
			b.Run(fmt.Sprintf("%s %dx%d", name, size[0], size[1]), func(b *testing.B) {
				w := wholeWindow(b).open(size[0], size[1]).press(keys...)
				b.ReportAllocs()
				for i := range b.N {
					var msg tea.Msg = keyNames["down"]
					if i%2 == 1 {
						msg = keyNames["up"]
					}
					next, _ := w.app.Update(msg)
					w.app = next.(App)
					_ = w.app.View()
				}
			})
		}
	}
}

var whole = sync.OnceValues(func() (*course.Course, error) { return course.Load(content.FS) })

// wholeWindow is the course inside, with a learner who wrote 200 notes.
func wholeWindow(b *testing.B) *window {
	c, err := whole()
	if err != nil {
		b.Fatal(err)
	}
	w := newWindow(b, "Asha")
	w.config.Outline, w.config.Load = c, func() (*course.Course, error) { return c, nil }
	w.store.events = []progress.Event{enrolled("Asha")}
	s := progress.NewSession(c, w.store.events, w.store, w.config.Now)
	lessons := c.Lessons()
	for n := range 200 {
		l := lessons[n%len(lessons)]
		if err := s.Note(l, l.Steps()[n%len(l.Steps())].ID, strings.Repeat("Ask at the next supervision. ", 1+n%20)); err != nil {
			b.Fatal(err)
		}
	}
	if err := s.Flush(); err != nil {
		b.Fatal(err)
	}
	return w
}

// The first frame, before anything is read.
func BenchmarkFirstFrame(b *testing.B) {
	w := newWindow(b)
	for b.Loop() {
		_ = New(w.config).View()
	}
}
