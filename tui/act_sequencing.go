package tui

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// sequencingAct asks for an order. An arrow marks an element; space lifts it,
// and then the arrows carry it; a number carries the marked one to that place.
type sequencingAct struct {
	items  []course.Element // as they stand now
	body   *course.Sequencing
	kept   []string // what stood in its place in the last try
	at     int
	lifted bool
	given  bool
	result *course.Result
}

func newSequencingAct(e env, a *course.Activity) act {
	s := a.Body.(*course.Sequencing)
	return sequencingAct{items: inOrder(s.Items, a.Order(e.seed)), body: s}
}

// retried begins from the learner's own order. All of it can be moved: what is
// in its place may have to give way.
func (q sequencingAct) retried(_ env, last []string, stands course.Retry) act {
	q.items, q.kept = inOrder(q.body.Items, last), stands.Keep
	return q
}

// inOrder gives the elements in the order of ids.
func inOrder(items []course.Element, ids []string) []course.Element {
	list := make([]course.Element, 0, len(ids))
	for _, id := range ids {
		if i := slices.IndexFunc(items, func(it course.Element) bool { return it.ID == id }); i >= 0 {
			list = append(list, items[i])
		}
	}
	return list
}

func (q sequencingAct) Update(_ env, msg tea.Msg) (act, tea.Cmd) {
	if q.given {
		return q, nil
	}
	if p, ok := msg.(pickMsg); ok {
		return q.clicked(min(p.n, len(q.items)-1)), nil
	}
	if to, ok := moved(msg, q.at, len(q.items)); ok {
		if _, number := digit(msg); q.lifted || number {
			return q.carry(to), nil
		}
		q.at = to
		return q, nil
	}
	switch {
	case pressed(msg, keys.Lift):
		q.lifted = !q.lifted
	case pressed(msg, keys.Enter) && q.lifted:
		q.lifted = false
	case pressed(msg, keys.Enter):
		q.given = true
	}
	return q, nil
}

// clicked lifts an element, and puts down the one that is lifted where it is
// clicked next.
func (q sequencingAct) clicked(n int) sequencingAct {
	if q.lifted {
		q = q.carry(n)
		q.lifted = false
		return q
	}
	q.at, q.lifted = n, true
	return q
}

// carry takes the marked element to a place.
func (q sequencingAct) carry(to int) sequencingAct {
	items := slices.Clone(q.items)
	it := items[q.at]
	items = slices.Delete(items, q.at, q.at+1)
	q.items = slices.Insert(items, to, it)
	q.at = to
	return q
}

func (q sequencingAct) response() (ids []string, given bool) {
	if !q.given {
		return nil, false
	}
	for _, it := range q.items {
		ids = append(ids, it.ID)
	}
	return ids, true
}

func (q sequencingAct) told(_ env, _ []string, r course.Result) act {
	q.given, q.lifted, q.result = true, false, &r
	return q
}

func (q sequencingAct) View(e env) drawing {
	if q.result != nil {
		return e.orderFeedback(q.body, *q.result)
	}
	var d drawing
	d.add(e.styles.Faint.Render(wrap("First at the top. Space lifts one, and the arrows carry it; a number takes it straight there.", e.width)))
	d.gap()
	list := make([]row, len(q.items))
	for i, it := range q.items {
		list[i] = row{text: bare(it.Text)}
		switch {
		case slices.Contains(q.kept, it.ID):
			list[i] = row{sign: e.styles.Right.Render(e.styles.Glyph.right), text: list[i].text + course.InOrder}
		case len(q.kept) > 0:
			list[i].sign = " "
		}
		if q.lifted && i == q.at {
			list[i].text += " (lifted)"
		}
	}
	rows := e.rows(list, q.at)
	for i := range rows.spots { // a number takes the marked one to a place
		rows.spots[i].picked = true
	}
	d.join(rows)
	return d
}

// orderFeedback gives the order that was given, and what stands right in it; or,
// once the answer is told, a right order, and what stood elsewhere.
func (f frame) orderFeedback(body *course.Sequencing, r course.Result) drawing {
	var d drawing
	d.add(f.verdict(r, ""))
	d.gap()
	label, order := body.GivenLabel(), r.Feedback
	if !r.Untold {
		label, order = body.OrderLabel(), inAnswer(r)
	}
	d.add(f.styles.Faint.Render(wrap(label, f.width)))
	s := f.styles
	for i, o := range order {
		sign := s.Right.Render(s.Glyph.right)
		if !o.Correct {
			sign = s.Again.Render(s.Glyph.again)
		}
		d.told(r, !o.Correct, f.remark(sign, fmt.Sprintf("%d · %s", i+1, o.Label), bare(o.Text), bare(o.Words)))
	}
	if !d.chosen {
		d.last = min(len(d.lines)-1, 2)
	}
	return d
}

// inAnswer is the feedback in the order of the answer.
func inAnswer(r course.Result) []course.Feedback {
	var list []course.Feedback
	for _, id := range r.Answer {
		for _, o := range r.Feedback {
			if o.ID == id {
				list = append(list, o)
			}
		}
	}
	return list
}

func (q sequencingAct) Keys() []key.Binding {
	switch {
	case q.given:
		return nil
	case q.lifted:
		return []key.Binding{as(keys.Choose, "carry"), as(keys.Lift, "put down")}
	}
	return []key.Binding{as(keys.Enter, "answer"), keys.Lift, keys.Choose, as(pick(len(q.items)), "take to a place")}
}

func (sequencingAct) Markdown(env) []string { return nil }
func (sequencingAct) typing() bool          { return false }
func (q sequencingAct) done() bool          { return q.result != nil }
