package cli

import (
	"slices"
	"strings"
	"testing"

	"groundwork/progress"
)

// Drafts and Redraft make the room a store of drafts.
func (r *room) Drafts() ([]progress.Draft, error) { return slices.Clone(r.drafts), nil }

func (r *room) Redraft(put []progress.Draft, gone func(progress.Draft) bool) error {
	r.drafts = slices.DeleteFunc(append(r.drafts, put...), gone)
	return nil
}

// leftOpen is a room in which a program was killed with text in the field of a
// reflection.
func leftOpen(t *testing.T, text string) *room {
	r := newRoom(t, teapots(t))
	r.met()
	s, _, err := r.open(r.course, "", false)
	if err != nil {
		t.Fatal(err)
	}
	s.Typing(progress.FieldOf(r.course.Activity("drips/writing#own")), text)
	if err := s.Flush(); err != nil || len(r.drafts) != 1 {
		t.Fatalf("%d drafts, %v", len(r.drafts), err)
	}
	return r
}

// What is done with what was typed before leaves the same in both front ends.
func TestFrontsGoOnWithADraftTheSame(t *testing.T) {
	const text = "half a thought"
	for name, tt := range map[string]struct {
		window func(*window)
		lines  func(*lines)
		keeps  string
	}{
		"kept as it is": {
			func(w *window) { w.press("enter") },
			func(l *lines) { l.enter("1", "", "") }, text,
		},
		"written on": {
			func(w *window) { w.press("w"); w.text("!"); w.press("esc", "enter") },
			func(l *lines) { l.enter("2", text+"!", "", "") }, text + "!",
		},
		"passed by": {
			func(w *window) { w.press("right") },
			func(l *lines) { l.enter("1", "", "") }, text,
		},
		"emptied": {
			func(w *window) {
				w.press("w")
				for range text {
					w.press("backspace")
				}
				w.press("esc", "enter")
			},
			func(l *lines) { l.enter("2", "", "") }, "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWindow(leftOpen(t, text))
			w.carryOn()
			w.open("drips/writing")
			w.goOn()
			if !strings.Contains(w.app.View().Content, progress.StillTyped) {
				t.Error("the window does not say what it is")
			}
			tt.window(w)
			w.stop()
			w.end()
			l := &lines{room: leftOpen(t, text)}
			l.carryOn()
			l.open("drips/writing")
			l.goOn()
			tt.lines(l)
			l.stop()
			l.end()
			for _, r := range []*room{w.room, l.room} {
				if len(r.drafts) > 0 {
					t.Errorf("a draft is left: %q", r.drafts[0].Text)
				}
				last := ""
				for _, e := range r.events {
					if e.Activity == "own" && e.Kind == progress.Wrote {
						last = e.Text
					}
				}
				if last != tt.keeps {
					t.Errorf("the words are %q, want %q\n%s", last, tt.keeps, told(r.events))
				}
			}
		})
	}
}
