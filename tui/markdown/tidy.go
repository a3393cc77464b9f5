package markdown

import (
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// tidy takes away empty lines at both ends and blanks at the ends of lines,
// which glamour pads to the full width.
func tidy(text string, width int) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = fit(hang(trimRight(line)), width)
	}
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return strings.Join(lines, "\n")
}

// listIndent is how far a list is drawn in: as far as its signs are wide, so
// that its further lines stand under the first one's words.
const listIndent = 3

var (
	bullet   = regexp.MustCompile(`^   [•-] `)
	numbered = regexp.MustCompile(`^   \d+\. `)
)

// hang puts the sign of a list's item out to the left again.
func hang(line string) string {
	plain := ansi.Strip(line)
	out := 0
	switch {
	case bullet.MatchString(plain):
		out = 2
	case numbered.MatchString(plain):
		out = listIndent
	}
	return ansi.Cut(line, out, ansi.StringWidth(line))
}

// fit wraps a line that is a cell too wide: glamour leaves the full stop of a
// list's item beyond the end where its last word fills the line.
func fit(line string, width int) string {
	if ansi.StringWidth(line) <= width {
		return line
	}
	plain := ansi.Strip(line)
	in := plain[:len(plain)-len(strings.TrimLeft(plain, " "))]
	words := ansi.Cut(line, len(in), ansi.StringWidth(line))
	return in + strings.ReplaceAll(ansi.Wrap(words, max(1, width-len(in)), ""), "\n", "\n"+in)
}

// trimRight cuts a styled line after its last visible cell, keeping the escapes
// that end its styles.
func trimRight(line string) string {
	plain := ansi.Strip(line)
	width := ansi.StringWidth(strings.TrimRight(plain, " "))
	if width == 0 {
		return ""
	}
	return ansi.Truncate(line, width, "")
}
