package progress

import (
	"cmp"
	"slices"

	"groundwork/course"
)

// A lessonTally is a LessonStanding with what only this package asks of it.
type lessonTally struct {
	LessonStanding
	begun   bool
	changed bool
	whole   bool // every step done, or all its items in a test-out: they count

	questions, stories int // that ask for an answer or a walk yet
}

// tally is what the lesson is to its module.
func (l lessonTally) tally() tally {
	t := tally{parts: 1, judged: l.Judged, right: l.Right}
	for _, is := range []struct {
		so    bool
		count *int
	}{{l.begun, &t.begun}, {l.Done, &t.done}, {l.changed, &t.changed}} {
		if is.so {
			*is.count = 1
		}
	}
	return t
}

// part is how much of the lesson is done, from 0 to 1.
func (l lessonTally) part() float64 {
	if l.Done {
		return 1
	}
	if l.Steps == 0 {
		return 0
	}
	return float64(l.Seen) / float64(l.Steps)
}

// lesson works out how l stands, its activities first.
func (st *Standing) lesson(s State, l *course.Lesson) lessonTally {
	seen, steps := s.Lessons[l.ID], s.Steps(l)
	t := lessonTally{begun: seen.Begun()}
	t.Steps = len(steps)
	for i, step := range steps {
		if step.Activity != nil {
			a := st.activity(s, step.Activity)
			t.changed = t.changed || a.Status == Changed
			if step.Activity.Judged() {
				t.Judged++
				if a.Right {
					t.Right++
				}
			}
		}
		if stepDone(s, seen, steps, i) {
			t.Seen++
		} else {
			t.leave(step.Activity)
		}
	}
	t.whole = t.Steps > 0 && t.Seen == t.Steps || seen.TestedOut
	t.Done = t.whole || !seen.Completed.IsZero() || briefly(st.course, l, seen)
	t.changed = t.changed || !seen.Completed.IsZero() && seen.Rev < meaning(l.Revisions)
	t.Step = carryOn(s, seen, steps, t.Done)
	t.Status = t.tally().status()
	st.lessons[l.ID] = t
	return t
}

// briefly reports whether the short version was read and does for the whole.
func briefly(c *course.Course, l *course.Lesson, seen LessonState) bool {
	return seen.InBrief && c.Completion.InBrief && l.InBrief != ""
}

// stepDone reports whether a step asks no more of the learner. What is judged
// wants an answer, a scenario an ending; all else is done when it was turned
// past, and what was given in it is worth as much as a silence.
func stepDone(s State, seen LessonState, steps []course.Step, i int) bool {
	a := steps[i].Activity
	if a == nil {
		return passed(seen, steps, i)
	}
	did := s.Activities[a.ID]
	if a.Judged() {
		return len(did.Attempts) > 0
	}
	if a.Kind == course.KindScenario {
		return len(did.Runs) > 0
	}
	given := did.Wrote || len(did.Ratings) > 0 || len(did.Attempts) > 0
	return given || passed(seen, steps, i)
}

// passed reports whether a step was in front of the learner and left forwards:
// for a later step, or past the end. Leaving from the last step is as good.
func passed(seen LessonState, steps []course.Step, i int) bool {
	if !seen.Turned[steps[i].ID] {
		return false
	}
	if seen.Ended || i == len(steps)-1 && seen.LeftFrom[steps[i].ID] {
		return true
	}
	for _, later := range steps[i+1:] {
		if seen.Turned[later.ID] {
			return true
		}
	}
	return false
}

// carryOn is the step to begin with: where the learner was; or, from the end of
// a lesson that wants something yet, what it wants; or the first.
func carryOn(s State, seen LessonState, steps []course.Step, done bool) string {
	if len(steps) == 0 {
		return seen.Step
	}
	if done {
		return steps[0].ID
	}
	if !seen.Ended {
		for _, step := range steps {
			if step.ID == seen.Step {
				return step.ID
			}
		}
	}
	for i, step := range steps {
		if !stepDone(s, seen, steps, i) {
			return step.ID
		}
	}
	return steps[0].ID
}

// meaning is the newest revision that changed what is meant; 0 without one.
func meaning(revisions []course.Revision) int {
	newest := 0
	for _, r := range revisions {
		if r.Change == course.Meaning {
			newest = max(newest, r.Number)
		}
	}
	return newest
}

// reopened reports whether a was done, and means something else since.
func (did ActivityState) reopened(a *course.Activity) bool {
	return did.Rev > 0 && did.Rev < meaning(a.Revisions)
}

// activity works out how a stands.
func (st *Standing) activity(s State, a *course.Activity) ActivityStanding {
	did := s.Activities[a.ID]
	as := ActivityStanding{Status: NotStarted, Attempts: len(did.Attempts) + len(did.Runs)}
	if a.Judged() && len(did.Attempts) > 0 {
		as.Score = &did.Best
	}
	as.Right = did.RightRev >= max(meaning(a.Revisions), 1)
	switch {
	case did.reopened(a):
		as.Status = Changed
	case as.Right:
		as.Status = Mastered
	case len(did.Attempts)+len(did.Runs)+len(did.Ratings) > 0 || did.Wrote:
		as.Status = Done
	case len(did.Path) > 0:
		as.Status = InProgress
	}
	st.activities[a.ID] = as
	return as
}

// ratings are the numbers given to a module's fear. The first stands until the
// module's later rating is given, and may be changed until then; the latest is
// the newest of all.
func ratings(s State, m *course.Module) (first, latest *int) {
	return firstAndLatest(ratingsOf(s, m))
}

// ratingsOf are the numbers given to a module's fear before its later rating and
// there. A number for the time before, as it is remembered, is neither.
func ratingsOf(s State, m *course.Module) (before, after []Rating) {
	before = slices.Clone(s.Activities[m.ID].Ratings)
	met := false
	for _, l := range m.Lessons {
		for _, a := range l.Activities {
			if r, ok := a.Body.(*course.Rating); !ok || r.Of != m.ID || r.Recall {
				continue
			}
			if given := s.Activities[a.ID].Ratings; met {
				after = append(after, given...)
			} else {
				before, met = append(before, given...), true
			}
		}
	}
	return before, after
}

// second is the newest number given at the module's later rating; nil where none
// was.
func second(s State, m *course.Module) *int {
	_, after := ratingsOf(s, m)
	if len(after) == 0 {
		return nil
	}
	newest := slices.MaxFunc(after, func(a, b Rating) int { return cmp.Compare(a.seq, b.seq) })
	return &newest.Value
}

func firstAndLatest(before, after []Rating) (first, latest *int) {
	bySeq := func(a, b Rating) int { return cmp.Compare(a.seq, b.seq) }
	slices.SortFunc(before, bySeq)
	slices.SortFunc(after, bySeq)
	for i, r := range before {
		if i == 0 || len(after) == 0 || r.seq < after[0].seq {
			first = &before[i].Value
		}
	}
	all := append(slices.Clone(before), after...)
	if len(all) == 0 {
		return nil, nil
	}
	newest := slices.MaxFunc(all, bySeq)
	return first, &newest.Value
}
