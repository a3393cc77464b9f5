package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// An act is an activity as a part of the lesson's screen. Acts are values. The
// lesson draws the note, the prompt, the hints and the sources, asks how sure
// the learner is, and scrolls; an act draws and does the rest.
//
// Keys reach an act before the lesson, but for those of the whole window. left
// and right are the lesson's (a page back, a page on) unless the act names
// them in Keys.
type act interface {
	Update(env, tea.Msg) (act, tea.Cmd)
	View(env) drawing
	// Keys are those that do something now, most important first. The lesson
	// adds enter (go on) when done, and its own.
	Keys() []key.Binding
	// Markdown is what View will draw with env.markdown or env.blocks.
	Markdown(env) []string
	// typing reports whether a text field has the focus.
	typing() bool
	// done reports whether enter goes on to the next step. Until then enter is
	// the act's.
	done() bool
}

// An answering act has a response to grade. The lesson takes it, asks how sure
// the learner is where that is asked, has the session grade and record it, and
// tells the act the result. It also tells the result of an earlier sitting, at
// once, when a learner comes back.
type answering interface {
	act
	// response is what the learner gives; given once it was meant, by enter.
	response() (ids []string, given bool)
	// told is the act with the result, which it shows: the feedback by option.
	// Its response stands and nothing can be changed.
	told(env, course.Result) act
}

// A heading act names what it shows: the debrief of a scenario, "1 of 4".
type headingAct interface {
	act
	heading() (title, right string)
}

// goOnMsg asks the lesson for the next step, from an act that has nothing to
// show after it is done.
type goOnMsg struct{}

func goOn() tea.Msg { return goOnMsg{} }

// acts makes the act of each kind. One file a kind, named act_<kind>.go.
var acts = map[course.Kind]func(env, *course.Activity) act{}
