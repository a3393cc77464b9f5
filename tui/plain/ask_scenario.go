package plain

import (
	"slices"
	"strings"

	"groundwork/course"
)

func askScenario(t *talk, a *course.Activity) (word, error) {
	s := story{t: t, a: a, body: a.Body.(*course.Scenario)}
	t.opening(a, "a story in which you choose; there is no hurry")
	if runs := t.s.State().Activities[a.ID].Runs; len(runs) > 0 && len(t.s.Path(a)) == 0 {
		t.out.say("You have walked this to an end. Here is how it went.")
		w, err := s.debrief(runs[len(runs)-1].Path)
		if w != wordAgain {
			return w, err
		}
	}
	for {
		path, w, err := s.walk()
		if err != nil || w != "" {
			return w, err
		}
		if w, err = s.debrief(path); w != wordAgain {
			return w, err
		}
		t.out.say("From the beginning. Your first way is kept.")
	}
}

// story is one sitting with one scenario. The path is in the record: what was
// chosen is there whenever the learner comes back.
type story struct {
	t    *talk
	a    *course.Activity
	body *course.Scenario
}

// walk goes on from where the path stands to an ending, and gives the choices
// that led there; or a word, where the learner went away.
func (s *story) walk() (path []string, w word, err error) {
	path = slices.Clone(s.t.s.Path(s.a))
	if len(path) > 0 {
		s.t.out.say("You stopped in the middle of this. It goes on from there.")
	}
	for {
		nodes, err := s.body.Walk(path)
		if err != nil { // the course has changed under the path
			s.t.out.say("This story has changed since you began it, so it starts again.")
			path, nodes = nil, nodes[:min(len(nodes), 1)]
		}
		if len(nodes) == 0 {
			return nil, wordNext, nil
		}
		here := nodes[len(nodes)-1]
		s.moment(here)
		if here.Ending != "" {
			return path, "", nil
		}
		turn, w, err := s.choose(here)
		if err != nil || w != "" {
			return nil, w, err
		}
		if !s.t.recorded(s.t.s.Choose(s.a, here.ID, turn.ID)) {
			return nil, wordNext, nil
		}
		path = append(path, turn.ID)
		s.t.out.say(turn.Now)
	}
}

// moment says where the story stands.
func (s *story) moment(n *course.Node) {
	switch {
	case n.Ending != "":
		s.t.out.say("An ending: " + sentence(n.Ending))
	case n.Title != "":
		s.t.out.say(titleAloud(n))
	}
	s.t.blocks(n.Text)
}

// titleAloud is the title of a moment, "21:40, The message.": the dot that parts it
// for the eye would be read as a word.
func titleAloud(n *course.Node) string {
	return sentence(strings.ReplaceAll(n.Title, " · ", ", "))
}

// choose asks for one of the choices at n. There is no clock on it.
func (s *story) choose(n *course.Node) (*course.Turn, word, error) {
	ids := s.body.Order(s.a.ID, n, s.t.seed())
	rows := make([]string, len(ids))
	for i, id := range ids {
		if turn, ok := n.Turn(id); ok {
			rows[i] = turn.Text
		}
	}
	s.t.out.list(rows)
	says := aNumber(len(rows))
	var picked int
	_, w, err := s.t.asking(says, func(text string) (_ []string, err error) {
		picked, err = one(text, rows)
		return nil, err
	})
	if err != nil || w != "" {
		return nil, w, err
	}
	turn, _ := n.Turn(ids[picked-1]) // one of its own
	return turn, "", nil
}
