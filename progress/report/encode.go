package report

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf16"

	"groundwork/course"
)

// JSON is v as JSON, for people as much as for programs: indented, and with
// everything that a terminal would obey or nobody would see spelt out, as \u202e.
func JSON(v any) (string, error) {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return "", err
	}
	return spelt(b.String()), nil
}

// spelt is JSON with what cannot be seen spelt out. Outside its texts JSON has
// nothing of the kind but line ends.
func spelt(text string) string {
	unseen := func(r rune) bool { return r != '\n' && course.Unseen(r) }
	if !strings.ContainsFunc(text, unseen) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if !unseen(r) {
			b.WriteRune(r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	return b.String()
}
