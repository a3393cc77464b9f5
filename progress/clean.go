package progress

import (
	"strings"
	"unicode/utf8"
)

// clean makes text safe to keep and to show: valid UTF-8, no control characters
// but line ends and, in lines, tabs.
func clean(text string, lines bool) string {
	text = strings.ToValidUTF8(strings.ReplaceAll(text, "\r\n", "\n"), "")
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			r = '\n'
		case r == '\n' || r == '\t':
		case unsafe(r):
			return -1
		}
		if !lines && (r == '\n' || r == '\t') {
			return ' '
		}
		return r
	}, text)
	return strings.TrimSpace(text)
}

// unsafe reports whether r could do something to a terminal, or hide.
func unsafe(r rune) bool {
	return r < 0x20 || r >= 0x7f && r < 0xa0 || // controls
		r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || // turns of direction
		r == 0x2028 || r == 0x2029 || r == 0xfeff
}

func cut(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most])
}
