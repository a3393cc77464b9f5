package tui

import (
	"fmt"
	"slices"
	"strings"

	"groundwork/course"
)

// The debrief of a scenario, page by page: how it ended; the path that was
// taken, with what came of each choice weeks on; one good path, of several; and
// what the author has to say after every ending.

// ownLeaves are the pages of a debrief that are drawn here.
const ownLeaves = 3

// leaves is how many pages the debrief has.
func (s scenarioAct) leaves() int { return ownLeaves + len(s.story.Debrief) }

func (s scenarioAct) debrief(e env) []drawing {
	pages := []drawing{s.ended(e), s.taken(e), s.better(e)}
	for _, p := range s.story.Debrief {
		var d drawing
		d.add(e.styles.Strong.Render(wrap(p.Title, e.width)))
		d.gap()
		d.join(e.blocks(p.Blocks))
		pages = append(pages, d)
	}
	return pages
}

// heading names the debrief, and counts its pages.
func (s scenarioAct) heading(h heading) heading {
	if s.phase == debriefing {
		h.title = "How it went"
		h.right = fmt.Sprintf("%d of %d", min(s.at, s.leaves()-1)+1, s.leaves())
	}
	return h
}

// ended draws the ending: its name, which is no score, and its own words.
func (s scenarioAct) ended(e env) drawing {
	here := s.here()
	var d drawing
	if here.Title != "" {
		d.add(e.styles.Faint.Render(wrap(here.Title, e.width)))
	}
	d.add(e.styles.Strong.Render(wrap(here.Ending, e.width)))
	d.gap()
	d.join(e.blocks(here.Text))
	d.gap()
	d.join(e.blocks(here.Debrief))
	return d
}

// taken draws the path as a line of time, with what each choice came to.
func (s scenarioAct) taken(e env) drawing {
	var d drawing
	d.add(e.styles.Strong.Render("Your path"))
	d.gap()
	d.add(e.styles.Faint.Render(wrap(course.FixedAndChosen, e.width)))
	nodes := s.nodes()
	for i, id := range s.path {
		turn, ok := nodes[i].Turn(id)
		if !ok {
			continue
		}
		d.gap()
		d.add(e.station(nodes[i], turn))
	}
	d.gap()
	last := nodes[len(nodes)-1]
	d.add(hang(e.styles.Faint.Render(clock(last))+"  ", e.styles.Bold.Render(bare(last.Ending)), e.width))
	return d
}

// station draws one choice on the line of time: when, what, and what came of it.
func (f frame) station(n *course.Node, t *course.Turn) string {
	s := f.styles
	when := clock(n) + "  "
	in := strings.Repeat(" ", len([]rune(when))-2) + s.Rule.Render(s.Glyph.bar) + " "
	lines := []string{hangStyled(s.Accent.Render(when), bare(t.Text), f.width, s.Text.Render)}
	if t.Turning {
		lines = append(lines, in+s.Strong.Render(s.Glyph.turning+" turning point"))
	}
	wide := f.width - len([]rune(when))
	if t.Later != "" {
		lines = append(lines, prefix(in, s.Faint.Render(wrap(bare(t.Later), wide))))
	}
	if t.Why != "" {
		lines = append(lines, prefix(in, wrap(bare(t.Why), wide)))
	}
	return strings.Join(lines, "\n")
}

// clock is the time in a moment's title, which is what stands before its dot.
func clock(n *course.Node) string {
	when, _, ok := strings.Cut(n.Title, " · ")
	if !ok || len([]rune(when)) > 16 {
		return "     "
	}
	return when
}

// better draws the author's good path, which is one of several.
func (s scenarioAct) better(e env) drawing {
	var d drawing
	d.add(e.styles.Strong.Render("One good way, of several"))
	d.gap()
	for i, id := range s.story.Better {
		n, ok := s.story.Node(id)
		if !ok || i+1 >= len(s.story.Better) {
			continue
		}
		next := s.story.Better[i+1]
		at := slices.IndexFunc(n.Choices, func(t course.Turn) bool { return t.Next == next })
		if at >= 0 {
			d.add(hangStyled(e.styles.Accent.Render(clock(n))+"  ", bare(n.Choices[at].Text), e.width, e.styles.Text.Render))
			d.gap()
		}
	}
	return d
}
