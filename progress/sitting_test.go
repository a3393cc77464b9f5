package progress_test

import (
	"slices"
	"strings"
	"testing"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// seated begins a sitting of items.
func (s *sitting) seated(kind, form string, ids ...string) progress.Sitting {
	var items []*course.Activity
	for _, id := range ids {
		items = append(items, s.c.Activity(id))
	}
	return progress.NewSitting(kind, form, items)
}

// asks takes the next item and answers it, which of [answers] it is.
func (s *sitting) asks(t progress.Sitting, which int) (progress.Sitting, string) {
	s.t.Helper()
	t, a := s.Ask(t)
	if a == nil {
		return t, ""
	}
	s.answer(which, []string{a.ID})
	return s.Asked(t), a.ID
}

func TestAnAnswerSaysWhichSittingItWasGivenIn(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	s.right("quay/wind#one")
	row := s.seated(progress.SittingFinal, "2", "quay/wind#one", "quay/wind#order")
	row, _ = s.asks(row, 0)
	s.Rise()
	s.right("quay/wind#one")
	row, _ = s.Ask(row)
	s.Sit(row)                      // which is nothing new
	s.Open(s.c.Lesson("quay/wind")) // in the middle of a sitting
	s.right("quay/wind#one")
	s.Sit(row) // and back
	s.right("quay/wind#order")
	var got []string
	for _, e := range s.recorded() {
		if e.Kind == progress.Answered {
			got = append(got, e.Sitting+e.Form)
		}
	}
	if want := []string{"lesson", "final2", "lesson", "lesson", "final2"}; !slices.Equal(got, want) {
		t.Errorf("sittings %q, want %q", got, want)
	}
}

// In a review what was wrong comes back after three others, whatever was tried
// after its feedback; where an item counts as it is first answered it does not.
func TestWhatWasWrongComesBackInTheSameSitting(t *testing.T) {
	ids := []string{"quay/wind#one", "quay/wind#some", "quay/wind#order", "quay/wind#groups"}
	for kind, want := range map[string]string{
		progress.SittingReview:  "one some order groups one",
		progress.SittingTestOut: "one some order groups",
		progress.SittingFinal:   "one some order groups",
	} {
		s := sit(t, progresstest.Course(t, nil))
		row := s.seated(kind, "", ids...)
		var asked []string
		for first := true; ; first = false {
			next, a := s.Ask(row)
			if a == nil {
				row = next
				break
			}
			if first {
				s.wrong(a.ID)
			}
			s.right(a.ID)
			row = s.Asked(next)
			asked = append(asked, a.Local())
		}
		if got := strings.Join(asked, " "); got != want {
			t.Errorf("%s asks %s, want %s", kind, got, want)
		}
		if row.Met != 4 {
			t.Errorf("%s met %d items, want 4", kind, row.Met)
		}
	}
}

func TestPassingByIsNoAnswer(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	row, _ := s.Ask(s.seated(progress.SittingReview, "", "quay/wind#one", "quay/wind#order"))
	row = s.Asked(row)
	row, id := s.asks(row, 0)
	if id != "quay/wind#order" || row.Met != 1 || row.Left() != 0 {
		t.Errorf("then %s, %d met, %d left", id, row.Met, row.Left())
	}
}

func TestLeavingTheHardOnesOut(t *testing.T) {
	c := progresstest.Course(t, nil)
	ids := []string{"quay/wind#one", "quay/knots#hitch", "quay/wind#order"}
	for at, want := range []string{"quay/wind#order", "quay/wind#order"} { // at the one before it, and at the hard one
		s := sit(t, c)
		row := s.seated(progress.SittingReview, "", ids...)
		for range at {
			row, _ = s.asks(row, 0)
		}
		row, _ = s.Ask(row)
		if hard := row.Hard(); len(hard) != 1 || hard[0].ID != "quay" {
			t.Fatalf("modules that can be left out: %v", hard)
		}
		row = s.LeaveOut(row)
		if !s.State().LeavesOut("quay") {
			t.Error("it is not in the record")
		}
		if at == 0 {
			row = s.Asked(row)
		}
		if _, a := s.Ask(row); a == nil || a.ID != want {
			t.Errorf("asks %v next, want %s", a, want)
		}
	}
	s := sit(t, c)
	row, _ := s.Ask(s.seated(progress.SittingTestOut, "1", ids...))
	if hard := row.Hard(); hard != nil {
		t.Error("a test-out can leave something out")
	}
}

func TestHardItemsAreAnnounced(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	hard := s.seated(progress.SittingReview, "", "quay/knots#hitch", "quay/wind#one")
	if got := strings.Join(progress.Announcement(hard), "\n"); !hard.HardFirst() || !strings.Contains(got, "Cold water.") {
		t.Errorf("announced: %q", got)
	}
	if got := progress.Announcement(s.seated(progress.SittingReview, "", "quay/wind#one", "quay/knots#hitch")); len(got) != 1 {
		t.Errorf("with a gentle one first: %q", got)
	}
	if got := progress.Announcement(s.seated(progress.SittingReview, "", "quay/wind#one")); got != nil {
		t.Errorf("nothing hard: %q", got)
	}
}

func TestItemsThatAreGoneAreNotAsked(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	row := s.seated(progress.SittingReview, "", "quay/wind#one", "quay/wind#order")
	s.SetCourse(progresstest.Course(t, map[string]string{
		"modules/quay/wind.md": "## All\n\n[Order](wind.yaml#order)\n", "modules/quay/wind.yaml": orderAlone,
	}))
	if _, a := s.Ask(row); a == nil || a.ID != "quay/wind#order" {
		t.Errorf("asks %v", a)
	}
}

const orderAlone = `- id: order
  kind: sequencing
  objective: read
  prompt: What comes first?
  items:
    - {id: look, text: look, feedback: You look first of all.}
    - {id: turn, text: turn, feedback: Then you turn the boat.}
    - {id: go, text: go, feedback: And then you go.}
`

// What counts once is told in full at once; in a review the answer waits, so that
// it can be tried again.
func TestWhatCountsOnceIsToldInFull(t *testing.T) {
	for kind, untold := range map[string]bool{
		progress.SittingReview: true, progress.SittingTestOut: false, progress.SittingFinal: false,
	} {
		s := sit(t, progresstest.Course(t, nil))
		_, a := s.Ask(s.seated(kind, "1", "quay/knots#hitch"))
		r, err := s.Answer(a, []string{"no"}, 2, 0)
		if err != nil || r.Untold != untold || s.Owes(a) != untold {
			t.Errorf("%s: untold is %v, and its explanation is owed: %v (%v)", kind, r.Untold, s.Owes(a), err)
		}
	}
}
