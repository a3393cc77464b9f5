package guard

import (
	"strings"
	"unicode/utf8"
)

// A row is digits in groups, as people write a long number: 999 000 0018.
type row struct {
	digits string
	groups []int  // how many digits each has
	seps   []rune // the first rune between one group and the next
	ends   []int  // bytes where each group ends in the text
}

// most digits that any number looked for has, with a country's code.
const mostDigits = 15

// numbers finds health service numbers and phone numbers: at each group of
// digits, the shortest row from there that is one.
func numbers(r *reading) {
	for at := 0; at < len(r.text); {
		if !digit(r.text[at]) {
			at++
			continue
		}
		end := r.number(at)
		if end == at {
			for end = at; end < len(r.text) && digit(r.text[end]); end++ {
			}
		}
		at = end
	}
}

// number takes the number that begins at a byte, and says where it ends; at the
// same byte where there is none.
func (r *reading) number(at int) int {
	all := rowAt(r.text, at)
	for n := 1; n <= len(all.groups); n++ {
		first := all.first(n)
		if k, ok := health(first); ok {
			r.take(k, at, first.end())
			return first.end()
		}
		if start := r.opened(at); phone(first, r.text[start:at]) {
			r.take(Phone, start, first.end())
			return first.end()
		}
	}
	return at
}

// opened steps back from a number over a plus sign and an opening bracket.
func (r *reading) opened(at int) int {
	for at > 0 && (r.text[at-1] == '+' || r.text[at-1] == '(') {
		at--
	}
	return at
}

// rowAt is the longest row of digits from a byte on.
func rowAt(text string, at int) row {
	var all row
	var b strings.Builder
	for at < len(text) && digit(text[at]) {
		start := at
		for at < len(text) && digit(text[at]) {
			at++
		}
		if b.Len()+at-start > mostDigits {
			break
		}
		b.WriteString(text[start:at])
		all.groups, all.ends = append(all.groups, at-start), append(all.ends, at)
		sep, n := between(text[at:])
		if n == 0 {
			break
		}
		all.seps = append(all.seps, sep)
		at += n
	}
	all.digits = b.String()
	return all
}

// between is what may stand between two groups of one number: at most three
// blanks, dashes, dots or brackets. It gives the first and how many bytes.
func between(text string) (first rune, n int) {
	for i := 0; i < 3; i++ {
		c, size := utf8.DecodeRuneInString(text[n:])
		if !strings.ContainsRune(" \t\u00a0\u2009\u202f-\u2010\u2011\u2013.()", c) || size == 0 {
			break
		}
		if n == 0 {
			first = c
		}
		n += size
	}
	return first, n
}

// first is the first n groups of a row.
func (w row) first(n int) row {
	many := 0
	for _, g := range w.groups[:n] {
		many += g
	}
	return row{digits: w.digits[:many], groups: w.groups[:n], seps: w.seps[:n-1], ends: w.ends[:n]}
}

func (w row) end() int { return w.ends[len(w.ends)-1] }

func digit(c byte) bool { return '0' <= c && c <= '9' }
