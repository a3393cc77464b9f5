package progress

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"groundwork/course"
)

// BesideYours stands above an answer of the course, beside one's own words.
const BesideYours = "To set beside yours"

// Write takes the learner's own words on an activity. Empty text is thought only,
// or skipped: the same credit, and nothing in the record says which. What stands
// there already, or a thought where something does, is nothing new.
func (s *Session) Write(a *course.Activity, text string) error {
	f := FieldOf(a)
	if s.stands(a, Clean(text, true)) {
		s.settled(f, Clean(text, true))
		if !s.State().Activities[a.ID].reopened(a) {
			return nil
		}
		text = "" // thought of again, as it is meant now
	}
	e := Event{Kind: Wrote, Rev: a.Rev()}
	e.about(a.ID)
	return s.own(e, f, text)
}

// stands reports whether text adds nothing to what was written on a.
func (s *Session) stands(a *course.Activity, text string) bool {
	state := s.State()
	if text == "" {
		return state.Activities[a.ID].Wrote
	}
	return state.LatestWords(a.ID) == text
}

// Note takes the learner's own words in the margin of a step, or of no page where
// l is nil. An empty note is nothing.
func (s *Session) Note(l *course.Lesson, stepID, text string) error {
	f := FieldOfNote(l, stepID)
	if Clean(text, true) == "" {
		s.settled(f, "")
		return nil
	}
	e := Event{Kind: Wrote}
	if l != nil && l.ID != "" {
		e.Lesson, e.Page = l.ID, stepID
	}
	return s.own(e, f, text)
}

// Rewrite puts text in the place of a note, as one act: the new words are kept,
// and then the old ones forgotten for good, so that a crash in between leaves
// both. No text, or the same, is nothing new. It does I/O, and fails as
// [Session.Forget] does.
func (s *Session) Rewrite(id, text string) error {
	text = Clean(text, true)
	f := FieldOfRewriting(id)
	for _, w := range s.State().Words {
		if w.ID != id || !w.note() || w.Forgotten || text == "" || text == w.Text {
			continue
		}
		if err := s.own(Event{Kind: Wrote, Lesson: w.Lesson, Page: w.Page}, f, text); err != nil {
			return err
		}
		return s.Forget(id)
	}
	s.settled(f, text)
	return nil
}

// Commit takes one thing the learner will do, by a day; a zero time is no day. a
// is nil where it was made outside a lesson. Completion asks for one, so one
// without words is an error, and nothing is recorded.
func (s *Session) Commit(a *course.Activity, text string, by time.Time) error {
	return s.CommitAsked(a, text, "", by)
}

// CommitAsked is [Session.Commit] with who will ask whether it was done, which may
// be empty. A name is cut after [MaxName] characters.
func (s *Session) CommitAsked(a *course.Activity, text, asks string, by time.Time) error {
	if Clean(text, true) == "" {
		return ErrNoWords
	}
	var f Field
	e := Event{Kind: Committed, Asks: cut(oneLine(Clean(asks, false)), MaxName)}
	if a != nil {
		e.about(a.ID)
		e.Rev, f = a.Rev(), FieldOf(a)
	}
	if !by.IsZero() {
		e.By = by.Format(time.DateOnly)
	}
	return s.own(e, f, text)
}

// own records text, which was typed in f.
func (s *Session) own(e Event, f Field, text string) error {
	text = Clean(text, true)
	if n := utf8.RuneCountInString(text); n > MaxText {
		return fmt.Errorf("keep %d characters: %w", n, ErrTooLong)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	e.Text, e.Of = text, strings.Join(s.settle(f, text), " ")
	s.record(e)
	return nil
}

// Private reports whether w is shown only to somebody who asks for it. Before
// the course is read nobody can tell, so what was written in an activity waits.
func Private(c *course.Course, w Words) bool {
	if w.note() || w.Kind != Wrote {
		return false
	}
	a := c.Activity(w.Activity)
	if a == nil {
		return !c.Loaded
	}
	r, ok := a.Body.(*course.Reflection)
	return ok && r.Private
}

// Forget takes words back, by the ids of their events: from this session at
// once, and from the store for good, with what was being typed in their place. It
// does I/O. Where the store fails, the
// words are gone from the session and the wish is recorded: calling Forget again
// with the same ids tries again, and the store takes them out on its next
// reading.
func (s *Session) Forget(ids ...string) error {
	if len(ids) == 0 {
		return nil
	}
	s.flushing.Lock()
	s.forget(ids)
	s.flushing.Unlock()
	err := s.Flush()
	s.mu.Lock()
	store := s.store // none is left where the record was deleted meanwhile
	if errors.Is(err, ErrDeleted) {
		s.tellGone, err = true, nil // the words went with it; the next Flush tells
	}
	s.mu.Unlock()
	if err != nil {
		return err
	}
	if store == nil {
		return nil
	}
	return store.Forget(ids...)
}

func (s *Session) forget(ids []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pending = slices.Clone(s.pending)
	for i := range s.pending {
		if slices.Contains(ids, s.pending[i].ID) {
			s.pending[i].Text, s.pending[i].Asks = "", ""
		}
	}
	for _, id := range ids {
		if s.state.gone[id] == "" {
			s.record(Event{Kind: Forgot, Of: id})
		}
	}
	s.lapseWords(ids)
}
