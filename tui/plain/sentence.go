package plain

import (
	"unicode"
	"unicode/utf8"

	"groundwork/progress"
)

func sentence(text string) string { return progress.Sentence(text) }

// capital begins text with a capital.
func capital(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[n:]
}
