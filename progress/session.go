package progress

import (
	"errors"
	"sync"
	"time"

	"groundwork/course"
)

// A Store keeps events. Package journal has the one on disk.
type Store interface {
	// Append keeps events; they are safe when it returns without an error.
	// Events may be given again: an id counts once.
	Append(events ...Event) error
	// Forget removes the words of the events of those ids for good.
	Forget(ids ...string) error
}

// ErrDeleted is the error of a [Store] from which another program deleted the whole
// record, as somebody asked it to. Nothing is kept from then on.
var ErrDeleted = errors.New("the record was deleted")

// SayDeleted tells whoever is at work of [ErrDeleted].
const SayDeleted = "This record has been deleted, by another window or a command. Nothing that you do from now on is kept."

// A Session is one learner in one run of the program. What they do is taken down
// at once, in memory, by a method of its own, and saved by [Session.Flush], which a
// front end calls in a command after each deed and once more on its way out. It
// also knows what is not recorded: what was asked, tried and put off in this run.
//
// Methods may be called from several goroutines, but [Session.State] and
// [Session.Standing] share maps with the session: read them where the deeds are
// called, on the update loop.
type Session struct {
	now   func() time.Time
	store Store

	mu       sync.Mutex
	course   *course.Course
	state    State
	ids      *ids
	pending  []Event
	standing *Standing // nil after a change
	watch    watch
	at       place
	sitting  Sitting          // under way; the zero one in a lesson
	asked    map[string]bool  // fears that a gate has asked about
	tries    map[string]tries // at items met in this run
	deeds    []string         // activities answered or done in this run
	back     map[string]bool  // items that were asked once more
	spoken   bool             // of a commitment, in this run
	drafts   drafts           // of what is typed and not recorded
	parted   bool             // told that nothing is kept
	tellGone bool             // that it was deleted
	deleted  bool             // by somebody else, with all that was kept

	explained map[string]place // what a mark means, and where that was said

	flushing sync.Mutex // one at a time, so that events keep their order
}

// A place is where in the course the learner is.
type place struct{ lesson, step string }

// NewSession goes on from what was recorded before. c may be an
// outline: [Session.SetCourse] brings the whole course when it has been read. A
// nil store saves nothing; now is time.Now outside tests.
func NewSession(c *course.Course, past []Event, store Store, now func() time.Time) *Session {
	ordered := inOrder(past)
	s := &Session{
		now: now, store: store, course: c, state: Fold(ordered), ids: newIDs(ordered),
		watch: startWatch(now()), asked: map[string]bool{}, tries: map[string]tries{}, back: map[string]bool{},
		drafts:    noDrafts(),
		explained: map[string]place{},
	}
	s.state.rename(c)
	return s
}

// SetCourse changes the course under the session, to the whole of it once it is
// loaded, or to a newer reading. Nothing of the record changes.
func (s *Session) SetCourse(c *course.Course) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.course, s.standing = c, nil
	s.state.rename(c)
}

// Course is the course that the session is held against.
func (s *Session) Course() *course.Course {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.course
}

// Saving reports whether what happens is saved at all.
func (s *Session) Saving() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.store != nil
}

// Deleted reports that the record was deleted while the session had it open.
func (s *Session) Deleted() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.deleted
}

// State is what happened so far, saved or not.
func (s *Session) State() State {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state
}

// Apart is the course and a copy of the state, to be read beside the update loop
// while the session goes on.
func (s *Session) Apart() (*course.Course, State) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.course, s.state.clone()
}

// Standing is the state against the course. It is worked out once after each
// change.
func (s *Session) Standing() Standing {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.stand()
}

func (s *Session) stand() Standing {
	if s.standing == nil {
		st := NewStanding(s.course, s.state)
		s.standing = &st
	}
	return *s.standing
}

// Pending is how many events are recorded and not yet saved, and drafts to be
// kept or removed; 0 where nothing is saved at all.
func (s *Session) Pending() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.pending) + s.drafts.unkept()
}

// Record takes down that e happened, now, and gives it back with its id. It does
// no I/O. The deeds (Open, Answer, Write …) are what front ends call; Record is
// for what has no deed.
func (s *Session) Record(e Event) Event {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.record(e)
}

func (s *Session) record(e Event) Event {
	now := s.now().Truncate(time.Millisecond)
	e.ID, e.At = s.ids.next(now), writable(now.Round(0))
	s.state.apply(&e)
	s.did(&e)
	s.standing = nil
	if s.store != nil {
		kept := e
		if !s.state.KeepsWords() {
			kept.Text, kept.Asks = "", ""
		}
		s.pending = append(s.pending, kept)
	}
	s.complete(e)
	return e
}

// writable is t, or the nearest year that can be written down: a clock may be that
// wrong.
func writable(t time.Time) time.Time {
	if y := t.Year(); y < 1 || y > 9999 {
		return t.AddDate(min(max(y, 1), 9999)-y, 0, 0)
	}
	return t
}

// Flush saves what is pending, and what is being typed as drafts. After an error
// everything stays pending and the next Flush tries again; after [ErrDeleted] the
// session goes on without a store. It may run beside the update loop.
func (s *Session) Flush() error {
	s.flushing.Lock()
	defer s.flushing.Unlock()
	err := s.flush()
	s.mu.Lock()
	defer s.mu.Unlock()
	if err == nil && s.tellGone {
		err = ErrDeleted
	}
	if errors.Is(err, ErrDeleted) {
		s.tellGone = false
		s.store, s.pending, s.drafts = nil, nil, noDrafts()
		s.deleted, s.parted = true, true
	}
	return err
}

func (s *Session) flush() error {
	s.mu.Lock()
	events, drafts := s.pending, s.redrafting()
	s.mu.Unlock()
	if err := s.append(events); err != nil {
		_ = s.redraft(drafts.puts()) // that was said; a draft may have a chance all the same
		return err
	}
	return s.redraft(drafts)
}

func (s *Session) append(events []Event) error {
	if len(events) == 0 {
		return nil
	}
	if err := s.store.Append(events...); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pending = s.pending[len(events):]
	return nil
}

// Touch tells that a key was pressed. Active time is counted from key to key,
// each pause up to two minutes.
func (s *Session) Touch() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.watch.touch(s.now())
}
