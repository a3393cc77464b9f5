package course

import "unicode"

// Unseen reports whether r is no character that is seen: a terminal may obey it,
// or it hides, or it turns the direction of what is beside it. Line ends and tabs
// are among them; whoever wants those asks for them first. It is the one rule for
// everything that is shown, wherever it came from.
func Unseen(r rune) bool {
	if r < 0x7f && r >= ' ' {
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}
