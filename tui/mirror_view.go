package tui

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"groundwork/course"
	"groundwork/progress"
)

// View draws the text of the page, and under their titles what stands between it.
func (m mirror) View(e env) drawing {
	var d drawing
	if m.check != nil {
		return m.check.View(e, progress.MirrorTitle(m.step.Page, m.step.Blocks[0]))
	}
	leads := 0
	for i, b := range m.step.Blocks {
		d.gap()
		if b.Kind != course.MirrorRef || i >= len(m.shown) {
			d.join(e.blocks([]course.Block{b}))
			continue
		}
		if title := progress.MirrorTitle(m.step.Page, b); title != "" {
			d.add(e.styles.Bold.Render(wrap(title, e.width)))
			if !e.small() {
				d.gap()
			}
		}
		d.join(e.mirrored(m.shown[i], &leads, m.marked))
	}
	return d
}

// mirrored draws one mirror. leads counts the rows that lead somewhere; the marked
// one of them is kept in sight.
func (e env) mirrored(m progress.Mirror, leads *int, marked int) drawing {
	var d drawing
	for _, text := range m.Says {
		d.add(wrap(text, e.width))
		d.gap()
	}
	t := e.table(m)
	for i, r := range m.Rows {
		if i > 0 && !e.small() && r.Under+m.Rows[i-1].Under != "" {
			d.gap()
		}
		if r.Head != "" {
			d.gap()
			d.add(e.styles.Strong.Render(wrap(r.Head, e.width)))
		}
		if r.To.Nowhere() {
			d.add(t.row(r, 0, false))
			continue
		}
		from := len(d.lines)
		if *leads++; *leads == marked {
			d.focus(t.row(r, *leads, true))
		} else {
			d.add(t.row(r, *leads, false))
		}
		d.spot(from, *leads-1)
	}
	for _, text := range m.After {
		d.gap()
		d.add(e.styles.Faint.Render(wrap(text, e.width)))
	}
	return d
}

// A table is how wide the rows of a mirror are drawn.
type table struct {
	env
	in      int   // what stands before the text: the mark and the number
	columns []int // of the things that are told side by side
	stacked bool  // or below each other in one column, where rows tell differently much
}

func (e env) table(m progress.Mirror) table {
	t := table{env: e, in: 2}
	if len(m.Leads()) > 0 {
		t.in = 5
	}
	most := 0
	for _, r := range m.Rows {
		t.stacked = t.stacked || most > 0 && len(r.Beside) > 0 && len(r.Beside) != most
		most = max(most, len(r.Beside))
	}
	t.columns = make([]int, most)
	for _, r := range m.Rows {
		for i, b := range r.Beside {
			if t.stacked {
				i = 0
			}
			t.columns[i] = max(t.columns[i], ansi.StringWidth(b))
		}
	}
	return t
}

// leastText is the least that the text of a row is read in, beside what is told of
// it; with less room that stands below.
const leastText = 24

// row draws one row: its number, the text, what is told of it, and a line to write
// on where there is one. The number is 0 where it leads nowhere.
func (t table) row(r progress.MirrorRow, number int, marked bool) string {
	style, sign := t.styles.Text, ""
	if number > 0 {
		sign = strconv.Itoa(number)
	}
	if marked {
		style, sign = t.styles.Marked, t.styles.Glyph.mark+" "+sign
	} else {
		sign = "  " + sign
	}
	beside, room := t.beside(r.Beside), t.width-t.in
	told := len(beside) > 0 && !t.small() && room-ansi.StringWidth(beside[0])-2 >= leastText
	if told {
		room -= ansi.StringWidth(beside[0]) + 2
	}
	lines := t.lines(style, bare(course.Unwrap(r.Text)), room)
	switch {
	case r.Blank:
		lines = t.blank(lines, room)
	case told:
		lines = t.joined(lines, beside)
	case len(beside) > 0:
		lines = append(lines, t.lines(t.styles.Bold, strings.Join(r.Beside, " · "), room)...)
	}
	if r.Under != "" {
		lines = append(lines, t.lines(t.styles.Faint, r.Under, t.width-t.in)...)
	}
	return style.Render(pad(sign, t.in)) + strings.Join(lines, "\n"+strings.Repeat(" ", t.in))
}

func (t table) lines(style lipgloss.Style, text string, width int) []string {
	lines := strings.Split(wrap(text, width), "\n")
	for i := range lines {
		lines[i] = style.Render(lines[i])
	}
	return lines
}

// beside is what is told of a text, in the columns of the table: one line, or one
// for each thing where they are stacked.
func (t table) beside(told []string) []string {
	if len(told) == 0 {
		return nil
	}
	cells := make([]string, len(told))
	for i, b := range told {
		if t.stacked {
			cells[i] = pad(b, t.columns[0])
			continue
		}
		cells[i] = pad(b, t.columns[i])
	}
	if t.stacked {
		return cells
	}
	return []string{strings.Join(cells, "   ")}
}

// joined puts what is told at the right of the lines, the first of it bold.
func (t table) joined(lines, beside []string) []string {
	for i, b := range beside {
		look := t.styles.Faint
		if i == 0 {
			look = t.styles.Bold
		}
		if i == len(lines) {
			lines = append(lines, "")
		}
		lines[i] = ends(lines[i], look.Render(b), t.width-t.in)
	}
	return lines
}

// leastBlank is the least that somebody can write on.
const leastBlank = 16

// blank puts a line to write on behind the last of lines, or below it.
func (e env) blank(lines []string, room int) []string {
	last := len(lines) - 1
	left := room - ansi.StringWidth(lines[last]) - 2
	if left < leastBlank {
		return append(lines, e.styles.Rule.Render(strings.Repeat("_", room)))
	}
	lines[last] += "  " + e.styles.Rule.Render(strings.Repeat("_", left))
	return lines
}
