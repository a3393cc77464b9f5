package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentence ends text with a full stop where nothing ends it.
func sentence(text string) string {
	text = strings.TrimSpace(text)
	if text == "" || strings.ContainsRune(".?!:…", lastRune(strings.TrimRight(text, `"'”’)`))) {
		return text
	}
	return text + "."
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// capital begins text with a capital.
func capital(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[n:]
}
