package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// An act is an activity as a part of a [turn], on the screen of a lesson or of a
// sitting. Acts are values. The turn draws the prompt and the hints, and asks how
// sure the learner is; an act draws and does the rest.
//
// A key that an act names in Keys is the act's, before those of the screen (left
// and right: a page back, a page on; n, s, m, f, g). So is every key that nobody
// names, and every key while a text field of it has the focus.
//
// An act records with the methods of e.session and follows with e.flush(). One
// that holds words not yet recorded is a [leaver] too.
type act interface {
	Update(env, tea.Msg) (act, tea.Cmd)
	View(env) drawing
	// Keys are those that do something now, most important first. The screen
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

// An answering act has a response to grade. The turn takes it, asks how sure
// the learner is where that is asked, has the session grade and record it, and
// tells the act the result. When a learner comes back, the result of the last
// attempt is told at once, to a new act.
type answering interface {
	act
	// response is what the learner gives, all of it; given once it was meant, by
	// enter.
	response() (ids []string, given bool)
	// told is the act with a response and its result, which it shows: the
	// feedback by option. It is done, and nothing can be changed. A wrong one is
	// told twice: first Untold, with the feedback on what was given alone, then,
	// when the learner asks for the answer, in full.
	told(e env, response []string, result course.Result) act
}

// A retrying act can begin again from what stands of the last response. It says
// in a sign and in words what is kept and what was tried, and lets the learner
// change the rest. One that is not retrying asks all of it again.
type retrying interface {
	answering
	retried(e env, last []string, stands course.Retry) act
}

// A headingAct may name what it shows ("Twenty-one forty · how it went", "1 of
// 4"), and may draw alone: without the prompt above it.
type headingAct interface {
	act
	// heading is the lesson's, changed.
	heading(heading) heading
	// alone reports whether the prompt is left out.
	alone() bool
}

// goOnMsg asks the lesson for the next step, from an act that has nothing to
// show after it is done.
type goOnMsg struct{}

func goOn() tea.Msg { return goOnMsg{} }

// Parts to build with: [menu] (a column to choose from), [scale] (0 to 10),
// [field] (own words, with the line that always stands under them), and of env:
// blocks, markdown, ask, item, sign, styles. A drawing names with page what it
// shows, so that a new page is seen from its top, and with focus what is chosen.

// acts makes the act of each kind. One file a kind, named act_<kind>.go.
var acts = map[course.Kind]func(env, *course.Activity) act{
	course.KindChoice:     newChoiceAct,
	course.KindMultiple:   newMultipleAct,
	course.KindSequencing: newSequencingAct,
	course.KindMatching:   newMatchingAct,
	course.KindFillIn:     newFillInAct,
	course.KindRedaction:  newRedactionAct,
	course.KindScenario:   newScenarioAct,
	course.KindRating:     newRatingAct,
	course.KindReflection: newReflectionAct,
	course.KindCommitment: newCommitmentAct,
}
