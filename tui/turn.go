package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
)

// A turn is one step as it is met: a page's text, or an activity with its
// hints, how sure the learner is, and its result. A wrong answer is told in two
// parts: first what became of what was given, to be tried again with or without
// a hint; then, when the learner wants it, the answer.
type turn struct {
	step   course.Step
	act    act // nil for text
	hints  int // shown
	asking bool
	given  []string
	sure   int // what the arrows point at while asking; 0 for nothing yet
	told   bool
	right  bool
	untold bool // told but for the answer
	hinted bool // there is one more hint to be had
	lookAt bool // at the hint that was asked for last
	tries  int  // begun again
	mirror mirror
}

// newTurn makes the turn of a step; an activity that was answered before shows
// its result, as far as the learner had got.
func newTurn(e env, step course.Step) turn {
	t := turn{step: step}
	if step.Activity == nil {
		t.mirror = newMirror(e, step)
		return t
	}
	t = t.fresh(e)
	if _, ok := t.act.(answering); !ok {
		return t
	}
	if result, ok := e.session.Result(step.Activity); ok {
		last, _ := e.session.State().Activities[step.Activity.ID].LatestAttempt()
		t.given, t.hints = last.Response, e.session.HintsSeen(step.Activity)
		return t.tell(e, result)
	}
	return t
}

// fresh is the same activity, with nothing done.
func (t turn) fresh(e env) turn {
	return turn{step: t.step, act: acts[t.step.Activity.Kind](e, t.step.Activity)}
}

// again is the same activity to be tried again, with what stands of the tries
// before and the hints that were seen.
func (t turn) again(e env) turn {
	stands, ok := e.session.Retry(t.step.Activity)
	next := t.fresh(e)
	next.tries = t.tries + 1
	if !ok {
		return next
	}
	next.hints = t.hints
	if act, ok := next.act.(retrying); ok {
		next.act = act.retried(e, t.given, stands)
	}
	return next
}

func (t turn) typing() bool { return t.act != nil && !t.asking && t.act.typing() }

// done reports whether enter goes on. From a wrong answer it first shows the
// right one.
func (t turn) done() bool {
	return t.act == nil && t.mirror.done() || t.act != nil && !t.asking && !t.untold && t.act.done()
}

// takes reports whether msg is for the activity before it is for the lesson.
func (t turn) takes(msg tea.KeyPressMsg) bool {
	if t.act == nil {
		return key.Matches(msg, t.mirror.Keys()...)
	}
	if t.asking {
		return key.Matches(msg, keys.Sure, keys.Choose, keys.Enter)
	}
	return t.act.typing() || key.Matches(msg, t.act.Keys()...)
}

func (t turn) Update(e env, msg tea.Msg) (turn, tea.Cmd) {
	switch {
	case t.act == nil:
		var cmd tea.Cmd
		t.mirror, cmd = t.mirror.Update(e, msg)
		return t, cmd
	case t.asking:
		return t.askSure(e, msg)
	case t.untold && t.hinted && pressed(msg, keys.Hint):
		return t.hint(e), nil
	case t.told && !t.right && pressed(msg, keys.Again):
		return t.again(e), nil
	case t.untold && pressed(msg, keys.Enter, keys.Answer):
		return t.show(e), nil
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
	case pressed(msg, keys.Enter):
		return t, nothingChosen
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
	return t.tell(e, result), e.flush()
}

// tell is the turn with what an answer came to, as far as it is told.
func (t turn) tell(e env, result course.Result) turn {
	t.act = t.act.(answering).told(e, t.given, result)
	t.told, t.right, t.untold = true, result.Right || !result.Judged, result.Untold
	t.lookAt = false
	_, t.hinted = e.session.Hint(t.step.Activity, t.hints)
	return t
}

// hint shows one more hint.
func (t turn) hint(e env) turn {
	t.hints, t.lookAt = t.hints+1, true
	_, t.hinted = e.session.Hint(t.step.Activity, t.hints)
	return t
}

// show tells the latest answer in full, also in the middle of another try.
func (t turn) show(e env) turn {
	result, ok := e.session.Show(t.step.Activity)
	if !ok {
		return t
	}
	last, _ := e.session.State().Activities[t.step.Activity.ID].LatestAttempt()
	t.given = last.Response
	return t.tell(e, result)
}

// settled records an answer that was given while how sure was still asked.
func (t turn) settled(e env) turn {
	if !t.asking {
		return t
	}
	t, _ = t.answer(e, 0) // the flush is the caller's
	return t
}

// owes reports whether the learner has to see an explanation before they leave.
func (t turn) owes(e env) bool { return t.act != nil && e.session.Owes(t.step.Activity) }

// draft is what the activity holds of words that are not recorded.
func (t turn) draft() (progress.Field, string) {
	if d, ok := t.act.(drafter); ok {
		return d.draft()
	}
	return "", ""
}

// leave records an answer that was given, and what the activity holds.
func (t turn) leave(e env) {
	t = t.settled(e)
	if l, ok := t.act.(leaver); ok {
		l.leave(e)
	}
}
