package search

import (
	"slices"
	"strings"
	"unicode"

	"groundwork/course"
)

// Terms finds the words of a glossary in a text. It is read-only and safe to
// share.
type Terms struct {
	glossary []course.Term
	byFirst  map[string][]phrase // by their first word, the longest first
}

// A phrase is a term in the words that are looked for.
type phrase struct {
	words []string
	at    int    // in the glossary
	exact string // a term in capitals is found in capitals alone: NICE is not nice
}

// newTerms is for looking in texts for these terms.
func newTerms(glossary []course.Term) *Terms {
	t := &Terms{glossary: glossary, byFirst: map[string][]phrase{}}
	for i, term := range glossary {
		words := queryWords(term.Term)
		if len(words) == 0 {
			continue
		}
		p := phrase{words: words, at: i}
		if len(words) == 1 && inCapitals(term.Term) {
			p.exact = term.Term
		}
		t.byFirst[words[0]] = append(t.byFirst[words[0]], p)
	}
	for _, all := range t.byFirst {
		slices.SortStableFunc(all, func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
	return t
}

// inCapitals reports whether a word has more than one letter, all capitals.
func inCapitals(word string) bool {
	letters := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}

// In gives the terms whose words stand in text, in the order they come, each
// once. Words are whole, whatever their capitals and accents; the last may have
// an s behind it. Where one term is the beginning of another, the longer counts.
func (t *Terms) In(text string) []course.Term {
	if t == nil || len(t.byFirst) == 0 {
		return nil
	}
	words := spelt(text)
	var found []course.Term
	seen := map[int]bool{}
	for i := 0; i < len(words); {
		p, ok := t.match(text, words[i:])
		if !ok {
			i++
			continue
		}
		if !seen[p.at] {
			seen[p.at] = true
			found = append(found, t.glossary[p.at])
		}
		i += len(p.words)
	}
	return found
}

// A spelling is a word as it is compared and where it stands.
type spelling struct {
	word string
	at   Span
}

func spelt(text string) []spelling {
	var all []spelling
	eachWord(text, func(word []byte, at Span) { all = append(all, spelling{string(word), at}) })
	return all
}

// match gives the longest term that words begin with.
func (t *Terms) match(text string, words []spelling) (phrase, bool) {
	first := words[0].word
	for _, start := range []string{first, strings.TrimSuffix(first, "s")} {
		for _, p := range t.byFirst[start] {
			if p.begins(text, words) {
				return p, true
			}
		}
	}
	return phrase{}, false
}

func (p phrase) begins(text string, words []spelling) bool {
	if len(words) < len(p.words) {
		return false
	}
	last := len(p.words) - 1
	for i, want := range p.words {
		got := words[i].word
		if got != want && (i < last || got != want+"s") {
			return false
		}
		if i > 0 && parted(text[words[i-1].at.End:max(words[i-1].at.End, words[i].at.Start)]) {
			return false
		}
	}
	written := text[words[0].at.Start:words[0].at.End]
	return p.exact == "" || strings.TrimRight(written, "s'’") == p.exact || written == p.exact
}

// parted reports whether a sentence or a paragraph ends between two words.
func parted(between string) bool {
	return strings.ContainsAny(between, ".?!:;") || strings.Contains(between, "\n\n")
}

// Called gives the terms that a word means: those that stand in it, or else
// those that begin with it.
func (t *Terms) Called(word string) []course.Term {
	if found := t.In(word); len(found) > 0 || t == nil {
		return found
	}
	begins := strings.Join(queryWords(word), " ")
	if begins == "" {
		return nil
	}
	var found []course.Term
	for _, term := range t.glossary {
		if strings.HasPrefix(strings.Join(queryWords(term.Term), " "), begins) {
			found = append(found, term)
		}
	}
	return found
}
