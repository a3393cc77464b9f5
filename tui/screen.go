package tui

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/course/search"
	"groundwork/progress"
)

// A screen is one full window. Screens are values: Update gives the screen to
// show next, which is usually the receiver, changed. The root of the window
// draws the heading and the footer, scrolls, and keeps what is chosen in sight.
type screen interface {
	// Init is called once, when the screen is opened.
	Init(env) (screen, tea.Cmd)
	// Update takes what happened. A screen below another one gets everything
	// but keys and pasted text.
	Update(env, tea.Msg) (screen, tea.Cmd)
	// View draws the screen. It reads and computes; it changes nothing.
	View(env) drawing
	// Title is the heading.
	Title(env) heading
	// Keys are those that do something now, most important first.
	Keys() []key.Binding
	// Markdown is what View will want drawn; the root has it done in a command.
	Markdown(env) []string
	// typing reports whether a text field has the focus. Every key that types a
	// character is text then.
	typing() bool
}

// A leaver has something to keep when its screen is left in the middle: an
// answer that was given and not yet recorded, words that were typed. leave
// records it; the flush is the caller's. It may be called more than once.
type leaver interface{ leave(env) }

// A tapper takes a key several times quickly, each time for another thing, as
// space marks one word after the other. Held down, it is one press all the same.
type tapper interface{ taps(tea.KeyPressMsg) bool }

// A heading is the first line of a window.
type heading struct {
	title string
	right string // "page 2 of 7"
	level int    // of the pyramid, for the accent; below 0 for none
	at    int    // of steps, counted from 1; 0 draws no dots
	of    int
}

// env is what the root gives to a screen or an activity: the room to draw in
// and the things of this run. It holds no state of its own.
type env struct {
	frame
	config  *Config
	session *progress.Session // nil until a learner is chosen
	course  *course.Course    // the outline until Loaded
	index   *search.Index     // nil until it stands
	broken  error             // why the whole course could not be read; nil when it could
	seed    uint64            // of the learner, for the order of options
}

// now is the time, which is a field so that tests can set it.
func (e env) now() time.Time { return e.config.Now() }

// Requests of a screen to the root. A screen never holds another one: it asks.
type (
	pushMsg    struct{ screen screen }       // open on top
	replaceMsg struct{ screen screen }       // in place of the top one
	popMsg     struct{ notice string }       // back to the screen below
	resetMsg   struct{ screen, over screen } // the only one from now on; over lies on it where it is not nil
	shownMsg   struct{}                      // sent to a screen that is on top again
	noticeMsg  struct{ text string }         // one line above the footer
)

func push(s screen) tea.Cmd          { return func() tea.Msg { return pushMsg{s} } }
func replace(s screen) tea.Cmd       { return func() tea.Msg { return replaceMsg{s} } }
func reset(s screen) tea.Cmd         { return func() tea.Msg { return resetMsg{s, nil} } }
func resetUnder(s, o screen) tea.Cmd { return func() tea.Msg { return resetMsg{s, o} } }
func notice(text string) tea.Cmd     { return func() tea.Msg { return noticeMsg{text} } }
func pop() tea.Msg                   { return popMsg{} }
func popSaying(text string) tea.Cmd  { return func() tea.Msg { return popMsg{text} } }

// pressed reports whether msg is a press of one of the bindings.
func pressed(msg tea.Msg, bindings ...key.Binding) bool {
	k, ok := msg.(tea.KeyPressMsg)
	return ok && key.Matches(k, bindings...)
}

// digit is the number that msg types.
func digit(msg tea.Msg) (n int, ok bool) {
	k, is := msg.(tea.KeyPressMsg)
	if !is || len(k.Text) != 1 || k.Text[0] < '0' || k.Text[0] > '9' {
		return 0, false
	}
	return int(k.Text[0] - '0'), true
}
