package course

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

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
	if p.whole {
		p.unreached(start)
		p.rounds(start)
	}
	p.better(better)
}

// links reports choices that lead to nothing, or to where they are.
func (p *plot) links() {
	for i, n := range p.story.Nodes {
		for j, t := range n.Choices {
			if _, ok := p.index[t.Next]; !ok {
				p.whole = false
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
			p.f.by("B01").fail(p.lines[i], fmt.Sprintf("no path leads to the moment %q", n.ID), "lead a choice to it, or take it out")
		}
	}
}

// rounds reports moments from which the story can never end, and then choices
// that lead back to what was passed.
func (p *plot) rounds(start int) {
	ends := p.ending()
	var caught []string
	for i, n := range p.story.Nodes {
		if !ends[i] {
			caught = append(caught, strconv.Quote(n.ID))
		}
	}
	if len(caught) == 0 {
		p.returns(start, make([]int, len(ends)))
		return
	}
	p.f.by("B02").fail(p.lines[slices.Index(ends, false)], "the story goes round and never ends from "+strings.Join(caught, ", "),
		"lead a choice on to an ending")
}

// ending says from which moments an ending can be reached.
func (p *plot) ending() []bool {
	before := make([][]int, len(p.story.Nodes))
	ends := make([]bool, len(p.story.Nodes))
	var queue []int
	for i, n := range p.story.Nodes {
		if n.Ending != "" {
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
			p.f.by("B02").warn(p.turns[i][k], fmt.Sprintf("the choice %q leads back to %q, which was passed before", t.ID, t.Next),
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
		case k > 0 && p.whole && !slices.Contains(p.next(at), i):
			p.f.fail(w.line, fmt.Sprintf("the good path goes from %q to %q, and no choice does", path[k-1].text, w.text), "follow the choices")
		}
		at = i
	}
	if p.whole && p.story.Nodes[at].Ending == "" {
		p.f.fail(path[len(path)-1].line, fmt.Sprintf("the good path stops at %q, which is no ending", path[len(path)-1].text), "follow it to an ending")
	}
}
