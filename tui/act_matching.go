package tui

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// matchingAct asks which group each element belongs to. An arrow marks an
// element, a number says its group.
type matchingAct struct {
	groups []course.Group
	items  []course.Element // as shown
	place  map[string]string
	kept   []string // placed rightly before: "item=group"
	scored bool
	at     int
	given  bool
	result *course.Result
}

func newMatchingAct(e env, a *course.Activity) act {
	m := a.Body.(*course.Matching)
	return matchingAct{groups: m.Groups, items: inOrder(m.Items, a.Order(e.seed)), scored: m.Scored}
}

func (m matchingAct) Update(_ env, msg tea.Msg) (act, tea.Cmd) {
	if m.given {
		return m, nil
	}
	if p, ok := msg.(pickMsg); ok && p.n < len(m.items) && !m.fixed(p.n) {
		m.at = p.n
		return m, nil
	}
	switch {
	case pressed(msg, keys.Up), pressed(msg, keys.Down):
		to, _ := moved(msg, m.at, len(m.items))
		m.at = steppedTo(msg, m.at, to, len(m.items), m.fixed)
	case pressed(msg, keys.Enter):
		m.given = len(m.place) == len(m.items)
	}
	if n, ok := digit(msg); ok && n >= 1 && n <= len(m.groups) && !m.fixed(m.at) {
		m = m.put(m.groups[n-1].ID)
	}
	return m, nil
}

// retried keeps what was placed rightly; the rest is open.
func (m matchingAct) retried(_ env, _ []string, stands course.Retry) act {
	m.kept, m.place = stands.Keep, map[string]string{}
	for _, placed := range stands.Keep {
		item, group, _ := strings.Cut(placed, "=")
		m.place[item] = group
	}
	m.at = max(0, slices.IndexFunc(m.items, func(it course.Element) bool { return m.place[it.ID] == "" }))
	return m
}

func (m matchingAct) fixed(i int) bool {
	id := m.items[i].ID
	return slices.Contains(m.kept, id+"="+m.place[id])
}

// put says the group of the marked element and marks the next one without.
func (m matchingAct) put(group string) matchingAct {
	place := maps.Clone(m.place)
	if place == nil {
		place = map[string]string{}
	}
	place[m.items[m.at].ID] = group
	m.place = place
	for i := range m.items {
		next := (m.at + i) % len(m.items)
		if place[m.items[next].ID] == "" {
			m.at = next
			break
		}
	}
	return m
}

func (m matchingAct) response() (ids []string, given bool) {
	if !m.given {
		return nil, false
	}
	for _, it := range m.items {
		ids = append(ids, it.ID+"="+m.place[it.ID])
	}
	return ids, true
}

func (m matchingAct) told(_ env, _ []string, r course.Result) act {
	m.given, m.result = true, &r
	return m
}

// group is the text of a group; empty for none.
func (m matchingAct) group(id string) string {
	i := slices.IndexFunc(m.groups, func(g course.Group) bool { return g.ID == id })
	if i < 0 {
		return ""
	}
	return bare(m.groups[i].Text)
}

func (m matchingAct) View(e env) drawing {
	if m.result != nil {
		return m.feedback(e)
	}
	var d drawing
	d.add(e.styles.Faint.Render(wrap("Give each its number. A number may be used more than once, or not at all.", e.width)))
	d.gap()
	for i, g := range m.groups {
		from := len(d.lines)
		d.add(hang(e.styles.Accent.Render(fmt.Sprint(i+1))+"  ", bare(g.Text), e.width))
		d.spot(from, i)
	}
	for i, it := range m.items {
		if i == 0 || !e.close() {
			d.gap()
		}
		from := len(d.lines)
		if i == m.at {
			d.focus(m.line(e, it, true))
		} else {
			d.add(m.line(e, it, false))
		}
		d.picks(from, i)
	}
	return d
}

// line draws an element and where it was put.
func (m matchingAct) line(e env, it course.Element, marked bool) string {
	s, mark, look := e.styles, "  ", e.styles.Text
	if marked {
		mark, look = s.Strong.Render(s.Glyph.mark)+" ", s.Marked
	}
	text := hangStyled(mark, bare(it.Text), e.width, look.Render)
	where := m.group(m.place[it.ID])
	if slices.Contains(m.kept, it.ID+"="+m.place[it.ID]) {
		return text + "\n" + hangStyled("  "+s.Right.Render(s.Glyph.right)+" ", where+course.StaysRight, e.width, s.Accent.Render)
	}
	if where == "" {
		return text + "\n" + s.Faint.Render("    which?")
	}
	return text + "\n" + hangStyled("    ", where, e.width, s.Accent.Render)
}

// feedback says of each element where it belongs.
func (m matchingAct) feedback(e env) drawing {
	var d drawing
	s := e.styles
	if m.result.Judged {
		d.add(e.verdict(*m.result, e.count(*m.result)))
	} else {
		d.add(s.Bold.Render(wrap("Not marked. Here is how we understand it.", e.width)))
	}
	for _, o := range m.result.Feedback {
		sign := s.Right.Render(s.Glyph.right)
		switch {
		case !m.result.Judged:
			sign = s.Faint.Render(s.Glyph.todo)
		case !o.Correct:
			sign = s.Again.Render(s.Glyph.again)
		}
		d.told(*m.result, !o.Correct, e.remark(sign, bare(o.Text), bare(o.Label), bare(o.Words)))
	}
	if !d.chosen {
		d.last = min(len(d.lines)-1, 2)
	}
	return d
}

func (m matchingAct) Keys() []key.Binding {
	which := as(pick(len(m.groups)), "which")
	switch {
	case m.given:
		return nil
	case len(m.place) == len(m.items):
		return append(append([]key.Binding{as(keys.Enter, "answer")}, m.moving()...), which)
	}
	return append([]key.Binding{which}, m.moving()...)
}

// moving are the keys that go from element to element.
func (m matchingAct) moving() []key.Binding {
	if free(len(m.items), m.fixed) < 2 {
		return nil
	}
	return []key.Binding{keys.Choose}
}

func (matchingAct) Markdown(env) []string { return nil }
func (matchingAct) typing() bool          { return false }
func (m matchingAct) done() bool          { return m.result != nil }
