package progress_test

import (
	"slices"
	"strings"
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

func (s *sitting) rate(value int) *sitting {
	s.t.Helper()
	if err := s.Rate("quay", value); err != nil {
		s.t.Fatal(err)
	}
	return s
}

func TestATestOutIsOfferedToWhoIsNotWorried(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(*sitting)
		want bool
	}{
		{"never rated", func(*sitting) {}, false},
		{"rated 0", func(s *sitting) { s.rate(0) }, true},
		{"rated 3", func(s *sitting) { s.rate(3) }, true},
		{"rated 4", func(s *sitting) { s.rate(4) }, false},
		{"rated 2, and then 7", func(s *sitting) { s.rate(2).rate(7) }, false},
		{"rated 7, and then 2", func(s *sitting) { s.rate(7).rate(2) }, true},
		{"with a lesson to go", func(s *sitting) { s.rate(1).read("quay/knots").right("quay/knots#hitch") }, true},
		{"with all of it done", func(s *sitting) {
			s.rate(1).read("quay/knots").right("quay/knots#hitch")
			s.read("quay/wind").right(windItems...).walk()
		}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := sit(t, progresstest.Course(t, nil))
			tt.do(s)
			if got := s.Standing().CanTestOut(s.c.Module("quay")); got != tt.want {
				t.Errorf("offered: %v, want %v", got, tt.want)
			}
			s.rate(0)
			if s.Standing().CanTestOut(s.c.Module("sea")) {
				t.Error("offered for what is no fear")
			}
		})
	}
}

// testOut goes through a test-out of quay, wrong at some items.
func (s *sitting) testOut(wrong ...string) progress.Sitting {
	s.t.Helper()
	row := progress.TestOut(s.c, s.State(), s.c.Module("quay"))
	for {
		next, a := s.Ask(row)
		if a == nil {
			return next
		}
		which := 0
		if slices.Contains(wrong, a.ID) {
			which = 1
		}
		s.answer(which, []string{a.ID})
		row = s.Asked(next)
	}
}

func (s *sitting) quayDone() bool {
	return s.Standing().Lesson("quay/knots").Done && s.Standing().Lesson("quay/wind").Done
}

// testOuts are test-outs of quay, and what each comes to.
var testOuts = []struct {
	name  string
	do    func(*sitting) progress.Sitting
	done  bool
	says  string
	leads string
}{
	{"all right, the story walked before", func(s *sitting) progress.Sitting { return s.walk().testOut() }, true, "You know this. The lessons", ""},
	{"four of five, and the story", func(s *sitting) progress.Sitting { return s.walk().testOut("quay/wind#one") }, true, "You know this. The lessons", ""},
	{"the story to be walked yet", func(s *sitting) progress.Sitting { return s.testOut() }, false, "to walk the story in “Wind”", "quay/wind"},
	{"the story walked after", func(s *sitting) progress.Sitting { row := s.testOut(); s.walk(); return row }, true, "You know this. The lessons", ""},
	{"a safety item wrong", func(s *sitting) progress.Sitting { return s.walk().testOut("quay/knots#hitch") }, false, "This would help most now: “Knots”", "quay/knots"},
	{
		"too little right", func(s *sitting) progress.Sitting { return s.walk().testOut("quay/wind#one", "quay/wind#some") },
		false, "This would help most now: “Wind”", "quay/wind",
	},
	{
		"right at the second try at an item", func(s *sitting) progress.Sitting {
			row := s.walk().testOut("quay/knots#hitch")
			next, _ := s.Ask(s.seated(row.Kind, row.Form, "quay/knots#hitch"))
			s.right("quay/knots#hitch")
			s.Asked(next)
			return row
		},
		false, "This would help most now: “Knots”", "quay/knots",
	},
	{"left in the middle", func(s *sitting) progress.Sitting {
		s.walk()
		row, _ := s.asks(progress.TestOut(s.c, s.State(), s.c.Module("quay")), 0)
		s.Rise()
		s.right(windItems...) // in lessons, which is not this sitting
		return row
	}, false, "That was not all of it", ""},
	{"the second one", func(s *sitting) progress.Sitting {
		s.walk().testOut("quay/knots#hitch")
		return s.testOut()
	}, true, "You know this. The lessons", ""},
}

func TestWhatATestOutComesTo(t *testing.T) {
	for _, tt := range testOuts {
		t.Run(tt.name, func(t *testing.T) {
			s := sit(t, progresstest.Course(t, nil)).rate(1)
			row := tt.do(s)
			if got := s.quayDone(); got != tt.done {
				t.Errorf("the lessons are done: %v, want %v", got, tt.done)
			}
			end := progress.TestOutEnd(s.c, s.State(), row)
			if got := strings.Join(end.Parts, "\n"); !strings.Contains(got, tt.says) {
				t.Errorf("says %q, want %q", got, tt.says)
			}
			leads := ""
			if len(end.Leads) > 0 {
				leads = end.Leads[0].ID
			}
			if leads != tt.leads {
				t.Errorf("leads to %q, want %q", leads, tt.leads)
			}
			if again := progress.Fold(s.recorded()); !again.Lessons["quay/knots"].Completed.IsZero() != tt.done {
				t.Error("the record says something else")
			}
		})
	}
}

// A module without safety items asks for no story.
func TestATestOutWithoutSafetyAsksForNoStory(t *testing.T) {
	c := progresstest.Course(t, map[string]string{
		"modules/quay/knots.yaml": strings.Replace(progresstest.File("modules/quay/knots.yaml"), "  safety: true\n", "", 1),
	})
	s := sit(t, c).rate(1)
	s.testOut()
	if !s.quayDone() {
		t.Error("the lessons are not done")
	}
}

// What was tested out of completes the route, its items count, and its reading
// is not counted as time.
func TestATestOutCountsTowardsCompletion(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	s.Enrol("Asha", "wales", "nurse")
	s.rate(1).walk().testOut("quay/wind#one")
	s.commit()
	st := s.Standing()
	if !st.Complete {
		t.Errorf("not complete; missing %v", st.Missing)
	}
	if st.Score == nil || *st.Score < 0.79 || *st.Score > 0.81 {
		t.Errorf("score %v, want that of the five items", st.Score)
	}
	if spent := st.Spent(s.State()); spent.Estimate.High > 0 {
		t.Errorf("estimated at %v for reading that was not done", spent.Estimate)
	}
	for _, l := range st.RouteLessons() {
		if l.ID == "quay/ropes" && st.Lesson(l.ID).Done {
			t.Error("a lesson that the route does not ask for is done")
		}
	}
}

// What is asked once is not told to be thought about again.
func TestWhatIsAskedOnceHasNoThinkingAgain(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil)).rate(1)
	_, a := s.Ask(progress.TestOut(s.c, s.State(), s.c.Module("quay")))
	s.wrong(a.ID)
	if r, ok := s.Result(a); !ok || r.Verdict() != "Not right this time." {
		t.Errorf("the verdict is %q", r.Verdict())
	}
	s.Rise()
	if r, ok := s.Result(a); !ok || r.Verdict() != "Think again." {
		t.Errorf("afterwards, where it can be tried again, the verdict is %q", r.Verdict())
	}
}
