package markdown

import (
	"regexp"
	"strings"
)

// Glamour takes every full stop, comma and semicolon of a list for a place to
// break a line (its blockelement.go), so that "own.)" and "3.5" come apart, and
// a stop is left beyond the end of a full line. So it is given other signs of
// the same width, punctuation as they are, and has them changed back after.
var (
	held     = strings.NewReplacer(".", "․", ",", "⸴", ";", "⁏")
	released = strings.NewReplacer("․", ".", "⸴", ",", "⁏", ";")

	word = regexp.MustCompile(`\S+`)
	// marks are words in which a stop is for Markdown to read: an address, an
	// escape, an entity, code, or the number of a list's item.
	marks = regexp.MustCompile("://|\\]\\(|[<&`\\\\]|^\\d+\\.$")
)

func hold(source string) string {
	return word.ReplaceAllStringFunc(source, func(w string) string {
		if marks.MatchString(w) {
			return w
		}
		return held.Replace(w)
	})
}

func release(text string) string { return released.Replace(text) }

// barCell is each of the two cells that a quotation is drawn in by. Glamour
// counts the cells, not how wide what it puts there is.
const barCell = "\ue000"

// bars draws a quotation's bar, and the blank after it.
func (t Theme) bars(text string) string {
	return strings.ReplaceAll(text, barCell+barCell, t.pick("│ ", "| "))
}
