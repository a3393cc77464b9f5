package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"groundwork/progress"
)

// What is typed and not yet recorded is told to the session after each key, and
// put on the disk by a command: when no key came for two beats, and at the latest
// after ten. A beat is a second; none is waited for while there is nothing to keep.
// Beats are counted, so that no clock that jumps makes a difference.

const (
	quietBeats = 2
	mostBeats  = 10
)

// A drafter has a field with words that are not recorded before it is left. The
// field is empty where it has none now.
type drafter interface {
	draft() (in progress.Field, text string)
}

// beats is how long something has waited to be kept.
type beats struct {
	on    bool // one is awaited
	typed bool // since the last
	quiet int  // without a key
	all   int
}

// A beatMsg is one of them.
type beatMsg struct{}

func (a App) beat() tea.Cmd {
	return tea.Tick(a.config.Beat, func(time.Time) tea.Msg { return beatMsg{} })
}

// typing tells the session what stands in the field of the screen that has just
// had a key. A field that was emptied is forgotten at once.
func (a App) typing() (App, tea.Cmd) {
	d, ok := a.stack[len(a.stack)-1].screen.(drafter)
	if !ok || a.session == nil {
		return a, nil
	}
	in, text := d.draft()
	if in == "" {
		return a, nil
	}
	if a.session.Typing(in, text) {
		return a, a.env(a.top().screen).flush()
	}
	a.beats.typed = true
	return a.awaiting()
}

// awaiting is a with a beat on its way, where something waits to be kept or could
// not be saved.
func (a App) awaiting() (App, tea.Cmd) {
	if a.beats.on || a.config.Beat == 0 || !a.unsaved && !a.session.Unkept() {
		return a, nil
	}
	a.beats.on = true
	return a, a.beat()
}

// beaten takes a beat: what waits is kept, or waits for another.
func (a App) beaten() (App, tea.Cmd) {
	b := a.beats
	b.on, b.all, b.quiet = false, b.all+1, b.quiet+1
	if b.typed {
		b.typed, b.quiet = false, 0
	}
	a.beats = b
	switch {
	case a.session == nil, !a.unsaved && !a.session.Unkept():
		a.beats = beats{}
		return a, nil
	case b.all >= mostBeats, b.quiet >= quietBeats && !a.unsaved: // a disk that failed is given time
		a.beats = beats{}
		return a, a.env(a.top().screen).flush()
	}
	return a.awaiting()
}
