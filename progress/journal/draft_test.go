package journal

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// typing is a session on j, as a program begins one, and the field of a reflection.
func typing(t testing.TB, j *Journal) (*progress.Session, progress.Field) {
	t.Helper()
	c := progresstest.Course(t, nil)
	s := progress.NewSession(c, read2(t, j), j, progresstest.NewClock().Now)
	if err := s.TakeUp(); err != nil {
		t.Fatal(err)
	}
	return s, progress.FieldOf(c.Activity("quay/knots#own"))
}

func flush(t testing.TB, s *progress.Session) {
	t.Helper()
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
}

func TestADraftOutlivesTheProgram(t *testing.T) {
	j := fresh(t)
	s, in := typing(t, j)
	s.Enrol("Asha", "wales", "nurse")
	s.Typing(in, secret)
	flush(t, s)
	names, _ := j.files(draftFiles)
	if len(names) != 1 {
		t.Fatalf("the files of drafts are %q", names)
	}
	if info, err := os.Stat(names[0]); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("it is %v, %v", info.Mode(), err)
	}
	for name, text := range folder(t, j) {
		if !strings.HasPrefix(name, "draft") && strings.Contains(text, secret) {
			t.Errorf("%s holds what is being typed", name)
		}
	}
	s, _ = typing(t, another(t, j))
	if got := s.Typed(in); got != secret {
		t.Errorf("the field holds %q", got)
	}
}

func TestADraftGoesFromTheDiskWithTheActThatEndsIt(t *testing.T) {
	for name, end := range map[string]func(*progress.Session, progress.Field) error{
		"its words are recorded": func(s *progress.Session, in progress.Field) error {
			s.Typing(in, "quite other words")
			return s.Write(s.Course().Activity("quay/knots#own"), "quite other words")
		},
		"its field is emptied": func(s *progress.Session, in progress.Field) error { s.Typing(in, ""); return nil },
		"words are not to be kept": func(s *progress.Session, in progress.Field) error {
			s.Set(progress.SettingWords, "forget")
			return nil
		},
		"all are forgotten": func(s *progress.Session, in progress.Field) error { s.ForgetDrafts(); return nil },
	} {
		for _, whose := range []string{"of this program", "of one before it"} {
			t.Run(name+", "+whose, func(t *testing.T) {
				j := fresh(t)
				s, in := typing(t, j)
				s.Typing(in, secret)
				flush(t, s)
				if whose != "of this program" {
					s, in = typing(t, another(t, j))
				}
				if err := end(s, in); err != nil {
					t.Fatal(err)
				}
				flush(t, s)
				holds(t, j, secret)
				if names, _ := j.files(draftFiles); len(names) > 0 {
					t.Errorf("%q is left", names)
				}
			})
		}
	}
}

// Forgotten words are gone, with what was typed in their place, whoever typed it,
// whatever is left of it, and however it comes back.
func TestForgetTakesDraftsAndWhatIsLeftOfThem(t *testing.T) {
	j := fresh(t)
	s, in := typing(t, j)
	own := s.Course().Activity("quay/knots#own")
	if err := s.Write(own, secret); err != nil {
		t.Fatal(err)
	}
	flush(t, s)
	other, _ := typing(t, another(t, j))
	other.Typing(in, secret+" of another window")
	flush(t, other)
	copied := map[string]string{}
	for name, text := range folder(t, j) {
		if strings.HasPrefix(name, "draft") {
			copied["draft-copy.jsonl"] = text
		}
	}
	put(t, j, "draft-half.jsonl", copied["draft-copy.jsonl"][:len(copied["draft-copy.jsonl"])-4])
	put(t, j, ".new-0a0b0c0d.tmp", copied["draft-copy.jsonl"])
	words := s.State().Words
	if err := s.Forget(words[len(words)-1].ID); err != nil {
		t.Fatal(err)
	}
	holds(t, j, halfSecret)
	for name, text := range copied {
		put(t, j, name, text)
	}
	k := another(t, j)
	next, _ := typing(t, k)
	if got := next.Typed(in); got != "" {
		t.Errorf("the field holds %q", got)
	}
	flush(t, next)
	holds(t, j, halfSecret)
}

// Each program writes to a file of its own, and takes from another's only what it
// went on with itself.
func TestTwoProgramsAndTheirDrafts(t *testing.T) {
	j := fresh(t)
	a, in := typing(t, j)
	note := progress.FieldOfNote(nil, "")
	a.Typing(in, "a reflection")
	a.Typing(note, "a note")
	flush(t, a)
	b, _ := typing(t, another(t, j))
	b.Typing(in, "a reflection, longer")
	flush(t, b)
	if names, _ := j.files(draftFiles); len(names) != 2 {
		t.Errorf("the files of drafts are %q", names)
	}
	a.Typing(note, "a note, longer")
	flush(t, a)
	c, _ := typing(t, another(t, j))
	if got, also := c.Typed(in), c.Typed(note); got != "a reflection, longer" || also != "a note, longer" {
		t.Errorf("the fields hold %q and %q", got, also)
	}
}

// What another window took back does not come back because this one writes its
// file anew.
func TestWhatAnotherWindowTookBackIsNotWrittenAgain(t *testing.T) {
	j := fresh(t)
	a, in := typing(t, j)
	a.Typing(in, secret)
	flush(t, a)
	b, _ := typing(t, another(t, j))
	b.ForgetDrafts()
	flush(t, b)
	a.Typing(progress.FieldOfNote(nil, ""), "a note")
	flush(t, a)
	holds(t, j, secret)
}

func TestDraftsWhenTheFolderGoesAway(t *testing.T) {
	j := fresh(t)
	s, in := typing(t, j)
	s.Enrol("Asha", "wales", "nurse")
	s.Typing(in, "before")
	flush(t, s)
	away := j.parent + "-away"
	if err := os.Rename(j.parent, away); err != nil {
		t.Fatal(err)
	}
	note := progress.FieldOfNote(nil, "")
	s.Typing(note, "meanwhile")
	flush(t, s)
	again, _ := typing(t, another(t, j))
	if got, also := again.Typed(in), again.Typed(note); got != "before" || also != "meanwhile" || again.State().Learner.Name != "Asha" {
		t.Errorf("in a new folder the fields hold %q and %q, of %q", got, also, again.State().Learner.Name)
	}
	if err := os.RemoveAll(j.parent); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(j.parent, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s.Typing(note, "and still")
	if s.Flush() == nil || !s.Unkept() {
		t.Error("no word that nothing can be kept")
	}
	if err := os.Remove(j.parent); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(away, j.parent); err != nil {
		t.Fatal(err)
	}
	flush(t, s)
	again, _ = typing(t, another(t, j))
	if got, also := again.Typed(in), again.Typed(note); got != "before" || also != "and still" {
		t.Errorf("in the old folder the fields hold %q and %q", got, also)
	}
}

func TestADeletedRecordGetsNoDrafts(t *testing.T) {
	j := fresh(t)
	s, in := typing(t, j)
	s.Typing(in, secret)
	flush(t, s)
	if err := j.Delete(); err != nil {
		t.Fatal(err)
	}
	s.Typing(in, secret+" again")
	flush(t, s)
	if _, err := os.Stat(j.Path()); err == nil {
		t.Error("the folder is there again")
	}
}

func TestDraftsThatCannotBeRead(t *testing.T) {
	j := fresh(t)
	s, in := typing(t, j)
	s.Typing(in, "whole")
	flush(t, s)
	whole := slices.Collect(func(yield func(string) bool) {
		for _, text := range folder(t, j) {
			if strings.Contains(text, "whole") && !yield(text) {
				return
			}
		}
	})[0]
	put(t, j, "draft-rubbish.jsonl", "\xff\xfe{}\nnull\n[1]\n{\"id\":\"x\"}\n\n"+whole[:20]+"\n"+strings.Replace(whole, "whole", "other", 1))
	put(t, j, "draft-large.jsonl", strings.Repeat("x", maxDrafts+1))
	k := another(t, j)
	drafts, err := k.Drafts()
	if err == nil || !strings.Contains(err.Error(), "draft-large.jsonl") {
		t.Errorf("the error is %v", err)
	}
	if len(drafts) != 2 {
		t.Errorf("read %d drafts, want 2", len(drafts))
	}
}

// A draft is whole or as it was before, whatever fails while it is written.
func TestADraftOutlastsFaults(t *testing.T) {
	for _, fault := range []string{"create", "write", "short", "sync", "close", "rename"} {
		t.Run(fault, func(t *testing.T) {
			j := fresh(t)
			s, in := typing(t, j)
			s.Typing(in, "before")
			flush(t, s)
			j.disk = &faulty{fail: fault, times: 1}
			s.Typing(in, "after")
			if s.Flush() == nil || s.Pending() == 0 {
				t.Error("no word of the failure")
			}
			if again, _ := typing(t, another(t, j)); again.Typed(in) != "before" {
				t.Errorf("the field holds %q", again.Typed(in))
			}
			flush(t, s)
			if again, _ := typing(t, another(t, j)); again.Typed(in) != "after" {
				t.Errorf("tried again, the field holds %q", again.Typed(in))
			}
			if left, _ := filepath.Glob(filepath.Join(j.Path(), tempFiles)); len(left) > 0 {
				t.Errorf("%q is left", left)
			}
		})
	}
}
