package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// fillInAct asks for a few typed words. Enter gives them; esc leaves the field
// with the text kept, so that the other keys work again.
type fillInAct struct {
	field  field
	begun  bool // the field is there
	given  bool
	result *course.Result
}

func newFillInAct(e env, _ *course.Activity) act { return fillInAct{field: newField(e, "", 1)} }

// retried has what was typed last in the field, to be mended. The field waits
// for enter, so that the keys of a hint and of the answer work.
func (f fillInAct) retried(e env, last []string, _ course.Retry) act {
	return fillInAct{field: newField(e, strings.Join(last, " "), 1)}
}

func (f fillInAct) Update(e env, msg tea.Msg) (act, tea.Cmd) {
	switch {
	case f.given:
		return f, nil
	case pressed(msg, keys.Enter) && f.begun && f.field.value() != "":
		f.given, f.field = true, f.field.Blur()
		return f, nil
	case !f.typing() && pressed(msg, keys.Enter, keys.Field):
		f.begun, f.field = true, f.field.Focus()
		return f, nil
	}
	var cmd tea.Cmd
	f.field, cmd = f.field.Update(e, msg)
	return f, cmd
}

func (f fillInAct) response() (ids []string, given bool) {
	if !f.given {
		return nil, false
	}
	return []string{f.field.value()}, true
}

func (f fillInAct) told(_ env, _ []string, r course.Result) act {
	f.given, f.result = true, &r
	return f
}

func (f fillInAct) View(e env) drawing {
	var d drawing
	switch {
	case f.result != nil:
		return e.typedFeedback(*f.result)
	case f.given:
		d.add(e.quote(f.field.value()))
		return d
	case !f.begun:
		d.focus(hangStyled(e.styles.Strong.Render(e.styles.Glyph.mark)+" ", f.offer(), e.width, e.styles.Marked.Render))
		d.presses(d.first, "enter")
	default:
		d.join(f.field.View(e))
	}
	d.gap()
	d.add(e.styles.Faint.Render(wrap(course.FillInHow, e.width)))
	return d
}

// offer is what enter will do.
func (f fillInAct) offer() string {
	if last := f.field.value(); last != "" {
		return "Mend what you wrote: " + last
	}
	return "Write your answer"
}

// typedFeedback says what became of what was typed, what the answer is, and why.
func (f frame) typedFeedback(r course.Result) drawing {
	var d drawing
	d.add(f.verdict(r, ""))
	d.first = 0
	s := f.styles
	for _, o := range r.Feedback {
		sign := s.Faint.Render(s.Glyph.todo)
		switch {
		case o.Key:
			sign = s.Right.Render(s.Glyph.right)
		case o.Chosen:
			sign = s.Again.Render(s.Glyph.again)
		}
		d.gap()
		d.add(f.remark(sign, o.Label, bare(o.Text), bare(o.Words)))
		if o.Chosen {
			d.last = len(d.lines) - 1
		}
	}
	return d
}

func (f fillInAct) Keys() []key.Binding {
	switch {
	case f.given:
		return nil
	case !f.begun:
		return []key.Binding{as(keys.Enter, "write")}
	case f.typing() && f.field.value() == "":
		return []key.Binding{keys.Leave}
	case f.typing():
		return []key.Binding{as(keys.Enter, "answer"), keys.Leave}
	case f.field.value() == "":
		return []key.Binding{as(keys.Enter, "write on")}
	}
	return []key.Binding{as(keys.Enter, "answer"), as(keys.Field, "write on")}
}

func (fillInAct) Markdown(env) []string { return nil }
func (f fillInAct) typing() bool        { return f.field.focused() }
func (f fillInAct) done() bool          { return f.result != nil }
