package tui

import (
	"time"

	"groundwork/progress"
)

// Config is what the window takes from outside. What it reads and writes runs in
// commands, the whole course after the first frame.
type Config struct {
	progress.Desk

	NoColor bool // say all in words, signs and weight
	ASCII   bool // draw with the signs of a typewriter alone
	NoMouse bool // leave the mouse to the terminal, whatever is preferred
	// Progress reports that the terminal shows how far something has come. Others
	// take the same signs for a message, and put it in front of everything.
	Progress bool
	// LoadAfter is how long the course is left unread once the learners are known,
	// so that their names are drawn first; 0 is not at all.
	LoadAfter time.Duration
	// IndexAfter is how long finding things waits to read the course through once
	// it is there; 0 is not at all.
	IndexAfter time.Duration
	// Beat is how often is looked whether what is typed is to be kept as a draft; 0
	// is never.
	Beat time.Duration
}
