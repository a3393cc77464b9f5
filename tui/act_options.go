package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// A row is one of several things to choose from, as it is drawn.
type row struct {
	sign  string // what stands before the number: a tick, a mark
	text  string
	under string // said below it, fainter
}

// nothingChosen says why enter did nothing, where it is the first key that comes
// to hand.
func nothingChosen() tea.Msg {
	return noticeMsg{"Nothing is chosen yet. Type its number, or mark it with the arrow keys."}
}

// rows draws numbered things to choose from, the one at chosen marked; below 0
// none is.
func (f frame) rows(list []row, chosen int) drawing {
	var d drawing
	for i, r := range list {
		if i > 0 && !f.close() {
			d.gap()
		}
		from := len(d.lines)
		text := f.row(r, i, i == chosen)
		if i == chosen {
			d.focus(text)
		} else {
			d.add(text)
		}
		d.spot(from, i)
	}
	return d
}

func (f frame) row(r row, i int, chosen bool) string {
	s := f.styles
	mark, look := "  ", s.Text
	if chosen {
		mark, look = s.Strong.Render(s.Glyph.mark)+" ", s.Marked
	}
	if r.sign != "" {
		mark += r.sign + " "
	}
	text := hangStyled(mark+look.Render(strconv.Itoa(i+1))+"  ", r.text, f.width, look.Render)
	if r.under == "" {
		return text
	}
	in := strings.Repeat(" ", len("  1  "))
	return text + "\n" + hangStyled(in, r.under, f.width, s.Faint.Render)
}

// hangStyled is hang with a style on each line of the text.
func hangStyled(sign, text string, width int, style func(...string) string) string {
	lines := strings.Split(hang(sign, text, width), "\n")
	for i, line := range lines {
		if i == 0 {
			lines[i] = sign + style(strings.TrimPrefix(line, sign))
			continue
		}
		text := strings.TrimLeft(line, " ")
		lines[i] = line[:len(line)-len(text)] + style(text)
	}
	return strings.Join(lines, "\n")
}

// moved is where the mark goes on an up or down key, or on a number; ok is
// false for another key. It stops at the ends.
func moved(msg tea.Msg, at, of int) (to int, ok bool) {
	switch {
	case pressed(msg, keys.Up):
		return max(0, at-1), true
	case pressed(msg, keys.Down):
		return min(of-1, at+1), true
	}
	if n, is := digit(msg); is && n >= 1 && n <= of {
		return n - 1, true
	}
	return at, false
}

// free is how many of a number of things no earlier try has settled.
func free(of int, fixed func(int) bool) int {
	n := 0
	for i := range of {
		if !fixed(i) {
			n++
		}
	}
	return n
}

// steppedTo is to, or where the mark goes instead when what is there cannot be
// chosen: on in the direction it came from, or nowhere.
func steppedTo(msg tea.Msg, at, to, of int, fixed func(int) bool) int {
	step := 1
	switch {
	case pressed(msg, keys.Up):
		step = -1
	case !pressed(msg, keys.Down) && fixed(to):
		return at
	}
	for ; to >= 0 && to < of; to += step {
		if !fixed(to) {
			return to
		}
	}
	return at
}

// optionsInOrder gives the options in the order of ids.
func optionsInOrder(options []course.Option, ids []string) []course.Option {
	list := make([]course.Option, 0, len(ids))
	for _, id := range ids {
		for _, o := range options {
			if o.ID == id {
				list = append(list, o)
			}
		}
	}
	return list
}

// told puts the word on one thing below. Once the answer is shown after a wrong
// try, the first thing that it puts right is in sight.
func (d *drawing) told(r course.Result, mended bool, text string) {
	d.gap()
	if mended && r.Judged && !r.Right && !r.Untold && !d.chosen {
		d.focus(text)
		return
	}
	d.add(text)
}

// verdict is the line above feedback, in a sign and in words.
func (f frame) verdict(r course.Result, partly string) string {
	s := f.styles
	if r.Right {
		return s.Right.Render(hang(s.Glyph.right+" ", r.Verdict(), f.width))
	}
	return s.Again.Render(hang(s.Glyph.again+" ", r.Verdict()+partly, f.width))
}

// remark draws one thing with the word on it: a sign and a label, what it said,
// and why.
func (f frame) remark(sign, label, text, words string) string {
	s := f.styles
	parts := []string{hangStyled(sign+" ", label, f.width, s.Bold.Render)}
	in := "  "
	if text != "" {
		parts = append(parts, hangStyled(in, text, f.width, s.Faint.Render))
	}
	if words != "" {
		parts = append(parts, hangStyled(in, words, f.width, s.Text.Render))
	}
	return strings.Join(parts, "\n")
}
