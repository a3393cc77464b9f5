package tui

import (
	"fmt"
	"math"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"groundwork/course"
)

// The pyramid fills as one climbs: each level from the left, by the share of its
// lessons that is done, in its own accent.

const (
	baseWidth = 60 // of the lowest level with its border
	stepWidth = 14 // by which each level is narrower than the one below
)

// pyramid draws the levels, the last of the course on top.
func (e env) pyramid() []string {
	levels := e.course.Levels
	if e.small() || e.width < baseWidth+8 || baseWidth-stepWidth*len(levels) < 0 {
		return e.bars(levels)
	}
	var lines []string
	for i := len(levels) - 1; i >= 0; i-- {
		width := baseWidth - stepWidth*i
		narrower := width - stepWidth
		if i == len(levels)-1 {
			narrower = 0
		}
		lines = append(lines, e.ledge(width, narrower), e.floor(levels[i], width))
	}
	return append(lines, e.ground())
}

// in centres something of a width over the base.
func (e env) in(width int) string { return strings.Repeat(" ", 1+(baseWidth-width)/2) }

// ledge is the upper border of a level, with the one above standing on it.
func (e env) ledge(width, above int) string {
	b := e.styles.Glyph.border
	line := strings.Repeat(b.Top, width-2)
	if above > 0 {
		side := strings.Repeat(b.Top, (width-above)/2-1)
		line = side + b.MiddleBottom + strings.Repeat(b.Top, above-2) + b.MiddleBottom + side
	}
	return e.in(width) + e.styles.Border.Render(b.TopLeft+line+b.TopRight)
}

func (e env) ground() string {
	b := e.styles.Glyph.border
	return e.in(baseWidth) + e.styles.Border.Render(b.BottomLeft+strings.Repeat(b.Bottom, baseWidth-2)+b.BottomRight)
}

// floor is a level: its name in the middle, what is done as a shade from the
// left, and how many lessons at the right.
func (e env) floor(l *course.Level, width int) string {
	side := e.styles.Border.Render(e.styles.Glyph.border.Left)
	line := e.in(width) + side + e.filled(l, width-2) + side
	right := ""
	if len(l.Modules) > 0 {
		st := e.session.Standing().Level(l.ID)
		right = fmt.Sprintf("%d of %d", st.Done, st.Lessons)
	}
	return ends(line, e.styles.Faint.Render(right), e.width)
}

// filled is the inside of a level.
func (e env) filled(l *course.Level, width int) string {
	s := e.styles.at(l.Index)
	name := " " + cut(l.Title, width-2) + " "
	full := e.fill(l, width)
	before := (width - ansi.StringWidth(name)) / 2
	after := width - before - ansi.StringWidth(name)
	shade := func(from, n int) string {
		k := max(0, min(n, full-from))
		return s.Accent.Render(strings.Repeat(s.Glyph.full, k)) + strings.Repeat(s.Glyph.shade, n-k)
	}
	style := e.styles.Faint
	if len(l.Modules) > 0 {
		style = s.Strong
	}
	return shade(0, before) + style.Render(name) + shade(before+ansi.StringWidth(name), after)
}

// fill is how many of width cells are full: never none once something is done,
// never all before everything is.
func (e env) fill(l *course.Level, width int) int {
	share := e.session.Standing().Share(l.ID)
	if share <= 0 || share >= 1 {
		return int(share) * width
	}
	return max(1, min(width-1, int(math.Round(share*float64(width)))))
}

// bars is the pyramid where there is little room: a line a level, base last.
func (e env) bars(levels []*course.Level) []string {
	var lines []string
	for i := len(levels) - 1; i >= 0; i-- {
		l := levels[i]
		s := e.styles.at(l.Index)
		width := max(4, e.width-24)
		full := e.fill(l, width)
		name, right := e.styles.Faint.Render(pad(cut(l.Title, 14), 15)), ""
		if len(l.Modules) > 0 {
			st := e.session.Standing().Level(l.ID)
			name = s.Strong.Render(pad(cut(l.Title, 14), 15))
			right = fmt.Sprintf("%d of %d", st.Done, st.Lessons)
		}
		bar := s.Accent.Render(strings.Repeat(s.Glyph.full, full)) +
			e.styles.Faint.Render(strings.Repeat(s.Glyph.rule, width-full))
		lines = append(lines, ends(name+bar, e.styles.Faint.Render(right), e.width))
	}
	return lines
}
