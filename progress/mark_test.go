package progress_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// places are the marks that stand, as "lesson@step".
func places(s progress.State) []string {
	var all []string
	for _, m := range s.Marks() {
		all = append(all, m.Lesson+"@"+m.Step)
	}
	return all
}

func TestMarksStandInTheOrderTheyWereSet(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	s.Mark("quay/knots", "third", true)
	s.Mark("quay/knots", "first", true)
	s.Mark("quay/wind", "#one", true)
	s.Mark("quay/knots", "first", true) // stands already
	s.Mark("quay/wind", "all", false)   // never stood
	s.Mark("quay/knots", "third", false)
	s.Mark("quay/knots", "third", true)
	want := []string{"quay/knots@first", "quay/wind@#one", "quay/knots@third"}
	if got := places(s.State()); !slices.Equal(got, want) {
		t.Errorf("marked %q, want %q", got, want)
	}
	if n := len(s.recorded()); n != 5 {
		t.Errorf("%d events were recorded, want 5: nothing for what stood already", n)
	}
	if !s.State().Marked("quay/wind", "#one") || s.State().Marked("quay/wind", "all") {
		t.Error("what is marked is told wrongly")
	}
}

func TestAnEarlierStateKeepsItsMarks(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	s.Mark("quay/knots", "first", true)
	s.Mark("quay/knots", "third", true)
	before := s.State()
	s.Mark("quay/knots", "first", false)
	if got := places(before); len(got) != 2 {
		t.Errorf("the earlier state says %q now", got)
	}
}

// A mark outlives a rename of its lesson and its item, and can be taken away
// under the new name for good.
func TestARenameMovesMarks(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	s.Mark("quay/knots", "#hitch", true)
	s.Mark("quay/knots", "first", true)
	if err := s.Note(s.c.Lesson("quay/knots"), "#hitch", "a note"); err != nil {
		t.Fatal(err)
	}
	module := strings.Replace(progresstest.File("modules/quay/module.yaml"), "id: knots,", "id: hitches, was: [knots],", 1)
	page := strings.ReplaceAll(progresstest.File("modules/quay/knots.md"), "knots.yaml", "hitches.yaml")
	page = strings.Replace(page, "#hitch)", "#clove)", 1)
	items := strings.Replace(progresstest.File("modules/quay/knots.yaml"), "- id: hitch\n", "- id: clove\n  was: [hitch]\n", 1)
	c := progresstest.Course(t, map[string]string{
		"modules/quay/module.yaml": module, "modules/quay/hitches.md": page, "modules/quay/hitches.yaml": items,
		"modules/quay/knots.md": "", "modules/quay/knots.yaml": "",
	})
	again := sit(t, c, s.recorded()...)
	want := []string{"quay/hitches@#clove", "quay/hitches@first"}
	if got := places(again.State()); !slices.Equal(got, want) {
		t.Errorf("marked %q, want %q", got, want)
	}
	if w := again.State().Words[0]; w.Lesson != "quay/hitches" || w.Page != "#clove" {
		t.Errorf("the note is at %s, %s", w.Lesson, w.Page)
	}
	again.Mark("quay/hitches", "#clove", false)
	third := sit(t, c, append(s.recorded(), again.recorded()...)...)
	if got := places(third.State()); !slices.Equal(got, want[1:]) {
		t.Errorf("in the next sitting there are %q, want %q", got, want[1:])
	}
}

// Two computers mark and unmark the same pages: however they are merged, the
// later word stands.
func TestMergedMarksAndWordsOnCommitmentsComeToOne(t *testing.T) {
	c := progresstest.Course(t, nil)
	first := sit(t, c)
	first.Mark("quay/knots", "first", true)
	first.commit()
	past := first.recorded()
	id := first.State().Commitments[0].ID
	here, there := sit(t, c, past...), sit(t, c, past...)
	here.Mark("quay/knots", "first", false)
	here.Mark("quay/wind", "all", true)
	here.NotYet(id, progresstest.Start.AddDate(0, 0, 20))
	there.clock.Skip(1 << 40) // the later word
	there.Mark("quay/wind", "all", true)
	there.Mark("quay/ropes", "only", true)
	there.LetGo(id)
	there.Keep(id, true)
	all := slices.Concat(past, here.recorded(), there.recorded())
	want := progress.Fold(all)
	if kept := want.Commitments[0].Kept; kept == nil || !*kept || want.Commitments[0].Released {
		t.Errorf("the commitment stands at %+v, want it kept", want.Commitments[0])
	}
	if got := places(want); !slices.Equal(got, []string{"quay/wind@all", "quay/ropes@only"}) {
		t.Errorf("marked %q", got)
	}
	for seed := range uint64(50) {
		if got := progress.Fold(append(shuffled(all, seed), all[:seed%5]...)); !reflect.DeepEqual(got, want) {
			t.Fatalf("shuffled with seed %d the record comes to\n%+v\nwant\n%+v", seed, got, want)
		}
	}
}

func TestASpotSaysWhatIsGone(t *testing.T) {
	c := progresstest.Course(t, nil)
	for _, test := range []struct {
		lesson, step, words string
		number              int
		gone                bool
	}{
		{"quay/knots", "first", "Knots: First", 1, false},
		{"quay/knots", "#hitch", "Knots: Is it so?", 5, false},
		{"quay/knots", "", "Knots", 0, false},
		{"quay/knots", "tenth", "Knots", 0, true},
		{"quay/anchors", "first", "", 0, true},
		{"", "", "", 0, true},
	} {
		got := progress.SpotOf(c, progress.State{}, test.lesson, test.step)
		if got.Words() != test.words || got.Gone != test.gone || got.Number != test.number {
			t.Errorf("%s, %s is %q, number %d, gone %v; want %q, %d, %v",
				test.lesson, test.step, got.Words(), got.Number, got.Gone, test.words, test.number, test.gone)
		}
	}
}
