package progress_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// filled is a sitting with something in every group of the notebook.
func filled(t *testing.T) *sitting {
	t.Helper()
	s := sit(t, progresstest.Course(t, map[string]string{
		"modules/quay/knots.yaml": strings.Replace(progresstest.File("modules/quay/knots.yaml"),
			`prompt: "What would you do?"}`, `prompt: "What would you do?", private: true}`, 1),
	}))
	own := s.c.Activity("quay/knots#own")
	for _, err := range []error{
		s.Write(own, "First thought"), s.Write(own, "Second thought"),
		s.Note(s.c.Lesson("quay/knots"), "first", "Crème brûlée"), s.Note(nil, "", "Of no page"),
		s.Write(own, "Third thought"), s.Commit(s.c.Activity("quay/wind#mine"), "Buy rope", time.Time{}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	s.Mark("quay/knots", "second", true)
	s.Mark("quay/anchors", "first", true)
	return s
}

func TestTheNotebookIsInGroupsAndAReflectionIsOneLeaf(t *testing.T) {
	s := filled(t)
	var got []string
	leaves := progress.Notebook(s.c, s.State())
	for _, l := range leaves {
		got = append(got, l.Group.Heading()+": "+l.Line())
	}
	want := []string{
		"What I will do: Buy rope",
		"Pages I marked: Knots: Second", "Pages I marked: A page of a lesson that is not in this course any more.",
		"In my own words: Crème brûlée", "In my own words: Of no page", "In my own words: Third thought",
	}
	if !slices.Equal(got, want) {
		t.Fatalf("the notebook is\n%q\nwant\n%q", got, want)
	}
	own := leaves[5]
	if len(own.Earlier) != 2 || own.Earlier[0].Text != "Second thought" || len(own.IDs()) != 3 || !own.Private || !own.Opens() {
		t.Errorf("the reflection is %+v", own)
	}
	if leaves[3].Spot.Words() != "Knots: First" || leaves[4].Spot.Words() != "" || !leaves[1].Opens() || leaves[2].Opens() {
		t.Errorf("the places are %+v", leaves)
	}
	if err := s.Forget(own.IDs()...); err != nil {
		t.Fatal(err)
	}
	for _, e := range s.store.events {
		if strings.Contains(e.Text, "thought") {
			t.Errorf("%q is still in the store", e.Text)
		}
	}
}

func TestLeavesAreFoundWithoutAccentsAndPrivateOnesNotByTheirWords(t *testing.T) {
	s := filled(t)
	for query, want := range map[string]int{
		"": 6, "creme BRULEE": 1, "brûlée creme": 1, "rope": 1, "knots": 3, "thought": 0, "what would": 1, "nothing": 0,
	} {
		n, shown := 0, 0
		for _, l := range progress.Notebook(s.c, s.State()) {
			if l.Matches(query, false) {
				n++
			}
			if l.Matches(query, true) {
				shown++
			}
		}
		if n != want {
			t.Errorf("%q finds %d, want %d", query, n, want)
		}
		if query == "thought" && shown != 1 {
			t.Errorf("shown, %q finds %d", query, shown)
		}
	}
}

func TestANoteIsWrittenAnew(t *testing.T) {
	s := filled(t)
	note := progress.Notebook(s.c, s.State())[3]
	for _, same := range []string{"", "  ", note.Text} {
		n := len(s.State().Words)
		if err := s.Rewrite(note.ID, same); err != nil || len(s.State().Words) != n {
			t.Errorf("written anew as %q there are %d words, %v", same, len(s.State().Words), err)
		}
	}
	if err := s.Rewrite(note.ID, "Custard"); err != nil {
		t.Fatal(err)
	}
	var kinds []progress.Kind
	for _, e := range s.store.events {
		kinds = append(kinds, e.Kind)
		if strings.Contains(e.Text, "brûlée") {
			t.Error("the old words are still in the store")
		}
	}
	if tail := kinds[len(kinds)-2:]; !slices.Equal(tail, []progress.Kind{progress.Wrote, progress.Forgot}) {
		t.Errorf("it ends in %v: the new words have to come before the old ones go", tail)
	}
	leaves := progress.Notebook(s.c, s.State())
	got := leaves[len(leaves)-1]
	if got.Text != "Custard" || got.Lesson != "quay/knots" || got.Step != "first" || len(leaves) != 6 {
		t.Errorf("the last leaf is %+v of %d", got, len(leaves))
	}
	if err := s.Rewrite(got.ID, strings.Repeat("x", progress.MaxText+1)); !errors.Is(err, progress.ErrTooLong) {
		t.Errorf("a text that is too long gives %v", err)
	}
	if again := progress.Notebook(s.c, s.State()); len(again) != 6 || again[5].Text != "Custard" {
		t.Error("a text that is too long took the old words away")
	}
}

// Where the disk fails, neither the old words on it nor the new ones in memory
// are lost, and both reach it together later.
func TestARewritingThatCannotBeSavedLosesNothing(t *testing.T) {
	s := filled(t)
	note := progress.Notebook(s.c, s.State())[4]
	s.recorded()
	n := len(s.store.events)
	s.store.fail = errors.New("no space")
	if err := s.Rewrite(note.ID, "Of every page"); err == nil {
		t.Fatal("a failed save is not told")
	}
	if s.store.events[n-1].ID == "" || len(s.store.events) != n || !holdsText(s.store.events, "Of no page") {
		t.Error("the old words are not in the store any more")
	}
	s.store.fail = nil
	if all := s.recorded(); !holdsText(all[n:], "Of every page") {
		t.Error("the new words are lost")
	}
}

func holdsText(events []progress.Event, text string) bool {
	return slices.ContainsFunc(events, func(e progress.Event) bool { return e.Text == text })
}
