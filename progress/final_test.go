package progress_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// withPools is the made-up course with a pool of n items for each objective of
// the fear, the last one of each hard, that draws at most so many.
func withPools(t testing.TB, n, draw, perObjective int) *course.Course {
	var pool strings.Builder
	for _, objective := range []string{"tie", "read"} {
		for i := range n {
			note := ""
			if i == n-1 && n > 1 {
				note = "  note: Cold water.\n"
			}
			fmt.Fprintf(&pool, "- id: %s-%d\n  kind: choice\n  objective: %s\n%s", objective, i, objective, note)
			pool.WriteString(`  prompt: Is it so?
  options:
    - {id: "yes", text: It is, correct: true, feedback: It is so because the rope holds it there.}
    - {id: "no", text: It is not, feedback: It is so after all because the rope holds it.}
    - {id: "maybe", text: Perhaps it is, feedback: It is so after all because the rope holds it.}
`)
		}
	}
	module := strings.Replace(progresstest.File("modules/quay/module.yaml"), "pool: {draw: 1, per_objective: 1}",
		fmt.Sprintf("pool: {draw: %d, per_objective: %d}", draw, perObjective), 1)
	return progresstest.Course(t, map[string]string{"modules/quay/pool.yaml": pool.String(), "modules/quay/module.yaml": module})
}

func (s *sitting) final(which int) []string {
	s.t.Helper()
	var asked []string
	row := progress.Final(s.c, s.State())
	for {
		next, a := s.Ask(row)
		if a == nil {
			return asked
		}
		if _, err := s.Answer(a, [][]string{{"yes"}, {"no"}}[which], 2, 0); err != nil {
			s.t.Fatal(err)
		}
		asked = append(asked, a.Local())
		row = s.Asked(next)
	}
}

func TestTheFinalCheckIsOpenOnceItsLessonsAreDone(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	s.Enrol("Asha", "wales", "nurse")
	if s.Standing().CanFinal(s.State()) {
		t.Error("open before anything is done")
	}
	s.read("quay/knots").right("quay/knots#hitch")
	if s.Standing().CanFinal(s.State()) {
		t.Error("open with a lesson to go")
	}
	s.read("quay/wind").right(windItems...).walk()
	if got := s.Standing().FinalOnTheWay(s.State()); got != progress.FinalWay {
		t.Errorf("on the way: %q", got)
	}
	s.final(0)
	if st := s.Standing(); !st.CanFinal(s.State()) || st.FinalOnTheWay(s.State()) != "" {
		t.Error("after a try it is open, and no more on the way")
	}
	if walked(t, progresstest.Course(t, map[string]string{
		"modules/quay/pool.yaml":   "",
		"modules/quay/module.yaml": strings.Replace(progresstest.File("modules/quay/module.yaml"), "pool: {draw: 1, per_objective: 1}\n", "", 1),
	})).Standing().CanFinal(progress.State{}) {
		t.Error("open without a pool")
	}
}

func TestWhatAFinalCheckDraws(t *testing.T) {
	for _, tt := range []struct{ n, draw, per, want int }{
		{2, 8, 1, 2}, {2, 8, 2, 4}, {3, 3, 2, 3}, {1, 1, 1, 1}, {2, 1, 1, 1}, {5, 4, 5, 4},
	} {
		for range 20 { // seeds are drawn as one enrols
			s := walked(t, withPools(t, tt.n, tt.draw, tt.per))
			asked := s.final(0)
			each := map[string]int{}
			for _, id := range asked {
				objective, _, _ := strings.Cut(id, "-")
				if each[objective]++; each[objective] > tt.per {
					t.Fatalf("%v: %q asks %s too often", tt, asked, objective)
				}
			}
			if len(asked) != tt.want {
				t.Fatalf("%v: asks %q", tt, asked)
			}
		}
	}
}

// A second try asks what the first did not, as far as there is something else,
// and in another order where there is not.
func TestASecondTryDiffersFromTheFirst(t *testing.T) {
	for _, tt := range []struct{ n, draw, per int }{{2, 8, 1}, {3, 8, 1}, {1, 8, 1}, {2, 1, 1}, {4, 4, 2}} {
		for range 20 {
			s := walked(t, withPools(t, tt.n, tt.draw, tt.per))
			first, second := s.final(0), s.final(1)
			if slices.Equal(first, second) {
				t.Fatalf("%v: twice %q", tt, first)
			}
			for _, id := range second {
				if slices.Contains(first, id) && tt.n >= 2*tt.per {
					t.Fatalf("%v: %s is asked again: %q, then %q", tt, id, first, second)
				}
			}
		}
	}
}

// One that was left goes on where it was, with the same items, on another day
// and after a merge.
func TestAFinalCheckThatWasLeftGoesOn(t *testing.T) {
	s := walked(t, withPools(t, 3, 8, 2))
	row := progress.Final(s.c, s.State())
	next, a := s.Ask(row)
	if _, err := s.Answer(a, []string{"yes"}, 2, 0); err != nil {
		t.Fatal(err)
	}
	s.Asked(next)
	later := progress.Fold(shuffled(s.recorded(), 9))
	again := progress.Final(s.c, later)
	if again.Form != row.Form || len(again.Items) != len(row.Items)-1 || slices.Contains(again.Items, a) {
		t.Errorf("try %s goes on with %d of %d items", again.Form, len(again.Items), len(row.Items))
	}
	if got := s.Standing().FinalOnTheWay(s.State()); got != progress.FinalGoOn {
		t.Errorf("on the way: %q", got)
	}
	s.final(0)
	if n := progress.Final(s.c, s.State()); n.Form != "2" || len(n.Items) != len(row.Items) {
		t.Errorf("then try %s with %d items", n.Form, len(n.Items))
	}
}

func TestAHardItemIsNotDrawnFirst(t *testing.T) {
	for range 40 {
		s := walked(t, withPools(t, 2, 8, 2))
		row := progress.Final(s.c, s.State())
		if row.HardFirst() {
			t.Fatal("it begins with a hard one")
		}
		row, _ = s.Ask(row)
		s.LeaveOut(row)
		for _, a := range progress.Final(s.c, s.State()).Items {
			if a.Hard() {
				t.Fatal("what is left out is drawn")
			}
		}
	}
}

func TestWhatAFinalCheckComesTo(t *testing.T) {
	s := walked(t, withPools(t, 2, 8, 1))
	for _, a := range progress.Final(s.c, s.State()).Items {
		row, _ := s.Ask(s.seated(progress.SittingFinal, "1", a.ID))
		response := "yes"
		if a.Objective == "read" {
			response = "no"
		}
		if _, err := s.Answer(a, []string{response}, 2, 0); err != nil {
			t.Fatal(err)
		}
		s.Asked(row)
	}
	row := progress.Final(s.c, s.State())
	row.Form = "1"
	end := progress.FinalEnd(s.c, s.State(), row)
	for _, want := range []string{"Steady: I can tie a boat.", "Look again at “Wind”: I can read the wind.", progress.StopHere} {
		if !slices.Contains(end.Parts, want) {
			t.Errorf("%q is not said: %q", want, end.Parts)
		}
	}
	if len(end.Leads) != 1 || end.Leads[0].ID != "quay/wind" {
		t.Errorf("leads to %v", end.Leads)
	}
}

// A record that tells of a try beyond belief costs no more than another.
func TestTriesBeyondBelief(t *testing.T) {
	s := walked(t, withPools(t, 3, 8, 1))
	score := 1.0
	for _, kind := range []string{progress.SittingFinal, progress.SittingTestOut} {
		for _, form := range []string{"1000000", "99999999999999999999", "-4", "b"} {
			for lesson, id := range map[string]string{"quay/pool": "tie-0", "quay/knots": "hitch"} {
				s.Record(progress.Event{Kind: progress.Answered, Lesson: lesson, Activity: id, Score: &score, Sitting: kind, Form: form})
			}
		}
	}
	if row := progress.Final(s.c, s.State()); len(row.Items) == 0 {
		t.Error("nothing is asked")
	}
	s.walk()
}

// Where nothing was opened yet there is nothing to ask, and no try was taken.
func TestAFinalCheckOfNothingWasNotTaken(t *testing.T) {
	for _, c := range []*course.Course{progresstest.Plan(t, nil), progresstest.Course(t, nil)} {
		s := sit(t, c)
		if f := progress.Final(c, s.State()); len(f.Items) == 0 && progress.FinalTaken(f) {
			t.Errorf("%s: nothing was asked, and form %s is taken", c.ID, f.Form)
		}
	}
}
