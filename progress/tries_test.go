package progress_test

import (
	"slices"
	"strings"
	"testing"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// try answers and gives what is told.
func (s *sitting) try(id string, response ...string) course.Result {
	s.t.Helper()
	r, err := s.Answer(s.c.Activity(id), response, 0, 0)
	if err != nil {
		s.t.Fatalf("answer %s: %v", id, err)
	}
	return r
}

// stands is what a retry keeps, a stroke, and what it rules out; "afresh" where
// all of it is asked again.
func (s *sitting) stands(id string) string {
	r, ok := s.Retry(s.c.Activity(id))
	if !ok {
		return "afresh"
	}
	return strings.TrimSpace(strings.Join(r.Keep, " ") + " / " + strings.Join(r.Out, " "))
}

func TestAWrongTryIsToldWithoutTheAnswerUntilItIsShown(t *testing.T) {
	c := progresstest.Course(t, nil)
	for id, responses := range answers {
		s, a := sit(t, c), c.Activity(id)
		if r := s.try(id, responses[1]...); !r.Untold || r.Answer != nil {
			t.Errorf("%s: a wrong try is told with the answer %q", id, r.Answer)
		}
		if r, _ := s.Result(a); !r.Untold {
			t.Errorf("%s: one who comes back sees the answer", id)
		}
		if r, ok := s.Show(a); !ok || r.Untold || len(r.Answer) == 0 {
			t.Errorf("%s: asked for, the answer is %+v", id, r)
		}
		if r, _ := s.Result(a); r.Untold {
			t.Errorf("%s: the answer has been shown, and is held back again", id)
		}
		later := sit(t, c, s.recorded()...)
		if r, ok := later.Result(a); !ok || !r.Untold {
			t.Errorf("%s: in another sitting the answer is told before it is asked for", id)
		}
		if r := s.try(id, responses[0]...); r.Untold || !r.Right || len(r.Answer) == 0 {
			t.Errorf("%s: a right answer is told as %+v", id, r)
		}
	}
}

func TestARetryKeepsWhatStands(t *testing.T) {
	some := "quay/wind#some"
	for _, tt := range []struct {
		name string
		play func(*sitting)
		want string
	}{
		{"nothing was tried", func(*sitting) {}, "afresh"},
		{"the last try", func(s *sitting) { s.try(some, "sail", "rock") }, "sail / rock"},
		{"what an earlier try ruled out", func(s *sitting) { s.try(some, "rock"); s.try(some, "sail") }, "sail / rock"},
		{"after a right one", func(s *sitting) { s.try(some, "rock"); s.try(some, "sail", "flag") }, "afresh"},
		{"after the answer was shown", func(s *sitting) { s.try(some, "rock"); s.Show(s.c.Activity(some)) }, "afresh"},
		{"wrong again after it was shown", func(s *sitting) {
			s.try(some, "rock")
			s.Show(s.c.Activity(some))
			s.try(some, "flag")
		}, "flag /"},
		{"asked afresh", func(s *sitting) { s.try(some, "rock"); s.Afresh(s.c.Activity(some)) }, "afresh"},
		{"wrong again after that", func(s *sitting) {
			s.try(some, "rock")
			s.Afresh(s.c.Activity(some))
			s.try(some, "flag")
		}, "flag /"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := sit(t, progresstest.Course(t, nil))
			tt.play(s)
			if got := s.stands(some); got != tt.want {
				t.Errorf("there stands %q, want %q", got, tt.want)
			}
		})
	}
}

func TestARetryInAnotherSittingBeginsFromTheLastTry(t *testing.T) {
	c := progresstest.Course(t, nil)
	first := sit(t, c)
	first.try("quay/wind#some", "rock")
	first.try("quay/wind#some", "sail")
	s := sit(t, c, first.recorded()...)
	if got := s.stands("quay/wind#some"); got != "sail /" {
		t.Errorf("there stands %q, want the last try of the record", got)
	}
	s.try("quay/wind#some", "sail", "rock")
	if got := s.stands("quay/wind#some"); got != "sail / rock" {
		t.Errorf("after another try there stands %q", got)
	}
}

// An item that has changed since, so that the last answer is none of its own,
// holds nothing over from it.
func TestAnAnswerThatIsNoneAnyMoreHoldsNothing(t *testing.T) {
	c := progresstest.Course(t, nil)
	first := sit(t, c)
	first.try("quay/wind#some", "rock")
	file := "modules/quay/wind.yaml"
	edited := strings.ReplaceAll(progresstest.File(file), "{id: rock", "{id: stone")
	s := sit(t, progresstest.Course(t, map[string]string{file: edited}), first.recorded()...)
	a := s.c.Activity("quay/wind#some")
	if _, ok := s.Result(a); ok {
		t.Error("an answer that cannot be is graded")
	}
	if got := s.stands(a.ID); got != "afresh" {
		t.Errorf("there stands %q of an answer that cannot be", got)
	}
}

// hinted is the made-up course with two hints on two items, one about safety.
func hinted(t *testing.T) *course.Course {
	edits := map[string]string{}
	for _, file := range []string{"modules/quay/wind.yaml", "modules/quay/knots.yaml"} {
		edits[file] = strings.Replace(progresstest.File(file), "  kind: choice\n", "  kind: choice\n  hints: [Think., Think more.]\n", 1)
	}
	return progresstest.Course(t, edits)
}

func TestHintsComeOneAtATimeAfterATry(t *testing.T) {
	s := sit(t, hinted(t))
	a := s.c.Activity("quay/wind#one")
	hint := func(seen int, want string) {
		t.Helper()
		if got, ok := s.Hint(a, seen); got != want || ok != (want != "") {
			t.Errorf("after %d hints comes %q, want %q", seen, got, want)
		}
	}
	hint(0, "")
	s.try(a.ID, "no")
	hint(0, "Think.")
	hint(1, "Think more.")
	hint(2, "")
	if _, err := s.Answer(a, []string{"no"}, 2, 1); err != nil {
		t.Fatal(err)
	}
	if n := s.HintsSeen(a); n != 1 {
		t.Errorf("%d hints were seen, want 1", n)
	}
	s.Show(a)
	hint(1, "")
	s.try(a.ID, "yes")
	hint(0, "")
	if n := s.HintsSeen(a); n != 0 {
		t.Errorf("one who begins again has seen %d hints", n)
	}
}

func TestASafetyItemOwesItsExplanation(t *testing.T) {
	s := sit(t, hinted(t))
	safe, other := s.c.Activity("quay/knots#hitch"), s.c.Activity("quay/wind#one")
	owes := func(when string, want bool) {
		t.Helper()
		if s.Owes(safe) != want {
			t.Errorf("%s: owes is %v", when, !want)
		}
	}
	owes("before a try", false)
	s.try(safe.ID, "no")
	s.try(other.ID, "no")
	owes("after a wrong one", true)
	if s.Owes(other) {
		t.Error("an item that is not about safety holds the learner back")
	}
	s.Retry(safe)
	owes("in the middle of another try", true)
	s.Show(safe)
	owes("once it was shown", false)
	s.Retry(safe)
	owes("tried again after that", false)
	s.try(safe.ID, "no")
	owes("wrong again", true)
	s.try(safe.ID, "yes")
	owes("right", false)
}

// comesBack are the local ids of what comes back at the end of quay/wind.
func (s *sitting) comesBack() string {
	var ids []string
	for _, a := range s.Returning(s.c.Lesson("quay/wind")) {
		ids = append(ids, a.Local())
	}
	return strings.Join(ids, " ")
}

func TestAWrongItemComesBackAfterThreeOthers(t *testing.T) {
	one, some, order, groups := windItems[0], windItems[1], windItems[2], windItems[3]
	for _, tt := range []struct {
		name string
		play func(*sitting)
		want string
	}{
		{"nothing wrong", func(s *sitting) { s.right(windItems...) }, ""},
		{"three others after it", func(s *sitting) { s.wrong(one).right(some, order, groups) }, "one"},
		{"two others", func(s *sitting) { s.wrong(one).right(some, order) }, ""},
		{"one other three times", func(s *sitting) { s.wrong(one).wrong(some).wrong(some).right(some) }, ""},
		{"those before it do not count", func(s *sitting) { s.right(some, order, groups).wrong(one) }, ""},
		{"a story, a promise and a number do", func(s *sitting) {
			s.wrong(groups).walk().commit()
			if err := s.Rate("quay/wind#worry-again", 3); err != nil {
				s.t.Fatal(err)
			}
		}, "groups"},
		{"those of another lesson do not", func(s *sitting) { s.wrong(one).right(some, order, "quay/knots#hitch") }, ""},
		{"nor does a story that is not at its end", func(s *sitting) {
			s.wrong(one).right(some, order)
			if err := s.Choose(s.c.Activity("quay/wind#story"), "n1", "wait"); err != nil {
				s.t.Fatal(err)
			}
		}, ""},
		{"right in the end", func(s *sitting) { s.wrong(one).right(one, some, order, groups) }, ""},
		{"wrong again later counts from then", func(s *sitting) { s.wrong(one).right(some, order, groups).wrong(one) }, ""},
		{"two, in the order of the lesson", func(s *sitting) {
			s.wrong(some, one).right(order, groups).walk()
		}, "one some"},
		{"its answer was shown", func(s *sitting) {
			s.wrong(one)
			s.Show(s.c.Activity(one))
			s.right(some, order, groups)
		}, "one"},
		{"it came back before", func(s *sitting) {
			s.wrong(one).right(some, order, groups)
			s.Afresh(s.c.Activity(one))
		}, ""},
		{"and was wrong again", func(s *sitting) {
			s.wrong(one).right(some, order, groups)
			s.Afresh(s.c.Activity(one))
			s.wrong(one).right(some, order, groups)
		}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := sit(t, progresstest.Course(t, nil))
			tt.play(s)
			if got := s.comesBack(); got != tt.want {
				t.Errorf("%q comes back, want %q", got, tt.want)
			}
		})
	}
}

func TestWhatWasWrongInAnotherSittingDoesNotComeBackInThis(t *testing.T) {
	c := progresstest.Course(t, nil)
	first := sit(t, c)
	first.wrong(windItems[0])
	s := sit(t, c, first.recorded()...)
	if s.right(windItems[1:]...); s.comesBack() != "" {
		t.Errorf("%q comes back, and was not asked in this sitting", s.comesBack())
	}
}

// What was tried and shown is of the sitting alone: nothing of it is recorded.
func TestTriesLeaveOnlyAnswers(t *testing.T) {
	s := sit(t, hinted(t))
	a := s.c.Activity("quay/wind#one")
	s.try(a.ID, "no")
	s.Retry(a)
	s.Hint(a, 0)
	s.Show(a)
	s.Afresh(a)
	s.try(a.ID, "yes")
	for _, e := range s.recorded() {
		if e.Kind != progress.Answered {
			t.Errorf("%s was recorded", e.Kind)
		}
	}
	if n := len(s.recorded()); n != 2 || !slices.Equal(s.recorded()[0].Response, []string{"no"}) {
		t.Errorf("%d events were recorded, want the two answers", n)
	}
}

// How sure one was and how many hints were seen are told, and count for nothing:
// the score is what was right.
func TestCertaintyAndHintsLeaveTheScoreAlone(t *testing.T) {
	c := hinted(t)
	for id, responses := range answers {
		var scores []float64
		for certainty := range 4 {
			s := sit(t, c)
			for _, response := range [][]string{responses[1], responses[0]} {
				if _, err := s.Answer(c.Activity(id), response, certainty, certainty); err != nil {
					t.Fatal(err)
				}
			}
			for _, e := range s.recorded() {
				if e.Certainty != certainty || e.Hints != certainty {
					t.Errorf("%s: recorded certainty %d and %d hints, want %d", id, e.Certainty, e.Hints, certainty)
				}
				scores = append(scores, *e.Score)
			}
			if st := s.Standing().Activity(id); *st.Score != 1 || !st.Right {
				t.Errorf("%s: at certainty %d it stands at %v", id, certainty, *st.Score)
			}
		}
		for i := 2; i < len(scores); i++ {
			if scores[i] != scores[i%2] {
				t.Errorf("%s: the scores are %v; they hang on certainty or hints", id, scores)
			}
		}
	}
}
