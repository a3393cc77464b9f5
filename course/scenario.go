package course

import (
	"fmt"
	"math/rand/v2"
)

// Scenario is a branching story. Its endings are named, never scored.
type Scenario struct {
	Start   string
	Nodes   []Node
	Better  []string // one good path, of several: ids of nodes
	Debrief []*Page  // shown after every ending, below the ending's own
}

// FixedAndChosen is said with the way that was taken through a story: no choice earns
// a life in one, or costs one.
const FixedAndChosen = "Some of this was written before you chose. Your choices changed who knew, how soon, and what there is to mend."

// A Node is a moment of a scenario: one with choices, or an ending.
type Node struct {
	ID      string
	Title   string // "21:40 · The message"
	Text    []Block
	Choices []Turn
	Ending  string // its name; empty for a node with choices
	Debrief []Block
	Line    int
}

// A Turn is one choice in a [Node].
type Turn struct {
	ID, Text, Next string
	Now            string // what happens at once, shown at once
	Later          string // weeks on, gathered in the debrief
	Why            string // the reason, in the debrief
	Turning        bool   // the turning point of a path that takes it
	Sources        []string
	Line           int
}

// Node is the moment of that id.
func (s *Scenario) Node(id string) (*Node, bool) {
	for i := range s.Nodes {
		if s.Nodes[i].ID == id {
			return &s.Nodes[i], true
		}
	}
	return nil, false
}

// Turn is the choice of that id.
func (n *Node) Turn(id string) (*Turn, bool) {
	for i := range n.Choices {
		if n.Choices[i].ID == id {
			return &n.Choices[i], true
		}
	}
	return nil, false
}

// Endings are the moments that end the story, in the author's order.
func (s *Scenario) Endings() []*Node {
	var endings []*Node
	for i := range s.Nodes {
		if s.Nodes[i].Ending != "" {
			endings = append(endings, &s.Nodes[i])
		}
	}
	return endings
}

// Walk gives the moments met by taking choices from the start, the start among
// them: one more than there are choices. It stops at the first choice that
// cannot be taken, with an [ErrResponse], and gives the moments so far.
func (s *Scenario) Walk(choices []string) (nodes []*Node, err error) {
	here, ok := s.Node(s.Start)
	if !ok {
		return nil, fmt.Errorf("start %q: %w", s.Start, ErrResponse)
	}
	nodes = append(nodes, here)
	for _, id := range choices {
		turn, ok := here.Turn(id)
		if !ok {
			return nodes, fmt.Errorf("choice %q at %q: %w", id, here.ID, ErrResponse)
		}
		if here, ok = s.Node(turn.Next); !ok {
			return nodes, fmt.Errorf("choice %q leads to %q: %w", id, turn.Next, ErrResponse)
		}
		nodes = append(nodes, here)
	}
	return nodes, nil
}

// Order gives the ids of node's choices as the activity of that whole id shows
// them for seed. Each moment is drawn for itself.
func (s *Scenario) Order(activityID string, node *Node, seed uint64) []string {
	ids := make([]string, len(node.Choices))
	for i, t := range node.Choices {
		ids[i] = t.ID
	}
	return draw(ids, Chance(seed, activityID+"/"+node.ID), true)
}

func (*Scenario) judged() bool { return false }

func (*Scenario) order(*rand.Rand) []string { return nil }

func (*Scenario) key() []string { return nil }

// accepts takes a path from the start to an ending.
func (s *Scenario) accepts(response []string) bool {
	nodes, err := s.Walk(response)
	return err == nil && nodes[len(nodes)-1].Ending != ""
}

// grade gives the reasons along the path. Nothing in it is right or wrong.
func (s *Scenario) grade(response []string) Result {
	nodes, _ := s.Walk(response) // accepted
	var reasons []Feedback
	for i, id := range response {
		if turn, ok := nodes[i].Turn(id); ok {
			reasons = append(reasons, Feedback{ID: nodes[i].ID + "/" + id, Text: turn.Text, Chosen: true, Words: turn.Why})
		}
	}
	return Result{Feedback: reasons}
}
