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

// fitted wraps again the rare line of a list that glamour leaves a cell too long,
// its rest as far in as the line began.
func fitted(text string, width int) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if ansi.StringWidth(line) <= width {
			continue
		}
		plain := ansi.Strip(line)
		in := min(len(plain)-len(strings.TrimLeft(plain, " ")), width/2)
		rest := strings.TrimLeft(ansi.Cut(line, in, ansi.StringWidth(line)), " ")
		blank := strings.Repeat(" ", in)
		lines[i] = blank + strings.ReplaceAll(ansi.Wrap(rest, width-in, ""), "\n", "\n"+blank)
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
