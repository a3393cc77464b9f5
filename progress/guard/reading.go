package guard

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A reading is a text under the eyes of the finders.
type reading struct {
	text  string
	words []span
	lows  []string // the words in small letters
	found []Finding
	taken []bool // by byte
}

// A span is a part of a text, in bytes.
type span struct{ start, end int }

func read(text string) *reading {
	r := &reading{text: text, words: words(text), taken: make([]bool, len(text))}
	r.lows = make([]string, len(r.words))
	for i := range r.words {
		r.lows[i] = strings.ToLower(r.word(i))
	}
	return r
}

// words are the runs of letters and digits, with the apostrophes inside them.
func words(text string) []span {
	var all []span
	start := -1
	for i, c := range text {
		switch {
		case inWord(c) && start < 0:
			if !apostrophe(c) {
				start = i
			}
		case !inWord(c) && start >= 0:
			all, start = append(all, trimmed(text, start, i)), -1
		}
	}
	if start >= 0 {
		all = append(all, trimmed(text, start, len(text)))
	}
	return all
}

func trimmed(text string, start, end int) span {
	return span{start, start + len(strings.TrimRight(text[start:end], "'’"))}
}

func apostrophe(c rune) bool { return c == '\'' || c == '’' }

func inWord(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '\''
	}
	return c == '’' || unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c)
}

// take tells that text[start:end] looks like k. Where a surer finder has had
// some of it, nothing happens.
func (r *reading) take(k Kind, start, end int) {
	for i := start; i < end; i++ {
		if r.taken[i] {
			return
		}
	}
	for i := start; i < end; i++ {
		r.taken[i] = true
	}
	r.found = append(r.found, Finding{Start: start, End: end, Kind: k, What: whats[k]})
}

func (r *reading) word(i int) string { return r.text[r.words[i].start:r.words[i].end] }

// low is the i-th word in small letters; empty where there is none.
func (r *reading) low(i int) string {
	if i < 0 || i >= len(r.lows) {
		return ""
	}
	return r.lows[i]
}

// farthest is how many bytes a pattern is shown, which keeps the work in
// proportion to the text.
const farthest = 96

// ahead is what follows from a byte on, as far as any pattern looks, cut between
// runes.
func (r *reading) ahead(from int) string {
	end := min(from+farthest, len(r.text))
	for end < len(r.text) && !utf8.RuneStart(r.text[end]) {
		end--
	}
	return r.text[from:end]
}

// joined reports whether the rune that ends at a byte, or begins there, goes on
// with a word.
func (r *reading) joinedBefore(at int) bool {
	c, n := utf8.DecodeLastRuneInString(r.text[:at])
	return n > 0 && (inWord(c) || c == '_') && !apostrophe(c)
}

func (r *reading) joinedAfter(at int) bool {
	c, n := utf8.DecodeRuneInString(r.text[at:])
	return n > 0 && (inWord(c) || c == '_') && !apostrophe(c)
}

// set makes a set of words that are written with spaces between.
func set(list string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(list) {
		all[w] = true
	}
	return all
}
