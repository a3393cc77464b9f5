package progress_test

import (
	"testing"
	"time"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// made is a commitment made at a time, for a day or none.
func made(at time.Time, by string) progress.Commitment {
	return progress.Commitment{ID: "1", At: at, Text: "Buy rope", By: by}
}

func TestACommitmentIsDueOnItsDayByTheLocalCalendar(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Skip("no time zones here: ", err)
	}
	auckland, err := time.LoadLocation("Pacific/Auckland")
	if err != nil {
		t.Skip("no time zones here: ", err)
	}
	evening := time.Date(2026, 10, 20, 22, 30, 0, 0, london)
	for name, test := range map[string]struct {
		c    progress.Commitment
		now  time.Time
		want bool
	}{
		"the day before":                      {made(evening, "2026-11-03"), time.Date(2026, 11, 2, 23, 59, 59, 0, london), false},
		"as its day begins":                   {made(evening, "2026-11-03"), time.Date(2026, 11, 3, 0, 0, 0, 0, london), true},
		"long after":                          {made(evening, "2026-11-03"), time.Date(2031, 1, 1, 0, 0, 0, 0, london), true},
		"its day has begun elsewhere":         {made(evening, "2026-11-03"), time.Date(2026, 11, 3, 1, 0, 0, 0, auckland), true},
		"no day, 13 days on":                  {made(evening, ""), time.Date(2026, 11, 2, 23, 59, 0, 0, london), false},
		"no day, 14 days on, the clocks back": {made(evening, ""), time.Date(2026, 11, 3, 0, 0, 0, 0, london), true},
		"a day that is none":                  {made(evening, "soon"), time.Date(2026, 11, 3, 8, 0, 0, 0, london), true},
		"made on a clock that ran ahead":      {made(evening.AddDate(10, 0, 0), ""), time.Date(2026, 11, 30, 8, 0, 0, 0, london), false},
	} {
		s := progress.State{Commitments: []progress.Commitment{test.c}}
		if got := len(progress.DueCommitments(s, test.now)) == 1; got != test.want {
			t.Errorf("%s: due is %v, want %v", name, got, test.want)
		}
	}
}

// two has two commitments whose day has come.
func two(t *testing.T) *sitting {
	s := sit(t, progresstest.Course(t, nil))
	mine := s.c.Activity("quay/wind#mine")
	for _, text := range []string{"Buy rope", "Ask Bo"} {
		if err := s.Commit(mine, text, s.clock.Now().AddDate(0, 0, 1)); err != nil {
			t.Fatal(err)
		}
	}
	s.clock.Skip(3 * 24 * time.Hour)
	return s
}

func TestOneIsAskedAboutInASitting(t *testing.T) {
	for name, say := range map[string]func(s *sitting, id string){
		"yes":       func(s *sitting, id string) { s.Keep(id, true) },
		"no":        func(s *sitting, id string) { s.Keep(id, false) },
		"not yet":   func(s *sitting, id string) { s.NotYet(id, s.clock.Now().AddDate(0, 0, 14)) },
		"let it go": func(s *sitting, id string) { s.LetGo(id) },
	} {
		s := two(t)
		c, ok := s.DidYou()
		if !ok || c.Text != "Buy rope" {
			t.Fatalf("asked about %q, %v; want the oldest", c.Text, ok)
		}
		if again, ok := s.DidYou(); !ok || again.ID != c.ID {
			t.Error("looking at the question answered it")
		}
		say(s, c.ID)
		if next, ok := s.DidYou(); ok {
			t.Errorf("after %s there is another question: %q", name, next.Text)
		}
		later := sit(t, s.c, s.recorded()...)
		later.clock.Skip(3 * 24 * time.Hour)
		if next, ok := later.DidYou(); !ok || next.Text != "Ask Bo" {
			t.Errorf("after %s the next sitting asks about %q, %v", name, next.Text, ok)
		}
	}
}

func TestPuttingItOffRecordsNothingAndAsksInTheNextSitting(t *testing.T) {
	s := two(t)
	n := len(s.recorded())
	s.Later()
	if _, ok := s.DidYou(); ok || len(s.recorded()) != n {
		t.Errorf("it is asked again, or %d events became %d", n, len(s.recorded()))
	}
	later := sit(t, s.c, s.recorded()...)
	later.clock.Skip(3 * 24 * time.Hour)
	if c, ok := later.DidYou(); !ok || c.Text != "Buy rope" {
		t.Errorf("the next sitting asks about %q, %v", c.Text, ok)
	}
}

func TestNotYetIsAskedAgainOnItsNewDay(t *testing.T) {
	s := two(t)
	c, _ := s.DidYou()
	day := s.clock.Now().AddDate(0, 0, progress.Fortnight)
	s.NotYet(c.ID, day)
	got := s.State().Commitments[0]
	if got.By != day.Format(time.DateOnly) || got.Kept == nil || *got.Kept || !got.Open() {
		t.Errorf("it stands at %+v", got)
	}
	if due := progress.DueCommitments(s.State(), day.AddDate(0, 0, -1)); len(due) != 1 || due[0].Text != "Ask Bo" {
		t.Errorf("before the new day %v are due", due)
	}
	if due := progress.DueCommitments(s.State(), day); len(due) != 2 {
		t.Errorf("on the new day %v are due", due)
	}
	s.Keep(c.ID, false)
	if s.State().Commitments[0].Open() {
		t.Error("not, without another day, is asked about again")
	}
}

func TestWhatWasForgottenIsNotAskedAbout(t *testing.T) {
	s := two(t)
	if err := s.Forget(s.State().Commitments[0].ID); err != nil {
		t.Fatal(err)
	}
	if c, ok := s.DidYou(); !ok || c.Text != "Ask Bo" {
		t.Errorf("asked about %q, %v", c.Text, ok)
	}
}

func TestWhatWasLetGoStillCounts(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	s.Enrol("Asha", "wales", "nurse")
	s.commit().LetGo(s.State().Commitments[0].ID)
	s.read("quay/knots").right("quay/knots#hitch")
	s.read("quay/wind").right(windItems...).walk()
	if st := s.Standing(); !st.Complete {
		t.Errorf("missing: %v", st.Missing)
	}
	if got := s.State().Commitments[0].Told(); got != "let go" {
		t.Errorf("it is told as %q", got)
	}
}
