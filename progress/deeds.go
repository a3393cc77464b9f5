package progress

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/gofrs/uuid/v5"

	"groundwork/course"
)

// What a learner does, a method each. Both front ends call these and nothing
// else, so that one script played through either leaves the same events.

// ErrTooLong is the error of own words over [MaxText] characters. Nothing is
// recorded: the text stays with whoever offered it.
var ErrTooLong = errors.New("own words are limited to 10,000 characters; shorten the text, or write it in two parts")

// ErrNoWords is the error of a commitment to nothing.
var ErrNoWords = errors.New("a commitment needs words; write one thing that you will do")

// Enrol begins a learner's record; where there is one it corrects what they are
// called, and where and as what they work. Who they are, and the order of their
// options, stay.
func (s *Session) Enrol(name, nation, profession string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	l := s.state.Learner
	if l.ID == "" {
		id := uuid.Must(uuid.NewV4())
		l.ID, l.Seed = id.String(), seed(id)
	}
	s.record(Event{
		Kind: Enrolled, Learner: l.ID, Name: cut(Clean(name, false), MaxName), Seed: l.Seed,
		Nation: nation, Profession: profession, Version: s.course.Version, Hash: s.course.Hash,
	})
}

// seed is drawn from a random id, and is never 0: 0 is nobody's.
func seed(id uuid.UUID) uint64 {
	var n uint64
	for _, b := range id[8:] {
		n = n<<8 | uint64(b)
	}
	return n&(1<<53-1) | 1
}

// Open tells that the learner is in a lesson now. One that is open is left.
func (s *Session) Open(l *course.Lesson) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.open(l)
}

func (s *Session) open(l *course.Lesson) {
	if s.at.lesson == l.ID {
		return
	}
	s.leave()
	s.at, s.watch, s.sitting = place{lesson: l.ID}, startWatch(s.now()), Sitting{}
	s.record(Event{Kind: Opened, Lesson: l.ID})
}

// Turn tells that a step of a lesson is in front of the learner now. The lesson
// is opened if it was not. Turning to where one is, as after a resize, is
// nothing new.
func (s *Session) Turn(l *course.Lesson, stepID string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.turn(l, stepID)
}

// Finish tells that the learner went on from the last step of a lesson.
func (s *Session) Finish(l *course.Lesson) { s.Turn(l, PageEnd) }

// Brief tells that the short version of a lesson was read. What is asked for is
// then asked no more, and nothing that leaves the machine says so.
func (s *Session) Brief(l *course.Lesson) { s.Turn(l, PageBrief) }

func (s *Session) turn(l *course.Lesson, step string) {
	s.open(l)
	if s.at.step == step {
		return
	}
	active, open := s.lap()
	s.at.step = step
	s.record(Event{Kind: Turned, Lesson: l.ID, Page: step, ActiveMS: active, OpenMS: open})
}

// Leave tells that the learner left the lesson they were in, for the map or for
// good. Without one it is nothing.
func (s *Session) Leave() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.leave()
}

func (s *Session) leave() {
	if s.at.lesson == "" {
		return
	}
	active, open := s.lap()
	left := Event{Kind: Left, Lesson: s.at.lesson, Page: s.at.step, ActiveMS: active, OpenMS: open}
	s.at = place{}
	s.record(left)
}

// lap reads the watch and starts it again.
func (s *Session) lap() (active, open int64) {
	now := s.now()
	active, open = s.watch.read(now)
	s.watch = startWatch(now)
	return active, open
}

// Answer grades a response, takes it down and gives what it came to: where it is
// wrong and may be tried again, without the answer, which [Session.Show] gives.
// Certainty is 1 to 3, and 0 where it was not asked; hints are those seen. A
// response that a cannot have is an error, and nothing is recorded; so is an
// answer to what has a deed of its own, lest own words end up among the responses.
func (s *Session) Answer(a *course.Activity, response []string, certainty, hints int) (course.Result, error) {
	switch a.Body.(type) {
	case *course.Scenario, *course.Rating, *course.Reflection, *course.Commitment:
		return course.Result{}, fmt.Errorf("answer %s: %w", a.ID, course.ErrResponse)
	}
	r, err := a.Grade(response)
	if err != nil {
		return r, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	_, open := s.watch.read(s.now())
	e := Event{
		Kind: Answered, Rev: a.Rev(), Response: append([]string{}, response...),
		Certainty: min(max(certainty, 0), 3), Hints: max(hints, 0), MS: open,
		Sitting: cmp.Or(s.sitting.Kind, SittingLesson), Form: s.sitting.Form,
	}
	e.about(a.ID)
	if r.Judged {
		e.Score = &r.Score
	}
	s.record(e)
	if s.sitting.Once() {
		s.tries[a.ID] = tries{shown: true} // there is no second try to leave it to
		r.Once = true
		return r, nil
	}
	s.tried(a, response, r)
	return r.Given(response), nil
}

// Rate takes a number from 0 to 10 for an activity, or for a module where its
// fear is rated before any lesson. id is whole.
func (s *Session) Rate(id string, value int) error {
	if value < 0 || value > 10 {
		return fmt.Errorf("rate %s: %d is not from 0 to 10", id, value)
	}
	e := Event{Kind: Rated, Value: &value}
	e.about(id)
	if a := s.Course().Activity(id); a != nil {
		e.Rev = a.Rev()
	}
	s.Record(e)
	return nil
}

// Set keeps a setting that belongs to the record: see [SettingWords] and its
// like. Setting what is set already is nothing new.
func (s *Session) Set(key, value string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if old, ok := s.state.Settings[key]; ok && old == value {
		return
	}
	s.record(Event{Kind: Set, Key: key, To: value})
	if !s.state.KeepsWords() {
		s.lapse(anyField)
	}
}
