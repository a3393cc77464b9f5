package report_test

import (
	"strings"
	"testing"
	"time"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
	"groundwork/progress/report"
)

// wrote is a session with something of everything in its notebook.
func wrote(t *testing.T) (*progress.Session, *course.Course, time.Time) {
	t.Helper()
	c := progresstest.Course(t, map[string]string{
		"modules/quay/wind.md": progresstest.File("modules/quay/wind.md") + "\n[Worst](wind.yaml#worst)\n",
		"modules/quay/wind.yaml": progresstest.File("modules/quay/wind.yaml") +
			"- {id: worst, kind: reflection, prompt: \"The worst of it?\", private: true}\n",
	})
	clock := progresstest.NewClock()
	s := progress.NewSession(c, nil, nil, clock.Now)
	s.Enrol("Asha Example", "wales", "nurse")
	must(t, s.Rate("quay", 9), s.Write(c.Activity("quay/knots#own"), "EARLIER WORDS"),
		s.Write(c.Activity("quay/knots#own"), "Tie it twice.\n1. Look <b>up</b>\n- and *ring* 07700 900123"),
		s.Write(c.Activity("quay/wind#worst"), "PRIVATE WORDS"),
		s.Note(c.Lesson("quay/knots"), "second", "A note on knots."), s.Note(nil, "", "FORGOTTEN WORDS"),
		s.Note(nil, "", "A note of no page."),
		s.Commit(c.Activity("quay/wind#mine"), "Buy rope", clock.Now().AddDate(0, 0, 14)),
		s.Commit(nil, "Ask Bo, bo@example.org", time.Time{}), s.Commit(nil, "Wave", time.Time{}))
	promised := s.State().Commitments
	s.NotYet(promised[0].ID, clock.Now().AddDate(0, 0, 28))
	s.Keep(promised[1].ID, true)
	s.LetGo(promised[2].ID)
	s.Mark("quay/knots", "third", true)
	s.Mark("quay/gone", "first", true)
	for _, w := range s.State().Words {
		if w.Text == "FORGOTTEN WORDS" {
			must(t, s.Forget(w.ID))
		}
	}
	return s, c, clock.Now()
}

func TestANotebookReadsTheSameInEveryFormat(t *testing.T) {
	s, c, now := wrote(t)
	n := report.NewNotebook(c, s.State(), false, now)
	for _, name := range report.SheetFormats() {
		text, err := n.Format(name)
		if err != nil {
			t.Fatal(err)
		}
		golden(t, "notebook."+name, text)
		for _, never := range []string{"EARLIER", "PRIVATE", "FORGOTTEN", "Asha", "<b>", "\x1b"} {
			if strings.Contains(text, never) && (never != "<b>" || name != "txt") {
				t.Errorf("as %s it holds %q", name, never)
			}
		}
		for _, always := range []string{progress.WriteWhatYouLearned, "Tie it twice.", "One private entry is left out."} {
			if !strings.Contains(text, always) {
				t.Errorf("as %s it does not hold %q", name, always)
			}
		}
	}
	if _, err := n.Format("json"); err == nil {
		t.Error("a format that there is not gives no error")
	}
}

func TestPrivateWordsAreExportedOnlyWhenAskedFor(t *testing.T) {
	s, c, now := wrote(t)
	n := report.NewNotebook(c, s.State(), true, now)
	if text := n.Text(); !strings.Contains(text, "PRIVATE WORDS") || strings.Contains(text, "left out") {
		t.Errorf("with private words it is\n%s", text)
	}
}

func TestWhatLooksLikeAnIdentifierIsListedWithItsPlace(t *testing.T) {
	s, c, now := wrote(t)
	got := strings.Join(report.NewNotebook(c, s.State(), false, now).SeenWords(), "\n")
	want := "What I will do, entry 2: “bo@example.org” looks like an e-mail address.\n" +
		"In my own words, entry 1: “07700 900123” looks like a phone number.\n" + progress.IfTheyCould
	if got != want {
		t.Errorf("said:\n%s\nwant:\n%s", got, want)
	}
	for _, empty := range []report.Notebook{{}, report.NewNotebook(c, progress.State{}, true, now)} {
		if said := empty.SeenWords(); !empty.Empty() || len(said) != 1 || said[0] != progress.NothingLike {
			t.Errorf("of nothing it says %q", said)
		}
	}
}

// No word on what leaves the machine calls it safe.
func TestNothingIsCalledSafe(t *testing.T) {
	holds, never := report.NotebookLeaves()
	for _, text := range append(append(holds, never...), progress.NothingLike, progress.IfItCouldTell, progress.IfTheyCould) {
		if strings.Contains(strings.ToLower(text), "safe") {
			t.Errorf("%q says safe", text)
		}
	}
}
