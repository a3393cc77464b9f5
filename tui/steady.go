package tui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// steady is a line whose pictures are as wide in every terminal. Of one that is put
// together of several signs (a heart made red, a thumb with a colour of skin, a
// family) some count the whole and some each sign, and what stands at its right
// would be moved. So it is drawn as its first sign, in the cells that were counted
// for it. Letters are never changed.
func steady(line string) string {
	if !composed(line) {
		return line
	}
	line = strings.ReplaceAll(line, "\ufe0f\u20e3", " ") // of a figure, which is decoded by itself
	var b strings.Builder
	var state byte
	for len(line) > 0 {
		cluster, wide, n, next := ansi.DecodeSequence(line, state, nil)
		if wide > 0 && composed(cluster) && ansi.StringWidthWc(cluster) != wide {
			if first, _ := utf8.DecodeRuneInString(cluster); !unicode.IsLetter(first) {
				cluster = pad(string(first), wide)
			}
		}
		b.WriteString(cluster)
		line, state = line[n:], next
	}
	return b.String()
}

// composed reports whether signs are put together to one picture: by a joiner, by
// asking for a picture, or with a colour of skin.
func composed(cluster string) bool {
	return strings.ContainsFunc(cluster, func(r rune) bool {
		return r == '\u200d' || r == '\ufe0f' || r >= 0x1f3fb && r <= 0x1f3ff
	})
}
