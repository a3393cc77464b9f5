package tui

import (
	"strings"

	"charm.land/lipgloss/v2"

	"groundwork/course/search"
)

func (f find) Title(env) heading {
	return heading{title: "Find", level: -1}
}

// View keeps the field in sight, and below it the window of results that holds
// the marked one.
func (f find) View(e env) drawing {
	d := f.field.View(e)
	if !e.small() {
		d.gap()
	}
	room := e.height - len(d.lines)
	switch {
	case f.query == "":
		shelves, above := f.browse(e)
		f.part(&d, fitting(len(shelves), f.choose, room, func(i int) []string { return shelves[i] }), above, room)
	case f.index == nil:
		d.add(e.styles.Faint.Render(wrap(f.waiting(e), e.width)))
	case f.found.Match == search.Nothing:
		d.add(e.none()...)
	default:
		says := strings.Split(e.styles.Faint.Render(wrap(f.found.Says(), e.width)), "\n")
		end := len(says) - 1
		if !e.small() {
			says = append(says, "")
		}
		hits := f.found.Hits
		shown := fitting(len(hits), f.choose, room-len(says), func(i int) []string { return e.hit(hits[i], i == f.choose) })
		if shown.from+len(shown.parts) < len(hits) {
			says[end] = ends(says[end], e.styles.Faint.Render(e.styles.Glyph.more), e.width)
		}
		d.add(says...)
		f.part(&d, shown, 0, room-len(says))
	}
	return d
}

// part draws a stretch, each part of it to be clicked but for the lines above the
// first of all.
func (f find) part(d *drawing, shown stretch, above, room int) {
	top := len(d.lines)
	for i, lines := range shown.parts {
		part, first := trimmed(lines), len(d.lines)
		if shown.from+i == 0 {
			first += above
		}
		d.add(part...)
		if first < len(d.lines) {
			d.picks(first, shown.from+i)
		}
		d.add(lines[len(part):]...)
	}
	d.lines = trimmed(d.lines[:min(len(d.lines), top+max(1, room))])
}

func (f find) waiting(e env) string {
	if e.broken != nil {
		return "The course could not be read, so nothing can be found in it. " + e.broken.Error()
	}
	return search.Waits
}

// none says that nothing was found, and the way that does not need finding.
func (e env) none() []string {
	text := e.styles.Text.Render(wrap(search.NoneFound, e.width)) + "\n\n" +
		e.styles.Faint.Render(wrap("Is this happening now? f3 says what to do first, f2 whom to ring.", e.width))
	return strings.Split(text, "\n")
}

// browse is what can be read through, below the lines that say what can be found.
func (f find) browse(e env) (all [][]string, above int) {
	invites := strings.Split(e.styles.Faint.Render(wrap(search.Invites, e.width)), "\n")
	if !e.small() {
		invites = append(invites, "")
	}
	for i, s := range shelves(e) {
		lines := strings.Split(e.item(s.item, i == f.choose), "\n")
		if i == 0 {
			lines = append(invites, lines...)
		}
		all = append(all, lines)
	}
	if len(all) == 0 {
		all = [][]string{invites}
	}
	return all, len(invites)
}

// hit is a result: its title, what it is and where, and the words around what
// was looked for.
func (e env) hit(h search.Hit, marked bool) []string {
	s, lead := e.styles, "  "
	plain, strong := s.Text, s.Bold
	if marked {
		lead, plain, strong = s.Marked.Render(s.Glyph.mark)+" ", s.Marked.Bold(false), s.Marked.Underline(true)
	}
	width := e.width - len("  ")
	lines := e.titled(h, width, plain, strong)
	excerpt, in := h.Excerpt, h.InExcerpt
	most := 2
	if e.small() {
		most = 1
		if len(h.InTitle) == 0 {
			excerpt, in = slid(excerpt, in, width)
		}
	}
	around := spans(excerpt, in, width-2, s.Faint, lipgloss.NewStyle().Bold(true))
	if len(around) > most {
		around = around[:most]
		around[most-1] += s.Faint.Render(" …")
	}
	lines = append(lines, around...)
	for i := range lines {
		if i == 0 {
			lines[i] = lead + lines[i]
			continue
		}
		lines[i] = "  " + lines[i]
	}
	if !e.small() {
		lines = append(lines, "")
	}
	return lines
}

// titled is the title with kind and place at its right, or below it where there
// is no room.
func (e env) titled(h search.Hit, width int, plain, strong lipgloss.Style) []string {
	whence := e.styles.Faint.Render(cut(h.Whence(), width))
	room := width - lipgloss.Width(whence) - 2
	title := spans(h.Title, h.InTitle, width, plain, strong)
	if len(title) == 1 && lipgloss.Width(title[0]) <= room {
		return []string{ends(title[0], whence, width)}
	}
	if e.small() {
		title = title[:1]
	}
	return append(title, whence)
}

// A stretch is some parts of a list, one after the other, drawn.
type stretch struct {
	from  int // number of the first in the list
	parts [][]string
}

// fitting is as many of n parts as there is room for, a window at a time: the
// stretch with the chosen part. No part after it is drawn.
func fitting(n, chosen, room int, draw func(i int) []string) stretch {
	var s stretch
	lines := 0
	for i := range n {
		part := draw(i)
		if len(s.parts) > 0 && lines+len(trimmed(part)) > room {
			if i > chosen {
				return s
			}
			s, lines = stretch{from: i}, 0
		}
		s.parts = append(s.parts, part)
		lines += len(part)
	}
	return s
}

// trimmed is lines without empty ones at their end.
func trimmed(lines []string) []string {
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}
