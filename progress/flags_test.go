package progress_test

import (
	"errors"
	"strings"
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

func flagged(t *testing.T, s *sitting, id, reason, text string) {
	t.Helper()
	if err := s.Flag(id, reason, text); err != nil {
		t.Fatal(err)
	}
}

func TestAFlagIsSetReplacedAndTakenBack(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	id := progress.FlagID(s.c.Lesson("quay/knots"), "#hitch")
	flagged(t, s, id, "unclear", "Which rope?")
	flagged(t, s, progress.FlagID(s.c.Lesson("quay/knots"), "second"), "wrong", "")
	f, ok := s.State().Flags["quay/knots#hitch"]
	if !ok || f.Reason != "unclear" || f.Text != "Which rope?" || f.Why() != "It was hard to understand" || f.ID() != id {
		t.Errorf("the flag is %+v", f)
	}
	flagged(t, s, id, "other", "")
	if f := s.State().Flags[id]; f.Reason != "other" || f.Text != "" {
		t.Errorf("replaced, it is %+v", f)
	}
	if all := s.State().FlagList(); len(all) != 2 || all[0].ID() != id {
		t.Errorf("the list is %+v, want the latest first", all)
	}
	if err := s.Unflag(id); err != nil {
		t.Fatal(err)
	}
	if err := s.Unflag(id); err != nil { // of what is not flagged
		t.Fatal(err)
	}
	if got := s.State(); len(got.Flags) != 1 || len(got.Words) != 1 || got.Words[0].Text != "" {
		t.Errorf("taken back, there are %+v and words %+v", got.Flags, got.Words)
	}
	if len(s.store.forgotten) != 1 {
		t.Errorf("%d words were taken from the disk, want one", len(s.store.forgotten))
	}
	if again := progress.Fold(s.recorded()).Flags; len(again) != 1 || again["quay/knots@second"].Reason != "wrong" {
		t.Errorf("read again, there are %+v", again)
	}
}

// Forgetting what was written leaves the flag; in the session and on reading.
func TestForgettingTheWordsKeepsTheFlag(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	flagged(t, s, "quay/knots#own", "hurtful", "It hurt.")
	if got := s.State().WordsFor("quay/knots#own"); len(got) != 0 {
		t.Errorf("the words of a flag are taken for an answer: %+v", got)
	}
	if err := s.Forget(s.State().Words[0].ID); err != nil {
		t.Fatal(err)
	}
	for name, state := range map[string]progress.State{"now": s.State(), "read again": progress.Fold(s.recorded())} {
		if f, ok := state.Flags["quay/knots#own"]; !ok || f.Text != "" || f.Reason != "hurtful" {
			t.Errorf("%s the flag is %+v, there: %v", name, f, ok)
		}
	}
}

func TestAFlagNeedsAReasonAndHasRoomForWords(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	if err := s.Flag("quay/knots#hitch", "because", ""); !errors.Is(err, progress.ErrReason) {
		t.Errorf("a reason that is none gave %v", err)
	}
	if err := s.Flag("quay/knots#hitch", "other", strings.Repeat("x", progress.MaxText+1)); !errors.Is(err, progress.ErrTooLong) {
		t.Errorf("too many words gave %v", err)
	}
	if n := len(s.recorded()); n != 0 {
		t.Errorf("%d events were recorded", n)
	}
}

func TestWordsOfAFlagAreNotKeptWhereNoneAre(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	s.Set(progress.SettingWords, "forget")
	flagged(t, s, "quay/knots#hitch", "other", "for me alone")
	for _, e := range s.recorded() {
		if e.Text != "" {
			t.Errorf("kept: %q", e.Text)
		}
	}
}

// What is flagged is named in words, whatever has become of it.
func TestWhatIsFlaggedIsNamed(t *testing.T) {
	c := progresstest.Course(t, nil)
	s := sit(t, c)
	for id, want := range map[string]string{
		"quay/knots#hitch": "A question in “Knots”", "quay/knots#own": "A question in your own words in “Knots”",
		"quay/wind#story": "The story in “Wind”", "quay/wind#mine": "What you will do in “Wind”",
		"quay/knots#worry": "A number in “Knots”", "quay/knots@second": "The page “Second” in “Knots”",
		"quay/knots@" + progress.PageBrief: "The short version in “Knots”", "quay/knots@gone": "A page in “Knots”",
		"quay/knots#gone": "A page in “Knots”", "quay/pool#again": "A question for review",
		"moon/walk#on": "Something that is not in this version of the course", "@": "Something that is not in this version of the course",
	} {
		flagged(t, s, id, "other", "")
		if f := s.State().Flags[id]; f.Where(c) != want {
			t.Errorf("%s is named %q, want %q", id, f.Where(c), want)
		}
		if err := s.Unflag(id); err != nil || len(s.State().Flags) != 0 {
			t.Errorf("%s cannot be taken back: %v", id, err)
		}
	}
}

func TestARenameKeepsFlags(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	flagged(t, s, "quay/knots#hitch", "wrong", "Not so.")
	flagged(t, s, "quay/knots@second", "unclear", "")
	files := replaced(t, map[string][]string{
		quay: {"id: knots,", "id: hitches, was: [knots],"}, knots: {"- id: hitch\n", "- id: clove\n  was: [hitch]\n"},
	})
	files["modules/quay/hitches.yaml"], files[knots] = files[knots], ""
	files["modules/quay/hitches.md"] = strings.ReplaceAll(strings.Replace(progresstest.File("modules/quay/knots.md"), "#hitch)", "#clove)", 1), "knots.yaml", "hitches.yaml")
	files["modules/quay/knots.md"] = ""
	c := progresstest.Course(t, files)
	again := sit(t, c, s.recorded()...)
	flags := again.State().Flags
	if len(flags) != 2 || flags["quay/hitches#clove"].Text != "Not so." || flags["quay/hitches@second"].Reason != "unclear" {
		t.Errorf("the flags are %+v", flags)
	}
	if err := again.Unflag("quay/hitches#clove"); err != nil || again.State().Words[0].Text != "" {
		t.Errorf("renamed, it cannot be taken back: %v", err)
	}
	all := append(s.recorded(), again.recorded()...)
	if flags := sit(t, c, all...).State().Flags; len(flags) != 1 {
		t.Errorf("read again after one was taken back there are %+v", flags)
	}
}
