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

// planned is a session of the course of [progresstest.Plan] with something of
// everything that a plan, or a page of a module, may and may not hold.
func planned(t *testing.T) (*progress.Session, *course.Course, time.Time) {
	t.Helper()
	c := progresstest.Plan(t, nil)
	clock := progresstest.NewClock()
	s := progress.NewSession(c, nil, nil, clock.Now)
	s.Enrol("Asha Example", "england", "nurse")
	progresstest.Planned(t, s, c, clock.Time)
	must(t, s.Note(nil, "", "A NOTE"),
		s.CommitAsked(c.Activity("plan/mine#act"), "If it\n- blows <b>hard</b>, then *ring* 07700 900123", "Bo, bo@example.org", clock.Time.AddDate(0, 0, 7)),
		s.Commit(nil, "LET GO", time.Time{}), s.Commit(nil, "TAKEN BACK", time.Time{}))
	all := s.State().Commitments
	s.LetGo(all[3].ID)
	must(t, s.Forget(all[4].ID))
	return s, c, clock.Time
}

func TestASheetReadsTheSameInEveryFormat(t *testing.T) {
	s, c, now := planned(t)
	for name, of := range map[string]report.Sheetful{"plan": report.PlanSheet(), "module": report.ModuleSheet(c.Module("quay"))} {
		for _, ticked := range []bool{false, true} {
			sheet := of.Make(c, s.State(), s.Standing(), ticked, now)
			file := name + map[bool]string{true: "-ticked", false: ""}[ticked] + "."
			for _, format := range report.SheetFormats() {
				text, err := sheet.Format(format)
				if err != nil {
					t.Fatal(err)
				}
				golden(t, file+format, text)
				for _, never := range []string{"Asha", "A NOTE", "LET GO", "TAKEN BACK", "<script", "\x1b", "competen", "improve"} {
					if strings.Contains(text, never) {
						t.Errorf("%s%s holds %q", file, format, never)
					}
				}
				if strings.Contains(text, "<b>") && format != "txt" {
					t.Errorf("%s%s lets words be markup", file, format)
				}
				if holds := strings.Contains(text, "first 7, second 8"); holds != (name == "plan" && ticked) {
					t.Errorf("%s%s holds worry: %v", file, format, holds)
				}
				if holds := strings.Contains(text, "whoever is beside me"); holds != (name == "plan" || ticked) {
					t.Errorf("%s%s holds a commitment: %v", file, format, holds)
				}
			}
			if _, err := sheet.Format("json"); err == nil {
				t.Error("a format that there is not gives no error")
			}
		}
	}
}

// Hidden on the pages, the numbers are in a plan all the same where they are asked
// for, and only there.
func TestWorryIsInAPlanOnlyWhereItIsAskedFor(t *testing.T) {
	s, c, now := planned(t)
	s.HideNumbers(true)
	if text := report.NewPlan(c, s.State(), s.Standing(), true, now).Text(); !strings.Contains(text, "Drifting: first 7, second 8") ||
		!strings.Contains(strings.Join(strings.Fields(text), " "), progress.LessIsNotTheAim) {
		t.Errorf("asked for, it is\n%s", text)
	}
	if !s.State().HidesNumbers() {
		t.Error("the setting was changed")
	}
}

func TestWhatLooksLikeAnIdentifierInAPlan(t *testing.T) {
	s, c, now := planned(t)
	got := strings.Join(report.NewPlan(c, s.State(), s.Standing(), false, now).SeenWords(), "\n")
	for _, want := range []string{"What I will do, entry 3: “07700 900123” looks like a phone number.", "“bo@example.org” looks like an e-mail address."} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if report.ModuleSheet(c.Module("plan")).Make(c, progress.State{}, s.Standing(), true, now).Owns() {
		t.Error("a page of nobody's has somebody's words")
	}
}

// A plan of an empty record is a card to fill in.
func TestAPlanOfNothingIsACard(t *testing.T) {
	c := progresstest.Plan(t, nil)
	text := report.NewPlan(c, progress.State{}, progress.NewStanding(c, progress.State{}), true, progresstest.Start).Text()
	for _, want := range []string{"Who to ring\n", "Harbour (England): 0000 111", "- Duty line\n  ____"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "will do") {
		t.Errorf("it holds acts:\n%s", text)
	}
}
