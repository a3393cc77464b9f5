package tui

import (
	"fmt"
	"maps"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// multipleAct asks for all that belong. Space or a number ticks one, enter
// gives what is ticked.
type multipleAct struct {
	options []course.Option // as shown
	at      int
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
		m.at = n - 1
		return m.tick(), nil
	}
	if to, ok := moved(msg, m.at, len(m.options)); ok {
		m.at = to
		return m, nil
	}
	switch {
	case pressed(msg, keys.Toggle):
		return m.tick(), nil
	case pressed(msg, keys.Enter):
		m.given = len(m.ticked) > 0
	}
	return m, nil
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

// multipleFeedback says of each option whether it was rightly ticked or left,
// those to think about again first.
func (f frame) multipleFeedback(r course.Result) drawing {
	var d drawing
	d.add(f.verdict(r, f.count(r)))
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
			d.gap()
			d.add(f.remark(sign, o.Label, bare(o.Text), bare(o.Words)))
		}
	}
	d.last = min(len(d.lines)-1, 2)
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
		return []key.Binding{keys.Toggle, keys.Choose, pick(len(m.options))}
	}
	return []key.Binding{as(keys.Enter, "answer"), keys.Toggle, keys.Choose, pick(len(m.options))}
}

func (multipleAct) Markdown(env) []string { return nil }
func (multipleAct) typing() bool          { return false }
func (m multipleAct) done() bool          { return m.result != nil }
