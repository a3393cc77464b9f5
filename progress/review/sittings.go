package review

import (
	"time"

	"groundwork/progress"
)

// A Choice is one thing that can be chosen before a sitting.
type Choice int

// The choices.
const (
	Begin    Choice = iota
	LeaveOut        // the hard ones, from now on
	Check           // the final check instead
	Resume          // what was begun and left
	Pass            // the final check of a lesson is left out
	On              // past a final check that was taken before
)

// A Front is what stands before a sitting: what is said, and what can be chosen.
type Front struct {
	Parts   []string
	Choices []Choice
}

// Before is the front of t, which may have nothing to ask.
func Before(s *progress.Session, t progress.Sitting, now time.Time) Front {
	var f Front
	switch t.Kind {
	case progress.SittingTestOut:
		f.Parts = progress.TestOutFront(s.Course(), s.State(), t)
	case progress.SittingFinal:
		f.Parts = progress.FinalFront(s.Course(), s.State(), t)
	default:
		f.Parts = NewSchedule(s.Course(), s.State(), now).front(t)
	}
	if len(t.Items) > 0 {
		f.Choices = append(f.Choices, Begin)
	}
	if len(t.Hard()) > 0 {
		f.Choices = append(f.Choices, LeaveOut)
	}
	if t.Kind == progress.SittingReview && s.Standing().CanFinal(s.State()) {
		f.Choices = append(f.Choices, Check)
	}
	return f
}

// InLesson is the front of a final check that stands in a lesson, which can go on
// without it.
func InLesson(s *progress.Session, t progress.Sitting, now time.Time) Front {
	f := Before(s, t, now)
	if progress.FinalTaken(t) {
		f.Parts = append([]string{progress.FinalTwice}, f.Parts...)
		f.Choices = append([]Choice{On}, f.Choices...)
		return f
	}
	if len(t.Items) == 0 {
		f.Choices = append(f.Choices, On)
		return f
	}
	if progress.FinalBegun(s.Course(), s.State()) {
		f.Choices[0] = Resume
	}
	f.Parts, f.Choices = append(f.Parts, progress.FinalCounts), append(f.Choices, Pass)
	return f
}

// After is the ending of t.
func After(s *progress.Session, t progress.Sitting, now time.Time) progress.Ending {
	switch t.Kind {
	case progress.SittingTestOut:
		return progress.TestOutEnd(s.Course(), s.State(), t)
	case progress.SittingFinal:
		return progress.FinalEnd(s.Course(), s.State(), t)
	}
	return NewSchedule(s.Course(), s.State(), now).end(t)
}

// Today is the review that is due.
func Today(s *progress.Session, now time.Time) progress.Sitting {
	return NewSchedule(s.Course(), s.State(), now).Sitting()
}

// Due is the [Way] to what is due today, worked out apart from s, which goes on
// meanwhile: a long record takes longer than a key may.
func Due(s *progress.Session, now time.Time) func() string {
	c, state := s.Apart()
	return func() string { return Way(NewSchedule(c, state, now).Sitting()) }
}

// Words is a choice as it is offered.
func (c Choice) Words() string {
	switch c {
	case LeaveOut:
		return progress.LeaveOutHard
	case Check:
		return progress.FinalWay
	case Resume:
		return progress.FinalGoOn
	case Pass:
		return progress.FinalLeave
	case On:
		return progress.FinalOn
	}
	return "Begin"
}
