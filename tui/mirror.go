package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/report"
)

// A mirror is a page's text with what it shows the learner of their own record.
// Numbers lead on from its rows, and so does enter once tab has marked one. The
// zero mirror is a page without text.
type mirror struct {
	step   course.Step
	shown  []progress.Mirror // of the step's blocks; empty for text
	leads  []progress.Lead   // of all of them: the first is number 1
	marked int               // of the leads, from 1; 0 for none
	check  *check            // where the step is the final check
	hidden bool              // the numbers are
}

func newMirror(e env, step course.Step) mirror {
	return mirror{step: step}.renewed(e)
}

// renewed is m as the record stands now.
func (m mirror) renewed(e env) mirror {
	m.shown, m.leads, m.marked = nil, nil, 0
	if e.session == nil || !progress.Mirrors(m.step) {
		return m
	}
	if m.step.Checks() {
		c := newCheck(e)
		m.check = &c
		return m
	}
	state, st := e.session.State(), e.session.Standing()
	m.hidden = state.HidesNumbers()
	for _, b := range m.step.Blocks {
		var shown progress.Mirror
		if b.Kind == course.MirrorRef {
			shown = progress.Mirrored(state, st, b.Mirror)
		}
		m.shown = append(m.shown, shown)
		m.leads = append(m.leads, shown.Leads()...)
	}
	return m
}

// over reports whether the final check has come to its end since was.
func (m mirror) over(was mirror) bool {
	return m.check != nil && was.check != nil && m.check.row.Form != was.check.row.Form
}

// done reports whether enter goes on.
func (m mirror) done() bool { return m.check == nil && m.marked == 0 }

func (m mirror) Update(e env, msg tea.Msg) (mirror, tea.Cmd) {
	if m.check != nil {
		next, cmd := m.check.Update(e, msg)
		m.check = &next
		return m, cmd
	}
	if p, ok := msg.(pickMsg); ok && p.n < len(m.leads) {
		return m, m.open(e, p.n+1)
	}
	switch {
	case pressed(msg, keys.Lead) && len(m.leads) > 0:
		m.marked = (m.marked + 1) % (len(m.leads) + 1)
	case pressed(msg, keys.Enter) && m.marked > 0:
		return m, m.open(e, m.marked)
	case pressed(msg, keys.Pick):
		if n, _ := digit(msg); n <= len(m.leads) {
			return m, m.open(e, n)
		}
	case pressed(msg, keys.Numbers) && progress.Hides(m.step):
		e.session.HideNumbers(!m.hidden)
		return m.renewed(e), e.flush()
	case pressed(msg, keys.Export) && progress.Keeps(m.step):
		return m, push(newSheetText(report.PlanSheet()))
	}
	return m, nil
}

// open goes where a row leads, by its number.
func (m mirror) open(e env, n int) tea.Cmd {
	to := m.leads[n-1]
	if to.Lesson != nil {
		return push(e.led(nil, to.Lesson, to.Step))
	}
	c, ok := e.session.State().Commitment(to.Commitment)
	if !ok {
		return nil
	}
	return push(newDidYou(c, false))
}

func (m mirror) Keys() []key.Binding {
	if m.check != nil {
		return m.check.Keys()
	}
	var all []key.Binding
	if m.marked > 0 {
		all = append(all, as(keys.Enter, "open it"))
	}
	if n := len(m.leads); n > 0 {
		all = append(all, as(pick(n), "open"), keys.Lead)
	}
	switch {
	case progress.Hides(m.step) && m.hidden:
		all = append(all, as(keys.Numbers, progress.ShowTheNumbers))
	case progress.Hides(m.step):
		all = append(all, as(keys.Numbers, progress.HideTheNumbers))
	}
	if progress.Keeps(m.step) {
		all = append(all, as(keys.Export, "to keep"))
	}
	return all
}
