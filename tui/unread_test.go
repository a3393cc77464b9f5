package tui

import (
	"errors"
	"testing"

	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// A course of which only the cover can be read has modules without lessons. Each
// of them says so, and the record is open all the same.
func TestAModuleOfACourseThatCannotBeRead(t *testing.T) {
	for _, size := range []struct{ width, height int }{{80, 24}, {40, 12}} {
		w := newWindow(t, "Asha")
		cover, err := course.Cover(testFiles(t))
		if err != nil {
			t.Fatal(err)
		}
		w.config.Outline = cover
		w.config.Load = func() (*course.Course, error) { return nil, errors.New("no.md:1: a mistake") }
		w.open(80, 24).press("enter").send(tea.WindowSizeMsg{Width: size.width, Height: size.height}).press("home").sees("could not be read").seesNot("route is done")
		w.press("down", "enter").sees("no.md:1: a mistake")
		w.press("enter", "down", "up", "1", "9", "s", "b", "m").sees("no.md:1: a mistake")
	}
}
