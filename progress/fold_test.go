package progress_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// busy is a sitting in which every kind of event happens.
func busy(t testing.TB, c *course.Course) []progress.Event {
	t.Helper()
	s := walked(t, c)
	for _, err := range []error{
		s.Rate("quay", 7), s.Rate("quay/knots#worry", 6), s.Rate("quay/wind#worry-again", 3),
		s.Write(c.Activity("quay/knots#own"), "words"), s.Note(c.Lesson("quay/knots"), "first", "a note"),
		s.Choose(c.Activity("quay/wind#story"), "n1", "wait"),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	s.wrong("quay/knots#hitch").Brief(c.Lesson("quay/ropes"))
	s.Set(progress.SettingRoute, "whole")
	s.Keep(s.State().Commitments[0].ID, true)
	s.Mark("quay/knots", "first", true)
	s.Mark("quay/knots", "third", true)
	s.Mark("quay/knots", "first", false)
	s.NotYet(s.State().Commitments[0].ID, progresstest.Start.AddDate(0, 0, 9))
	s.LetGo(s.State().Commitments[0].ID)
	s.Record(progress.Event{Kind: progress.Reset, Lesson: "quay/wind", Activity: "story"})
	s.Record(progress.Event{Kind: progress.Flagged, Lesson: "quay/knots", Activity: "hitch"})
	for _, err := range []error{
		s.Flag("quay/wind#one", "unclear", "which wind?"), s.Flag("quay/knots@second", "wrong", "Not so."),
		s.Flag("quay/wind#some", "hurtful", ""), s.Unflag("quay/wind#some"), s.Unflag("quay/knots@second"),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	s.SeeNews(progress.WhatIsNew(revised(t), s.State()))
	s.Record(progress.Event{Kind: "danced"})
	if err := s.Forget(s.State().Words[0].ID); err != nil {
		t.Fatal(err)
	}
	s.Leave()
	return slices.Clone(s.recorded())
}

// told is all that a record comes to, to people.
type told struct {
	State    progress.State
	Complete bool
	Missing  []progress.Missing
	Score    *float64
	Lessons  []progress.LessonStanding
	Modules  []progress.ModuleStanding
}

func tell(c *course.Course, events []progress.Event) told {
	s := progress.Fold(events)
	st := progress.NewStanding(c, s)
	all := told{State: s, Complete: st.Complete, Missing: st.Missing, Score: st.Score}
	for _, l := range c.Lessons() {
		all.Lessons = append(all.Lessons, st.Lesson(l.ID))
	}
	for _, m := range c.Modules() {
		all.Modules = append(all.Modules, st.Module(m.ID))
	}
	return all
}

func TestOrderAndCopiesMakeNoDifference(t *testing.T) {
	c := progresstest.Course(t, nil)
	events := busy(t, c)
	want := tell(c, events)
	for seed := range uint64(50) {
		if got := tell(c, shuffled(events, seed)); !reflect.DeepEqual(got, want) {
			t.Fatalf("shuffled with seed %d the record comes to\n%+v\nwant\n%+v", seed, got, want)
		}
		r := rand.New(rand.NewPCG(seed, 3))
		at := r.IntN(len(events))
		pieces := append(slices.Clone(events[at:]), events[:at]...)
		twice := append(pieces, shuffled(events, seed)[:r.IntN(len(events))]...)
		if got := tell(c, twice); !reflect.DeepEqual(got, want) {
			t.Fatalf("split at %d and partly twice the record comes to\n%+v\nwant\n%+v", at, got, want)
		}
	}
}

// A copy without the words, such as an old backup, does not take them away.
func TestACopyWithoutWordsTakesNoneAway(t *testing.T) {
	c := progresstest.Course(t, nil)
	events := busy(t, c)
	bare := slices.Clone(events)
	for i := range bare {
		bare[i].Text = ""
	}
	want := tell(c, events)
	for _, both := range [][]progress.Event{append(slices.Clone(bare), events...), append(slices.Clone(events), bare...)} {
		if got := tell(c, both); !reflect.DeepEqual(got, want) {
			t.Errorf("with a copy without words the record comes to\n%+v\nwant\n%+v", got, want)
		}
	}
}

// Two sittings on computers whose clocks are ten years apart: the second one
// happened later, whatever its clock says.
func TestClocksThatAreWrong(t *testing.T) {
	c := progresstest.Course(t, nil)
	for _, skew := range []time.Duration{-87_600 * time.Hour, -time.Minute, 0, 87_600 * time.Hour} {
		first := sit(t, c)
		first.Enrol("Asha", "wales", "nurse")
		first.read("quay/knots").wrong("quay/knots#hitch")
		past := first.recorded()
		second := &sitting{t: t, c: c, store: &keeper{}, clock: progresstest.NewClock()}
		second.clock.Skip(skew)
		second.Session = progress.NewSession(c, past, second.store, second.clock.Now)
		second.right("quay/knots#hitch").Enrol("Asha B", "wales", "nurse")
		all := append(slices.Clone(second.recorded()), past...)
		s := progress.Fold(all)
		if s.Learner.Name != "Asha B" {
			t.Errorf("skewed by %v the name is %q, want the later one", skew, s.Learner.Name)
		}
		tries := s.Activities["quay/knots#hitch"].Attempts
		if len(tries) != 2 || *tries[1].Score != 1 {
			t.Errorf("skewed by %v the attempts are %+v, want the right one last", skew, tries)
		}
		if early := tries[1].At.Before(tries[0].At); early != (skew <= 0) {
			t.Errorf("skewed by %v the second attempt is at %v and the first at %v: not the clock as read", skew, tries[1].At, tries[0].At)
		}
	}
}

func TestIDsRise(t *testing.T) {
	c := progresstest.Course(t, nil)
	damaged := progress.Event{ID: "ffffffff-ffff-7fff-8fff-ffffffffffff", Kind: progress.Opened, Lesson: "quay/knots"}
	s := progress.NewSession(c, append(progresstest.Record(3, 1), damaged), nil, func() time.Time { return progresstest.Start })
	last := progresstest.Record(3, 1)[2].ID
	for range 5000 {
		e := s.Record(progress.Event{Kind: progress.Set, Key: "k", To: "v"})
		if e.ID <= last {
			t.Fatalf("id %s comes after %s", e.ID, last)
		}
		last = e.ID
	}
}

func TestUnknownKindsAreCounted(t *testing.T) {
	s := progress.Fold([]progress.Event{{ID: "1", Kind: "danced"}, {ID: "2", Kind: "danced"}, {ID: "2", Kind: "danced"}})
	if s.Unknown["danced"] != 2 || s.Events != 2 {
		t.Errorf("counted %d of %d, want 2 of 2", s.Unknown["danced"], s.Events)
	}
	if progress.Known("danced") || !progress.Known(progress.Answered) {
		t.Error("Known does not know what is known")
	}
}

func TestAnEmptyStateCanBeRead(t *testing.T) {
	var s progress.State
	if !s.KeepsWords() || !s.AsksCertainty() || s.WordsFor("x") != nil || s.Activities["x"].RightRev != 0 {
		t.Error("the zero State says that something happened")
	}
	st := progress.NewStanding(progresstest.Course(t, nil), s)
	if l, step := st.Next(); l == nil || l.ID != "quay/knots" || step != "first" {
		t.Errorf("next is %v at %q, want the first step of the first lesson", l, step)
	}
}
