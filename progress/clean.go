package progress

import (
	"strings"
	"unicode/utf8"

	"groundwork/course"
)

// Text reports whether r is kept of what somebody types, or has typed once: not
// what a terminal may obey, nor what cannot be seen, but for the two marks that
// join letters, which belong to the words of some scripts and to some emoji.
func Text(r rune) bool {
	const joiner, nonJoiner = '\u200d', '\u200c'
	return r == joiner || r == nonJoiner || r != utf8.RuneError && !course.Unseen(r)
}

// Clean makes text safe to keep and to show: valid UTF-8 without what is no
// [Text], but for line ends and tabs where it may have several lines. Elsewhere
// those are blanks.
func Clean(text string, lines bool) string {
	if text == "" {
		return ""
	}
	text = strings.Map(func(r rune) rune {
		if r == '\r' {
			r = '\n'
		}
		switch {
		case r == '\n' || r == '\t':
			if !lines {
				return ' '
			}
		case !Text(r):
			return -1
		}
		return r
	}, strings.ReplaceAll(text, "\r\n", "\n"))
	return strings.TrimSpace(text)
}

func cut(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most])
}
