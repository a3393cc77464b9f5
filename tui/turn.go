package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// A turn is one step as it is met: a page's text, or an activity with its
// hints, how sure the learner is, and its result.
type turn struct {
	step   course.Step
	act    act // nil for text
	hints  int // shown
	asking bool
	given  []string
	sure   int // what the arrows point at while asking; 0 for nothing yet
	told   bool
	right  bool
}

// newTurn makes the turn of a step; an activity that was answered before shows
// its result.
func newTurn(e env, step course.Step) turn {
	t := turn{step: step}
	if step.Activity == nil {
		return t
	}
	t.act = acts[step.Activity.Kind](e, step.Activity)
	ans, ok := t.act.(answering)
	if !ok {
		return t
	}
	if result, ok := e.session.Result(step.Activity); ok {
		last, _ := e.session.State().Activities[step.Activity.ID].LatestAttempt()
		t.act = ans.told(e, last.Response, result)
		t.told, t.right = true, result.Right || !result.Judged
	}
	return t
}

// fresh is the same activity, to be tried again.
func (t turn) fresh(e env) turn {
	return turn{step: t.step, act: acts[t.step.Activity.Kind](e, t.step.Activity)}
}

func (t turn) typing() bool { return t.act != nil && !t.asking && t.act.typing() }

// done reports whether enter goes on.
func (t turn) done() bool { return t.act == nil || !t.asking && t.act.done() }

// takes reports whether msg is for the activity before it is for the lesson.
func (t turn) takes(msg tea.KeyPressMsg) bool {
	if t.act == nil {
		return false
	}
	if t.asking {
		return key.Matches(msg, keys.Sure, keys.Choose, keys.Enter)
	}
	return t.act.typing() || key.Matches(msg, t.act.Keys()...)
}

func (t turn) Update(e env, msg tea.Msg) (turn, tea.Cmd) {
	switch {
	case t.act == nil:
		return t, nil
	case t.asking:
		return t.askSure(e, msg)
	case !t.typing() && !t.told && pressed(msg, keys.Hint) && t.hints < len(t.step.Activity.Hints):
		t.hints++
		return t, nil
	case !t.typing() && t.told && !t.right && pressed(msg, keys.Again):
		return t.fresh(e), nil
	}
	var cmd tea.Cmd
	t.act, cmd = t.act.Update(e, msg)
	ans, ok := t.act.(answering)
	if !ok || t.told {
		return t, cmd
	}
	ids, given := ans.response()
	if !given {
		return t, cmd
	}
	t.given = ids
	if t.asksSure(e) {
		t.asking = true
		return t, cmd
	}
	t, record := t.answer(e, 0)
	return t, tea.Batch(cmd, record)
}

// asksSure reports whether the learner is asked how sure they are.
func (t turn) asksSure(e env) bool {
	return t.step.Activity.Judged() && e.session.State().AsksCertainty()
}

// askSure waits for 1, 2 or 3, or the arrows and enter.
func (t turn) askSure(e env, msg tea.Msg) (turn, tea.Cmd) {
	if n, ok := digit(msg); ok && n >= 1 && n <= 3 {
		return t.answer(e, n)
	}
	switch {
	case pressed(msg, keys.Up):
		t.sure = max(1, t.sure-1)
	case pressed(msg, keys.Down):
		t.sure = min(3, t.sure+1)
	case pressed(msg, keys.Enter) && t.sure > 0:
		return t.answer(e, t.sure)
	}
	return t, nil
}

// answer has the response graded and recorded, and tells the activity.
func (t turn) answer(e env, sure int) (turn, tea.Cmd) {
	t.asking = false
	result, err := e.session.Answer(t.step.Activity, t.given, sure, t.hints)
	if err != nil { // a response that the activity should not have given
		return t.fresh(e), notice("This answer could not be taken: " + err.Error())
	}
	t.act = t.act.(answering).told(e, t.given, result)
	t.told, t.right = true, result.Right || !result.Judged
	return t, e.flush()
}

// leave records an answer that was given while how sure was still asked, and
// what the activity holds.
func (t turn) leave(e env) {
	if t.asking {
		// An answer that cannot be graded is no answer; there is nobody left to tell.
		_, _ = e.session.Answer(t.step.Activity, t.given, 0, t.hints)
	}
	if l, ok := t.act.(leaver); ok {
		l.leave(e)
	}
}
