package search

import (
	"cmp"
	"strings"
	"unicode/utf8"
)

// hit is what is shown of a text that was found.
func (ix *Index) hit(r ranked, s *search) Hit {
	p, doc := ix.parts[0], r.doc
	for _, next := range ix.parts[1:] {
		if n := len(p.refs); doc >= n {
			p, doc = next, doc-n
		}
	}
	ref := p.refs[doc]
	t := p.shelf.text(ref)
	h := Hit{
		Kind: ref.kind, ID: t.id, Step: t.step, Where: t.where, Note: t.note, score: r.score,
		Title: oneLine(cmp.Or(t.shown, t.title)),
	}
	h.InTitle = s.spans(h.Title)
	// What is named by the query is shown from its beginning.
	h.Excerpt, h.InExcerpt = s.excerpt(oneLine(t.body), len(h.InTitle) >= len(s.words))
	return h
}

// spans are the words of text that the query asks for.
func (s *search) spans(text string) []Span {
	var all []Span
	eachWord(text, func(word []byte, at Span) {
		for _, w := range s.words {
			if w.fits(string(word)) {
				if len(all) == 0 || all[len(all)-1] != at {
					all = append(all, at)
				}
				return
			}
		}
	})
	return all
}

// An excerpt is about two lines of a window; what is before the first match is
// enough to see what it belongs to.
const (
	excerptLength = 120 // bytes
	excerptBefore = 40
)

// excerpt is the part of text around its first match, from the beginning of a
// word to the end of one; or, with begin, its beginning.
func (s *search) excerpt(text string, begin bool) (string, []Span) {
	all := s.spans(text)
	from := 0
	if !begin && len(all) > 0 && all[0].Start > excerptBefore && len(text) > excerptLength {
		from = wordStart(text, min(all[0].Start-excerptBefore, max(0, len(text)-excerptLength)), all[0].Start)
	}
	to := wordEnd(text, from, from+excerptLength)
	head, tail := "", ""
	if from > 0 {
		head = "… "
	}
	if to < len(text) {
		tail = " …"
	}
	var in []Span
	for _, at := range all {
		if at.Start >= from && at.End <= to {
			in = append(in, Span{at.Start - from + len(head), at.End - from + len(head)})
		}
	}
	return head + text[from:to] + tail, in
}

// wordStart is the first place from at on where a word begins; not beyond last.
func wordStart(text string, at, last int) int {
	if at == 0 {
		return 0
	}
	if i := strings.IndexByte(text[at-1:last], ' '); i >= 0 {
		return at + i
	}
	return last
}

// wordEnd is the last place up to at where a word ends, after from. A word that
// is longer than an excerpt is cut between two letters.
func wordEnd(text string, from, at int) int {
	if at >= len(text) {
		return len(text)
	}
	if i := strings.LastIndexByte(text[from:at+1], ' '); i > 0 {
		return from + i
	}
	for at > from && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
