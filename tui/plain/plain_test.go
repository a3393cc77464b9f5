package plain

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"slices"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"groundwork/course"
	"groundwork/progress"
)

var update = flag.Bool("update", false, "rewrite the transcripts")

// teapots is the made-up course of testdata, which has every kind of activity.
func teapots(t testing.TB) *course.Course {
	t.Helper()
	c, err := loadTeapots()
	if err != nil {
		t.Fatal(err)
	}
	own := *c // a test may set a field of its own
	return &own
}

// loadTeapots reads it once: hundreds of talks are about it.
var loadTeapots = sync.OnceValues(func() (*course.Course, error) {
	archive, err := txtar.ParseFile("testdata/course.txtar")
	if err != nil {
		return nil, err
	}
	files := fstest.MapFS{}
	for _, f := range archive.Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return course.Load(files)
})

// room is a computer with one course and the records on it.
type room struct {
	course *course.Course
	events []progress.Event
	fail   error // what every save gives
	drafts []progress.Draft
	typed  []string // what drafts were, one after the other
	gone   []string
	now    time.Time
	width  int
	saved  string
	asha   bool // Asha has been here before
	kept   progress.Preferences
}

func newRoom(t testing.TB) *room {
	r := &room{
		course: teapots(t), width: DefaultWidth, asha: true, saved: "in the folder teapots",
		now: time.Date(2026, 11, 23, 21, 40, 0, 0, time.UTC),
	}
	r.record(progress.Event{
		Kind: progress.Enrolled, Learner: "l1", Name: "Asha", Nation: "england", Profession: "nurse", Seed: 7,
	}, progress.Event{Kind: progress.Set, Key: progress.SettingWords, To: "keep"})
	return r
}

// record puts an event in Asha's past.
func (r *room) record(events ...progress.Event) {
	s := progress.NewSession(r.course, r.events, r, r.tick)
	for _, e := range events {
		s.Record(e)
	}
	if err := s.Flush(); err != nil {
		panic(err)
	}
}

// stopAt makes step the one where Asha stopped.
func (r *room) stopAt(lesson, step string) {
	r.record(progress.Event{Kind: progress.Opened, Lesson: lesson},
		progress.Event{Kind: progress.Turned, Lesson: lesson, Page: step})
}

// tick is a clock on which every look takes a second.
func (r *room) tick() time.Time {
	r.now = r.now.Add(time.Second)
	return r.now
}

// Append and Forget make the room the store of its records.
func (r *room) Append(events ...progress.Event) error {
	if r.fail == nil {
		r.events = append(r.events, events...)
	}
	return r.fail
}

func (r *room) Forget(ids ...string) error {
	for i := range r.events {
		if slices.Contains(ids, r.events[i].ID) {
			r.events[i].Text = ""
		}
	}
	r.gone = append(r.gone, ids...)
	return nil
}

func (r *room) open(c *course.Course, folder string, new bool) (*progress.Session, []string, error) {
	if new {
		r.events = nil
	}
	s := progress.NewSession(c, r.events, r, r.tick)
	return s, nil, s.TakeUp()
}

func (r *room) accounts() ([]progress.Account, error) {
	if !r.asha {
		return nil, nil
	}
	return []progress.Account{{Folder: "asha", Name: "Asha", Last: r.now}}, nil
}

func (r *room) delete(s *progress.Session, typed string) error {
	if typed != s.State().Learner.Name {
		return errors.New("that is not the name")
	}
	r.events = nil
	return nil
}

// talk holds a conversation with these lines as input and gives what was said.
func (r *room) talk(t testing.TB, in string) string {
	t.Helper()
	var out bytes.Buffer
	if err := Run(context.Background(), r.config(in, &out)); err != nil {
		t.Errorf("Run: %v", err)
	}
	checkPlain(t, out.String(), r.width)
	return out.String()
}

func (r *room) config(in string, out *bytes.Buffer) Config {
	return Config{
		In: bytes.NewBufferString(in), Out: out, Why: "because you asked for it", Width: r.width,
		Desk: progress.Desk{
			Outline: r.course, Load: func() (*course.Course, error) { return r.course, nil },
			Accounts: r.accounts, Open: r.open, Delete: r.delete,
			Export: func(name string, text []byte) (string, error) { return "/home/asha/" + name, nil },
			Prefer: func(s progress.Preferences) error { r.kept = s; return nil },
			Saved:  r.saved, Now: r.tick, Version: "1",
		},
	}
}
