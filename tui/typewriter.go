package tui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"groundwork/course/search"
)

// Some terminals have the signs of a typewriter alone. What is drawn is put into
// those last of all, so that nothing else has to know of it.

// typewritten are the signs of words, most as wide as what they stand for.
var typewritten = map[rune]string{
	'“': `"`, '”': `"`, '„': `"`, '″': `"`, '‘': "'", '’': "'", '‚': "'", '′': "'", '´': "'", 'ʼ': "'",
	'–': "-", '—': "-", '‐': "-", '‑': "-", '−': "-", '·': ".", '…': ".", '•': "-", '‹': "<", '›': ">",
	'×': "x", '\u00a0': " ", '→': "->", '½': ".5", '£': "GBP ", '€': "EUR ",
}

// wider is how much wider than its sign a currency is.
const wider = 3

// typewrite is a line in the signs of a typewriter, its styles as they are. What is
// wider than the sign it stands for takes the room from the next blanks, of which
// one is left, so that what stands at the right stays in its place.
func typewrite(line string) string {
	if ascii(line) {
		return line
	}
	var b strings.Builder
	owed, last := 0, ' '
	for _, r := range line {
		if r == ' ' && last == ' ' && owed > 0 {
			owed--
			continue
		}
		last = r
		if r < utf8.RuneSelf {
			b.WriteRune(r)
			continue
		}
		typed, wide := typedSign(r), ansi.StringWidth(string(r))
		b.WriteString(typed)
		owed += len(typed) - wide
	}
	return b.String()
}

// typedSign is what stands for a sign: its letter without an accent, or a question
// mark for each of its cells.
func typedSign(r rune) string {
	if typed, ok := typewritten[r]; ok {
		return typed
	}
	if plain := search.Fold(string(r)); ascii(plain) {
		if unicode.IsUpper(r) {
			return strings.ToUpper(plain)
		}
		return plain
	}
	return strings.Repeat("?", ansi.StringWidth(string(r)))
}

func ascii(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// typedTo is how many cells the first of a line take in the signs of a typewriter.
func typedTo(line string, cells int) int {
	return ansi.StringWidth(typewrite(ansi.Truncate(line, cells, "")))
}

// typewriter says keys without arrows.
var typewriter = strings.NewReplacer("↑↓", "up/down", "←→", "left/right", "↑", "up", "↓", "down", "←", "left", "→", "right", "–", "-")
