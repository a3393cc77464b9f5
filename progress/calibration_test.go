package progress_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// A given is one answer to quay/wind#one: how sure, and whether right. After it,
// wait goes by.
type given struct {
	sure  int
	right bool
	wait  time.Duration
}

const aDay = 24 * time.Hour

func TestCalibrationCountsTheFirstAnswerOfADay(t *testing.T) {
	one := func(sure int) (n [3]int) { n[sure-1] = 1; return n }
	for _, c := range []struct {
		name         string
		answers      []given
		right, wrong [3]int
		again        bool
	}{
		{"sure and right", []given{{3, true, 0}}, one(3), [3]int{}, false},
		{"sure and wrong", []given{{3, false, 0}}, [3]int{}, one(3), true},
		{"guessing and right", []given{{1, true, 0}}, one(1), [3]int{}, false},
		{"guessing and wrong", []given{{1, false, 0}}, [3]int{}, one(1), false},
		{"fairly sure is its own", []given{{2, false, aDay}, {2, true, 0}}, one(2), one(2), false},
		{"a retry does not flatter", []given{{3, false, time.Minute}, {3, true, 0}}, [3]int{}, one(3), false},
		{"a retry that is wrong asks for a look", []given{{1, true, time.Minute}, {3, false, 0}}, one(1), [3]int{}, true},
		{"the next day counts", []given{{3, false, aDay}, {1, true, 0}}, one(1), one(3), false},
		{"a clock that falls back a day", []given{{3, true, -aDay}, {3, true, aDay}, {3, false, 0}}, [3]int{0, 0, 2}, [3]int{}, true},
		{"nobody asked", []given{{0, false, 0}}, [3]int{}, [3]int{}, false},
		{"asked only at the second try", []given{{0, false, time.Minute}, {3, true, 0}}, [3]int{}, [3]int{}, false},
		{"nothing", nil, [3]int{}, [3]int{}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := sit(t, progresstest.Course(t, nil))
			const id = "quay/wind#one"
			for _, g := range c.answers {
				response := answers[id][1]
				if g.right {
					response = answers[id][0]
				}
				if _, err := s.Answer(s.c.Activity(id), response, g.sure, 0); err != nil {
					t.Fatal(err)
				}
				s.clock.Skip(g.wait)
			}
			got := progress.Calibrate(s.c, s.State())
			if got.Whole.Right != c.right || got.Whole.Wrong != c.wrong {
				t.Errorf("right %v, wrong %v; want %v, %v", got.Whole.Right, got.Whole.Wrong, c.right, c.wrong)
			}
			if again := len(got.Again) > 0; again != c.again {
				t.Errorf("worth another look: %v, want %v", got.Again, c.again)
			}
		})
	}
}

// A day is the learner's own, as their clock and place had it, wherever the
// record is read.
func TestCalibrationGoesByTheLearnersDay(t *testing.T) {
	c, wrong := progresstest.Course(t, nil), 0.0
	summer := time.FixedZone("", 60*60)
	at := func(id string, hour, minute int) progress.Event {
		return progress.Event{
			ID: id, At: time.Date(2026, 7, 1, hour, minute, 0, 0, summer), Kind: progress.Answered,
			Lesson: "quay/wind", Activity: "one", Score: &wrong, Certainty: 3,
		}
	}
	for _, both := range []struct {
		name   string
		events []progress.Event
		want   int
	}{
		{"two days here, one in Greenwich", []progress.Event{at("1", 23, 30), at("2", 24, 30)}, 2},
		{"one day here, two in Greenwich", []progress.Event{at("1", 24, 30), at("2", 25, 30)}, 1},
	} {
		if got := progress.Calibrate(c, progress.Fold(both.events)).Whole.Answers(); got != both.want {
			t.Errorf("%s: %d answers counted, want %d", both.name, got, both.want)
		}
	}
}

// certain answers an item very sure and wrong, or right.
func (s *sitting) certain(id string, right bool) *sitting {
	s.t.Helper()
	response := []string{"no"}
	if right {
		response = []string{"yes"}
	}
	if _, err := s.Answer(s.c.Activity(id), response, 3, 0); err != nil {
		s.t.Fatal(err)
	}
	return s
}

func TestCalibrationSaysWhereToLookAgain(t *testing.T) {
	c := progresstest.Course(t, nil)
	s := sit(t, c).certain("quay/pool#again", false).certain("quay/wind#one", false).certain("quay/knots#hitch", false)
	got := progress.Calibrate(c, s.State()).Again
	if len(got) != 3 {
		t.Fatalf("%d to look at again, want three", len(got))
	}
	if l := got[0]; l.Step != "#hitch" || l.Where != "Knots, step 5 of 6" || l.Note != "Cold water." || l.Lesson == nil {
		t.Errorf("the first is %+v", l)
	}
	if l := got[1]; l.Step != "#one" || l.Note != "" {
		t.Errorf("the second is %+v", l)
	}
	if l := got[2]; l.Lesson != nil || l.Where != progress.ComesInReview {
		t.Errorf("the pool's item is %+v, and opens nowhere", l)
	}
}

// A question that many cases end in says how its case begins.
func TestWhereToLookAgainTellsCasesApart(t *testing.T) {
	for _, c := range []struct{ prompt, want string }{
		{"Is it so?", "Is it so?"},
		{"It rains. Is it so?", "It rains. Is it so?"},
		{"It rains.\n\nIs it so?", "It rains. Is it so?"},
		{
			"You work in Wales. It's six. A man has gone from the quay, and his boat lies there still. \"No,\" you hear. Is\nthat so?",
			"You work in Wales. It's six. A man has gone from the quay, and his boat lies there still. … Is that so?",
		},
		{
			"Someone writes from a boat, late: \"No wind.\" Nobody sees it.\n\nBy this rule, is it so?",
			"Someone writes from a boat, late: \"No wind.\" … By this rule, is it so?",
		},
	} {
		tree := progresstest.File("modules/quay/pool.yaml")
		prompt := "prompt: |\n    " + strings.ReplaceAll(c.prompt, "\n", "\n    ")
		tree = strings.ReplaceAll(tree, "prompt: Is it so?", prompt)
		s := sit(t, progresstest.Course(t, map[string]string{"modules/quay/pool.yaml": tree})).certain("quay/pool#again", false)
		if got := progress.Calibrate(s.c, s.State()).Again[0].Asks; got != c.want {
			t.Errorf("%q is told as\n%s\nwant\n%s", c.prompt, got, c.want)
		}
	}
}

func TestCalibrationIsByModule(t *testing.T) {
	c := progresstest.Course(t, nil)
	got := progress.Calibrate(c, sit(t, c).certain("quay/wind#one", true).certain("quay/pool#again", false).State())
	if len(got.Modules) != 1 || got.Modules[0].Module.ID != "quay" || got.Modules[0].Sureness != got.Whole {
		t.Errorf("modules are %+v; want quay alone, the same as the whole %+v", got.Modules, got.Whole)
	}
	if got.Whole.Answers() != 2 || got.Whole.Most() != 1 {
		t.Errorf("%d answers, at most %d of a kind; want 2 and 1", got.Whole.Answers(), got.Whole.Most())
	}
}

// What the course does not have, or what a newer program or damage wrote, does
// no harm.
func TestCalibrationPassesOverWhatItDoesNotKnow(t *testing.T) {
	c := progresstest.Course(t, nil)
	right := 1.0
	s := sit(t, c)
	for _, e := range []progress.Event{
		{Kind: progress.Answered, Lesson: "quay/gone", Activity: "one", Score: &right, Certainty: 3},
		{Kind: progress.Answered, Lesson: "quay/wind", Activity: "one", Score: &right, Certainty: 7},
		{Kind: progress.Answered, Lesson: "quay/wind", Activity: "some", Certainty: 3},
		{Kind: progress.Answered, Lesson: "quay/wind", Activity: "loose", Score: &right, Certainty: 3},
		{Kind: progress.Answered, Lesson: "quay/wind", Activity: "order", Score: &right, Certainty: -1},
	} {
		s.Record(e)
	}
	if got := progress.Calibrate(c, s.State()); got.Whole.Answers() != 0 || len(got.Again) > 0 {
		t.Errorf("counted %+v, want nothing", got)
	}
	outline, err := course.Open(progresstest.Files(nil))
	if err != nil {
		t.Fatal(err)
	}
	if got := progress.Calibrate(outline, s.State()); got.Whole.Answers() != 0 {
		t.Errorf("an outline gives %+v, want nothing yet", got)
	}
}

// The picture is the same for a record in any order, twice, and in pieces that
// were merged.
func TestCalibrationIsTheSameInAnyOrder(t *testing.T) {
	c := progresstest.Course(t, nil)
	s := sit(t, c)
	for day := range 20 {
		s.certain("quay/wind#one", day%3 == 0).certain("quay/knots#hitch", day%2 == 0)
		s.wrong("quay/wind#some").right("quay/wind#order")
		s.clock.Skip(7 * time.Hour)
	}
	events := slices.Clone(s.recorded())
	want := progress.Calibrate(c, progress.Fold(events))
	if want.Whole.Answers() < 20 {
		t.Fatalf("hardly anything was counted: %+v", want.Whole)
	}
	for seed := range uint64(20) {
		mixed := shuffled(events, seed)
		half := len(mixed) / 2
		merged := append(append(slices.Clone(mixed[half:]), mixed[:half]...), mixed[:half/2]...)
		if got := progress.Calibrate(c, progress.Fold(merged)); !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: %+v, want %+v", seed, got, want)
		}
	}
}
