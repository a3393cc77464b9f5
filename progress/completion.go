package progress

import (
	"fmt"
	"math"

	"groundwork/course"
)

// What is missing, as [Missing.What] names it.
const (
	MissingLesson     = "lesson"
	MissingSafety     = "safety"
	MissingMastery    = "mastery"
	MissingCommitment = "commitment"
)

// A Missing is one thing that completion still asks for.
type Missing struct {
	ID   string // whole id of a lesson or an activity, or a route's
	What string
	Text string // in plain words, to the learner
}

// complete works out completion: the route's lessons done, its share of judged
// items, its safety items right once, its commitments made. A lesson done by its
// short version, or done before the course grew, is not asked for its items.
func (st *Standing) complete(s State) {
	lessons := st.missingLessons()
	asked := st.asked()
	unsafe := st.missingSafety(asked)
	mastery := st.missingMastery(asked, len(lessons) == 0)
	st.Complete = s.Completed != nil
	if st.Complete {
		return
	}
	st.Missing = append(lessons, unsafe...)
	st.Missing = append(st.Missing, mastery...)
	st.Missing = append(st.Missing, st.missingCommitments(s)...)
	st.Complete = st.course.Loaded && len(st.route) > 0 && len(st.Missing) == 0
}

func (st *Standing) missingLessons() []Missing {
	var missing []Missing
	for _, l := range st.route {
		t := st.lessons[l.ID]
		if t.Done {
			continue
		}
		text := "The lesson " + l.Called() + "."
		if t.begun {
			text = "The rest of the lesson " + l.Called() + "."
		}
		missing = append(missing, Missing{ID: l.ID, What: MissingLesson, Text: text})
	}
	return missing
}

// asked are the judged items that count: those of lessons not done, and of
// lessons done in every step.
func (st *Standing) asked() []*course.Activity {
	var items []*course.Activity
	for _, l := range st.route {
		if t := st.lessons[l.ID]; t.Done && !t.whole {
			continue
		}
		items = append(items, l.Judged()...)
	}
	return items
}

func (st *Standing) missingSafety(asked []*course.Activity) []Missing {
	if !st.course.Completion.Safety {
		return nil
	}
	var missing []Missing
	for _, a := range asked {
		as := st.activities[a.ID]
		if a.Safety && !as.Right && as.Attempts > 0 { // unanswered ones come with their lesson
			missing = append(missing, Missing{ID: a.ID, What: MissingSafety, Text: fmt.Sprintf(
				"One question about safety in %s, right at least once. You can try as often as you like.", a.Lesson.Called())})
		}
	}
	return missing
}

func (st *Standing) missingMastery(asked []*course.Activity, lessonsDone bool) []Missing {
	var scores share
	again := ""
	for _, a := range asked {
		as := st.activities[a.ID]
		if as.Score == nil {
			continue
		}
		scores.add(*as.Score)
		if again == "" && *as.Score < 1 {
			again = a.ID
		}
	}
	if scores.n == 0 {
		return nil
	}
	mean := scores.mean()
	st.Score = &mean
	if !lessonsDone || reaches(mean, st.course.Mastery) {
		return nil
	}
	return []Missing{{ID: again, What: MissingMastery, Text: fmt.Sprintf(
		"Your best answers come to %d in 100; the course asks for %d. Any question can be tried again.",
		int(math.Floor(mean*100)), int(math.Ceil(st.course.Mastery*100-slack)))}}
}

// slack forgives what adding fractions loses.
const slack = 1e-9

// reaches reports whether a score is as much as is asked for.
func reaches(score, asked float64) bool { return score >= asked-slack }

func (st *Standing) missingCommitments(s State) []Missing {
	short := st.course.Completion.Commitments - len(s.Commitments)
	if short <= 0 {
		return nil
	}
	text := "One commitment: something you will do, in your own words."
	if short > 1 {
		text = fmt.Sprintf("%d commitments: things you will do, in your own words.", short)
	}
	return []Missing{{ID: st.commitmentID(s), What: MissingCommitment, Text: text}}
}

// commitmentID is where on the route a commitment can be made.
func (st *Standing) commitmentID(s State) string {
	made := map[string]bool{}
	for _, c := range s.Commitments {
		made[c.Activity] = true
	}
	for _, l := range st.route {
		for _, a := range l.Activities {
			if a.Kind == course.KindCommitment && !made[a.ID] {
				return a.ID
			}
		}
	}
	return st.Route
}

// complete records that a lesson, or the course, was completed by what has just
// been recorded, so that no newer course can take it back. Session holds its
// lock.
func (s *Session) complete(e Event) {
	switch e.Kind {
	case Opened, Turned, Left, Answered, Chose, Rated, Wrote, Committed, Set:
	default:
		return
	}
	if s.course == nil || !s.course.Loaded {
		return
	}
	s.testOut(e)
	st := s.stand()
	if l := s.course.Lesson(e.Lesson); l != nil && s.justDone(st, l, e) {
		s.record(Event{Kind: Completed, Lesson: l.ID, Rev: l.Rev()})
		st = s.stand()
	}
	if st.Complete && s.state.Completed == nil {
		s.record(Event{Kind: Completed, Version: s.course.Version, Hash: s.course.Hash})
	}
}

// justDone reports whether l is done and was not recorded so, or was read to its
// end again after a revision.
func (s *Session) justDone(st Standing, l *course.Lesson, e Event) bool {
	seen, t := s.state.Lessons[l.ID], st.lessons[l.ID]
	if !t.Done {
		return false
	}
	through := e.Kind == Turned && (e.Page == PageEnd || e.Page == PageBrief)
	return seen.Completed.IsZero() || through && seen.Rev < l.Rev()
}
