package tui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// A textPiece is a word in a line, or the part of a long one that fits.
type textPiece struct {
	word         int // from 1
	text         string
	at           int  // cells from the beginning of the line
	goesOn, toGo bool // it goes on from the line above, it is not all yet
}

// A textLine is a line of words; one without any parts two paragraphs.
type textLine []textPiece

type textLines []textLine

// layText puts words into lines of a width, a blank between them.
func layText(words []string, paragraphs []int, width int) textLines {
	var lines textLines
	var line textLine
	x := 0
	flush := func() {
		if len(line) > 0 {
			lines = append(lines, line)
		}
		line, x = nil, 0
	}
	for i, w := range words {
		if slices.Contains(paragraphs, i+1) {
			flush()
			lines = append(lines, nil)
		}
		if x > 0 && x+1+ansi.StringWidth(w) > width {
			flush()
		}
		parts := strings.Split(ansi.Hardwrap(w, max(1, width), false), "\n")
		for j, part := range parts {
			if j > 0 {
				flush()
			}
			if x > 0 {
				x++
			}
			line = append(line, textPiece{word: i + 1, text: part, at: x, goesOn: j > 0, toGo: j < len(parts)-1})
			x += ansi.StringWidth(part)
		}
	}
	flush()
	return lines
}

func (l textLine) has(word int) bool {
	return slices.ContainsFunc(l, func(p textPiece) bool { return p.word == word })
}

// above and below are the words over and under one; at the ends it is itself.
func (all textLines) above(word int) int { return all.beside(word, -1) }
func (all textLines) below(word int) int { return all.beside(word, 1) }

func (all textLines) beside(word, step int) int {
	from, x := all.find(word)
	for i := from + step; i >= 0 && i < len(all); i += step {
		if len(all[i]) > 0 && !all[i].has(word) {
			return all[i].nearest(x)
		}
	}
	return word
}

// find gives the line that a word begins on, and its cell there.
func (all textLines) find(word int) (line, x int) {
	for i, l := range all {
		for _, p := range l {
			if p.word == word {
				return i, p.at
			}
		}
	}
	return 0, 0
}

// nearest is the word at a cell, or the last before it.
func (l textLine) nearest(x int) int {
	word := l[0].word
	for _, p := range l {
		if p.at <= x {
			word = p.word
		}
	}
	return word
}

// beforeText is the cells of a line before its text, in a card: the frame, and
// two for signs. One more is after the text.
const beforeText = 3

// cardText is how many cells a line of text has in a card.
func (f frame) cardText() int {
	if f.small() {
		return max(4, f.width-beforeText-1)
	}
	return min(widestPost, f.width) - beforeText - 2
}

// framed draws lines in a frame, and says how many stand above them. In a small
// window there is a bar down their left side in its place.
func (f frame) framed(lines []string) (card []string, above int) {
	side := f.styles.Border.Render
	if f.small() {
		for _, l := range lines {
			card = append(card, strings.TrimRight(side(f.styles.Glyph.bar)+l, " "))
		}
		return card, 0
	}
	b, inner := f.styles.Glyph.border, f.cardText()+beforeText
	card = append(card, side(b.TopLeft+strings.Repeat(b.Top, inner)+b.TopRight))
	for _, l := range lines {
		card = append(card, side(b.Left)+pad(l, inner)+side(b.Right))
	}
	return append(card, side(b.BottomLeft+strings.Repeat(b.Bottom, inner)+b.BottomRight)), 1
}
