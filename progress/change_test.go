package progress_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// edited is the made-up course with one thing in one of its files changed.
func edited(t *testing.T, file, from, to string) *course.Course {
	t.Helper()
	text := progresstest.File(file)
	if !strings.Contains(text, from) {
		t.Fatalf("%s does not hold %q", file, from)
	}
	return progresstest.Course(t, map[string]string{file: strings.Replace(text, from, to, 1)})
}

func TestAChangeOfMeaningTakesNothingAway(t *testing.T) {
	s := walked(t, progresstest.Course(t, nil))
	s.SetCourse(edited(t, "modules/quay/knots.yaml", "safety: true", "safety: true\n  history: {2: typo, 3: meaning}"))
	st := s.Standing()
	if !st.Complete || len(st.Missing) > 0 || *st.Score != 1 {
		t.Errorf("complete is %v, missing %v, score %v; want them as they were", st.Complete, st.Missing, *st.Score)
	}
	for what, got := range map[string]progress.Status{
		"item": st.Activity("quay/knots#hitch").Status, "lesson": st.Lesson("quay/knots").Status,
		"module": st.Module("quay").Status, "level": st.Level("base").Status,
	} {
		if got != progress.Changed {
			t.Errorf("the %s is %s, want changed", what, got)
		}
	}
	if !st.Lesson("quay/knots").Done {
		t.Error("the lesson is not done any more")
	}
	s.c = s.Course()
	s.right("quay/knots#hitch")
	if got := s.Standing().Lesson("quay/knots").Status; got != progress.Mastered {
		t.Errorf("answered again the lesson is %s, want mastered", got)
	}
}

func TestATypoChangesNothing(t *testing.T) {
	s := walked(t, progresstest.Course(t, nil))
	s.SetCourse(edited(t, "modules/quay/knots.yaml", "safety: true", "safety: true\n  history: {2: typo, 3: clarification}"))
	if got := s.Standing().Lesson("quay/knots").Status; got != progress.Mastered {
		t.Errorf("the lesson is %s, want mastered", got)
	}
}

// Before completion, a safety item whose meaning changed has to be right as it
// is meant now.
func TestASafetyItemThatChangedIsAskedAgain(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	s.read("quay/knots").right("quay/knots#hitch").read("quay/wind").right(windItems...).walk()
	s.SetCourse(edited(t, "modules/quay/knots.yaml", "safety: true", "safety: true\n  history: {2: meaning}"))
	s.commit()
	if st := s.Standing(); st.Complete || len(st.Missing) != 1 || st.Missing[0].What != progress.MissingSafety {
		t.Errorf("complete is %v and missing is %v, want the safety item", st.Complete, st.Missing)
	}
}

func TestALessonThatChangedIsReadAgain(t *testing.T) {
	s := walked(t, progresstest.Course(t, nil))
	c := edited(t, "modules/quay/module.yaml", "note: Cold water.", "note: Cold water., history: {2: meaning}")
	s.SetCourse(c)
	if got := s.Standing().Lesson("quay/knots").Status; got != progress.Changed {
		t.Errorf("the lesson is %s, want changed", got)
	}
	s.c = c
	s.read("quay/knots")
	if got := s.Standing().Lesson("quay/knots").Status; got != progress.Mastered {
		t.Errorf("read again the lesson is %s, want mastered", got)
	}
}

func TestACourseThatGrewTakesNothingAway(t *testing.T) {
	s := walked(t, progresstest.Course(t, nil))
	grown := edited(t, "modules/quay/knots.md", "Well tied.", "Well tied.\n\n---\n\n## Fourth\n\nA new page.")
	st := progress.NewStanding(grown, progress.Fold(s.recorded()))
	if l := st.Lesson("quay/knots"); !l.Done || !st.Complete || *st.Score != 1 {
		t.Errorf("the lesson stands at %+v, complete is %v", l, st.Complete)
	}
	more := progresstest.Course(t, map[string]string{
		"modules/sea/module.yaml": strings.Replace(progresstest.File("modules/sea/module.yaml"), "minutes: 4", "minutes: 4, core: true", 1),
	})
	if st := progress.NewStanding(more, progress.Fold(s.recorded())); !st.Complete {
		t.Error("a new core lesson took completion back")
	}
}

func TestARenameKeepsTheRecord(t *testing.T) {
	s := walked(t, progresstest.Course(t, nil))
	if err := s.Write(s.c.Activity("quay/knots#own"), "words"); err != nil {
		t.Fatal(err)
	}
	s.Turn(s.c.Lesson("quay/knots"), "#hitch")
	module := strings.Replace(progresstest.File("modules/quay/module.yaml"), "id: knots,", "id: hitches, was: [knots],", 1)
	page := strings.ReplaceAll(progresstest.File("modules/quay/knots.md"), "knots.yaml", "hitches.yaml")
	page = strings.Replace(page, "#hitch)", "#clove)", 1)
	items := strings.Replace(progresstest.File("modules/quay/knots.yaml"), "- id: hitch\n", "- id: clove\n  was: [hitch]\n", 1)
	c := progresstest.Course(t, map[string]string{
		"modules/quay/module.yaml": module, "modules/quay/hitches.md": page, "modules/quay/hitches.yaml": items,
		"modules/quay/knots.md": "", "modules/quay/knots.yaml": "",
	})
	again := progress.NewSession(c, s.recorded(), nil, s.clock.Now)
	st := again.Standing()
	if l := st.Lesson("quay/hitches"); l.Status != progress.Mastered || l.Seen != l.Steps {
		t.Errorf("the renamed lesson stands at %+v, want it mastered, every step seen", l)
	}
	if a := st.Activity("quay/hitches#clove"); a.Attempts != 1 || !a.Right {
		t.Errorf("the renamed item stands at %+v", a)
	}
	if got := again.State(); got.Lessons["quay/hitches"].Step != "#clove" || len(got.WordsFor("quay/hitches#own")) != 1 {
		t.Errorf("the step is %q with words %v", got.Lessons["quay/hitches"].Step, got.Words)
	}
}

// Leaving from the last step is as good as passing it, whatever it is called now.
func TestARenameKeepsTheLastStep(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	wind := s.c.Lesson("quay/wind")
	steps := wind.Steps()
	last := steps[len(steps)-1].ID
	if last != "#worry-again" {
		t.Fatalf("the last step is %q, want an activity that is not judged", last)
	}
	s.Turn(wind, last)
	s.Leave()
	before := s.Standing().Lesson("quay/wind").Seen
	c := progresstest.Course(t, map[string]string{
		"modules/quay/wind.yaml": strings.Replace(progresstest.File("modules/quay/wind.yaml"), "id: worry-again,", "id: worry-after, was: [worry-again],", 1),
		"modules/quay/wind.md":   strings.Replace(progresstest.File("modules/quay/wind.md"), "#worry-again)", "#worry-after)", 1),
	})
	if got := progress.NewSession(c, s.recorded(), nil, s.clock.Now).Standing().Lesson("quay/wind").Seen; got != before || before == 0 {
		t.Errorf("%d steps are done after a rename, were %d", got, before)
	}
}

// The first frame has only an outline; the record is there all the same.
func TestAnOutlineShowsWhatWasRecorded(t *testing.T) {
	s := walked(t, progresstest.Course(t, nil))
	outline, err := course.Open(progresstest.Files(nil))
	if err != nil {
		t.Fatal(err)
	}
	again := progress.NewSession(outline, s.recorded(), nil, s.clock.Now)
	st := again.Standing()
	if !st.Complete || !st.Lesson("quay/knots").Done || st.Lesson("quay/ropes").Done {
		t.Errorf("by the outline complete is %v and the lesson stands at %+v", st.Complete, st.Lesson("quay/knots"))
	}
	again.SetCourse(s.c)
	if got := again.Standing().Lesson("quay/knots").Status; got != progress.Mastered {
		t.Errorf("by the whole course the lesson is %s, want mastered", got)
	}
}

// What is exported says how one got there nowhere; what is recorded as completed
// does not either.
func TestCompletionIsTheSameEitherWay(t *testing.T) {
	c := progresstest.Course(t, nil)
	short := sit(t, c)
	short.Brief(c.Lesson("quay/knots"))
	short.Brief(c.Lesson("quay/wind"))
	short.commit()
	for name, s := range map[string]*sitting{"short": short, "full": walked(t, c)} {
		n := 0
		for _, e := range s.recorded() {
			if e.Kind != progress.Completed {
				continue
			}
			n++
			if e.Page != "" || e.Score != nil || e.Form != "" || len(e.Response) > 0 {
				t.Errorf("the %s way is told by %+v", name, e)
			}
		}
		if n != 3 {
			t.Errorf("the %s way recorded %d completions, want two lessons and the course", name, n)
		}
	}
}

// Completion asks for something that the learner will do.
func TestACommitmentNeedsWords(t *testing.T) {
	s := sit(t, progresstest.Course(t, nil))
	for _, text := range []string{"", " \n", "\x1b"} {
		if err := s.Commit(s.c.Activity("quay/wind#mine"), text, time.Time{}); !errors.Is(err, progress.ErrNoWords) {
			t.Errorf("a commitment to %q gave %v", text, err)
		}
	}
	if n := len(s.State().Commitments); n != 0 {
		t.Errorf("%d commitments were taken down", n)
	}
}
