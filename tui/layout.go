package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// What fits where. A screen draws lines of a given width and as many as it
// likes; the window puts them at its left edge, shows those that fit, and
// follows what is chosen.

const (
	widest   = 72 // cells of a line that is read with ease
	edge     = 4  // where text begins
	roomy    = 60 // cells from which on there is an edge
	tall     = 16 // rows from which on there is air above and below
	leastX   = 30 // below, a sentence asks for more room
	leastY   = 8
	startsAs = 80 // cells until the terminal has said how many it has
)

// A frame is what a part may know about the window when it draws.
type frame struct {
	width  int  // cells of a line of text
	height int  // rows that can be seen at once
	tight  bool // things to choose from stand together, so that all can be seen
	styles styles
	texts  texts
	items  drawnItems
}

// small reports whether the window is laid out for little room.
func (f frame) small() bool { return f.width < roomy-2*edge || f.height < tall-4 }

// close reports whether things to choose from have no empty line between them.
func (f frame) close() bool { return f.tight || f.small() }

// margin is how many cells are left empty at each side of a window.
func margin(width int) int {
	if width < roomy {
		return min(1, width/leastX)
	}
	return edge
}

// textWidth is the width of text in a window.
func textWidth(width int) int { return max(1, min(widest, width-2*margin(width))) }

// A drawing is what a part shows: any number of lines, the first and the last
// of those to be kept in sight, and where typing goes. A screen that shows one
// page after another names the page: a new one is seen from its top.
type drawing struct {
	page        string
	lines       []string
	first, last int  // of what is chosen
	chosen      bool // first and last mean something, even if both are 0
	toEnd       bool // enter goes on, but only once the end has been in sight
	cursor      *tea.Cursor
	spots       []spot   // what can be clicked
	copies      []string // numbers and links that can be copied, from above
}

// marked reports whether something is to be kept in sight.
func (d drawing) marked() bool { return d.chosen || d.last > 0 }

// add puts text below, as it is.
func (d *drawing) add(text ...string) {
	for _, t := range text {
		d.lines = append(d.lines, strings.Split(t, "\n")...)
	}
}

// gap puts one empty line below, unless there is one or nothing is above.
func (d *drawing) gap() {
	if n := len(d.lines); n > 0 && strings.TrimSpace(ansi.Strip(d.lines[n-1])) != "" {
		d.lines = append(d.lines, "")
	}
}

// focus is add for what is chosen.
func (d *drawing) focus(text ...string) {
	d.first = len(d.lines)
	d.add(text...)
	d.last = len(d.lines) - 1
	d.chosen = true
}

// join puts another drawing below, with what it has chosen.
func (d *drawing) join(o drawing) {
	at := len(d.lines)
	d.lines = append(d.lines, o.lines...)
	d.copies = append(d.copies, o.copies...)
	for _, s := range o.spots {
		s.first, s.last = at+s.first, at+s.last
		d.spots = append(d.spots, s)
	}
	if o.marked() {
		d.first, d.last, d.chosen = at+o.first, at+o.last, true
	}
	if o.cursor != nil {
		c := *o.cursor
		c.Y += at
		d.cursor = &c
	}
}

// wrap breaks plain or styled text at width, words whole where they fit.
func wrap(text string, width int) string {
	return ansi.Wrap(strings.ReplaceAll(text, "\t", "    "), max(1, width), "")
}

// hang wraps text behind a sign, further lines under the first.
func hang(sign, text string, width int) string {
	in := ansi.StringWidth(sign)
	lines := strings.Split(wrap(text, width-in), "\n")
	for i := range lines {
		if i == 0 {
			lines[i] = sign + lines[i]
		} else {
			lines[i] = strings.Repeat(" ", in) + lines[i]
		}
	}
	return strings.Join(lines, "\n")
}

// ends puts left and right at the two ends of a line; the left one gives way.
func ends(left, right string, width int) string {
	rest := width - ansi.StringWidth(right)
	if ansi.StringWidth(right) == 0 || rest < 6 { // what is empty may still have a style
		return cut(left, width)
	}
	left = cut(left, rest-2)
	return left + strings.Repeat(" ", rest-ansi.StringWidth(left)) + right
}

// cut shortens a line to width.
func cut(line string, width int) string { return ansi.Truncate(line, max(0, width), "…") }

// pad fills a line up to width.
func pad(line string, width int) string {
	return line + strings.Repeat(" ", max(0, width-ansi.StringWidth(line)))
}
