package markdown

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// tidy takes away empty lines at both ends and blanks at the ends of lines,
// which glamour pads to the full width.
func tidy(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = trimRight(line)
	}
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return strings.Join(lines, "\n")
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
