package course

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// A Group is where an element of a matching may belong.
type Group struct {
	ID, Text string
	Line     int // where Text is written
}

// Matching asks which group each element belongs to. A response names
// "item=group" for each. Its score is the share of elements rightly placed.
type Matching struct {
	Groups []Group
	Items  []Element
	Scored bool // false: shown and explained, never judged
}

func (m *Matching) judged() bool { return m.Scored }

func (m *Matching) order(r *rand.Rand) []string { return draw(elementIDs(m.Items), r, true) }

func groupIDs(groups []Group) []string {
	ids := make([]string, len(groups))
	for i, g := range groups {
		ids[i] = g.ID
	}
	return ids
}

func (m *Matching) accepts(response []string) bool {
	if len(response) == 0 || len(response) != len(m.Items) {
		return false
	}
	groups := groupIDs(m.Groups)
	items := make([]string, len(response))
	for i, placement := range response {
		item, group, ok := strings.Cut(placement, "=")
		if !ok || !slices.Contains(groups, group) {
			return false
		}
		items[i] = item
	}
	return distinct(items, elementIDs(m.Items))
}

func (m *Matching) grade(response []string) Result {
	feedback := make([]Feedback, len(m.Items))
	var answer []string
	right := 0
	put := make(map[string]string, len(response))
	for _, placement := range response {
		item, group, _ := strings.Cut(placement, "=")
		put[item] = group
	}
	for i, e := range m.Items {
		placed := e.ID + "=" + e.Group
		ok := put[e.ID] == e.Group
		feedback[i] = Feedback{
			ID: e.ID, Text: e.Text, Chosen: true, Correct: ok, Key: true, Words: e.Feedback, Label: m.placeLabel(e, put[e.ID]),
		}
		if m.Scored && !ok {
			feedback[i].Tried = "Think again; you put it with " + m.named(put[e.ID])
		}
		if ok {
			right++
		}
		if e.Group != "" {
			answer = append(answer, placed)
		}
	}
	if !m.Scored {
		return Result{Feedback: feedback, Answer: answer}
	}
	return judgement(right, len(m.Items), feedback, answer)
}

func (m *Matching) key() []string {
	if !m.Scored {
		return nil
	}
	var placed []string
	for _, e := range m.Items {
		placed = append(placed, e.ID+"="+e.Group)
	}
	return slices.Sorted(slices.Values(placed))
}

// placeLabel says where an element belongs and, where that is judged, whether it
// was put there.
func (m *Matching) placeLabel(e Element, put string) string {
	goes := "goes with " + m.named(e.Group)
	switch {
	case !m.Scored:
		return "It " + goes
	case put == e.Group:
		return "Right; it " + goes
	}
	return "You put it with " + m.named(put) + ", and it " + goes
}

// named is the words of a group, to stand in a sentence.
func (m *Matching) named(group string) string {
	for _, g := range m.Groups {
		if g.ID == group {
			return "“" + strings.TrimRight(strings.TrimSpace(g.Text), ".") + "”"
		}
	}
	return "none of these"
}

func readMatching(f *fields, _ *Activity) Body {
	m := &Matching{Groups: f.groups(), Scored: f.boolean("scored", true)}
	ids := groupIDs(m.Groups)
	m.Items = f.elements(func(f *fields, e *Element) {
		e.Group = f.str("group")
		if e.Group == "" && m.Scored {
			f.fail(f.line("group"), "the item belongs to no group", "write group: and the id of one, or scored: false for the whole")
		} else if e.Group != "" && !slices.Contains(ids, e.Group) {
			f.fail(f.line("group"), fmt.Sprintf("there is no group %q", e.Group), didYouMean(e.Group, ids, "add it to groups"))
		}
	})
	f.by("I31").count("groups", 2, 2, 7)
	f.by("I31").count("items", 2, 3, 7)
	return m
}

func (f *fields) groups() []Group {
	var groups []Group
	seen := newOnce()
	f.each("groups", func(f *fields) {
		g := Group{ID: f.id(), Text: f.sayNeeded("text"), Line: f.at("text")}
		if !seen.again(f, g.ID, g.Text) {
			groups = append(groups, g)
		}
	})
	return groups
}
