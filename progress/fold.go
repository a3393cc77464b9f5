package progress

import (
	"slices"
	"strings"
)

// Fold adds events up. Their order, and whether some are there twice, makes no
// difference: the order is that of their ids, and an id counts once. The result
// is the same for one journal, for that journal in pieces, and for two that
// were merged in any order.
func Fold(events []Event) State {
	s := State{
		Lessons: map[string]LessonState{}, Activities: map[string]ActivityState{},
		Settings: map[string]string{}, Flags: map[string]Flag{}, Told: map[string]int{}, Unknown: map[Kind]int{},
	}
	ordered := inOrder(events)
	s.gone, s.over = tombstones(ordered), map[string]bool{}
	for i := range ordered {
		s.apply(&ordered[i])
	}
	return s
}

// tombstones are the ids of events whose words were taken back, each with that of
// the event that did.
func tombstones(events []Event) map[string]string {
	gone := map[string]string{}
	for i := range events {
		if events[i].Kind == Forgot {
			gone[events[i].Of] = events[i].ID
		}
	}
	return gone
}

// meanings says what each kind of event does to a state. It is the only place
// that does.
var meanings = map[Kind]func(*State, *Event){
	Enrolled: (*State).enrolled, Completed: (*State).completed,
	Opened: (*State).moved, Turned: (*State).moved, Left: (*State).moved,
	Answered: (*State).answered, Chose: (*State).chose, Reset: (*State).reset,
	Rated: (*State).rated, Wrote: (*State).wrote, Committed: (*State).committed, Kept: (*State).kept, Released: (*State).released,
	Bookmarked: (*State).bookmarked, Flagged: (*State).flagged,
	Set: (*State).set, Forgot: (*State).forgot,
}

// Known reports whether this program knows what k means.
func Known(k Kind) bool {
	_, known := meanings[k]
	return known
}

func (s *State) apply(e *Event) {
	s.Events++
	if s.First.IsZero() {
		s.First = e.At
	}
	s.Last = e.At
	if mean, known := meanings[e.Kind]; known {
		mean(s, e)
	} else {
		s.Unknown[e.Kind]++
	}
}

// enrolled: who one is does not change; what one is called may be corrected.
func (s *State) enrolled(e *Event) {
	l := &s.Learner
	if l.ID == "" {
		l.ID, l.Seed, l.Version = e.Learner, e.Seed, e.Version
	}
	l.Name, l.Profession, l.Nation = e.Name, e.Profession, e.Nation
}

func (s *State) completed(e *Event) {
	if e.Lesson == "" {
		if s.Completed == nil {
			s.Completed = &Completion{At: e.At, Version: e.Version, Hash: e.Hash}
		}
		return
	}
	l := s.Lessons[e.Lesson]
	if l.Completed.IsZero() {
		l.Completed = e.At
	}
	l.TestedOut = l.TestedOut || e.Sitting == SittingTestOut
	l.Rev = max(l.Rev, e.Rev, 1)
	s.Lessons[e.Lesson] = l
}

// longest is the most time that one event is believed to tell of.
const longest = 24 * 60 * 60 * 1000

func (s *State) moved(e *Event) {
	if e.Lesson == "" {
		return
	}
	l := s.Lessons[e.Lesson]
	if l.begun == 0 {
		l.First, l.begun = e.At, s.Events
	}
	l.Last, l.seq = e.At, s.Events
	l.ActiveMS += min(max(e.ActiveMS, 0), longest)
	l.OpenMS += min(max(e.OpenMS, 0), longest)
	switch e.Kind {
	case Opened:
		l.Opened++
	case Turned:
		l.turn(e.Page)
	case Left:
		l.LeftFrom = added(l.LeftFrom, e.Page)
	}
	s.Lessons[e.Lesson] = l
}

func (l *LessonState) turn(page string) {
	switch page {
	case PageBrief:
		l.InBrief = true
	case PageEnd:
		l.Ended = true
	default:
		l.Step, l.Turned = page, added(l.Turned, page)
	}
}

// added is set with id in it; a set is made where there is none. Whoever shares it
// gives a clone.
func added(set map[string]bool, id string) map[string]bool {
	if set == nil {
		set = map[string]bool{}
	}
	if id != "" {
		set[id] = true
	}
	return set
}

func (s *State) answered(e *Event) {
	a := s.Activities[e.ActivityID()]
	a.Attempts = append(a.Attempts, Attempt{
		At: e.At, Rev: max(e.Rev, 1), Response: e.Response, Score: e.Score,
		Certainty: e.Certainty, Hints: e.Hints, Sitting: e.Sitting, Form: e.Form, Seq: s.Events,
	})
	a.Rev = max(a.Rev, e.Rev, 1)
	if e.Score != nil {
		a.Best = max(a.Best, min(*e.Score, 1))
		if *e.Score >= 1 {
			a.RightRev = max(a.RightRev, e.Rev, 1)
		}
	}
	s.Activities[e.ActivityID()] = a
}

// chose puts a choice at its place in the path, and drops what was after it: so
// a scenario can be gone back in, begun again, or be merged from two computers.
func (s *State) chose(e *Event) {
	a := s.Activities[e.ActivityID()]
	keep := min(max(e.Place-1, 0), len(a.Path))
	a.Path = append(slices.Clone(a.Path[:keep]), e.Choice)
	if e.Ending != "" {
		a.Runs = append(a.Runs, Run{Path: a.Path, Ending: e.Ending})
		a.Path = nil
		a.Rev = max(a.Rev, e.Rev, 1)
	}
	s.Activities[e.ActivityID()] = a
}

func (s *State) reset(e *Event) {
	a := s.Activities[e.ActivityID()]
	a.Path = nil
	s.Activities[e.ActivityID()] = a
}

func (s *State) rated(e *Event) {
	if e.Value == nil {
		return
	}
	a := s.Activities[e.ActivityID()]
	a.Ratings = append(a.Ratings, Rating{Value: min(max(*e.Value, 0), 10), seq: s.Events})
	a.Rev = max(a.Rev, e.Rev, 1)
	s.Activities[e.ActivityID()] = a
}

func (s *State) wrote(e *Event) {
	if e.Activity != "" {
		a := s.Activities[e.ActivityID()]
		a.Wrote, a.Rev = true, max(a.Rev, e.Rev, 1)
		s.Activities[e.ActivityID()] = a
	}
	s.own(e)
}

func (s *State) committed(e *Event) {
	c := Commitment{ID: e.ID, At: e.At, Activity: e.ActivityID(), Text: e.Text, By: e.By, Asks: e.Asks}
	if s.gone[e.ID] != "" {
		c.Text, c.Asks = "", ""
	}
	s.Commitments = append(s.Commitments, c)
	s.wrote(e)
}

// own takes down the learner's words, where there are any, and that there were
// where they have been taken back.
func (s *State) own(e *Event) {
	for id := range strings.FieldsSeq(e.Of) {
		s.over[id] = true
	}
	w := Words{ID: e.ID, At: e.At, Lesson: e.Lesson, Activity: e.ActivityID(), Page: e.Page, Kind: e.Kind, Text: e.Text}
	if s.gone[e.ID] != "" {
		w.Text, w.Forgotten = "", true
	}
	if w.Text != "" || w.Forgotten {
		s.Words = append(s.Words, w)
	}
}

// forgot takes words back. It changes copies of the lists, so that whoever holds
// an earlier State is not disturbed; in a fold the words are not there yet, or
// were never taken down.
func (s *State) forgot(e *Event) {
	s.gone[e.Of] = e.ID
	for i := range s.Words {
		if s.Words[i].ID == e.Of && !s.Words[i].Forgotten {
			s.Words = slices.Clone(s.Words)
			s.Words[i].Text, s.Words[i].Forgotten = "", true
		}
	}
	for i := range s.Commitments {
		if c := s.Commitments[i]; c.ID == e.Of && c.Text+c.Asks != "" {
			s.Commitments = slices.Clone(s.Commitments)
			s.Commitments[i].Text, s.Commitments[i].Asks = "", ""
		}
	}
	s.forgotFlag(e.Of)
}
