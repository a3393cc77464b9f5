package progress

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Folded is text as it is looked for: without accents and capitals.
func Folded(text string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(text)))
}
