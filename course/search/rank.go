package search

import (
	"math"
	"slices"
	"sort"
	"strings"
)

// A search is a query that is being answered.
type search struct {
	words []wanted
	match Match
	docs  int

	sources []bool // by the number of the text
}

// A wanted is a word of the query and how strongly each text has it; 0 is not
// at all.
type wanted struct {
	word     string
	strength []float32 // by the number of the text
	in       int       // how many texts have it
	fits     func(word string) bool
}

// docs is how many texts there are.
func (ix *Index) docs() int {
	n := 0
	for _, p := range ix.parts {
		n += len(p.refs)
	}
	return n
}

// search looks for texts with all words, then for texts with some, then for
// words that differ in a letter.
func (ix *Index) search(words []string) *search {
	s := &search{docs: ix.docs()}
	for _, p := range ix.parts {
		for _, r := range p.refs {
			s.sources = append(s.sources, r.kind == Source)
		}
	}
	for i, word := range words {
		s.words = append(s.words, ix.exactly(word, i == len(words)-1))
	}
	if s.match = s.matches(); s.match != Nothing {
		return s
	}
	for i, word := range words {
		s.words[i] = ix.nearly(word, i == len(words)-1)
	}
	if s.matches() != Nothing {
		s.match = Near
	}
	return s
}

// matches says whether any text has all words, or some.
func (s *search) matches() Match {
	m := Nothing
	for doc := range s.docs {
		switch s.has(doc) {
		case len(s.words):
			return All
		case 0:
		default:
			m = Some
		}
	}
	return m
}

// has is how many words of the query a text has.
func (s *search) has(doc int) int {
	n := 0
	for _, w := range s.words {
		if w.strength[doc] > 0 {
			n++
		}
	}
	return n
}

// rank gives the best texts, at most so many, and how many there are.
//
// A word of the query adds its rarity times its strength. Rarity is the inverse
// document frequency of BM25, ln(1 + (N - n + 0.5)/(n + 0.5)), where n of N
// texts have the word (Robertson and Zaragoza, The Probabilistic Relevance
// Framework: BM25 and Beyond, 2009). Strength is a sum of steps, so that each
// outweighs all that follow: 2 for a title, 1 for a heading; half for a whole
// word rather than its beginning; and up to half for how often the word stands
// there, by BM25's tf/(tf + k1(1 - b + b·length/average)), k1 1.2 and b 0.75,
// where the length is that of the title for a word of the title, and else that of
// the whole text. A source counts a quarter: its title is somebody else's, and
// who looks for a word looks for what is said here. Texts that are as good stand
// in the order of the course.
func (s *search) rank(most int) (best []ranked, total int) {
	least := 1
	if s.match == All {
		least = len(s.words)
	}
	rarity := make([]float64, len(s.words))
	for i, w := range s.words {
		n, in := float64(s.docs), float64(w.in)
		rarity[i] = math.Log(1 + (n-in+0.5)/(in+0.5))
	}
	for doc := range s.docs {
		if s.has(doc) < least {
			continue
		}
		total++
		r := ranked{doc: doc}
		for i, w := range s.words {
			r.score += rarity[i] * float64(w.strength[doc])
		}
		if s.sources[doc] {
			r.score *= ofSource
		}
		best = keep(best, r, most)
	}
	return best, total
}

const (
	saturation = 1.2  // k1 of BM25
	byLength   = 0.75 // b of BM25
	wholeWord  = 0.5
	oftenness  = 0.5
	ofSource   = 0.25
)

// exactly looks for a word, or for all words that begin with it.
func (ix *Index) exactly(word string, begins bool) wanted {
	w := wanted{word: word, fits: func(other string) bool { return other == word }}
	if begins {
		w.fits = func(other string) bool { return strings.HasPrefix(other, word) }
	}
	ix.fill(&w, func(p *part) []int {
		from := sort.Search(p.words(), func(i int) bool { return p.word(i) >= word })
		to := from
		for to < p.words() && w.fits(p.word(to)) {
			to++
		}
		return span(from, to)
	})
	return w
}

// nearly looks for words that differ from one in a letter.
func (ix *Index) nearly(word string, begins bool) wanted {
	w := wanted{word: word, fits: func(other string) bool { return near(word, other, begins) }}
	ix.fill(&w, func(p *part) []int {
		var at []int
		for i := range p.words() {
			if w.fits(p.word(i)) {
				at = append(at, i)
			}
		}
		return at
	})
	return w
}

func span(from, to int) []int {
	at := make([]int, 0, to-from)
	for i := from; i < to; i++ {
		at = append(at, i)
	}
	return at
}

// fill sets the strength of w in every text; which gives the words of a part
// that count as w.
func (ix *Index) fill(w *wanted, which func(*part) []int) {
	w.strength = make([]float32, ix.docs())
	whole, titles := ix.average()
	before := 0
	for _, p := range ix.parts {
		for _, i := range which(p) {
			exact := float32(0)
			if p.word(i) == w.word {
				exact = wholeWord
			}
			p.each(i, i+1, func(doc int, in field, times int) {
				length := float32(p.lengths[doc]) / whole
				if in == inTitle {
					length = float32(p.titles[doc]) / titles
				}
				often := float32(times) / (float32(times) + saturation*(1-byLength+byLength*length))
				at := &w.strength[before+doc]
				*at = max(*at, float32(in)+exact+oftenness*often)
			})
		}
		before += len(p.refs)
	}
	w.in = len(w.strength) - count(w.strength, 0)
}

func count(all []float32, one float32) int {
	n := 0
	for _, s := range all {
		if s == one {
			n++
		}
	}
	return n
}

// average is the length of a text and of a title, in words.
func (ix *Index) average() (text, title float32) {
	var texts, titles float64
	for _, p := range ix.parts {
		texts += p.total
		titles += p.titled
	}
	n := float64(max(1, ix.docs()))
	return float32(max(1, texts/n)), float32(max(1, titles/n))
}

const leastNear = 5 // letters of a word in which one may be wrong

// near reports whether two words differ in at most one letter: one more, one
// less, another, or two that changed places. With begins, word may be the
// beginning of other.
func near(word, other string, begins bool) bool {
	a, b := []rune(word), []rune(other)
	if len(a) < leastNear || len(b) < len(a)-1 {
		return false
	}
	if !begins {
		return oneEdit(a, b)
	}
	for n := len(a) - 1; n <= min(len(a)+1, len(b)); n++ {
		if oneEdit(a, b[:n]) {
			return true
		}
	}
	return false
}

func oneEdit(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch len(b) - len(a) {
	case 0:
		return i >= len(a)-1 || slices.Equal(a[i+1:], b[i+1:]) ||
			a[i] == b[i+1] && a[i+1] == b[i] && slices.Equal(a[i+2:], b[i+2:])
	case 1:
		return slices.Equal(a[i:], b[i+1:])
	}
	return false
}
