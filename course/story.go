package course

import "fmt"

const manyNodes = 40 // more than a person can keep in mind while editing

func readScenario(f *fields, _ *Activity) Body {
	p := &plot{f: f, story: &Scenario{Start: f.need("start")}, index: map[string]int{}, seen: map[string]int{}, whole: true}
	f.each("nodes", p.readNode)
	p.story.Debrief = f.pages("debrief")
	better := f.words("better")
	for _, w := range better {
		p.story.Better = append(p.story.Better, w.text)
	}
	if n := len(p.story.Nodes); n > manyNodes {
		f.by("B06").warn(f.line("nodes"), fmt.Sprintf("the scenario has %d moments", n), fmt.Sprintf("%d are as many as anyone can keep in mind", manyNodes))
	}
	p.check(better)
	return p.story
}

// A plot is a scenario being read. It keeps the lines of what it read, by the
// place in the story.
type plot struct {
	f     *fields
	story *Scenario
	index map[string]int // of nodes, by id
	lines []int          // of nodes
	turns [][]int        // of choices, by node
	seen  map[string]int // lines of ids
	whole bool           // no moment is missing and no way on is broken: paths can be judged
}

func (p *plot) readNode(f *fields) {
	n := Node{
		ID: f.id(), Title: f.said("title"), Text: f.markdown("text"), Ending: f.said("ending"),
		Debrief: f.markdown("debrief"), Line: f.in.at(f.node.Line),
	}
	var turns []int
	seen := newOnce()
	f.each("choices", func(f *fields) {
		t := readTurn(f)
		if !seen.again(f, t.ID, t.Text) {
			n.Choices = append(n.Choices, t)
			turns = append(turns, f.node.Line)
		}
	})
	p.whole = f.wayOn(&n) && p.whole
	if n.ID == "" || f.in.twice(p.seen, f.line("id"), n.ID) {
		p.whole = false
		return
	}
	p.index[n.ID] = len(p.story.Nodes)
	p.story.Nodes = append(p.story.Nodes, n)
	p.lines = append(p.lines, f.node.Line)
	p.turns = append(p.turns, turns)
}

func readTurn(f *fields) Turn {
	return Turn{
		ID: f.id(), Text: f.sayNeeded("text"), Next: f.need("next"), Now: f.said("now"), Later: f.said("later"),
		Why: f.said("why"), Turning: f.boolean("turning", false), Sources: f.sources("sources"),
		Line: f.in.at(f.node.Line),
	}
}

// wayOn reports what a moment lacks, and says whether it is one: an ending, or
// one with choices.
func (f *fields) wayOn(n *Node) bool {
	if !f.has("text") {
		f.fail(f.node.Line, fmt.Sprintf("the moment %q says nothing", n.ID), "write text: and what happens")
	}
	if n.Ending != "" {
		if len(n.Debrief) == 0 {
			f.by("B05").fail(f.node.Line, fmt.Sprintf("the ending %q has no debrief", n.ID), "write debrief: and what this path shows")
		}
		if len(n.Choices) > 0 {
			f.fail(f.line("choices"), fmt.Sprintf("the ending %q has choices", n.ID), "take out ending or choices")
		}
		return true
	}
	if n.Title == "" {
		f.fail(f.line("title"), fmt.Sprintf("the moment %q has no title", n.ID), `write title: "21:40 · The message", or what it is`)
	}
	if f.has("debrief") {
		f.fail(f.line("debrief"), fmt.Sprintf("the moment %q has a debrief but is no ending", n.ID), "write ending: and its name, or move the debrief")
	}
	if len(n.Choices) == 0 {
		f.by("B02").fail(f.node.Line, fmt.Sprintf("the moment %q has no way on", n.ID), "write choices:, or ending: and its name")
	}
	return len(n.Choices) > 0
}
