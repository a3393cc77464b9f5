package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// A seat is a learner who is asked items outside their lessons. In the course of
// these scripts the first option is right and the second is wrong.
type seat interface {
	front
	sleep(days int)
	review()               // from the map, to what stands before it
	testOut()              // from the map, by way of the module
	pickNumber(number int) // of what can be chosen before or after
	reply(right bool)      // very sure, and on from the feedback
	leaveOut()
	lookUp() // opens a lesson in the middle, and comes back
	rise()   // in the middle
	home()   // from the end
}

func (r *room) sleep(days int) { r.clock = r.clock.Add(time.Duration(days) * 24 * time.Hour) }

func (w *window) review()          { w.press("v") }
func (w *window) testOut()         { w.press("2"); w.number(1 + len(w.course.Module("drips").Lessons)) }
func (w *window) pickNumber(n int) { w.number(n) }
func (w *window) leaveOut()        { w.press("x") }
func (w *window) lookUp()          { w.find("nothing", 1, ""); w.toFound(); w.toOrigin("") }
func (w *window) rise()            { w.press("esc") }
func (w *window) home()            { w.press("enter") }

func (w *window) reply(right bool) { w.press(optionOf(right), "enter", "3", "enter") }

func (l *lines) review()          { l.enter("review") }
func (l *lines) testOut()         { l.enter("1", strconv.Itoa(1+len(l.course.Module("drips").Lessons))) }
func (l *lines) pickNumber(n int) { l.enter(strconv.Itoa(n)) }
func (l *lines) leaveOut()        { l.enter("leave") }
func (l *lines) lookUp()          { l.find("nothing", 1, ""); l.toFound(); l.toOrigin("") }
func (l *lines) rise()            { l.enter("back") }
func (l *lines) home()            { l.enter("") }

func (l *lines) reply(right bool) { l.enter(optionOf(right), "3", "") }

func optionOf(right bool) string {
	if right {
		return "1"
	}
	return "2"
}

// kettles is a course of one fear with a lesson of five objectives, and a pool
// with another item for each. The last of each is hard.
func kettles(t *testing.T) *course.Course {
	t.Helper()
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"course.yaml": `format: 1
id: kettles
title: Kettles
version: "1"
language: en-GB
status: Made up.
summary: Kettles.
mastery: 0.8
gate: soft
levels: [{id: base, title: Base, summary: first, modules: [drips]}]
routes: [{id: core, title: Core, summary: All of it., include: [all]}]
completion: {route: core, commitments: 0, safety: true}
nations: [{id: england, name: England}]
professions: [{id: nurse, title: Nurse}]
`,
		"modules/drips/module.yaml":  drips,
		"modules/drips/one.md":       "## One\n\nOne.\n\n" + kettleLinks,
		"modules/drips/one.yaml":     kettleItems("safety: true", "note: This one is hot."),
		"modules/drips/pool.yaml":    kettleItems("case: true", "note: This one is hot as well."),
		"modules/drips/nothing.md":   "## Nothing\n\nNothing to answer.\n",
		"modules/drips/nothing.yaml": "[]\n",
	} {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return progresstest.Load(t, files)
}

const drips = `title: The kettle
question: What if it boils?
fear: A kettle
objectives:
  - {id: a, text: I can.}
  - {id: b, text: I can.}
  - {id: c, text: I can.}
  - {id: d, text: I can.}
  - {id: e, text: I can.}
lessons:
  - {id: one, title: One, minutes: 4, core: true, objectives: [a, b, c, d, e], note: It gets hot.}
  - {id: nothing, title: Nothing, minutes: 1, core: true, objectives: [a]}
pool: {draw: 8, per_objective: 1}
`

const kettleLinks = "[A](one.yaml#a)\n\n[B](one.yaml#b)\n\n[C](one.yaml#c)\n\n[D](one.yaml#d)\n\n[E](one.yaml#e)\n"

// kettleItems are five items, with more keys for the first and for the last.
func kettleItems(first, last string) string {
	var b strings.Builder
	for _, id := range []string{"a", "b", "c", "d", "e"} {
		more := map[string]string{"a": first, "e": last}[id]
		fmt.Fprintf(&b, "- id: %s\n  kind: choice\n  objective: %s\n  shuffle: false\n", id, id)
		if more != "" {
			b.WriteString("  " + more + "\n")
		}
		b.WriteString(`  prompt: It boils. What now?
  options:
    - {id: off, text: Off, correct: true, feedback: Off is what a kettle is turned when it boils.}
    - {id: wait, text: Wait, feedback: Waiting will not turn it off and so it goes on boiling.}
    - {id: run, text: Run, feedback: Running will not turn it off and so it goes on boiling.}
`)
	}
	return b.String()
}

// taught has the lesson with the items read, and all of them right.
func taught(f seat) {
	f.carryOn()
	f.open("drips/one")
	f.goOn() // its note
	f.goOn()
	for range 5 {
		f.reply(true)
	}
	f.toMap()
	f.open("drips/nothing")
	f.goOn()
	f.toMap()
	f.stop()
}

// sittings are what learners do outside of lessons, a run of the program each,
// and how many answers that leaves in each kind of sitting.
var sittings = map[string]struct {
	runs []func(seat)
	want map[string]int
}{
	"a look back, in which one was wrong and comes back": {
		[]func(seat){taught, func(f seat) {
			f.sleep(30)
			f.carryOn()
			f.review()
			f.pickNumber(1)
			f.reply(false)
			f.goOn() // from the answer, which was shown after the try
			for range 5 {
				f.reply(true)
			}
			f.home()
			f.stop()
		}},
		map[string]int{progress.SittingLesson: 5, progress.SittingReview: 6},
	},
	"a look back, in which a lesson is looked up": {
		[]func(seat){taught, func(f seat) {
			f.sleep(30)
			f.carryOn()
			f.review()
			f.pickNumber(1)
			f.reply(true)
			f.lookUp()
			for range 4 {
				f.reply(true)
			}
			f.home()
			f.stop()
		}},
		map[string]int{progress.SittingLesson: 5, progress.SittingReview: 5},
	},
	"a look back that is left, and come back to": {
		[]func(seat){taught, func(f seat) {
			f.sleep(30)
			f.carryOn()
			f.review()
			f.pickNumber(1)
			f.reply(true)
			f.reply(false)
			f.goOn()
			f.rise()
			f.review()
			f.pickNumber(1)
			f.reply(true)
			f.stop()
		}, func(f seat) {
			f.carryOn()
			f.review()
			f.pickNumber(1)
			f.reply(true)
			f.halt()
		}},
		map[string]int{progress.SittingLesson: 5, progress.SittingReview: 4},
	},
	"the hard ones left out, before and in the middle, and taken in again": {
		[]func(seat){taught, func(f seat) {
			f.sleep(30)
			f.carryOn()
			f.review()
			f.pickNumber(1)
			f.reply(true)
			f.leaveOut()
			for range 3 {
				f.reply(true)
			}
			f.home()
			f.set("hard")
			f.review()
			f.pickNumber(2)
			f.rise()
			f.stop()
		}},
		map[string]int{progress.SittingLesson: 5, progress.SittingReview: 4},
	},
	"a test-out that is passed": {
		[]func(seat){func(f seat) {
			f.enrol("Bo", true, 1)
			f.testOut()
			f.pickNumber(1)
			for _, right := range []bool{true, true, false, true, true} {
				f.reply(right)
			}
			f.home()
			f.toMap()
			f.stop()
		}},
		map[string]int{progress.SittingTestOut: 5},
	},
	"a test-out that is left, and another that is not passed": {
		[]func(seat){func(f seat) {
			f.enrol("Bo", true, 1)
			f.testOut()
			f.pickNumber(1)
			f.reply(true)
			f.rise()
			f.toMap()
			f.testOut()
			f.pickNumber(1)
			for _, right := range []bool{false, true, true, true, true} {
				f.reply(right)
			}
			f.stop()
		}},
		map[string]int{progress.SittingTestOut: 6},
	},
	"a last check, left in the middle, and a second one": {
		[]func(seat){taught, func(f seat) {
			f.carryOn()
			f.review()
			f.pickNumber(1) // nothing is due, so it is the only choice
			f.pickNumber(1)
			f.reply(true)
			f.reply(false)
			f.halt()
		}, func(f seat) {
			f.carryOn()
			f.review()
			f.pickNumber(1)
			f.pickNumber(1)
			for range 3 {
				f.reply(true)
			}
			f.pickNumber(1) // the lesson to look at again
			f.toMap()
			f.review()
			f.pickNumber(1)
			f.pickNumber(1)
			f.reply(true)
			f.stop()
		}},
		map[string]int{progress.SittingLesson: 5, progress.SittingFinal: 6},
	},
}

func TestSittingsLeaveTheSameEvents(t *testing.T) {
	c := kettles(t)
	for name, s := range sittings {
		t.Run(name, func(t *testing.T) {
			inWindow, inLines := newRoom(t, c), newRoom(t, c)
			for _, run := range s.runs {
				inBoth(inWindow, inLines, run)
			}
			want := sameEvents(t, inWindow, inLines)
			answers := map[string]int{}
			for _, e := range inWindow.events {
				if e.Kind == progress.Answered {
					answers[e.Sitting]++
				}
			}
			for _, kind := range slices.Sorted(keysOf(answers, s.want)) {
				if answers[kind] != s.want[kind] {
					t.Errorf("%d answers in sittings of the kind %s, want %d\n%s", answers[kind], kind, s.want[kind], want)
				}
			}
		})
	}
}

// keysOf are the keys of some maps.
func keysOf(maps ...map[string]int) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, m := range maps {
			for k := range m {
				if !yield(k) {
					return
				}
			}
		}
	}
}
