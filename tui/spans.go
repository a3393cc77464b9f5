package tui

import (
	"strings"

	"charm.land/lipgloss/v2"

	"groundwork/course/search"
)

// spans wraps text, and draws some of its words in another style.
func spans(text string, marked []search.Span, width int, plain, strong lipgloss.Style) []string {
	lines := strings.Split(wrap(text, width), "\n")
	at := 0
	for i, line := range lines {
		if from := strings.Index(text[at:], line); from >= 0 { // wrapping takes blanks out
			at += from
		}
		lines[i] = spansIn(line, at, marked, plain, strong)
		at = min(at+len(line), len(text))
	}
	return lines
}

// spansIn styles a line that begins at a byte of the text that marked is of.
func spansIn(line string, start int, marked []search.Span, plain, strong lipgloss.Style) string {
	var b strings.Builder
	done := 0
	for _, m := range marked {
		from, to := max(done, m.Start-start), min(len(line), m.End-start)
		if from >= to {
			continue
		}
		b.WriteString(styled(plain, line[done:from]) + strong.Render(line[from:to]))
		done = to
	}
	return b.String() + styled(plain, line[done:])
}

// styled leaves nothing as it is: an empty text would still bring its codes.
func styled(s lipgloss.Style, text string) string {
	if text == "" {
		return ""
	}
	return s.Render(text)
}

// slid is the part of a text around its first marked word that fits one line.
func slid(text string, marked []search.Span, width int) (string, []search.Span) {
	if len(marked) == 0 || marked[0].End < width {
		return text, marked
	}
	from := marked[0].Start
	for i := strings.LastIndexByte(text[:from], ' '); i > 0 && marked[0].Start-i < width/3; i = strings.LastIndexByte(text[:i], ' ') {
		from = i + 1
	}
	const sign = "… "
	moved := make([]search.Span, len(marked))
	for i, m := range marked {
		moved[i] = search.Span{Start: m.Start - from + len(sign), End: m.End - from + len(sign)}
	}
	return sign + text[from:], moved
}
