package course

import (
	"strings"
	"unicode"
)

const longestID = 64 // bytes

// isID reports whether s has the shape of an id.
func isID(s string) bool {
	if s == "" || len(s) > longestID {
		return false
	}
	for _, r := range s {
		if !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-') {
			return false
		}
	}
	return true
}

// local is the last part of a whole id: "hear-it" of "suicidal-mention/hear-it",
// "worry" of "suicidal-mention/hear-it#worry".
func local(id string) string {
	if i := strings.LastIndexAny(id, "/#"); i >= 0 {
		return id[i+1:]
	}
	return id
}

// slug is a title as an id: small letters and digits, "-" for all else.
func slug(title string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(title) {
		if !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	s := b.String()
	if s == "" {
		return "page"
	}
	return strings.TrimRight(s[:min(len(s), longestID)], "-")
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
