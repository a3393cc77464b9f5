package markdown

import (
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// tidy takes away empty lines at both ends and blanks at the ends of lines,
// which glamour pads to the full width.
func tidy(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = hang(trimRight(line))
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
