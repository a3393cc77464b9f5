package progress_test

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

func TestFlushTriesAgain(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	s.store.fail = errors.New("disk full")
	s.Enrol("Asha", "wales", "nurse")
	if err := s.Flush(); err == nil || s.Pending() != 1 {
		t.Errorf("flush says %v with %d pending, want an error and 1", err, s.Pending())
	}
	s.read("quay/knots")
	pending := s.Pending()
	s.store.fail = nil
	if got := s.recorded(); len(got) != pending || s.Pending() != 0 {
		t.Errorf("%d events saved and %d pending, want %d and 0", len(got), s.Pending(), pending)
	}
	if !slices.IsSortedFunc(s.store.events, func(a, b progress.Event) int { return strings.Compare(a.ID, b.ID) }) {
		t.Error("events are saved out of order")
	}
}

func TestFlushBesideTheUpdateLoop(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	var flushes sync.WaitGroup
	for range 200 {
		s.Set(progress.SettingRoute, "whole")
		s.Set(progress.SettingRoute, "core")
		flushes.Go(func() { _ = s.Flush() })
		s.Standing()
	}
	flushes.Wait()
	if got := s.recorded(); len(got) != 400 {
		t.Errorf("%d events were saved, want 400, each once", len(got))
	}
}

func TestWithoutAStore(t *testing.T) {
	c := progresstest.Course(t, nil)
	s := progress.NewSession(c, nil, nil, progresstest.NewClock().Now)
	s.Enrol("", "", "")
	if err := s.Write(c.Activity("quay/knots#own"), "words"); err != nil {
		t.Fatal(err)
	}
	err := errors.Join(s.Flush(), s.Forget(s.State().Words[0].ID))
	if s.Saving() || s.Pending() != 0 || err != nil {
		t.Errorf("saving is %v, %d pending, %v; want nothing saved, nothing pending, nothing wrong", s.Saving(), s.Pending(), err)
	}
	if !s.State().Words[0].Forgotten {
		t.Error("words taken back are still there")
	}
}

func TestEnrolling(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	s.Enrol("  Asha\x1b[31m\n"+strings.Repeat("x", 500), "wales", "nurse")
	first := s.State().Learner
	if first.ID == "" || first.Seed == 0 || first.Seed >= 1<<53 {
		t.Errorf("the learner is %+v, want an id, and a seed below 2^53", first)
	}
	if strings.ContainsAny(first.Name, "\x1b\n") || len(first.Name) > progress.MaxName {
		t.Errorf("the name is %q, want it clean and no longer than %d", first.Name, progress.MaxName)
	}
	s.Enrol("Asha", "wales", "nurse")
	if l := s.State().Learner; l.ID != first.ID || l.Seed != first.Seed || l.Name != "Asha" {
		t.Errorf("corrected, the learner is %+v, want the same with another name", l)
	}
}

func TestOwnWords(t *testing.T) {
	c := progresstest.Course(t, nil)
	own := c.Activity("quay/knots#own")
	for _, tt := range []struct {
		name, text, kept string
		tooLong          bool
	}{
		{"words", "I  would ring.\r\n\tThen write.", "I  would ring.\n\tThen write.", false},
		{"thought only", " \n ", "", false},
		{"escapes", "a\x1b[2Jb\u202ec\u0000", "a[2Jbc", false},
		{"as much as there may be", strings.Repeat("é", progress.MaxText), strings.Repeat("é", progress.MaxText), false},
		{"more", strings.Repeat("é", progress.MaxText+1), "", true},
		{"broken", "a\xffb", "ab", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := sit(t, c)
			err := s.Write(own, tt.text)
			if errors.Is(err, progress.ErrTooLong) != tt.tooLong {
				t.Fatalf("the error is %v", err)
			}
			var got string
			if words := s.State().WordsFor(own.ID); len(words) > 0 {
				got = words[0].Text
			}
			if got != tt.kept || s.State().Activities[own.ID].Wrote == tt.tooLong {
				t.Errorf("kept %q, want %q", got, tt.kept)
			}
		})
	}
}

// Thinking, skipping and writing what is then forgotten leave the same event.
func TestSilenceLeavesNoMark(t *testing.T) {
	c := progresstest.Course(t, nil)
	own := c.Activity("quay/knots#own")
	silent, unkept := sit(t, c), sit(t, c)
	unkept.Set(progress.SettingWords, "forget")
	if err := errors.Join(silent.Write(own, ""), unkept.Write(own, "words")); err != nil {
		t.Fatal(err)
	}
	a, b := silent.recorded()[0], unkept.recorded()[1]
	a.ID, a.At, b.ID, b.At = "", time.Time{}, "", time.Time{}
	if a.Kind != b.Kind || a.Text != b.Text || a.ActivityID() != b.ActivityID() {
		t.Errorf("a silence is %+v and words not kept are %+v: they can be told apart", a, b)
	}
}

func TestForgetBeforeAnythingIsSaved(t *testing.T) {
	c := progresstest.Course(t, nil)
	s := sit(t, c)
	if err := s.Write(c.Activity("quay/knots#own"), "words"); err != nil {
		t.Fatal(err)
	}
	earlier := s.State()
	if err := s.Forget(earlier.Words[0].ID); err != nil {
		t.Fatal(err)
	}
	for _, e := range s.store.events {
		if e.Text != "" {
			t.Errorf("%q was saved after it was taken back", e.Text)
		}
	}
	if earlier.Words[0].Text != "words" {
		t.Error("a state given out before was changed")
	}
}

func TestForgetThatCannotBeSaved(t *testing.T) {
	c := progresstest.Course(t, nil)
	s := sit(t, c)
	if err := s.Write(c.Activity("quay/knots#own"), "words"); err != nil {
		t.Fatal(err)
	}
	s.recorded()
	s.store.fail = errors.New("disk gone")
	id := s.State().Words[0].ID
	if err := s.Forget(id); err == nil {
		t.Error("no word that the words are still on the disk")
	}
	if !s.State().Words[0].Forgotten {
		t.Error("the words are still shown")
	}
	s.store.fail = nil
	if err := s.Forget(id); err != nil || !slices.Equal(s.store.forgotten, []string{id}) {
		t.Errorf("tried again, %q is forgotten, %v", s.store.forgotten, err)
	}
}

func TestAnswers(t *testing.T) {
	c := progresstest.Course(t, nil)
	s := sit(t, c)
	if _, ok := s.Result(c.Activity("quay/wind#one")); ok {
		t.Error("there is a result before any answer")
	}
	for id := range answers {
		s.wrong(id).right(id).wrong(id)
		if r, ok := s.Result(c.Activity(id)); !ok || r.Right {
			t.Errorf("the latest result of %s is %+v, want a wrong one", id, r)
		}
		if st := s.Standing().Activity(id); !st.Right || *st.Score != 1 || st.Attempts != 3 || st.Status != progress.Mastered {
			t.Errorf("%s stands at %+v, want it mastered at the second of three attempts", id, st)
		}
	}
	before := len(s.recorded())
	for id, response := range map[string][]string{
		"quay/wind#one": {"perhaps"}, "quay/wind#some": nil, "quay/knots#own": {"my own words"},
		"quay/knots#worry": {"3"}, "quay/wind#story": {"row"}, "quay/wind#mine": {"rope"},
	} {
		if _, err := s.Answer(c.Activity(id), response, 1, 0); !errors.Is(err, course.ErrResponse) {
			t.Errorf("answering %s with %q gives %v, want ErrResponse", id, response, err)
		}
	}
	if len(s.recorded()) != before {
		t.Error("a response that cannot be is recorded")
	}
}

func TestAScenarioIsWalkedBackAndAgain(t *testing.T) {
	c := progresstest.Course(t, nil)
	story := c.Activity("quay/wind#story")
	s := sit(t, c)
	for _, step := range []struct {
		node, choice string
		path         []string
		runs         int
		refused      bool
	}{
		{"n2", "reef", nil, 0, true},
		{"n1", "fly", nil, 0, true},
		{"n1", "wait", []string{"wait"}, 0, false},
		{"n1", "wait", []string{"wait"}, 0, false}, // back to the start
		{"e1", "wait", []string{"wait"}, 0, true},
		{"n2", "reef", nil, 1, false},
		{"n2", "reef", nil, 1, true}, // an ended run is over
		{"n1", "row", nil, 2, false},
	} {
		if err := s.Choose(story, step.node, step.choice); (err != nil) != step.refused || err != nil && !errors.Is(err, progress.ErrWay) {
			t.Fatalf("choosing %s at %s: %v", step.choice, step.node, err)
		}
		if did := s.State().Activities[story.ID]; !slices.Equal(s.Path(story), step.path) || len(did.Runs) != step.runs {
			t.Fatalf("after %s at %s the path is %q with %d runs, want %q and %d", step.choice, step.node, s.Path(story), len(did.Runs), step.path, step.runs)
		}
	}
	runs := s.State().Activities[story.ID].Runs
	if !slices.Equal(runs[0].Path, []string{"wait", "reef"}) || runs[0].Ending != "e2" || runs[1].Ending != "e1" {
		t.Errorf("the runs are %+v", runs)
	}
}

func TestHonestTime(t *testing.T) {
	c := progresstest.Course(t, nil)
	l := c.Lesson("quay/knots")
	s := sit(t, c)
	s.Turn(l, "first")
	for range 3 {
		s.clock.Skip(59 * time.Second)
		s.Touch()
	}
	s.clock.Skip(8 * time.Hour) // called away
	s.Leave()
	got := s.Standing().Spent(s.State())
	if got.Active < 5 || got.Active > 6 || got.Open < 483 || got.Open > 485 {
		t.Errorf("spent %+v, want about 5 minutes active and 483 open", got)
	}
	s.Turn(l, "first")
	s.clock.Skip(-24 * time.Hour) // the clock was put right
	s.Leave()
	if again := s.Standing().Spent(s.State()); again.Active-got.Active > 1 || again.Open-got.Open > 1 {
		t.Errorf("a clock put back made %+v of %+v", again, got)
	}
}

func TestTurningIsRecordedOnce(t *testing.T) {
	c := progresstest.Course(t, nil)
	l := c.Lesson("quay/knots")
	s := sit(t, c)
	s.Open(l)
	s.Open(l)
	s.Turn(l, "first")
	s.Turn(l, "first")
	s.Turn(c.Lesson("quay/wind"), "#one")
	s.Leave()
	s.Leave()
	var kinds []string
	for _, e := range s.recorded() {
		kinds = append(kinds, string(e.Kind))
	}
	want := []string{"opened", "turned", "left", "opened", "turned", "left"}
	if !slices.Equal(kinds, want) {
		t.Errorf("recorded %q, want %q", kinds, want)
	}
}

func TestRatingsHaveBounds(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	for _, n := range []int{-1, 11} {
		if s.Rate("quay", n) == nil {
			t.Errorf("%d was taken", n)
		}
	}
	if s.Rate("quay", 0) != nil || s.Standing().Module("quay").First == nil {
		t.Error("a worry of 0 is no answer")
	}
}
