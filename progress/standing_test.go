package progress_test

import (
	"slices"
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

func TestCompletion(t *testing.T) {
	for _, tt := range []struct {
		name    string
		do      func(*sitting)
		missing []string // id and what
	}{
		{"nothing done", func(*sitting) {}, []string{"quay/knots lesson", "quay/wind lesson", "quay/wind#mine commitment"}},
		{"read, and nothing answered", func(s *sitting) { s.read("quay/knots").read("quay/wind") },
			[]string{"quay/knots lesson", "quay/wind lesson", "quay/wind#mine commitment"}},
		{"all but the story", func(s *sitting) {
			s.read("quay/knots").right("quay/knots#hitch").read("quay/wind").right(windItems...).commit()
		}, []string{"quay/wind lesson"}},
		{"all but a commitment", func(s *sitting) {
			s.read("quay/knots").right("quay/knots#hitch").read("quay/wind").right(windItems...).walk()
		}, []string{"quay/wind#mine commitment"}},
		{"the safety item wrong", func(s *sitting) {
			s.read("quay/knots").wrong("quay/knots#hitch").read("quay/wind").right(windItems...).walk().commit()
		}, []string{"quay/knots#hitch safety"}},
		{"too few right", func(s *sitting) {
			s.read("quay/knots").right("quay/knots#hitch").read("quay/wind").wrong(windItems...).walk().commit()
		}, []string{"quay/wind#one mastery"}},
		{"wrong at first", func(s *sitting) {
			s.read("quay/knots").wrong("quay/knots#hitch").right("quay/knots#hitch").wrong("quay/knots#hitch")
			s.read("quay/wind").wrong(windItems...).right(windItems...).walk().commit()
		}, nil},
		{"all of it", func(s *sitting) {
			s.read("quay/knots").right("quay/knots#hitch").read("quay/wind").right(windItems...).walk().commit()
		}, nil},
		{"the short version of everything", func(s *sitting) {
			s.Brief(s.c.Lesson("quay/knots"))
			s.Brief(s.c.Lesson("quay/wind"))
			s.commit()
		}, nil},
		{"the short version after a wrong answer", func(s *sitting) {
			s.wrong("quay/knots#hitch").Brief(s.c.Lesson("quay/knots"))
			s.read("quay/wind").right(windItems...).walk().commit()
		}, nil},
		{"the whole route asks for more", func(s *sitting) {
			s.Set(progress.SettingRoute, "whole")
			s.read("quay/knots").right("quay/knots#hitch").read("quay/wind").right(windItems...).walk().commit()
		}, []string{"quay/ropes lesson", "sea/out lesson"}},
		{"a route that is not there", func(s *sitting) {
			s.Set(progress.SettingRoute, "gone")
			s.read("quay/knots").right("quay/knots#hitch").read("quay/wind").right(windItems...).walk().commit()
		}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := sit(t, progresstest.Course(t, nil))
			tt.do(s)
			st := s.Standing()
			var missing []string
			for _, m := range st.Missing {
				missing = append(missing, m.ID+" "+m.What)
			}
			if !slices.Equal(missing, tt.missing) || st.Complete != (tt.missing == nil) {
				t.Errorf("complete is %v and missing is %q, want %q", st.Complete, missing, tt.missing)
			}
		})
	}
}
