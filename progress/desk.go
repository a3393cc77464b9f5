package progress

import (
	"time"

	"groundwork/course"
)

// A Desk is what a front end works at: the course, the records on this computer,
// and what it may do with them. A front end touches no disk and reads no
// environment itself: each field is a value or a function given by the caller.
type Desk struct {
	// Outline is the course as [course.Open] gives it, enough for the first lines,
	// or for a first frame as [course.Cover] does. It may be nil in plain mode,
	// where the course is broken.
	Outline *course.Course
	// Load reads the whole course, after the outline was shown.
	Load func() (*course.Course, error)

	// Accounts lists who has a record here, the latest first.
	Accounts func() ([]Account, error)
	// Open opens the record in a folder, or a new one, against the outline or
	// the whole course, and tells what was odd about it.
	Open func(c *course.Course, folder string, isNew bool) (s *Session, notes []string, err error)
	// Delete removes the record that s writes to, once typed is the learner's
	// name. It is nil where nothing can be deleted.
	Delete func(s *Session, typed string) error
	// Export keeps text, which was shown before, under a name, and gives where.
	// It is nil where nothing can be kept.
	Export func(name string, text []byte) (path string, err error)

	// Preferences are those of this computer; Prefer keeps others.
	Preferences Preferences
	Prefer      func(Preferences) error

	// Saved says where the record is kept, in words for a learner: "in the
	// folder …". Empty means that nothing can be kept here.
	Saved string
	// Shared reports that others are likely to open that folder: it is on a stick,
	// or somebody else has a record in it. See [Desk.UsualWords].
	Shared bool
	// Now is the clock. It has to advance: a key that comes again within a
	// moment is taken to be held, and never answers twice.
	Now func() time.Time
	// Version is the program's.
	Version string
}

// An Account is a learner with a record on this computer.
type Account struct {
	Folder string // of the record, for [Desk.Open]
	Name   string // as typed; may be empty
	ID     string
	Last   time.Time // of the newest event
}

// Preferences are choices about a computer, not about a learner's record. The
// zero Preferences are the usual ones.
type Preferences struct {
	Theme string `json:"theme,omitempty"` // "dark", "light", "contrast", "sixteen", "none"; empty follows the terminal
	Plain bool   `json:"plain,omitempty"` // start in plain mode next time
	// NoMouse leaves the mouse to the terminal, which then selects text with it.
	NoMouse bool `json:"no_mouse,omitempty"`
}
