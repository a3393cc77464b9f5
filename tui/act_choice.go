package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// choiceAct asks for one of several options. A number or an arrow marks one,
// enter gives it.
type choiceAct struct {
	options []course.Option // as shown
	out     []string        // tried before: they stay in sight, and cannot be chosen
	at      int             // the marked one; -1 until one is
	given   bool
	result  *course.Result
}

func newChoiceAct(e env, a *course.Activity) act {
	return choiceAct{options: optionsInOrder(a.Body.(*course.Choice).Options, a.Order(e.seed)), at: -1}
}

func (c choiceAct) Update(_ env, msg tea.Msg) (act, tea.Cmd) {
	if c.given {
		return c, nil
	}
	if to, ok := moved(msg, c.at, len(c.options)); ok {
		c.at = steppedTo(msg, c.at, max(0, to), len(c.options), c.tried)
		return c, nil
	}
	if c.at < 0 && pressed(msg, keys.Enter) {
		return c, nothingChosen
	}
	c.given = pressed(msg, keys.Enter)
	return c, nil
}

// retried has what was tried stay in sight.
func (c choiceAct) retried(_ env, _ []string, stands course.Retry) act {
	c.out = stands.Out
	return c
}

func (c choiceAct) tried(i int) bool { return slices.Contains(c.out, c.options[i].ID) }

func (c choiceAct) response() (ids []string, given bool) {
	if !c.given {
		return nil, false
	}
	return []string{c.options[c.at].ID}, true
}

func (c choiceAct) told(_ env, _ []string, r course.Result) act {
	c.given, c.result = true, &r
	c.at = slices.IndexFunc(c.options, func(o course.Option) bool {
		return slices.ContainsFunc(r.Feedback, func(f course.Feedback) bool { return f.ID == o.ID && f.Chosen })
	})
	return c
}

func (c choiceAct) View(e env) drawing {
	if c.result != nil {
		return e.choiceFeedback(*c.result)
	}
	list := make([]row, len(c.options))
	for i, o := range c.options {
		list[i] = row{text: bare(o.Text)}
		switch {
		case c.tried(i):
			list[i] = row{sign: e.styles.Again.Render(e.styles.Glyph.again), text: list[i].text + course.TriedBefore}
		case len(c.out) > 0:
			list[i].sign = " "
		}
	}
	return e.rows(list, c.at)
}

// choiceFeedback says first what became of the chosen option, then which is
// best, then why the others are not.
func (f frame) choiceFeedback(r course.Result) drawing {
	var d drawing
	d.add(f.verdict(r, ""))
	d.first = 0
	s := f.styles
	for _, part := range []struct {
		sign string
		of   func(course.Feedback) bool
	}{
		{s.Right.Render(s.Glyph.right), func(o course.Feedback) bool { return o.Chosen && o.Key }},
		{s.Again.Render(s.Glyph.again), func(o course.Feedback) bool { return o.Chosen && !o.Key }},
		{s.Right.Render(s.Glyph.right), func(o course.Feedback) bool { return !o.Chosen && o.Key }},
		{s.Faint.Render(s.Glyph.todo), func(o course.Feedback) bool { return !o.Chosen && !o.Key }},
	} {
		for _, o := range r.Feedback {
			if part.of(o) {
				d.told(r, !o.Chosen && o.Key, f.remark(part.sign, o.Label, bare(o.Text), bare(o.Words)))
				if o.Chosen {
					d.last = len(d.lines) - 1
				}
			}
		}
	}
	return d
}

func (c choiceAct) Keys() []key.Binding {
	switch {
	case c.given:
		return nil
	case c.at < 0:
		return []key.Binding{keys.Choose, pick(len(c.options))}
	}
	return []key.Binding{as(keys.Enter, "answer"), keys.Choose, pick(len(c.options))}
}

func (choiceAct) Markdown(env) []string { return nil }
func (choiceAct) typing() bool          { return false }
func (c choiceAct) done() bool          { return c.result != nil }
