package progress_test

import (
	"slices"
	"strings"
	"testing"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// completions are ways through the course, and what is missing after each.
var completions = []struct {
	name    string
	do      func(*sitting)
	missing []string // id and what
}{
	{"nothing done", func(*sitting) {}, []string{"quay/knots lesson", "quay/wind lesson", "quay/wind#mine commitment"}},
	{
		"read, and nothing answered", func(s *sitting) { s.read("quay/knots").read("quay/wind") },
		[]string{"quay/knots lesson", "quay/wind lesson", "quay/wind#mine commitment"},
	},
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
}

func TestCompletion(t *testing.T) {
	for _, tt := range completions {
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

func TestStatuses(t *testing.T) {
	for _, tt := range []struct {
		name                  string
		do                    func(*sitting)
		lesson, module, level progress.Status // of quay/knots, quay, base
	}{
		{"nothing", func(*sitting) {}, progress.NotStarted, progress.NotStarted, progress.NotStarted},
		{"opened", func(s *sitting) { s.Open(s.c.Lesson("quay/knots")) }, progress.InProgress, progress.InProgress, progress.InProgress},
		{
			"answered wrong", func(s *sitting) { s.read("quay/knots").wrong("quay/knots#hitch") },
			progress.Done, progress.InProgress, progress.InProgress,
		},
		{
			"answered right", func(s *sitting) { s.read("quay/knots").right("quay/knots#hitch") },
			progress.Mastered, progress.InProgress, progress.InProgress,
		},
		{
			"the short version", func(s *sitting) { s.Brief(s.c.Lesson("quay/knots")) },
			progress.Done, progress.InProgress, progress.InProgress,
		},
		{"left from the last page", func(s *sitting) {
			l := s.c.Lesson("quay/knots")
			for _, step := range l.Steps() {
				s.Turn(l, step.ID)
			}
			s.right("quay/knots#hitch").Leave()
		}, progress.Mastered, progress.InProgress, progress.InProgress},
		{"everything right", func(s *sitting) {
			s.read("quay/knots").right("quay/knots#hitch").read("quay/ropes").read("quay/wind").right(windItems...).walk()
		}, progress.Mastered, progress.Mastered, progress.Mastered},
		{"everything, one wrong", func(s *sitting) {
			s.read("quay/knots").right("quay/knots#hitch").read("quay/ropes").read("quay/wind").wrong(windItems...).walk()
		}, progress.Mastered, progress.Done, progress.Done},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := sit(t, progresstest.Course(t, nil))
			tt.do(s)
			st := s.Standing()
			if l, m, b := st.Lesson("quay/knots"), st.Module("quay"), st.Level("base"); l.Status != tt.lesson || m.Status != tt.module || b.Status != tt.level {
				t.Errorf("lesson, module and level are %s, %s, %s; want %s, %s, %s", l.Status, m.Status, b.Status, tt.lesson, tt.module, tt.level)
			}
			if again := progress.NewStanding(s.c, progress.Fold(s.recorded())); again.Lesson("quay/knots") != st.Lesson("quay/knots") {
				t.Errorf("read again the lesson stands at %+v, was %+v", again.Lesson("quay/knots"), st.Lesson("quay/knots"))
			}
		})
	}
}

func TestCarryingOn(t *testing.T) {
	for _, tt := range []struct {
		name         string
		do           func(*sitting)
		lesson, step string
	}{
		{"at first", func(*sitting) {}, "quay/knots", "first"},
		{"in the middle", func(s *sitting) { s.Turn(s.c.Lesson("quay/knots"), "#own") }, "quay/knots", "#own"},
		{"in the middle of another", func(s *sitting) { s.Turn(s.c.Lesson("sea/out"), "out") }, "sea/out", "out"},
		{"in the middle, after a look at the beginning of another", func(s *sitting) {
			s.Turn(s.c.Lesson("quay/wind"), "all")
			s.Open(s.c.Lesson("sea/out"))
		}, "quay/wind", "all"},
		{"read, not answered", func(s *sitting) { s.read("quay/knots") }, "quay/knots", "#hitch"},
		{"one done", func(s *sitting) { s.read("quay/knots").right("quay/knots#hitch") }, "quay/wind", "all"},
		{"one in brief", func(s *sitting) { s.Brief(s.c.Lesson("quay/knots")) }, "quay/wind", "all"},
		{"a safety item wrong", func(s *sitting) {
			s.read("quay/knots").wrong("quay/knots#hitch").read("quay/wind").right(windItems...).walk().commit()
		}, "quay/knots", "#hitch"},
		{"no commitment", func(s *sitting) {
			s.read("quay/knots").right("quay/knots#hitch").read("quay/wind").right(windItems...).walk()
		}, "quay/wind", "#mine"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := sit(t, progresstest.Course(t, nil))
			tt.do(s)
			l, step := s.Standing().Next()
			if l == nil || l.ID != tt.lesson || step != tt.step {
				t.Errorf("next is %v at %q, want %s at %q", l, step, tt.lesson, tt.step)
			}
		})
	}
	s := walked(t, progresstest.Course(t, nil))
	if l, _ := s.Standing().Next(); l != nil {
		t.Errorf("after the course next is %s, want nothing", l.ID)
	}
}

func TestRatingsOfAFear(t *testing.T) {
	type given struct {
		id    string
		value int
	}
	for _, tt := range []struct {
		name          string
		given         []given
		first, latest int // -1 is none
	}{
		{"none", nil, -1, -1},
		{"before any lesson", []given{{"quay", 8}}, 8, 8},
		{"changed at the first page", []given{{"quay", 8}, {"quay/knots#worry", 5}}, 5, 5},
		{"and after", []given{{"quay", 8}, {"quay/knots#worry", 5}, {"quay/wind#worry-again", 6}}, 5, 6},
		{"read again afterwards", []given{{"quay/knots#worry", 5}, {"quay/wind#worry-again", 2}, {"quay/knots#worry", 1}}, 5, 1},
		{"only after", []given{{"quay/wind#worry-again", 2}}, -1, 2},
		{"none is not zero", []given{{"quay", 0}}, 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := sit(t, progresstest.Course(t, nil))
			for _, g := range tt.given {
				if err := s.Rate(g.id, g.value); err != nil {
					t.Fatal(err)
				}
			}
			m := s.Standing().Module("quay")
			if got := [2]int{orNone(m.First), orNone(m.Latest)}; got != [2]int{tt.first, tt.latest} {
				t.Errorf("first and latest are %v, want %d and %d", got, tt.first, tt.latest)
			}
		})
	}
}

func orNone(n *int) int {
	if n == nil {
		return -1
	}
	return *n
}

func TestGate(t *testing.T) {
	c := progresstest.Course(t, nil)
	sea, quay := c.Module("sea"), c.Module("quay")
	s := sit(t, c)
	if len(s.Gate(sea)) > 0 {
		t.Error("the gate asks about a fear that nobody rated")
	}
	if err := s.Rate("quay", 4); err != nil {
		t.Fatal(err)
	}
	if len(s.Gate(quay)) > 0 {
		t.Error("the gate asks before a fear")
	}
	if got := s.Gate(sea); len(got) != 1 || got[0] != quay {
		t.Errorf("the gate asks about %v, want the fear rated 4", got)
	}
	if len(s.Gate(sea)) > 0 {
		t.Error("the gate asks twice")
	}
	if len(progress.Gate(c, s.State(), sea)) != 1 {
		t.Error("that the gate has asked is in the record")
	}
	s.Open(c.Lesson("quay/ropes"))
	if len(progress.Gate(c, s.State(), sea)) > 0 {
		t.Error("the gate asks about a fear that was looked at")
	}
}

func TestGateAsksOnceAboutAFearAndLetsBackIn(t *testing.T) {
	c := progresstest.Course(t, nil)
	sea, quay := c.Module("sea"), c.Module("quay")
	s := sit(t, c)
	if err := s.Rate("quay", 9); err != nil {
		t.Fatal(err)
	}
	s.Open(sea.Lessons[0])
	if got := s.Gate(sea); len(got) > 0 {
		t.Errorf("the gate asks %v before what was begun", got)
	}
	other := *sea // another opportunity
	other.ID, other.Lessons = "lake", nil
	if got := s.Gate(&other); len(got) != 1 || got[0] != quay {
		t.Errorf("the gate asks about %v, want the fear", got)
	}
	third := other
	third.ID = "river"
	if got := s.Gate(&third); len(got) > 0 {
		t.Errorf("the gate asks about %v once more, at another door", got)
	}
	c.Gate = course.GateHard
	if got := progress.Gate(c, s.State(), sea); len(got) != 1 {
		t.Error("a hard gate lets in who has begun")
	}
}

// A plan looks back on what was done and is no opportunity to be feared.
func TestGateNeverStandsBeforeAPlan(t *testing.T) {
	c := progresstest.Plan(t, nil)
	c.Gate = course.GateSoft
	s := sit(t, c)
	for _, f := range c.Fears() {
		if err := s.Rate(f.ID, 10); err != nil {
			t.Fatal(err)
		}
	}
	plan := c.Module("plan")
	if got := progress.Gate(c, s.State(), plan); len(got) > 0 {
		t.Errorf("the gate asks about %v before a plan", got)
	}
	bare := *plan
	bare.Lessons = nil
	if len(progress.Gate(c, s.State(), &bare)) == 0 {
		t.Error("the gate does not ask before the same without its mirrors, so the test shows nothing")
	}
}

func TestShareOfALevel(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	if got := s.Standing().Share("base"); got != 0 {
		t.Errorf("nothing done is a share of %v", got)
	}
	s.Brief(s.c.Lesson("quay/knots"))
	if got := s.Standing().Share("base"); got != 0.5 {
		t.Errorf("one lesson of the route's two is a share of %v, want a half", got)
	}
	s.Brief(s.c.Lesson("quay/wind"))
	if got := s.Standing().Share("base"); got != 1 {
		t.Errorf("all that the route asks for is a share of %v, want 1", got)
	}
	if got := s.Standing().Share("top"); got != 0 {
		t.Errorf("a level that was not touched has a share of %v", got)
	}
}

// Two modules may each begin with a lesson of the same name: what is missing says
// in which.
func TestMissingLessonsOfOneNameSayWhereTheyAre(t *testing.T) {
	const knots, sea = "modules/quay/module.yaml", "modules/sea/module.yaml"
	c := progresstest.Course(t, map[string]string{
		knots: strings.Replace(progresstest.File(knots), "title: Knots", "title: Hear it", 1),
		sea:   strings.Replace(progresstest.File(sea), "title: Out,", "title: Hear it,", 1),
	})
	s := progress.Fold([]progress.Event{{ID: "1", Kind: progress.Set, Key: progress.SettingRoute, To: "whole"}})
	var texts []string
	for _, m := range progress.NewStanding(c, s).Missing {
		if m.What == progress.MissingLesson {
			texts = append(texts, m.Text)
		}
	}
	for _, l := range c.Lessons() {
		if l.Title != "Hear it" {
			continue
		}
		if l.Name == l.Title {
			t.Errorf("%s goes by its title, which another has too", l.ID)
		}
		if want := "The lesson “" + l.Name + "”."; !slices.Contains(texts, want) {
			t.Errorf("%q is not among %q", want, texts)
		}
	}
}
