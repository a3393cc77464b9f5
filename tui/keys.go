package tui

import (
	"strconv"

	"charm.land/bubbles/v2/key"
)

// Every key of the window is named here, and nowhere else. A key that types a
// character works only while no text field has the focus; the function keys,
// esc, tab and ctrl+c work everywhere.

// keyMap holds the bindings by what they do.
type keyMap struct {
	// Everywhere.
	Quit, Neutral, Help, Support, Now, Find key.Binding
	TypedHelp, TypedSupport                 key.Binding // how the footer names them while typing

	// Moving.
	Enter, Back, Leave, Choose, Up, Down key.Binding
	PageUp, PageDown, Space, Home, End   key.Binding
	Left, Right, Previous, Pick          key.Binding

	// Lessons and activities.
	Note, Sources, Words, Hint, Again, Answer, Toggle, Lift, Short, Slide, Field, Rate, Sure key.Binding
	Flag, Copy                                                                               key.Binding

	// Screens.
	Notebook, Summary, Settings, QuitMap, Forget, Did, DidNot, Score key.Binding
	Tab, Calibration, Review, LeaveOut                               key.Binding

	// Marks and the notebook.
	Mark, Filter, Earlier, Export, Private key.Binding

	// What a page shows of the record.
	Numbers, Lead key.Binding
}

// bind makes a binding whose first word in the footer is shown.
func bind(shown, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, does))
}

// pick is the digits that mark one of n things.
func pick(n int) key.Binding {
	b := keys.Pick
	switch {
	case n == 1:
		b.SetHelp("1", b.Help().Desc)
	case n < 9:
		b.SetHelp("1–"+strconv.Itoa(n), b.Help().Desc)
	}
	return b
}

// as is b, said in other words: one key may mean "go on" here and "choose"
// there.
func as(b key.Binding, does string) key.Binding {
	b.SetHelp(b.Help().Key, does)
	return b
}

var keys = keyMap{
	Quit:         bind("ctrl+c", "quit, saved", "ctrl+c"),
	Neutral:      bind("f9", "a plain screen, at once", "f9"),
	Help:         bind("?", "keys", "?", "f1"),
	Support:      bind("!", "support", "!", "f2"),
	Now:          bind("f3", "has this just happened?", "f3"),
	Find:         bind("/", "find", "/"),
	TypedHelp:    bind("f1", "keys", "f1"),
	TypedSupport: bind("f2", "support", "f2"),

	Enter:    bind("enter", "go on", "enter"),
	Back:     bind("esc", "back", "esc"),
	Leave:    bind("esc", "leave the text", "esc"),
	Choose:   bind("↑↓", "move", "up", "down"),
	Up:       bind("↑", "up", "up"),
	Down:     bind("↓", "down", "down"),
	PageUp:   bind("pgup", "a window up", "pgup"),
	PageDown: bind("pgdn", "a window down", "pgdown"),
	Space:    bind("space", "read on", "space"),
	Home:     bind("home", "to the top", "home"),
	End:      bind("end", "to the end", "end"),
	Left:     bind("←", "before", "left"),
	Right:    bind("→", "after", "right"),
	Previous: bind("←", "page before", "left", "p"),
	Pick:     bind("1–9", "pick", "1", "2", "3", "4", "5", "6", "7", "8", "9"),

	Note:    bind("n", "note", "n"),
	Sources: bind("s", "sources", "s"),
	Words:   bind("g", "words", "g"),
	Hint:    bind("h", "hint", "h"),
	Again:   bind("r", "try again", "r"),
	Answer:  bind("enter", "show the answer", "enter", "a"),
	Toggle:  bind("space", "tick", "space", "x"),
	Lift:    bind("space", "lift", "space"),
	Short:   bind("b", "the short version", "b"),
	Slide:   bind("←→", "move", "left", "right"),
	Field:   bind("w", "write", "w"),
	Flag:    bind("f", "flag", "f"),
	Copy:    bind("y", "copy", "y"),
	Rate:    bind("0–9", "your number", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
	Sure:    bind("1 2 3", "how sure", "1", "2", "3"),

	Notebook: bind("o", "notebook", "o"),
	Summary:  bind("e", "summary", "e"),
	Settings: bind("t", "settings", "t"),
	QuitMap:  bind("q", "quit", "q"),
	Forget:   bind("f", "forget", "f"),
	Did:      bind("y", "I did", "y"),
	DidNot:   bind("x", "not yet", "x"),
	Score:    bind("x", "leave the score out", "x"),
	Tab:      bind("tab", "next", "tab"),
	Review:   bind("v", "a look back", "v"),
	LeaveOut: bind("x", "leave the hard ones out", "x"),

	Calibration: bind("c", "how sure, how right", "c"),

	Mark:    bind("m", "mark", "m"),
	Filter:  bind("/", "find", "/"),
	Earlier: bind("→", "earlier ones", "right"),
	Export:  bind("e", "export", "e"),
	Private: bind("x", "with the private words", "x"),

	Numbers: bind("x", "hide the numbers", "x"),
	Lead:    bind("tab", "to what opens", "tab"),
}
