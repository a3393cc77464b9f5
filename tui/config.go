package tui

import (
	"time"

	"groundwork/course"
	"groundwork/progress"
)

// Config is what the window takes from outside. It touches no disk and reads no
// environment itself: each field is a value or a function given by the caller.
type Config struct {
	// Outline is the course as [course.Open] gives it; the first frame is drawn
	// from it.
	Outline *course.Course
	// Load reads the whole course. It runs in a command after the first frame.
	Load func() (*course.Course, error)
	// Learners lists who has a record here, the latest first. It runs in a
	// command.
	Learners func() ([]Learner, error)
	// OpenSession opens the record in a folder, or a new one, and tells what was
	// odd about it. It runs in a command, with the outline or the whole course
	// as the window has it.
	OpenSession func(c *course.Course, folder string, new bool) (s *progress.Session, notes []string, err error)
	// Delete removes the record that s writes to, once typed is the learner's
	// name.
	Delete func(s *progress.Session, typed string) error
	// Export keeps text, which was shown before, under a name, and gives where.
	Export func(name string, text []byte) (path string, err error)

	// Settings are those of this computer; SaveSettings keeps them.
	Settings     Settings
	SaveSettings func(Settings) error

	// Saved says where the record is kept, in words for a learner: "in the
	// folder …". Empty means that nothing can be kept here.
	Saved string
	// Now is the clock. It has to advance: a key that comes again within a
	// moment is taken to be held, and never answers twice.
	Now func() time.Time

	Version string
	NoColor bool // say all in words, signs and weight
	ASCII   bool // draw with the signs of a typewriter alone
}

// Settings are choices about this computer, not about a learner.
type Settings struct {
	Theme string // "dark", "light", "contrast"; empty follows the terminal
	Plain bool   // start in plain mode next time
}

// A Learner is somebody with a record on this computer.
type Learner struct {
	Folder, Name string
	Last         time.Time
}
