package tui

import (
	"errors"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
)

const justHappened = "Has this just happened?"

func TestTheCardIsFirstAndEverywhere(t *testing.T) {
	w := newWindow(t)
	first := New(w.config) // nothing has been read yet
	if got := screenText(first.Content()); !strings.Contains(got, justHappened) || !strings.Contains(got, "999") {
		t.Fatalf("the first frame is\n%s", got)
	}
	w.press("f3").sees(justHappened, "999").press("esc")
	w.press("enter", "end", "enter", "enter", "enter", "As").press("f3").sees(justHappened).press("f3", "ha").sees("Asha")
	if len(w.store.events) != 0 {
		t.Errorf("looking at the card was recorded: %v", w.store.events)
	}
}

func TestACourseThatCannotBeReadKeepsTheCard(t *testing.T) {
	w := newWindow(t, "Asha")
	w.config.Load = func() (*course.Course, error) { return nil, errors.New("lesson.md:3: a mistake") }
	w.open(80, 24).sees(justHappened).press("enter", "2", "enter", "enter").sees("could not be read", "lesson.md:3: a mistake")
	w.press("f3").sees("999").press("esc", "!").sees("999")
}

func TestSomeoneNewIsAskedAndEnrolled(t *testing.T) {
	w := newWindow(t).press("enter").sees("Nobody has checked it", "/home/asha/groundwork", "no network", "80 in 100")
	w.press("end", "enter", "down", "enter", "enter", "Asha", "enter", "2", "7", "enter", "enter")
	w.sees("Start with what worries you most: Kinds", "you said 7")
	s := w.app.Session().State()
	if s.Learner.Name != "Asha" || s.Learner.Nation != "scotland" || s.Learner.Profession != "nurse" {
		t.Errorf("enrolled as %+v", s.Learner)
	}
	if s.KeepsWords() {
		t.Error("words are kept, and were asked not to be")
	}
	if st := w.app.Session().Standing().Module("kinds"); st.First == nil || *st.First != 7 {
		t.Errorf("the worry is %v, not 7", st.First)
	}
	if len(w.store.events) == 0 {
		t.Error("nothing was saved")
	}
}

func TestWithoutSavingNothingIsSaved(t *testing.T) {
	w := newWindow(t).press("2").sees("Nothing is saved").press("enter", "enter", "enter", "Asha", "enter", "enter", "enter")
	w.sees("Begin: All of them").press("1", "enter", "enter")
	if len(w.store.events) != 0 {
		t.Errorf("%d events were saved", len(w.store.events))
	}
}

// toStep opens the lesson with every kind at one of its steps.
func toStep(t *testing.T, id string) *window {
	t.Helper()
	w := newWindow(t, "Asha").press("enter", "1", "enter")
	for i := 0; w.step() != id; i++ {
		if i == 20 {
			t.Fatalf("no step %s", id)
		}
		if w.step() == "#worry" {
			w.press("7", "enter", "enter")
			continue
		}
		w.press("right")
	}
	return w
}

// step is the id of the step that is shown.
func (w *window) step() string {
	l := w.app.stack[len(w.app.stack)-1].screen.(lesson)
	return l.steps[l.at].ID
}

func TestALearnerComesBackToTheExactStep(t *testing.T) {
	w := toStep(t, "#order")
	words := strings.Fields(strings.SplitN(w.text(), "\n", 2)[0])
	page := strings.Join(words[len(words)-3:], " ") // 7 of 12
	w.press("ctrl+c").open(80, 24).press("enter").sees("Carry on: All of them", page).press("enter").sees(page)
	if got := w.step(); got != "#order" {
		t.Errorf("came back to %s", got)
	}
}

func TestALearnerComesBackToTheExactMoment(t *testing.T) {
	w := toStep(t, "#story")
	for range 6 {
		if strings.Contains(w.text(), "21:40") {
			break
		}
		w.press("enter")
	}
	w.pick("Ring the duty line").sees("A tired kind voice answers.")
	w.open(80, 24).press("enter", "enter").sees("They ask what it says.")
}

func TestAStepThatIsLiftedSaysSoInItsPlace(t *testing.T) {
	w := toStep(t, "#order")
	column := func() int {
		for _, line := range strings.Split(w.text(), "\n") {
			if before, _, ok := strings.Cut(line, "1  "); ok && strings.Contains(line, "▸") {
				return len([]rune(before))
			}
		}
		t.Fatalf("no marked step:\n%s", w.text())
		return 0
	}
	before := column()
	if w.press("space").sees("(lifted)"); column() != before {
		t.Errorf("the lifted step moved from column %d to %d", before, column())
	}
	w.press("space").seesNot("(lifted)")
}

// pick chooses the option with a text, wherever it was shuffled to.
func (w *window) pick(text string) *window {
	w.t.Helper()
	for _, line := range strings.Split(w.text(), "\n") {
		if fields := strings.Fields(line); strings.Contains(line, text) && len(fields) > 0 {
			for _, f := range fields[:2] {
				if len(f) == 1 && f >= "1" && f <= "9" {
					return w.press(f, "enter")
				}
			}
		}
	}
	w.t.Fatalf("no option %q:\n%s", text, w.text())
	return w
}

func TestCertaintyComesBeforeTheFeedback(t *testing.T) {
	w := toStep(t, "#one").pick("Ring the duty line").sees("How sure are you of this answer?", "colleague").
		seesNot("Two people know now").press("2").sees("Two people know now")
	last, _ := w.app.Session().State().Activities["kinds/all#one"].LatestAttempt()
	if last.Certainty != 2 {
		t.Errorf("certainty is %d, not 2", last.Certainty)
	}
}

func TestCertaintyCanBeTurnedOff(t *testing.T) {
	w := toStep(t, "#one")
	w.app.Session().Set(progress.SettingCertainty, "off")
	w.pick("Ring the duty line").sees("Two people know now")
}

func TestAnAnswerIsKeptWhenTheLessonIsLeftBeforeItsEnd(t *testing.T) {
	for _, way := range []string{"esc", "ctrl+c"} {
		w := toStep(t, "#one").pick("Ring the duty line").sees("How sure").press(way)
		if err := w.app.Close(); err != nil {
			t.Fatal(err)
		}
		if n := len(w.app.Session().State().Activities["kinds/all#one"].Attempts); n != 1 {
			t.Errorf("after %s there are %d attempts, not 1", way, n)
		}
	}
}

func TestAHeldKeyNeverAnswersTwice(t *testing.T) {
	w := toStep(t, "#one").pick("Wait for the morning").sees("How sure")
	now := time.Date(2026, 11, 23, 16, 0, 0, 0, time.UTC)
	w.app.config.Now = func() time.Time { now = now.Add(5 * time.Millisecond); return now }
	for range 30 {
		w.press("2")
	}
	w.sees("Think again")
	for range 30 {
		w.press("enter")
	}
	w.sees("The best answer")
	if got := w.step(); got != "#one" {
		t.Errorf("a held enter showed the answer and went on to %s", got)
	}
}

func TestARepeatedKeyIsNoPress(t *testing.T) {
	w := newWindow(t, "Asha").press("enter")
	w.send(tea.KeyPressMsg{Code: tea.KeyEnter, IsRepeat: true}).sees("Begin: All of them")
}

func TestAFailedSaveIsToldAndTriedAgain(t *testing.T) {
	w := newWindow(t, "Asha").press("enter")
	w.store.err = errors.New("no space left on the disk")
	w.press("1").sees("Not saved yet", "kept in memory")
	if n := w.app.Session().Pending(); n == 0 {
		t.Fatal("what was not saved is not pending")
	}
	w.store.err = nil
	w.press("enter").sees("Saved. Nothing was lost.")
	if n := w.app.Session().Pending(); n != 0 {
		t.Errorf("%d events are still pending", n)
	}
}

func TestTypedWordsAreKept(t *testing.T) {
	toNote := func() *window {
		return newWindow(t, "Asha").press("enter", "1", "enter", "n", "I would ring!?/nq1")
	}
	t.Run("when the note is left", func(t *testing.T) {
		w := toNote().press("esc").sees("in the notebook").press("esc", "esc", "o")
		w.sees("I would ring!?/nq1")
	})
	t.Run("when the window is closed", func(t *testing.T) {
		w := toNote()
		if err := w.app.Close(); err != nil {
			t.Fatal(err)
		}
		if words := w.app.Session().State().Words; len(words) != 1 || words[0].Text != "I would ring!?/nq1" {
			t.Errorf("the words are %v", words)
		}
	})
	t.Run("when the window changes its size", func(t *testing.T) {
		toNote().send(tea.WindowSizeMsg{Width: 40, Height: 12}).sees("I would ring!?/nq1")
	})
}

func TestTypedWordsAreKeptWhenThePageIsTurned(t *testing.T) {
	for _, turn := range []string{"left", "right", "b"} {
		w := toStep(t, "#words").press("1", "enter", "I would ring", "esc", turn).seesNot("I would ring")
		if words := w.app.Session().State().Words; len(words) != 1 || words[0].Text != "I would ring" {
			t.Errorf("after %s the words are %v", turn, words)
		}
	}
}

func TestWordsCanBeForgotten(t *testing.T) {
	w := newWindow(t, "Asha").press("enter", "1", "enter", "n", "secret", "esc", "esc", "o")
	w.sees("secret").press("f").sees("for good").press("down", "enter").sees("Forgotten").seesNot("secret", "f forget")
	if words := w.app.Session().State().Words; len(words) != 1 || words[0].Text != "" {
		t.Errorf("the words are %v", words)
	}
}

func TestANameCanBeCorrected(t *testing.T) {
	w := newWindow(t, "Asha").press("end", "enter", "t", "6", "enter", "enter", " B", "enter").sees("Settings")
	if name := w.app.Session().State().Learner.Name; name != "Asha B" {
		t.Errorf("the name is %q", name)
	}
}

func TestAnOpportunityAsksOnceAboutAWorseFear(t *testing.T) {
	w := newWindow(t, "Asha").press("enter")
	if err := w.app.Session().Rate("other", 8); err != nil {
		t.Fatal(err)
	}
	w.press("up").sees("you said 8").press("4").sees("What is possible", "Open “Another fear” first; you said 8").press("esc").sees("Base")
	w.press("4").sees("What could be good?")
}

func TestTheGateOpensWhatWasAskedForOrAFear(t *testing.T) {
	for key, want := range map[string]string{"enter": "What could be good?", "2": "And this one?"} {
		w := newWindow(t, "Asha").press("enter")
		if err := w.app.Session().Rate("other", 8); err != nil {
			t.Fatal(err)
		}
		w.press("up", "4").sees("worries you").press(key).sees(want)
	}
}

func TestEveryFearUntouchedOffersTheWorstAndAGentlerOne(t *testing.T) {
	w := newWindow(t, "Asha").press("enter")
	for id, n := range map[string]int{"kinds": 8, "other": 3} {
		if err := w.app.Session().Rate(id, n); err != nil {
			t.Fatal(err)
		}
	}
	w.press("up").sees("Start with what worries you most: Kinds", "Start somewhere gentler: Others")
	w.press("2").sees("And this one?")
}

func TestTheShortVersionCountsTheSame(t *testing.T) {
	w := newWindow(t, "Asha").press("enter", "1", "b").sees("The short version of it.").press("enter").sees("That is the end")
	if s := w.app.Session().Standing().Lesson("kinds/all").Status; s != progress.Done {
		t.Errorf("the lesson is %s", s)
	}
}

func TestDeletingALearnerTakesTheName(t *testing.T) {
	w := newWindow(t, "Asha").press("enter", "t", "7", "Ben", "enter").sees("Nothing has been deleted")
	for range 3 {
		w.press("backspace")
	}
	w.press("asha", "enter").sees("is deleted", justHappened)
	if len(w.store.events) != 0 {
		t.Error("the record is still there")
	}
}

func TestExportSavesWhatWasShown(t *testing.T) {
	w := newWindow(t, "Asha").press("enter", "e").sees("In progress").press("end", "enter").sees("Never", "how worried")
	w.press("1").sees("/documents/groundwork-summary.txt")
	if text := w.saved["groundwork-summary.txt"]; !strings.Contains(text, "Asha") {
		t.Errorf("saved: %q", text)
	}
}

func TestTheNeutralScreenShowsNothingOfTheCourse(t *testing.T) {
	w := newWindow(t, "Asha").press("enter", "1", "enter", "f9").seesNot("Groundwork", "page", "All of them", "support")
	w.press("f9").sees("First page")
}

func TestABrokenLessonSaysSoAndTheOthersWork(t *testing.T) {
	files := testFiles(t)
	files["modules/kinds/all.yaml"].Data = []byte("- {id: one, kind: nonsense}\n")
	w := newWindow(t, "Asha")
	w.config.Load = func() (*course.Course, error) { return course.Load(files) }
	w.open(80, 24).press("enter", "1").sees("has a mistake in its files", "all.yaml:1").press("esc")
	w.press("3", "1").sees("A page of the other fear.")
}

func TestWhatIsOddAboutARecordIsTold(t *testing.T) {
	w := newWindow(t, "Asha")
	open := w.config.Open
	w.config.Open = func(c *course.Course, folder string, isNew bool) (*progress.Session, []string, error) {
		s, _, err := open(c, folder, isNew)
		return s, []string{"journal-1.jsonl:3: stepped over"}, err
	}
	w.open(80, 24).press("enter").sees("nothing has been removed", "journal-1.jsonl:3").press("enter").sees("Begin: All of them")
}

func TestARecordThatCannotBeOpenedIsTold(t *testing.T) {
	w := newWindow(t, "Asha")
	w.config.Open = func(*course.Course, string, bool) (*progress.Session, []string, error) {
		return nil, nil, errors.New("open the record: permission denied")
	}
	w.open(80, 24).press("enter").sees("permission denied", justHappened, "Start without saving")
}

// Whatever kind it is, a step can be passed by, and nothing says so afterwards.
func TestEveryStepCanBePassedBy(t *testing.T) {
	w := newWindow(t, "Asha").press("enter", "1", "enter")
	for i := 0; w.app.top().screen.(lesson).phase == reading; i++ {
		if i == 20 {
			t.Fatalf("no way past %s:\n%s", w.step(), w.text())
		}
		if w.step() == "#worry" {
			w.press("enter") // its arrows are for the number
			continue
		}
		w.press("right")
	}
	w.sees("That is the end of this lesson.")
}

func TestTheNeutralScreenNamesNothingOfTheCourse(t *testing.T) {
	w := toStep(t, "#order").press("f9").seesNot("Groundwork", "All of them")
	if title := w.app.View().WindowTitle; strings.Contains(title, "Groundwork") {
		t.Errorf("the window is called %q", title)
	}
	w.press("esc").sees("All of them")
}

func TestWordsAreKeptOnlyIfSaidSoWhereOthersMayRead(t *testing.T) {
	for _, shared := range []bool{false, true} {
		w := newWelcome(env{config: &Config{Desk: progress.Desk{Shared: shared}}, course: &course.Course{}})
		if kept := w.words.at == 0; kept == shared {
			t.Errorf("shared %v: the mark stands on %q", shared, w.words.items[w.words.at].label)
		}
	}
}

// Whoever finds a lesson too hard in the middle of it can change to its short
// version there, and it counts.
func TestTheShortVersionIsNearFromWithinALesson(t *testing.T) {
	w := toStep(t, "#order")
	l := w.app.course.Lessons()[0]
	w.press("b").sees("the short version").press("enter")
	if !w.app.session.State().Lessons[l.ID].InBrief {
		t.Error("the short version was read, and does not count")
	}
}
