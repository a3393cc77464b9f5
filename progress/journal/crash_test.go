package journal

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// A ledger is a journal that notes what the program was told.
type ledger struct {
	t     testing.TB
	j     *Journal
	given map[string]progress.Event // all that it was ever given, by id
	saved map[string]progress.Event // what was said to be on the disk
	texts map[string]string         // all own words, by id
	typed map[progress.Field]string // what was said to be kept as a draft; empty for what was said to be gone
}

func newLedger(t testing.TB, d disk) *ledger {
	l := &ledger{t: t, j: fresh(t), given: map[string]progress.Event{}, saved: map[string]progress.Event{}, texts: map[string]string{}, typed: map[progress.Field]string{}}
	l.j.disk = d
	return l
}

func (l *ledger) Append(events ...progress.Event) error {
	for _, e := range events {
		l.given[e.ID] = e
		if e.Text != "" {
			l.texts[e.ID] = e.Text
		}
	}
	err := l.j.Append(events...)
	for _, e := range events {
		if err == nil {
			l.saved[e.ID] = e
		}
	}
	return err
}

// Forget holds at once what the learner is told: the words are gone.
func (l *ledger) Forget(ids ...string) error {
	err := l.j.Forget(ids...)
	for _, id := range ids {
		if err == nil && l.texts[id] != "" {
			holds(l.t, l.j, l.texts[id])
		}
	}
	return err
}

func (l *ledger) Drafts() ([]progress.Draft, error) { return l.j.Drafts() }

// Redraft notes which drafts are said to be there, and which are not any more.
func (l *ledger) Redraft(put []progress.Draft, gone func(progress.Draft) bool) error {
	there, bad := l.j.Drafts()
	err := l.j.Redraft(put, gone)
	if err != nil || bad != nil {
		return err
	}
	for _, d := range there {
		if gone(d) {
			l.typed[d.Field] = ""
		}
	}
	for _, d := range put {
		l.typed[d.Field] = d.Text
	}
	return nil
}

// evening is a session of somebody who does everything that is kept: each step
// is one key or command, and what it says of the disk is not needed.
func evening(t testing.TB, s *progress.Session) {
	t.Helper()
	c := s.Course()
	knots, wind := c.Lesson("quay/knots"), c.Lesson("quay/wind")
	latest := func() string { w := s.State().Words; return w[len(w)-1].ID }
	var own string
	steps := []func() error{
		func() error { s.Enrol("Asha", "wales", "nurse"); return nil },
		func() error { s.Turn(knots, "first"); return s.Rate("quay", 7) },
		func() error { s.Typing(progress.FieldOf(c.Activity("quay/knots#own")), "the first se"); return nil },
		func() error { s.Typing(progress.FieldOf(c.Activity("quay/knots#own")), "the first secr"); return nil },
		func() error { return s.Write(c.Activity("quay/knots#own"), "the first secret") },
		func() error { own = latest(); return s.Note(knots, "first", "the second secret") },
		func() error { _, err := s.Answer(c.Activity("quay/knots#hitch"), []string{"yes"}, 2, 0); return err },
		func() error { return unlessDisk(s.Rewrite(latest(), "what took its place")) },
		func() error { return s.Commit(c.Activity("quay/wind#mine"), "what is promised", time.Time{}) },
		func() error { s.Typing(progress.FieldOf(c.Activity("quay/wind#mine")), "what waits"); return nil },
		func() error { s.Typing(progress.FieldOfNote(wind, "all"), "the fourth secret"); return nil },
		func() error { return unlessDisk(s.Forget(own)) },
		func() error { s.Typing(progress.FieldOfNote(wind, "all"), ""); return nil },
		func() error { s.Turn(wind, "all"); return s.Choose(c.Activity("quay/wind#story"), "n1", "wait") },
		func() error { return s.Flag("quay/wind#one", "hurtful", "the third secret") },
		func() error { return unlessDisk(s.Unflag("quay/wind#one")) },
		func() error { s.Set(progress.SettingRoute, "whole"); return s.Note(nil, "", "what stays") },
		func() error { s.Leave(); return nil },
	}
	for i, step := range steps {
		if err := step(); err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
		if err := s.Flush(); (err == nil) != (s.Pending() == 0) {
			t.Errorf("step %d: %d events are not saved, and what is said is: %v", i, s.Pending(), err)
		}
	}
}

// secrets are the words that are taken back in an evening.
var secrets = []string{"the first se", "the second secret", "the third secret", "the fourth secret"}

// unlessDisk lets through only errors that are not the rig's.
func unlessDisk(err error) error {
	var of syscall.Errno
	if errors.Is(err, errStopped) || errors.As(err, &of) {
		return nil
	}
	return err
}

// TestNothingSavedIsLostWhateverFails plays an evening again and again, each time
// with one kind of fault at one operation on the disk, for every operation there
// is, and opens the record again on a healthy disk.
func TestNothingSavedIsLostWhateverFails(t *testing.T) {
	c := progresstest.Course(t, nil)
	healthy := newRig("", 0)
	evening(t, progress.NewSession(c, nil, newLedger(t, healthy), progresstest.NewClock().Now))
	if healthy.ops < 100 {
		t.Fatalf("an evening is %d operations: hardly anything is put to the test", healthy.ops)
	}
	for _, fault := range []string{stops, halfway, powerCut, fails, failsLate, full, broken} {
		t.Run(fault, func(t *testing.T) {
			t.Parallel()
			for at := 1; at <= healthy.ops; at++ {
				if only := fault == halfway || fault == full; only && !slices.Contains(healthy.wrote, at) {
					continue // nothing that the others do not show
				}
				d := newRig(fault, at)
				l := newLedger(t, d)
				s := progress.NewSession(c, nil, l, progresstest.NewClock().Now)
				evening(t, s)
				l.survives(d, s)
				if t.Failed() {
					t.Fatalf("at operation %d of %d", at, healthy.ops)
				}
			}
		})
	}
}

// survives opens the record after an evening in which something failed.
func (l *ledger) survives(d *rig, s *progress.Session) {
	l.t.Helper()
	ended, lost := ends(d.fault), d.fault == powerCut
	d.mend()
	if !ended {
		l.catchesUp(s)
		l.kept()
	}
	if lost || !ended {
		d.cut(l.t, l.j.Path())
	}
	l.kept()
	k := another(l.t, l.j)
	events, damage, err := k.Read()
	if err != nil || len(damage.Files) > 0 {
		l.t.Errorf("read: %v, %v", err, damage.Files)
	}
	if err := k.Forget(); err != nil { // as the program does when it opens a record
		l.t.Error(err)
	}
	l.drafted(k, events)
	if left, _ := k.files(tempFiles); len(left) > 0 {
		l.t.Errorf("%q is left, with words in it", left)
	}
	for _, e := range events {
		if text := l.texts[e.Of]; e.Kind == progress.Forgot && text != "" && l.anyFile() {
			holds(l.t, l.j, text)
		}
	}
}

// drafted holds that what was said to be kept as a draft is there at the next start,
// or was recorded, and that what was said to be gone is.
func (l *ledger) drafted(k *Journal, events []progress.Event) {
	l.t.Helper()
	c := progresstest.Course(l.t, nil)
	s := progress.NewSession(c, events, k, progresstest.NewClock().Now)
	if err := errors.Join(s.TakeUp(), s.Flush()); err != nil {
		l.t.Error(err)
	}
	own := progress.FieldOf(c.Activity("quay/knots#own"))
	for in, text := range l.typed {
		got, later := s.Typed(in), in == own && s.State().Activities["quay/knots#own"].Wrote
		if text != "" && !later && !strings.HasPrefix(got, text) && !(got == "" && in == progress.FieldOfNote(c.Lesson("quay/wind"), "all")) {
			l.t.Errorf("the field %s was to hold %q, and holds %q", in, text, got)
		}
		if text == "" && got != "" {
			l.t.Errorf("the field %s was to be empty, and holds %q", in, got)
		}
	}
	if l.anyFile() && s.State().Activities["quay/knots#own"].Wrote && s.State().LatestWords("quay/knots#own") == "" {
		holds(l.t, k, "the first se")
	}
}

// catchesUp is the next step on a disk that works again: everything is saved, and
// what was to be removed is.
func (l *ledger) catchesUp(s *progress.Session) {
	l.t.Helper()
	if err := errors.Join(s.Note(nil, "", "the end"), s.Flush()); err != nil || s.Pending() > 0 {
		l.t.Errorf("on a healthy disk %d are still to be saved: %v", s.Pending(), err)
	}
	if len(l.saved) != len(l.given) || len(l.given) != s.State().Events {
		l.t.Errorf("of %d events %d were to be saved and %d are", s.State().Events, len(l.given), len(l.saved))
	}
	for _, text := range secrets {
		holds(l.t, l.j, text)
	}
}

// kept holds that what was said to be saved is there, with its words, and nothing
// that nobody did.
func (l *ledger) kept() {
	l.t.Helper()
	events, _, err := another(l.t, l.j).Read()
	if err != nil {
		l.t.Error(err)
	}
	there, gone := map[string]progress.Event{}, map[string]bool{}
	for _, e := range events {
		there[e.ID] = e
		gone[e.Of] = gone[e.Of] || e.Kind == progress.Forgot
	}
	for id, e := range l.saved {
		if gone[id] {
			e.Text = ""
		}
		if got := asRead(there[id]); got != asRead(e) {
			l.t.Errorf("saved %s\nread  %s", asRead(e), got)
		}
	}
	for id, e := range there {
		if _, given := l.given[id]; !given {
			l.t.Errorf("nobody did %s", asRead(e))
		}
	}
	if n := progress.Fold(events).Events; n != len(there) {
		l.t.Errorf("%d events count as %d", len(there), n)
	}
}

// asRead is all of an event that is kept.
func asRead(e progress.Event) string {
	e.At = e.At.UTC()
	text, err := json.Marshal(e)
	if err != nil {
		return err.Error()
	}
	return string(text) + " " + e.Text
}

// anyFile reports whether there is a folder to look into.
func (l *ledger) anyFile() bool {
	names, err := l.j.files("*")
	return err == nil && len(names) > 0
}
