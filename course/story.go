package course

import (
	"fmt"
	"slices"
)

const manyNodes = 40 // more than a person can keep in mind while editing

func readScenario(f *fields, _ *Activity) Body {
	p := &plot{f: f, story: &Scenario{Start: f.need("start")}, index: map[string]int{}}
	f.each("nodes", p.readNode)
	p.story.Debrief = f.pages("debrief")
	better := f.words("better")
	for _, w := range better {
		p.story.Better = append(p.story.Better, w.text)
	}
	if n := len(p.story.Nodes); n > manyNodes {
		f.warn(f.line("nodes"), fmt.Sprintf("the scenario has %d moments", n), fmt.Sprintf("%d are as many as anyone can keep in mind", manyNodes))
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
	loose []bool         // nodes whose way on is broken, which is reported
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
	loose := f.wayOn(&n)
	if n.ID == "" || f.in.twice(p.index, f.line("id"), n.ID) {
		return
	}
	p.index[n.ID] = len(p.story.Nodes)
	p.story.Nodes = append(p.story.Nodes, n)
	p.lines = append(p.lines, f.node.Line)
	p.turns = append(p.turns, turns)
	p.loose = append(p.loose, loose)
}

func readTurn(f *fields) Turn {
	return Turn{
		ID: f.id(), Text: f.sayNeeded("text"), Next: f.need("next"), Now: f.said("now"), Later: f.said("later"),
		Why: f.said("why"), Turning: f.boolean("turning", false), Sources: f.sources("sources"),
	}
}

// wayOn reports a moment that is neither one with choices nor an ending, and
// what either lacks.
func (f *fields) wayOn(n *Node) (loose bool) {
	if !f.has("text") {
		f.fail(f.node.Line, fmt.Sprintf("the moment %q says nothing", n.ID), "write text: and what happens")
	}
	if n.Ending != "" {
		if len(n.Debrief) == 0 {
			f.fail(f.node.Line, fmt.Sprintf("the ending %q has no debrief", n.ID), "write debrief: and what this path shows")
		}
		if len(n.Choices) > 0 {
			f.fail(f.line("choices"), fmt.Sprintf("the ending %q has choices", n.ID), "take out ending or choices")
		}
		return false
	}
	if n.Title == "" {
		f.fail(f.line("title"), fmt.Sprintf("the moment %q has no title", n.ID), `write title: "21:40 · The message", or what it is`)
	}
	if f.has("debrief") {
		f.fail(f.line("debrief"), fmt.Sprintf("the moment %q has a debrief but is no ending", n.ID), "write ending: and its name, or move the debrief")
	}
	if len(n.Choices) == 0 {
		f.fail(f.node.Line, fmt.Sprintf("the moment %q has no way on", n.ID), "write choices:, or ending: and its name")
		return true
	}
	return false
}

func (p *plot) ids() []string {
	ids := make([]string, len(p.story.Nodes))
	for i := range p.story.Nodes {
		ids[i] = p.story.Nodes[i].ID
	}
	return ids
}

// check reports what is wrong with the story as a whole.
func (p *plot) check(better []word) {
	if len(p.story.Nodes) == 0 {
		p.f.fail(p.f.line("nodes"), "the scenario has no moments", "write nodes: and at least one ending")
		return
	}
	p.links()
	if p.story.Start == "" {
		return
	}
	start, ok := p.index[p.story.Start]
	if !ok {
		p.f.fail(p.f.line("start"), fmt.Sprintf("there is no moment %q to start at", p.story.Start),
			didYouMean(p.story.Start, p.ids(), "write the id of a node"))
		return
	}
	p.unreached(start)
	p.rounds(start)
	p.better(better)
}

// links reports choices that lead to nothing, or to where they are.
func (p *plot) links() {
	for i, n := range p.story.Nodes {
		for j, t := range n.Choices {
			if _, ok := p.index[t.Next]; !ok {
				p.loose[i] = true
				if t.Next != "" {
					p.f.fail(p.turns[i][j], fmt.Sprintf("the choice %q leads to %q, which is no moment", t.ID, t.Next),
						didYouMean(t.Next, p.ids(), "write the id of a node"))
				}
			} else if t.Next == n.ID {
				p.f.fail(p.turns[i][j], fmt.Sprintf("the choice %q leads back to %q, where it stands", t.ID, n.ID), "lead on to another moment")
			}
		}
	}
}

// next are the moments that follow i.
func (p *plot) next(i int) []int {
	var next []int
	for _, t := range p.story.Nodes[i].Choices {
		if j, ok := p.index[t.Next]; ok && j != i {
			next = append(next, j)
		}
	}
	return next
}

func (p *plot) unreached(start int) {
	reached := make([]bool, len(p.story.Nodes))
	reached[start] = true
	for queue := []int{start}; len(queue) > 0; queue = queue[1:] {
		for _, j := range p.next(queue[0]) {
			if !reached[j] {
				reached[j] = true
				queue = append(queue, j)
			}
		}
	}
	for i, n := range p.story.Nodes {
		if !reached[i] {
			p.f.fail(p.lines[i], fmt.Sprintf("no path leads to the moment %q", n.ID), "lead a choice to it, or take it out")
		}
	}
}

// rounds reports moments from which the story can never end, and then choices
// that lead back to what was passed.
func (p *plot) rounds(start int) {
	ends := p.ending()
	for i, n := range p.story.Nodes {
		if !ends[i] {
			p.f.fail(p.lines[i], fmt.Sprintf("from the moment %q the story goes round and never ends", n.ID), "lead one of its choices on to an ending")
		}
	}
	if slices.Contains(ends, false) {
		return
	}
	p.returns(start, make([]int, len(ends)))
}

// ending says from which moments an ending can be reached. A broken way on
// counts as one: what lies behind it is not known.
func (p *plot) ending() []bool {
	before := make([][]int, len(p.story.Nodes))
	ends := make([]bool, len(p.story.Nodes))
	var queue []int
	for i, n := range p.story.Nodes {
		if n.Ending != "" || p.loose[i] {
			ends[i] = true
			queue = append(queue, i)
		}
		for _, j := range p.next(i) {
			before[j] = append(before[j], i)
		}
	}
	for ; len(queue) > 0; queue = queue[1:] {
		for _, i := range before[queue[0]] {
			if !ends[i] {
				ends[i] = true
				queue = append(queue, i)
			}
		}
	}
	return ends
}

// The colours of a moment while paths are followed.
const (
	unmet = iota
	onPath
	left
)

func (p *plot) returns(i int, colour []int) {
	colour[i] = onPath
	for k, t := range p.story.Nodes[i].Choices {
		j, ok := p.index[t.Next]
		switch {
		case !ok || j == i:
		case colour[j] == onPath:
			p.f.warn(p.turns[i][k], fmt.Sprintf("the choice %q leads back to %q, which was passed before", t.ID, t.Next),
				"look whether it reads well a second time")
		case colour[j] == unmet:
			p.returns(j, colour)
		}
	}
	colour[i] = left
}

// better reports a good path that cannot be walked.
func (p *plot) better(path []word) {
	if len(path) == 0 {
		p.f.warn(p.f.line("better"), "the scenario shows no good path", "write better: and the ids of its moments")
		return
	}
	at := -1
	for k, w := range path {
		i, ok := p.index[w.text]
		switch {
		case !ok:
			p.f.fail(w.line, fmt.Sprintf("the good path names %q, which is no moment", w.text), didYouMean(w.text, p.ids(), "write the id of a node"))
			return
		case k == 0 && w.text != p.story.Start:
			p.f.fail(w.line, fmt.Sprintf("the good path begins at %q", w.text), fmt.Sprintf("begin it at the start, %q", p.story.Start))
		case k > 0 && !slices.Contains(p.next(at), i):
			p.f.fail(w.line, fmt.Sprintf("the good path goes from %q to %q, and no choice does", path[k-1].text, w.text), "follow the choices")
		}
		at = i
	}
	if p.story.Nodes[at].Ending == "" {
		p.f.fail(path[len(path)-1].line, fmt.Sprintf("the good path stops at %q, which is no ending", path[len(path)-1].text), "follow it to an ending")
	}
}
