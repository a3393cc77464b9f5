package progress_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// shown is a mirror in lines, for tests.
func (s *sitting) shown(name course.Mirror) string {
	m := progress.Mirrored(s.State(), s.Standing(), name)
	lines := slices.Clone(m.Says)
	for _, r := range m.Rows {
		line := r.Text + " | " + strings.Join(r.Beside, " | ")
		if r.Head != "" {
			line = "[" + r.Head + "] " + line
		}
		if r.Under != "" {
			line += " (" + r.Under + ")"
		}
		if r.Blank {
			line += "____"
		}
		if !r.To.Nowhere() {
			line += " ->"
			if r.To.Lesson != nil {
				line += " " + r.To.Lesson.ID + r.To.Step
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(append(lines, m.After...), "\n")
}

func (s *sitting) shows(name course.Mirror, want string) {
	s.t.Helper()
	if got := s.shown(name); got != want {
		s.t.Errorf("%s shows\n%s\nwant\n%s", name, got, want)
	}
}

// An empty record says something, kindly, for each mirror but that of the check.
func TestEveryMirrorOfAnEmptyRecordSaysSomething(t *testing.T) {
	for _, c := range []*course.Course{progresstest.Plan(t, nil), progresstest.Course(t, nil)} {
		s := sit(t, c)
		for _, name := range course.Mirrors() {
			m := progress.Mirrored(s.State(), s.Standing(), name)
			said := len(m.Says)+len(m.Rows) > 0
			if said == (name == course.MirrorCheck) {
				t.Errorf("%s: %+v", name, m)
			}
			if len(m.Leads()) > 0 {
				t.Errorf("%s leads somewhere", name)
			}
		}
	}
}

func TestWhatWasOpenedIsToldInItsOwnOrder(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	s.Open(s.c.Lesson("sea/out"))
	s.clock.Skip(-48 * time.Hour) // clocks fall, and the order stays
	s.read("quay/knots")
	want := "Out at sea | 23 November 2026\nThe boat drifts | 21 November 2026"
	s.shows(course.MirrorBegan, want)
	whole := progress.NewSession(s.c, shuffled(s.recorded(), 4), nil, s.clock.Now)
	if got := (&sitting{Session: whole, t: t}).shown(course.MirrorBegan); got != want {
		t.Errorf("folded in another order:\n%s", got)
	}
	s = sit(t, progresstest.Plan(t, nil))
	s.read("quay/knots").Open(s.c.Lesson("plan/back")) // from where one looks back
	s.shows(course.MirrorBegan, "The boat drifts | 23 November 2026")
}

// Two numbers stand side by side, whichever is larger, with the same words; what is
// remembered is neither; and one key hides both.
func TestTwoNumbersAndNoVerdict(t *testing.T) {
	for _, tt := range []struct {
		rate func(*sitting)
		want string
	}{
		{func(s *sitting) { s.rateOf("quay", 7) }, "first 7 | no second number"},
		{func(s *sitting) { s.rateOf("quay", 7); s.rateOf("quay/wind#worry-again", 3) }, "first 7 | second 3"},
		{func(s *sitting) { s.rateOf("quay/knots#worry", 3); s.rateOf("quay/wind#worry-again", 9) }, "first 3 | second 9"},
		{func(s *sitting) { s.rateOf("quay/wind#worry-again", 9); s.rateOf("quay/wind#worry-again", 4) }, "no first number | second 4"},
		{func(s *sitting) { s.read("quay/knots") }, "no first number | no second number"},
	} {
		s := sit(t, progresstest.Plan(t, nil))
		tt.rate(s)
		s.shows(course.MirrorRatings, "Drifting | "+tt.want+"\n"+progress.LessIsNotTheAim)
		s.HideNumbers(true)
		s.shows(course.MirrorRatings, progress.NumbersHidden+"\nDrifting | \n"+progress.LessIsNotTheAim)
		again := sit(t, s.c, s.recorded()...)
		if !again.State().HidesNumbers() {
			t.Error("that they are hidden is not remembered")
		}
		s.HideNumbers(false)
		s.shows(course.MirrorRatings, "Drifting | "+tt.want+"\n"+progress.LessIsNotTheAim)
	}
}

func (s *sitting) rateOf(id string, n int) *sitting {
	s.t.Helper()
	if err := s.Rate(id, n); err != nil {
		s.t.Fatal(err)
	}
	return s
}

// A number for the time before is no second worry, and changes nothing that stood.
func TestWhatIsRememberedIsNoSecondNumber(t *testing.T) {
	edited := strings.Replace(progresstest.File("modules/quay/knots.yaml"), "of: quay}", "of: quay}\n- {id: then, kind: rating, prompt: And before, low: no, high: yes, of: quay, recall: true}", 1)
	c := progresstest.Course(t, map[string]string{
		"modules/quay/knots.yaml": edited,
		"modules/quay/knots.md":   strings.Replace(progresstest.File("modules/quay/knots.md"), "## Second", "## Second\n\n[Then](knots.yaml#then)", 1),
	})
	s := sit(t, c)
	s.rateOf("quay/knots#worry", 6).rateOf("quay/knots#then", 2)
	st := s.Standing().Module("quay")
	if *st.First != 6 || *st.Latest != 6 {
		t.Errorf("first %d, latest %d", *st.First, *st.Latest)
	}
	if n, second := progress.Prior(s.State(), c.Activity("quay/knots#then")); second || n == nil || *n != 2 {
		t.Errorf("beside it stands %v, %v", n, second)
	}
}

// Statements stand as they were left, beside the safety questions that are asked of
// this learner: not those of a lesson read in brief alone, nor hard ones left out.
func TestWhatOneCanSayNow(t *testing.T) {
	s := sit(t, progresstest.Plan(t, nil))
	s.Open(s.c.Lesson("quay/knots"))
	statement, not := "[Drifting] I can tie a boat. | ", "Is it so? | not yet, and here it is again -> quay/knots#hitch"
	s.shows(course.MirrorCan, statement+"no number\n"+not)
	s.rateOf("quay/wind#can-tie", 2).rateOf("quay/wind#can-tie", 8).rateOf("plan/back#tie-then", 3)
	s.shows(course.MirrorCan, statement+"8 | before: 3, as I remember it\n"+not)
	s.HideNumbers(true)
	s.shows(course.MirrorCan, progress.NumbersHidden+"\n"+statement+"\n"+not)
	s.HideNumbers(false)
	s.wrong("quay/knots#hitch").right("quay/knots#hitch")
	s.shows(course.MirrorCan, statement+"8 | before: 3, as I remember it\nIs it so? | right at least once")

	brief := sit(t, s.c)
	brief.Brief(s.c.Lesson("quay/knots"))
	brief.shows(course.MirrorCan, statement+"no number")

	hard := progresstest.Plan(t, map[string]string{"modules/quay/module.yaml": strings.Replace(progresstest.PlanEdits(nil)["modules/quay/module.yaml"],
		"objectives: [tie], in_brief", "objectives: [tie], note: Cold water., in_brief", 1)})
	out := sit(t, hard)
	out.Open(hard.Lesson("quay/knots"))
	out.Set(progress.SettingHard("quay"), "out")
	out.shows(course.MirrorCan, statement+"no number")
}

// Up to three answers that were very sure and wrong and then right, the latest
// first; without a count, and without those that are left out.
func TestWhatWasPutRight(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	sure := func(id string, which, certainty int) {
		t.Helper()
		if _, err := s.Answer(s.c.Activity(id), answers[id][which], certainty, 0); err != nil {
			t.Fatal(err)
		}
	}
	none := s.shown(course.MirrorSure)
	sure("quay/wind#one", 1, 2) // not very sure
	sure("quay/wind#one", 0, 3)
	sure("quay/knots#hitch", 1, 3) // not put right yet
	if got := s.shown(course.MirrorSure); got != none {
		t.Errorf("too soon it shows\n%s", got)
	}
	sure("quay/knots#hitch", 0, 1)
	for _, id := range []string{"quay/wind#some", "quay/wind#order", "quay/wind#groups"} {
		sure(id, 1, 3)
		sure(id, 0, 2)
	}
	s.shows(course.MirrorSure, "Where do they belong? |  (Wind) -> quay/wind#groups\nWhat comes first? |  (Wind) -> quay/wind#order\n"+
		"Which move? |  (Wind) -> quay/wind#some")
	s.Set(progress.SettingHard("quay"), "out") // Knots has a note
	if strings.Contains(s.shown(course.MirrorSure), "knots") {
		t.Error("what is left out is shown")
	}
}

func TestWhatOneSaidOneWouldDo(t *testing.T) {
	s := sit(t, progresstest.Plan(t, nil))
	for i, text := range []string{"Buy rope", "Look up", "Ring", "Wave", "Forget me"} {
		who := ""
		if i == 0 {
			who = "  Mags \n of the night team "
		}
		if err := s.CommitAsked(s.c.Activity("plan/mine#act"), text, who, s.clock.Now().AddDate(0, 0, 14)); err != nil {
			t.Fatal(err)
		}
	}
	all := s.State().Commitments
	s.Keep(all[1].ID, true)
	s.Partly(all[2].ID)
	s.LetGo(all[3].ID)
	if err := s.Forget(all[4].ID); err != nil {
		t.Fatal(err)
	}
	const said = " (said on 23 November 2026"
	s.shows(course.MirrorCommitments, "Did I? Yes, partly, not yet, or let go: each is a full answer.\n"+
		"Buy rope | by 7 December 2026"+said+"; who will ask: Mags of the night team) ->\nLook up | you did it"+said+") ->\n"+
		"Ring | you did a part of it"+said+") ->\nWave | let go"+said+") ->")
	if len(progress.DueCommitments(s.State(), s.clock.Time.AddDate(1, 0, 0))) != 1 {
		t.Error("what was kept in part is asked about again")
	}
}

// Who will ask is the learner's own words: kept apart, forgotten with the commitment,
// and not kept at all where none are.
func TestWhoWillAskIsForgottenWithTheCommitment(t *testing.T) {
	s := sit(t, progresstest.Plan(t, nil))
	if err := s.CommitAsked(nil, "Buy rope", strings.Repeat("m", progress.MaxName+50), time.Time{}); err != nil {
		t.Fatal(err)
	}
	c := s.State().Commitments[0]
	if len(c.Asks) != progress.MaxName {
		t.Errorf("a name of %d characters is kept", len(c.Asks))
	}
	before := slices.Clone(s.recorded())
	if err := s.Forget(c.ID); err != nil {
		t.Fatal(err)
	}
	for _, events := range [][]progress.Event{s.recorded(), append(before, s.recorded()...)} {
		if got := progress.Fold(shuffled(events, 3)).Commitments[0]; got.Asks+got.Text != "" {
			t.Errorf("it is still there: %+v", got)
		}
	}
	quiet := sit(t, s.c)
	quiet.Set(progress.SettingWords, "forget")
	if err := quiet.CommitAsked(nil, "Buy rope", "Mags", time.Time{}); err != nil {
		t.Fatal(err)
	}
	for _, e := range quiet.recorded() {
		if e.Text+e.Asks != "" {
			t.Errorf("kept all the same: %+v", e)
		}
	}
}

func TestTheCardNamesTheLinesOfANation(t *testing.T) {
	blanks := ""
	for _, b := range progress.CardBlanks() {
		blanks += b + " | ____\n"
	}
	s := sit(t, progresstest.Plan(t, nil))
	s.Enrol("Asha", "england", "nurse")
	s.shows(course.MirrorCard, "Harbour | 0000 111 (Checked on 1 November 2026.)\n"+
		"Coast watch | 0000 222 (We have not confirmed this. Noted on 1 October 2026.)\n"+blanks+progress.CardBlankWords)
	wales := sit(t, s.c)
	wales.Enrol("Asha", "wales", "nurse")
	if got := wales.shown(course.MirrorCard); strings.Contains(got, "Harbour") || !strings.Contains(got, "0000 222") {
		t.Errorf("for Wales\n%s", got)
	}
	unknown := sit(t, s.c)
	if got := unknown.shown(course.MirrorCard); !strings.Contains(got, "Harbour (England)") {
		t.Errorf("without a nation\n%s", got)
	}
}

func TestWhereToLookAgain(t *testing.T) {
	s := sit(t, progresstest.Plan(t, nil))
	s.read("quay/knots").read("quay/wind")
	s.final(0)
	s.shows(course.MirrorAgain, "I can tie a boat. | steady\nI can read the wind. | steady\nI can call the harbour. | steady")
	s.final(1)
	s.shows(course.MirrorAgain, "I can tie a boat. | back to “Knots” -> quay/knots\n"+
		"I can read the wind. | back to “Wind” -> quay/wind\nI can call the harbour. | back to “Wind” -> quay/wind")
	if strings.ContainsAny(s.shown(course.MirrorAgain), "0123456789%") {
		t.Error("a number stands there")
	}
}

// A record of another course, and one whose ids are gone, do no harm.
func TestMirrorsOfARecordThatKnowsAnotherCourse(t *testing.T) {
	s := sit(t, progresstest.Plan(t, nil), progresstest.Record(2000, 9)...)
	for _, name := range course.Mirrors() {
		if m := progress.Mirrored(s.State(), s.Standing(), name); len(m.Leads()) > 0 {
			t.Errorf("%s leads to %v", name, m.Leads())
		}
	}
	if fmt.Sprint(s.Standing().FinalOnTheWay(s.State())) != "" {
		t.Error("a check is on the way")
	}
}
