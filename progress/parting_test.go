package progress_test

import (
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

func TestPartingIsToldOnceAndOnlyOfWhatWouldBeLost(t *testing.T) {
	c := progresstest.Course(t, nil)
	note := func(s *progress.Session) {
		if err := s.Note(nil, "", "a thought"); err != nil {
			t.Fatal(err)
		}
	}
	for name, try := range map[string]struct {
		store progress.Store
		did   func(*progress.Session)
		want  bool
	}{
		"nothing was done":   {nil, func(*progress.Session) {}, false},
		"only enrolled":      {nil, func(s *progress.Session) { s.Enrol("Asha", "", "") }, false},
		"a note was written": {nil, note, true},
		"a note was saved":   {&keeper{}, note, false},
	} {
		t.Run(name, func(t *testing.T) {
			s := progress.NewSession(c, nil, try.store, progresstest.NewClock().Now)
			try.did(s)
			if got := s.Parting(); got != try.want {
				t.Errorf("told: %t", got)
			}
			if s.Parting() {
				t.Error("told twice")
			}
		})
	}
}
