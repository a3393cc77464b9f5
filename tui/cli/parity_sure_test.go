package cli

import (
	"slices"
	"strconv"
	"testing"
)

// A surer looks at how sure they were, beside how right.
type surer interface {
	howSure()                          // a look, and back to the map
	lookAgain(lesson string, from int) // opens what was very sure and wrong, by its number
}

// surenessScripts are what may be done with that picture.
func surenessScripts() map[string][]func(front) {
	return map[string][]func(front){
		"a look at how sure": {func(f front) {
			f.carryOn()
			f.howSure()
			f.set("certainty")
			f.howSure()
			f.stop()
		}},
		"very sure and wrong, and looked at again": {
			in("choosing", func(f front) { f.answer([]string{"mop"}, 3) }),
			func(f front) {
				f.carryOn()
				f.lookAgain("drips/choosing", 1)
				f.again()
				f.answer([]string{"lift"}, 3)
				f.toMap()
				f.howSure()
				f.stop()
			},
		},
	}
}

func (w *window) howSure() { w.press("c", "esc") }

func (w *window) lookAgain(lesson string, from int) {
	w.plan = planOf(w.room, lesson)
	w.press("c")
	w.number(from)
}

// howSure is over by itself where there is nothing to open.
func (l *lines) howSure() { l.enter("sure") }

func (l *lines) lookAgain(lesson string, from int) {
	l.plan = planOf(l.room, lesson)
	l.enter("sure", strconv.Itoa(from))
}

// Looking is no deed: whoever only looked has the record that they had.
func TestALookAtHowSureLeavesNoEvent(t *testing.T) {
	for name, look := range map[string]func(*room){
		"window": func(r *room) {
			w := newWindow(r)
			w.carryOn()
			w.howSure()
			w.stop()
			w.end()
		},
		"lines": func(r *room) {
			l := &lines{room: r}
			l.carryOn()
			l.howSure()
			l.stop()
			l.end()
		},
	} {
		r := newRoom(t, teapots(t))
		r.met()
		before := slices.Clone(r.events)
		look(r)
		if got, want := told(r.events), told(before); got != want {
			t.Errorf("%s: a look leaves\n%s\nwhere there was\n%s", name, got, want)
		}
	}
}
