package tui

import (
	"fmt"
	"maps"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"groundwork/course"
)

// multipleAct asks for all that belong. Space or a number ticks one, enter
// gives what is ticked.
type multipleAct struct {
	options []course.Option // as shown
	stands  course.Retry    // of the tries before: it cannot be changed
	at      int             // the marked one; -1 where none is left
	ticked  map[string]bool
	given   bool
	result  *course.Result
}

func newMultipleAct(e env, a *course.Activity) act {
	return multipleAct{options: optionsInOrder(a.Body.(*course.Multiple).Options, a.Order(e.seed))}
}

func (m multipleAct) Update(_ env, msg tea.Msg) (act, tea.Cmd) {
	if m.given {
		return m, nil
	}
	if n, ok := digit(msg); ok && n >= 1 && n <= len(m.options) {
		if !m.fixed(n - 1) {
			m.at = n - 1
			m = m.tick()
		}
		return m, nil
	}
	if to, ok := moved(msg, m.at, len(m.options)); ok {
		m.at = steppedTo(msg, m.at, to, len(m.options), m.fixed)
		return m, nil
	}
	switch {
	case pressed(msg, keys.Toggle) && m.at >= 0:
		return m.tick(), nil
	case pressed(msg, keys.Enter):
		m.given = len(m.ticked) > 0
	}
	return m, nil
}

// retried keeps what belongs ticked, and what does not unticked.
func (m multipleAct) retried(_ env, _ []string, stands course.Retry) act {
	m.stands, m.ticked, m.at = stands, map[string]bool{}, -1
	for _, id := range stands.Keep {
		m.ticked[id] = true
	}
	for i := range m.options {
		if !m.fixed(i) {
			m.at = i
			break
		}
	}
	return m
}

// fixed reports whether an earlier try has settled an option.
func (m multipleAct) fixed(i int) bool {
	id := m.options[i].ID
	return slices.Contains(m.stands.Keep, id) || slices.Contains(m.stands.Out, id)
}

// tick ticks the marked option, or takes its tick away.
func (m multipleAct) tick() multipleAct {
	id := m.options[m.at].ID
	ticked := maps.Clone(m.ticked)
	if ticked == nil {
		ticked = map[string]bool{}
	}
	if ticked[id] {
		delete(ticked, id)
	} else {
		ticked[id] = true
	}
	m.ticked = ticked
	return m
}

func (m multipleAct) response() (ids []string, given bool) {
	if !m.given {
		return nil, false
	}
	for _, o := range m.options {
		if m.ticked[o.ID] {
			ids = append(ids, o.ID)
		}
	}
	return ids, true
}

func (m multipleAct) told(_ env, _ []string, r course.Result) act {
	m.given, m.result = true, &r
	return m
}

func (m multipleAct) View(e env) drawing {
	if m.result != nil {
		return e.multipleFeedback(*m.result)
	}
	list := make([]row, len(m.options))
	for i, o := range m.options {
		list[i] = row{sign: e.box(m.ticked[o.ID]), text: bare(o.Text)}
		switch {
		case slices.Contains(m.stands.Keep, o.ID):
			list[i] = row{sign: e.settled(e.styles.Right, e.styles.Glyph.right), text: list[i].text + course.StaysRight}
		case slices.Contains(m.stands.Out, o.ID):
			list[i] = row{sign: e.settled(e.styles.Again, e.styles.Glyph.again), text: list[i].text + course.TriedBefore}
		}
	}
	var d drawing
	d.add(e.styles.Faint.Render(wrap("Tick all that belong.", e.width)))
	d.gap()
	d.join(e.rows(list, m.at))
	return d
}

// box is a tick box.
func (f frame) box(ticked bool) string {
	if ticked {
		return f.styles.Strong.Render("[x]")
	}
	return "[ ]"
}

// settled is the box of what an earlier try has settled.
func (f frame) settled(style lipgloss.Style, glyph string) string {
	return "[" + style.Render(glyph) + "]"
}

// multipleFeedback says of each option whether it was rightly ticked or left,
// those to think about again first.
func (f frame) multipleFeedback(r course.Result) drawing {
	var d drawing
	partly := f.count(r)
	if r.Untold { // it would say how many of those not ticked belong
		partly = ""
	}
	d.add(f.verdict(r, partly))
	s := f.styles
	for _, correct := range []bool{false, true} {
		for _, o := range r.Feedback {
			if o.Correct != correct {
				continue
			}
			sign := s.Right.Render(s.Glyph.right)
			if !correct {
				sign = s.Again.Render(s.Glyph.again)
			}
			d.told(r, !correct, f.remark(sign, o.Label, bare(o.Text), bare(o.Words)))
		}
	}
	if !d.chosen {
		d.last = min(len(d.lines)-1, 2)
	}
	return d
}

// count says how much of an answer was right, where not all of it was.
func (f frame) count(r course.Result) string {
	right := 0
	for _, o := range r.Feedback {
		if o.Correct {
			right++
		}
	}
	return fmt.Sprintf(" %d of %d are as they should be.", right, len(r.Feedback))
}

func (m multipleAct) Keys() []key.Binding {
	switch {
	case m.given:
		return nil
	case len(m.ticked) == 0:
		return append([]key.Binding{keys.Toggle}, m.moving()...)
	case m.at < 0:
		return []key.Binding{as(keys.Enter, "answer")}
	}
	return append([]key.Binding{as(keys.Enter, "answer"), keys.Toggle}, m.moving()...)
}

// moving are the keys that go from option to option.
func (m multipleAct) moving() []key.Binding {
	if free(len(m.options), m.fixed) < 2 {
		return []key.Binding{pick(len(m.options))}
	}
	return []key.Binding{keys.Choose, pick(len(m.options))}
}

func (multipleAct) Markdown(env) []string { return nil }
func (multipleAct) typing() bool          { return false }
func (m multipleAct) done() bool          { return m.result != nil }
