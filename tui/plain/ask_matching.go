package plain

import (
	"fmt"
	"slices"

	"groundwork/course"
)

func askMatching(t *talk, a *course.Activity) (word, error) {
	m := matching{t: t, body: a.Body.(*course.Matching)}
	m.ids, m.items = t.shown(a, elementTexts(m.body.Items))
	for _, g := range m.body.Groups {
		m.groups = append(m.groups, g.Text)
	}
	what := "a question of what belongs where"
	if !a.Judged() {
		what += "; nothing here is right or wrong"
	}
	return t.judge(a, question{what: what, take: m.take, told: everyPlace, last: true})
}

// matching is one sitting with one activity: each thing is placed on a line of
// its own, since nobody should have to keep seven of them in mind.
type matching struct {
	t      *talk
	body   *course.Matching
	ids    []string // of the items, in the order shown
	items  []string // their words
	groups []string // the words of the groups
	open   []int    // the items that are asked for: those not yet placed rightly
	placed []int    // numbers of groups, for the first of open
}

// take asks for the place of each item. A line with a number for every item
// left places them all. back goes to the item before.
func (m *matching) take() ([]string, word, error) {
	m.stay()
	m.t.out.say("Where things can go:")
	m.t.out.list(m.groups)
	m.t.choices = nil
	defer func() { m.t.choices, m.placed = nil, nil }()
	for len(m.placed) < len(m.open) {
		w, err := m.next()
		m.t.choices = m.groups
		switch {
		case err != nil:
			m.unfinished(err)
			return nil, "", err
		case w == wordBack && len(m.placed) > 0:
			m.placed = m.placed[:len(m.placed)-1]
		case w != "":
			return nil, w, nil
		}
	}
	return m.response(), "", nil
}

// stay says what was placed rightly before, and leaves the rest open.
func (m *matching) stay() {
	m.open = nil
	for i, id := range m.ids {
		if g := m.stands(id); g >= 0 {
			m.t.out.say(sentence(m.items[i]) + " " + sentence(m.groups[g]+course.StaysRight))
		} else {
			m.open = append(m.open, i)
		}
	}
}

// stands is the index of the group that an item was rightly placed with before;
// -1 where it was not.
func (m *matching) stands(id string) int {
	return slices.IndexFunc(m.body.Groups, func(g course.Group) bool {
		return slices.Contains(m.t.stands.Keep, id+"="+g.ID)
	})
}

// response is where every item is, in the order shown.
func (m *matching) response() []string {
	all := make([]string, len(m.ids))
	for i, id := range m.ids {
		g := m.stands(id)
		if at := slices.Index(m.open, i); at >= 0 {
			g = m.placed[at] - 1
		}
		all[i] = id + "=" + m.body.Groups[g].ID
	}
	return all
}

// next places one item, or all that are left.
func (m *matching) next() (word, error) {
	i := len(m.placed)
	m.t.out.say(fmt.Sprintf("%d of %d: %s", i+1, len(m.open), sentence(m.items[m.open[i]])))
	says := "Where does it go? " + aNumber(len(m.groups))
	if left := len(m.open) - i; i == 0 && left > 1 {
		says += fmt.Sprintf(" Or %d numbers on one line, to place all.", left)
	}
	_, w, err := m.t.asking(says, m.read)
	return w, err
}

func (m *matching) read(text string) ([]string, error) {
	left := len(m.open) - len(m.placed)
	if n := named(text, m.groups); n > 0 {
		m.placed = append(m.placed, n)
		return nil, nil
	}
	all, err := numbers(text, len(m.groups))
	if err == nil && len(all) != 1 && len(all) != left {
		err = fmt.Errorf("type one number, or %d for all that are left", left)
	}
	if err == nil {
		m.placed = append(m.placed, all...)
	}
	return nil, err
}

// unfinished says that half an answer is none: it will be asked again.
func (m *matching) unfinished(err error) {
	if len(m.placed) > 0 && m.t.ended(err) {
		m.t.out.say("This question was not finished. It waits for you here, from its beginning.")
	}
}

// everyPlace: the word on each placement is said unasked.
func everyPlace(course.Result, course.Feedback) bool { return true }
