package plain

import (
	"slices"
	"strings"

	"groundwork/course"
)

// debrief says how a run went: the way taken with what came of it later, what
// its ending says, one better way of several, and what every ending has in
// common. The choice to try again comes last.
func (s *story) debrief(path []string) (word, error) {
	nodes, err := s.body.Walk(path)
	if err != nil {
		s.t.out.say("This story has changed since you walked it, so your way can no longer be shown.")
		return s.t.onward(wordAgain)
	}
	s.t.out.say("How it went.")
	cites := s.way(nodes, path)
	s.t.here.cites = cites
	if w, err := s.t.onward(citing(cites)...); err != nil || w == wordBack {
		return w, err
	}
	end := nodes[len(nodes)-1]
	if end.Ending != "" {
		s.t.out.say("It ended: " + sentence(end.Ending))
		s.t.blocks(end.Debrief)
	}
	s.better(nodes)
	cites = withAll(withAll(nil, s.a.Sources), cites)
	for _, p := range s.body.Debrief {
		cites = withAll(cites, p.Sources)
		if w, err := s.page(p); err != nil || w == wordBack {
			return w, err
		}
	}
	s.t.here.cites = cites
	s.t.out.say("You can try a different first step: type again.")
	return s.t.onward(append([]word{wordAgain}, citing(cites)...)...)
}

// way says each moment with what was chosen there, what came of it, and why,
// and gives the sources of those choices.
func (s *story) way(nodes []*course.Node, path []string) (cites []string) {
	s.t.out.say(course.FixedAndChosen)
	s.t.out.say("Your way:")
	for i, id := range path {
		turn, ok := nodes[i].Turn(id)
		if !ok {
			continue
		}
		head := titleAloud(nodes[i]) + " You chose: " + sentence(turn.Text)
		s.t.out.say(strings.TrimSpace(head))
		if turn.Turning {
			s.t.out.more("    This was " + turningPoint(nodes, path) + ".")
		}
		for _, part := range []struct{ lead, text string }{{"Later: ", turn.Later}, {"Why: ", turn.Why}} {
			if part.text != "" {
				s.t.out.more("    " + part.lead + part.text)
			}
		}
		cites = withAll(cites, turn.Sources)
	}
	return cites
}

// turningPoint is "the turning point", or "a turning point" where a way has more
// than one.
func turningPoint(nodes []*course.Node, path []string) string {
	points := 0
	for i, id := range path {
		if turn, ok := nodes[i].Turn(id); ok && turn.Turning {
			points++
		}
	}
	if points > 1 {
		return "a turning point"
	}
	return "the turning point"
}

// better says one good way, of several, by the choices that lead along it.
func (s *story) better(walked []*course.Node) {
	if len(s.body.Better) == 0 {
		return
	}
	taken := make([]string, len(walked))
	for i, n := range walked {
		taken[i] = n.ID
	}
	if slices.Equal(taken, s.body.Better) {
		s.t.out.say("The way you took is one good way, of several.")
		return
	}
	s.t.out.say("One good way, of several:")
	for i, id := range s.body.Better {
		n, ok := s.body.Node(id)
		if !ok {
			continue
		}
		if text := leading(n, s.body.Better, i+1); text != "" {
			s.t.out.more("- " + strings.TrimSpace(titleAloud(n)+" "+text))
		} else if n.Ending != "" {
			s.t.out.more("- It ends: " + sentence(n.Ending))
		}
	}
}

// leading is the choice at n that goes to the node at place next of path.
func leading(n *course.Node, path []string, next int) string {
	if next >= len(path) {
		return ""
	}
	for i := range n.Choices {
		if n.Choices[i].Next == path[next] {
			return sentence(n.Choices[i].Text)
		}
	}
	return ""
}

// page says one page of the common debrief.
func (s *story) page(p *course.Page) (word, error) {
	s.t.here.cites = p.Sources
	if p.Title != "" {
		s.t.out.say(sentence(p.Title))
	}
	s.t.blocks(p.Blocks)
	return s.t.onward(citing(p.Sources)...)
}

// withAll adds the ids that are not there yet.
func withAll(ids, more []string) []string {
	for _, id := range more {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}
