package cli

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/diff"

	"groundwork/course"
	"groundwork/course/coursetest"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// A front is the course as a learner meets it, in the window or in lines. What
// they do is said once, by these methods; each front end has its own keys or
// lines for it. No rule of the course may live in a front end, so what was done
// has to leave the same events behind in both.
type front interface {
	enrol(name string, keepWords bool, worry int)
	carryOn()
	open(lesson string) // from the map
	above()             // the first lesson above a fear, though it worries
	set(setting string) // turned over, from the map
	goOn()              // from a page, from what is done, from a note before it
	back()
	pass()  // on, without an answer
	brief() // the short version, from the note before a lesson
	hint()
	again()
	showAnswer()
	onceMore() // what comes next is asked again at the end of the lesson
	answer(response []string, sure int)
	begin() // a story
	choose(ids ...string)
	debrief() // to its end, and on
	rate(number int)
	write(text string)
	offer(number int)
	think()
	letStand()           // what was written here before
	reconsider()         // writing or choosing again
	promise(text string) // and on
	suggested(number int)
	note(text string)
	toMap()
	forget(text string)
	keep(text string, did bool)
	surer
	notebooker
	stop()
	halt() // the window or the input is closed from outside
}

// TestFrontsLeaveTheSameEvents plays every script through both front ends.
func TestFrontsLeaveTheSameEvents(t *testing.T) {
	c := teapots(t)
	for name, sittings := range scripts() {
		t.Run(name, func(t *testing.T) { playBoth(t, c, sittings) })
	}
}

// playBoth plays one script through both front ends, and gives the events that
// both left.
func playBoth(t *testing.T, c *course.Course, sittings []func(front)) []progress.Event {
	t.Helper()
	inWindow, inLines := newRoom(t, c), newRoom(t, c)
	for _, sitting := range sittings {
		inBoth(inWindow, inLines, sitting)
	}
	if want := sameEvents(t, inWindow, inLines); len(inWindow.events) < 2 {
		t.Errorf("hardly anything was recorded:\n%s", want)
	}
	return inWindow.events
}

// inBoth plays a sitting in the window, and then in lines. F is what the script asks
// of a front.
func inBoth[F any](inWindow, inLines *room, sitting func(F)) {
	w, l := newWindow(inWindow), &lines{room: inLines}
	sitting(any(w).(F))
	w.end()
	sitting(any(l).(F))
	l.end()
}

// Both front ends are whatever a script may ask for.
var _ = []interface {
	newsFront
	looker
	finder
}{&window{}, &lines{}}

// sameEvents fails where the two hold different events, and gives those of the
// window, as they are told.
func sameEvents(t *testing.T, inWindow, inLines *room) string {
	t.Helper()
	got, want := told(inLines.events), told(inWindow.events)
	if got != want {
		t.Errorf("the two leave different events:\n%s", diff.Diff("window", []byte(want), "lines", []byte(got)))
	}
	return want
}

// TestEveryKindHasAScript fails for a new kind until it is played here.
func TestEveryKindHasAScript(t *testing.T) {
	all := scripts()
	for _, k := range course.Kinds() {
		if all[string(k)] == nil {
			t.Errorf("kind %q has no script: add one to scripts, and a lesson to testdata/teapots.txtar", k)
		}
	}
}

// TestScriptsOfKindsDoThem holds the scripts to their names: each does what its
// kind is there for, and comes to the end of the lesson.
func TestScriptsOfKindsDoThem(t *testing.T) {
	c, all := teapots(t), scripts()
	for _, k := range course.Kinds() {
		r := newRoom(t, c)
		for _, sitting := range all[string(k)] {
			w := newWindow(r)
			sitting(w)
			w.end()
		}
		does := func(e progress.Event) bool {
			a := c.Activity(e.ActivityID())
			return a != nil && a.Kind == k
		}
		ends := func(e progress.Event) bool { return e.Kind == progress.Completed && e.Lesson != "" }
		if !slices.ContainsFunc(r.events, does) || !slices.ContainsFunc(r.events, ends) {
			t.Errorf("the script of %s does not do it to the end:\n%s", k, told(r.events))
		}
	}
}

// teapots is the course of testdata/teapots.txtar.
func teapots(t *testing.T) *course.Course {
	t.Helper()
	return progresstest.Load(t, teapotFiles(t))
}

func teapotFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	return coursetest.Base(t, "testdata/teapots.txtar")
}

// A room is a computer with the course and one record, which is its store.
type room struct {
	t      *testing.T
	course *course.Course
	events []progress.Event
	drafts []progress.Draft
	clock  time.Time
}

func newRoom(t *testing.T, c *course.Course) *room {
	return &room{t: t, course: c, clock: time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)}
}

// desk is what both front ends work at here.
func (r *room) desk() progress.Desk {
	return progress.Desk{
		Outline: r.course, Load: func() (*course.Course, error) { return r.course, nil },
		Accounts: func() ([]progress.Account, error) {
			if len(r.events) == 0 {
				return nil, nil
			}
			return []progress.Account{{Folder: "asha", Name: "Asha"}}, nil
		},
		Open: r.open, Saved: "in memory", Now: r.now,
	}
}

// now goes on by a second with every look, so that no key is a held one.
func (r *room) now() time.Time {
	r.clock = r.clock.Add(time.Second)
	return r.clock
}

// Append and Forget make the room a store.
func (r *room) Append(events ...progress.Event) error {
	r.events = append(r.events, events...)
	return nil
}

func (r *room) Forget(ids ...string) error {
	for i := range r.events {
		if slices.Contains(ids, r.events[i].ID) {
			r.events[i].Text = ""
		}
	}
	return nil
}

// met has Asha in the record already, with a seed that keeps the options' order.
func (r *room) met() {
	if len(r.events) == 0 {
		r.events = []progress.Event{{
			ID: "01930000-0000-7000-8000-000000000000", Kind: progress.Enrolled,
			Learner: "asha", Name: "Asha", Nation: "england", Profession: "nurse", Seed: 7,
		}, {
			ID: "01930000-0000-7000-8000-000000000001", Kind: progress.Set,
			Key: progress.SettingWords, To: "keep", // past the first questions
		}}
	}
}

// open gives the session on the record.
func (r *room) open(c *course.Course, _ string, _ bool) (*progress.Session, []string, error) {
	s := progress.NewSession(c, r.events, r, r.now)
	return s, nil, s.TakeUp()
}

// told is events in lines, without ids, times and durations. An event that
// speaks of another one names its place.
func told(events []progress.Event) string {
	var lines string
	place := map[string]string{}
	for i, e := range events {
		place[e.ID] = fmt.Sprintf("event %d", i)
		e.ID, e.At, e.MS, e.ActiveMS, e.OpenMS = "", time.Time{}, 0, 0, 0
		e.Learner, e.Seed, e.Of = "", 0, place[e.Of]
		text, err := json.Marshal(e)
		if err != nil {
			panic(err)
		}
		lines += fmt.Sprintf("%s %q %q\n", text, e.Text, e.Asks)
	}
	return lines
}
