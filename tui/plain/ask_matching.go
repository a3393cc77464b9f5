package plain

import (
	"fmt"

	"groundwork/course"
)

func askMatching(t *talk, a *course.Activity) (word, error) {
	m := matching{t: t, a: a, body: a.Body.(*course.Matching)}
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
	a      *course.Activity
	body   *course.Matching
	ids    []string // of the items, in the order shown
	items  []string // their words
	groups []string // the words of the groups
	placed []int    // numbers of groups, for the first items
}

// take asks for the place of each item. A line with a number for every item
// left places them all. back goes to the item before.
func (m *matching) take() ([]string, word, error) {
	m.t.out.say("Where things can go:")
	m.t.out.list(m.groups)
	m.t.choices = nil
	defer func() { m.t.choices = nil }()
	for len(m.placed) < len(m.items) {
		w, err := m.next()
		m.t.choices = m.groups
		switch {
		case err != nil:
			m.unfinished(err)
			return nil, "", err
		case w == wordBack && len(m.placed) > 0:
			m.placed = m.placed[:len(m.placed)-1]
		case w != "":
			m.placed = nil
			return nil, w, nil
		}
	}
	response := make([]string, len(m.ids))
	for i, n := range m.placed {
		response[i] = m.ids[i] + "=" + m.body.Groups[n-1].ID
	}
	m.placed = nil
	return response, "", nil
}

// next places one item, or all that are left.
func (m *matching) next() (word, error) {
	i := len(m.placed)
	m.t.out.say(fmt.Sprintf("%d of %d: %s", i+1, len(m.items), sentence(m.items[i])))
	says := "Where does it go? " + aNumber(len(m.groups))
	if left := len(m.items) - i; i == 0 && left > 1 {
		says += fmt.Sprintf(" Or %d numbers on one line, to place all.", left)
	}
	_, w, err := m.t.asking(m.a, says, m.read)
	return w, err
}

func (m *matching) read(text string) ([]string, error) {
	left := len(m.items) - len(m.placed)
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
