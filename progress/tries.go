package progress

import (
	"slices"
	"strings"

	"groundwork/course"
)

// What lies between a wrong answer and the right one. It belongs to the sitting
// and is not recorded: the record says what was answered, and that is enough to
// begin again from.

// tries is what was given at one item since it was last asked afresh.
type tries struct {
	wrong [][]string // responses, the oldest first
	shown bool       // the answer has been shown
}

// tried takes down what an answer came to.
func (s *Session) tried(a *course.Activity, response []string, r course.Result) {
	t := s.tries[a.ID]
	if r.Right || !r.Judged {
		t = tries{}
	} else {
		t.wrong, t.shown = append(slices.Clip(t.wrong), slices.Clone(response)), false
	}
	s.tries[a.ID] = t
}

// try is what was given at a in this sitting; before it was met here, the last
// answer of the record, if that was wrong.
func (s *Session) try(a *course.Activity) tries {
	if t, met := s.tries[a.ID]; met {
		return t
	}
	var t tries
	did := s.state.Activities[a.ID]
	if last, ok := did.LatestAttempt(); ok && !did.reopened(a) {
		if r, err := a.Grade(last.Response); err == nil && r.Judged && !r.Right {
			t.wrong = [][]string{last.Response}
		}
	}
	return t
}

// Result is the latest attempt at a, graded again: what a page shows that one
// comes back to. A wrong one is told without the answer, until the answer has
// been shown in this sitting. It is false where there is no attempt, where a means
// something else since, and is asked again, or where the attempt is none of its
// responses any more.
func (s *Session) Result(a *course.Activity) (course.Result, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.result(a)
}

func (s *Session) result(a *course.Activity) (course.Result, bool) {
	did := s.state.Activities[a.ID]
	last, ok := did.LatestAttempt()
	if !ok || did.reopened(a) {
		return course.Result{}, false
	}
	r, err := a.Grade(last.Response)
	if err == nil && !s.tries[a.ID].shown {
		r = r.Given(last.Response)
	}
	r.Once = s.sitting.Once()
	return r, err == nil
}

// Show gives the latest attempt at a with the answer. From now on nothing of it
// is held back, and no try before stands.
func (s *Session) Show(a *course.Activity) (course.Result, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.tries[a.ID] = tries{shown: true}
	return s.result(a)
}

// Retry begins another try at a, and says what stands of those before. It is
// false where all of it is asked for again, since the answer has been shown or
// nothing was wrong.
func (s *Session) Retry(a *course.Activity) (stands course.Retry, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := s.try(a)
	s.tries[a.ID] = t
	return a.Retries(t.wrong...), len(t.wrong) > 0
}

// Afresh asks a as if it had not been met: no try before it stands, and it does
// not come back after this.
func (s *Session) Afresh(a *course.Activity) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.tries[a.ID], s.back[a.ID] = tries{}, true
}

// untold reports whether a was answered wrongly and its answer has not been shown.
func (s *Session) untold(a *course.Activity) bool { return len(s.try(a).wrong) > 0 }

// Hint is the hint on a after those seen. There is one only once a try was wrong,
// and until the answer has been shown.
func (s *Session) Hint(a *course.Activity, seen int) (text string, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if seen < 0 || seen >= len(a.Hints) || !s.untold(a) {
		return "", false
	}
	return a.Hints[seen], true
}

// HintsSeen is how many hints on a were seen before the latest try; none where
// another try would begin from nothing.
func (s *Session) HintsSeen(a *course.Activity) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	if last, ok := s.state.Activities[a.ID].LatestAttempt(); ok && s.untold(a) {
		return min(last.Hints, len(a.Hints))
	}
	return 0
}

// Owes reports whether a is about safety, was answered wrongly, and has not been
// explained. Nobody is let go from it before: the answer is shown first.
func (s *Session) Owes(a *course.Activity) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return a.Safety && s.untold(a)
}

// did takes down that an activity was answered, or done where it has no answer.
func (s *Session) did(e *Event) {
	switch e.Kind {
	case Answered, Rated, Wrote, Committed:
	case Chose:
		if e.Ending == "" {
			return
		}
	default:
		return
	}
	if e.Lesson != "" && e.Activity != "" {
		s.deeds = append(s.deeds, e.ActivityID())
	}
}

// Returning are the items of l to ask once more at its end: those that this
// sitting left wrong, and after which at least three other activities of the
// lesson were done. Sooner, what is tried is the memory of the feedback. Each
// comes back once in a sitting: [Session.Afresh] begins it.
func (s *Session) Returning(l *course.Lesson) []*course.Activity {
	s.mu.Lock()
	defer s.mu.Unlock()
	var back []*course.Activity
	for _, step := range l.Steps() {
		if a := step.Activity; a != nil && a.Judged() && s.returns(a) {
			back = append(back, a)
		}
	}
	return back
}

func (s *Session) returns(a *course.Activity) bool {
	last, _ := s.state.Activities[a.ID].LatestAttempt()
	if s.back[a.ID] || last.Score == nil || *last.Score >= 1 {
		return false
	}
	others := map[string]bool{}
	for _, id := range slices.Backward(s.deeds) {
		if id == a.ID {
			return len(others) >= between
		}
		if strings.HasPrefix(id, a.Lesson.ID+"#") {
			others[id] = true
		}
	}
	return false
}
