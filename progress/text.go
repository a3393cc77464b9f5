package progress

import (
	"strings"
	"unicode/utf8"
)

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// Beginning is text on one line, cut between two words where it is longer than
// most characters.
func Beginning(text string, most int) string {
	text = oneLine(text)
	r := []rune(text)
	if len(r) <= most {
		return text
	}
	start := string(r[:most])
	if at := strings.LastIndex(start, " "); at > 0 {
		start = start[:at]
	}
	return strings.TrimRight(start, " ,.;:") + "…"
}

// Sentence is text with a full stop, unless something ends it already. Nothing
// stays nothing.
func Sentence(text string) string {
	text = strings.TrimSpace(text)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, `"'”’)`))
	if text == "" || strings.ContainsRune(".?!:…", last) {
		return text
	}
	return text + "."
}
