package progress

import (
	"errors"
	"fmt"

	"groundwork/course"
)

// ErrWay is the error of a choice that is not open where the learner stands in a
// scenario.
var ErrWay = errors.New("not a choice at this point of the scenario; go back to the last choice, or begin it again")

// Choose takes a choice in a scenario. node must be where the learner stands, a
// node they came through, which goes back to it, or the start, which begins the
// scenario again.
func (s *Session) Choose(a *course.Activity, node, choice string) error {
	story, ok := a.Body.(*course.Scenario)
	if !ok {
		return fmt.Errorf("choose in %s: %w", a.ID, ErrWay)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	n, at := stand(story, s.state.Activities[a.ID].Path, node)
	if n == nil {
		return fmt.Errorf("choose %q at %q in %s: %w", choice, node, a.ID, ErrWay)
	}
	turn, ok := n.Turn(choice)
	if !ok {
		return fmt.Errorf("choose %q at %q in %s: %w", choice, node, a.ID, ErrWay)
	}
	e := Event{Kind: Chose, Rev: a.Rev(), Node: node, Choice: choice, Place: at}
	e.about(a.ID)
	if next, ok := story.Node(turn.Next); ok && next.Ending != "" {
		e.Ending = next.ID
	}
	s.record(e)
	return nil
}

// stand finds node on the path, latest first, and which place a choice there
// would have in the path.
func stand(story *course.Scenario, path []string, node string) (n *course.Node, place int) {
	nodes, err := story.Walk(path)
	if err != nil {
		nodes, _ = story.Walk(nil) // the story has changed: begin again
	}
	for i := len(nodes) - 1; i >= 0; i-- {
		if nodes[i].ID == node {
			return nodes[i], i + 1
		}
	}
	return nil, 0
}

// Path is the run of a scenario under way: the choices made, empty at its start
// and after an ending, or where the story has changed so that they lead nowhere.
func (s *Session) Path(a *course.Activity) []string {
	story, ok := a.Body.(*course.Scenario)
	path := s.State().Activities[a.ID].Path
	if !ok {
		return nil
	}
	if _, err := story.Walk(path); err != nil {
		return nil
	}
	return path
}
