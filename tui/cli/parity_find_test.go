package cli

import (
	"fmt"
	"testing"
)

// A finder is a front with its search.
type finder interface {
	front
	find(query string, number int, lesson string) // and open it; the lesson it leads to, if any
	toFound()                                     // from what was opened, at the step it opened on
	toOrigin(lesson string)                       // from what was found, to where the search was asked for
	throughGate()
}

func (w *window) find(query string, number int, lesson string) {
	w.press("/")
	w.text(query)
	for range number - 1 {
		w.press("down")
	}
	w.press("enter")
	if lesson != "" {
		w.plan = planOf(w.room, lesson)
	}
}

func (w *window) toFound()     { w.press("esc") }
func (w *window) throughGate() { w.press("1") }

func (w *window) toOrigin(lesson string) {
	w.press("esc")
	if lesson != "" {
		w.plan = planOf(w.room, lesson)
	}
}

func (l *lines) find(query string, number int, lesson string) {
	l.enter("find "+query, fmt.Sprint(number))
	if lesson != "" {
		l.plan = planOf(l.room, lesson)
	}
}

func (l *lines) toFound()     { l.enter("back") }
func (l *lines) throughGate() { l.enter("1") }

func (l *lines) toOrigin(lesson string) {
	l.enter("back")
	if lesson != "" {
		l.plan = planOf(l.room, lesson)
	}
}

// TestFindingLeavesTheSameEvents plays what is found through both front ends.
func TestFindingLeavesTheSameEvents(t *testing.T) {
	c := teapots(t)
	for name, play := range findScripts() {
		t.Run(name, func(t *testing.T) {
			inWindow, inLines := newRoom(t, c), newRoom(t, c)
			inBoth(inWindow, inLines, play)
			want := sameEvents(t, inWindow, inLines)
			if len(inWindow.events) < 5 {
				t.Errorf("hardly anything was recorded:\n%s", want)
			}
		})
	}
}

func findScripts() map[string]func(finder) {
	return map[string]func(finder){
		"a page from the map, and on from it": func(f finder) {
			f.carryOn()
			f.find("belong beside it", 1, "drips/ticking")
			f.goOn()
			f.answer([]string{"cup", "cloth"}, 2)
			f.back()
			f.toFound()
			f.toOrigin("")
			f.open("drips/choosing")
			f.goOn()
			f.stop()
		},
		"an item, answered where it was found": func(f finder) {
			f.carryOn()
			f.find("on the floor what", 1, "drips/choosing")
			f.hint()
			f.answer([]string{"lift"}, 3)
			f.toFound()
			f.toOrigin("")
			f.stop()
		},
		"a hard page from within another lesson, and back into it": func(f finder) {
			f.carryOn()
			f.open("drips/sorting")
			f.goOn()
			f.find("somebody swept", 1, "drips/hard")
			f.goOn() // past the note
			f.toFound()
			f.toOrigin("drips/sorting")
			f.answer([]string{"mend=other", "look=you"}, 3)
			f.toMap()
			f.stop()
		},
		"the short version of what was found": func(f finder) {
			f.carryOn()
			f.find("hard part", 1, "drips/hard")
			f.brief()
			f.goOn()
			f.halt()
		},
		"a word explained in the middle of a lesson": func(f finder) {
			f.carryOn()
			f.open("drips/choosing")
			f.find("spout", 1, "")
			f.halt()
		},
		"a page above a fear that worries": func(f finder) {
			f.enrol("Bo", true, 9)
			f.find("opens in the water", 1, "brewing/leaf")
			f.throughGate()
			f.toFound()
			f.toOrigin("")
			f.stop()
		},
	}
}
