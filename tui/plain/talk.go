package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"

	"groundwork/course"
	"groundwork/course/search"
	"groundwork/progress"
)

// A talk is one conversation: what it was given, and where it stands.
type talk struct {
	cfg Config
	ctx context.Context
	in  *input
	out *output

	index  func() *search.Index // what can be found, once it stands
	course *course.Course       // the outline until it is loaded; nil where it is broken
	s      *progress.Session    // nil until a learner is known
	nation string               // as chosen, before there is a session too

	here     place
	row      *progress.Sitting // a look back, a test-out or a last check under way
	hints    int               // given on the question that is asked now
	stands   course.Retry      // of the tries at it; empty before one
	last     []string          // response to it, where something may stand
	part     []string          // what led up to the prompt that is asked now
	asked    bool              // the prompt to come is the last one, again
	choices  []string          // that stand for several questions in a row
	known    bool              // who is here has been asked
	didAsked string            // id of the commitment that was asked about
	view     word              // the notebook, the summary or the settings while one is open
	flagging bool              // a flag is under way
	unsaved  error             // of the last flush
	deleted  bool              // the record is gone, as the learner asked
}

// A place is where the learner is in a lesson.
type place struct {
	module *course.Module  // whose lessons are listed; nil elsewhere
	lesson *course.Lesson  // nil outside one
	step   int             // an index of its steps
	again  bool            // past the last of them, with what comes back
	met    bool            // that step has been turned to
	page   string          // of what is no step: the short version; empty on a step
	leads  []progress.Lead // of the rows of the page, by their numbers
	cites  []string        // ids of the sources of what was shown last
}

// load reads the whole course.
func (t *talk) load() error {
	c, err := t.cfg.Load()
	if err != nil {
		return fmt.Errorf("open the course: %w", err)
	}
	t.course = c
	t.index = sync.OnceValue(func() *search.Index { return search.New(c) })
	go t.index() // nobody waits for it who does not search at once
	return nil
}

// save flushes the record after every event, and tells when that fails and when
// it works again. Nothing is lost meanwhile: the session keeps it and the next
// save tries again.
func (t *talk) save() {
	err := t.s.Flush()
	switch {
	case errors.Is(err, progress.ErrDeleted):
		t.out.say(progress.SayDeleted)
		err = nil
	case err != nil && t.unsaved == nil:
		t.out.say("Not saved yet: " + err.Error() + ". What you did is kept in memory, " +
			"and is tried again each time you go on.")
	case err == nil && t.unsaved != nil:
		t.out.say("Saved now, all of it.")
	}
	t.unsaved = err
}

// recorded saves after a method of the session, or tells why it was refused.
func (t *talk) recorded(err error) bool {
	if err != nil {
		t.out.say("That could not be kept: " + err.Error() + ".")
		return false
	}
	t.save()
	return true
}

// touch tells the session that somebody is there, for honest time.
func (t *talk) touch() {
	if t.s != nil {
		t.s.Touch()
	}
}

// ended reports whether err means that nothing more will be read.
func (t *talk) ended(err error) bool {
	return errors.Is(err, io.EOF) || errors.Is(err, errQuit) || t.ctx.Err() != nil
}

// learnerNation is the nation known for support and for the card.
func (t *talk) learnerNation() string {
	if t.s != nil {
		if n := t.s.State().Learner.Nation; n != "" {
			return n
		}
	}
	return t.nation
}

// support is the course's list of lines; empty where the course is broken.
func (t *talk) support() course.Support {
	if t.course == nil {
		return course.Support{}
	}
	return t.course.Support
}
