package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is text as it is compared: without capitals and accents, and with one
// spelling for letters and quotation marks that have several. "Café" and "CAFE"
// are "cafe", "can’t" is "can't". Folding twice is folding once.
func Fold(text string) string {
	if isASCII(text) {
		return strings.ToLower(text)
	}
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(text, "\uFFFD")) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		r = unicode.ToLower(r)
		if plain := alike(r); plain != "" {
			b.WriteString(plain)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// alike is the plain form of letters that Unicode does not take apart, and of
// marks that a keyboard has in another form; empty for any other.
func alike(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	case 'ø':
		return "o"
	case 'đ', 'ð':
		return "d"
	case 'ł':
		return "l"
	case 'ħ':
		return "h"
	case 'ı':
		return "i"
	case 'ς':
		return "σ"
	case '‘', '’', 'ʼ':
		return "'"
	case '“', '”':
		return `"`
	case '‐', '–', '—':
		return "-"
	}
	return ""
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// eachWord calls do with every word of text, folded, and the bytes it stands
// in. A word is letters, digits and the accents on them; an apostrophe inside
// is passed over, so that "cant" finds "can't". The word may be kept only until
// do returns.
func eachWord(text string, do func(word []byte, at Span)) {
	var buf []byte
	for start := 0; start < len(text); {
		n := wordLen(text[start:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(text[start:])
			start += size
			continue
		}
		at := Span{start, start + n}
		start = at.End
		if word, ok := lowered(buf[:0], text[at.Start:at.End]); ok {
			buf = word
			do(word, at)
			continue
		}
		for _, word := range strings.FieldsFunc(withoutApostrophes(Fold(text[at.Start:at.End])), notWord) {
			do([]byte(word), at)
		}
	}
}

// wordLen is the length of the word that text begins with; 0 where none does.
func wordLen(text string) int {
	end := 0
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		i += n
		switch {
		case isWord(r):
			end = i
		case end == 0 || !isApostrophe(r):
			return end
		case end < i-n: // the second apostrophe running
			return end
		}
	}
	return end
}

// lowered is an ASCII word folded, appended to buf; false for any other.
func lowered(buf []byte, word string) ([]byte, bool) {
	for i := range len(word) {
		c := word[i]
		switch {
		case c >= utf8.RuneSelf:
			return nil, false
		case c == '\'':
			continue
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		}
		buf = append(buf, c)
	}
	return buf, true
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

func notWord(r rune) bool { return !isWord(r) }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

func withoutApostrophes(word string) string { return strings.ReplaceAll(word, "'", "") }

const mostWords = 32 // of a query; more would only take time

// queryWords are the words of a query, each once. The last is the last that was
// typed.
func queryWords(query string) []string {
	var words []string
	eachWord(query, func(word []byte, _ Span) {
		if len(words) < mostWords {
			words = append(words, string(word))
		}
	})
	return words
}
