// Package search finds things in a course: lessons, pages, activities, words of
// the glossary, places of the directory, sources and help lines; and, where it
// is given them, a learner's own words. It knows no learner and no terminal.
//
// [New] reads a loaded course once. The [Index] never changes after that and may
// be shared; [Index.With] puts a few more texts beside it. Searching spoils no
// item: of an activity only its prompt is read, never its options, hints or
// feedback, and what is in pools is left out.
//
// An index is a sorted list of words and, for each, the numbers of the texts it
// stands in, as differences in as few bytes as they need. The texts themselves
// stay in the course, and are looked at again for what is shown.
package search

import (
	"cmp"
	"slices"

	"groundwork/course"
)

// An Index is what [Index.Find] looks in. It is read-only and safe to share.
type Index struct {
	Terms *Terms // the words of the glossary, to be found in a text

	parts []*part
}

// New makes the index of a loaded course. It is work for the background: about
// a second for a course of 10,000 lessons.
func New(c *course.Course) *Index {
	b := newBuilder(&shelf{course: c})
	for _, m := range c.Modules() {
		b.module(m)
	}
	for i := range c.Glossary {
		b.add(ref{kind: Term, at: int32(i)})
	}
	for i := range c.Directory {
		b.add(ref{kind: Place, at: int32(i)})
	}
	for i := range c.Sources {
		b.add(ref{kind: Source, at: int32(i)})
	}
	for i := range c.Support.Lines {
		b.add(ref{kind: Help, at: int32(i)})
	}
	return &Index{Terms: newTerms(c.Glossary), parts: []*part{b.part()}}
}

// A Doc is a text that is no part of a course: something a learner wrote.
type Doc struct {
	ID    string // comes back as the ID of a [Hit]
	Title string // a few words: where it was written
	Where string // comes back as the Where of a [Hit]
	Text  string
}

// With is ix with these texts beside it, after those of the course. What an
// earlier With gave is not in it.
func (ix *Index) With(docs []Doc) *Index {
	b := newBuilder(&shelf{docs: docs})
	for i := range docs {
		b.add(ref{kind: Own, at: int32(i)})
	}
	return &Index{Terms: ix.Terms, parts: []*part{ix.parts[0], b.part()}}
}

// A Kind says what was found.
type Kind uint8

// The kinds of what is found.
const (
	Module Kind = iota
	Lesson
	Page
	Activity
	Term   // a word of the glossary
	Place  // of the directory
	Source // what the course rests on
	Help   // a help line
	Own    // the learner's own words
)

var kindWords = [...]string{
	"module", "lesson", "page", "question", "word explained", "place to go", "source", "help line", "your own words",
}

// String is k in words, as a result says it.
func (k Kind) String() string { return kindWords[k] }

// A Hit is one thing that was found.
type Hit struct {
	Kind    Kind
	ID      string // whole: of a module, a lesson (a page's too), an activity, an entry, a source, a line or a [Doc]; the word itself for a term
	Step    string // of the lesson, for a page or an activity
	Title   string // on one line
	Where   string // the lesson or module it is in; may be empty
	Note    string // the content note of what it is in; empty where nothing is hard
	Excerpt string // on one line; what is around the first word that matches

	score float64 // the higher the better

	// What matches the query, as bytes of Title and of Excerpt.
	InTitle, InExcerpt []Span
}

// A Span is the bytes from Start up to, not with, End.
type Span struct{ Start, End int }

// A Match says how what was found answers the query.
type Match uint8

// The matches. Each is tried when the one before finds nothing.
const (
	Nothing Match = iota
	All           // all words of the query
	Some          // some of its words, the rarest first
	Near          // words that differ in one letter
)

// Found is the answer to a query.
type Found struct {
	Hits  []Hit // best first
	Total int   // how many there are, those that are not in Hits included
	Match Match
}

// Find looks for query and gives the best hits, at most so many. Capitals,
// accents and marks between words make no difference, and the last word may be
// the beginning of one. An empty query finds nothing. See [Index.rank] for what
// is best.
func (ix *Index) Find(query string, most int) Found {
	words := queryWords(query)
	if len(words) == 0 {
		return Found{}
	}
	s := ix.search(words)
	if s.match == Nothing {
		return Found{}
	}
	best, total := s.rank(most)
	found := Found{Total: total, Match: s.match}
	for _, r := range best {
		found.Hits = append(found.Hits, ix.hit(r, s))
	}
	return found
}

// A ranked is a text with its score.
type ranked struct {
	doc   int
	score float64
}

// better orders best first, and by the course where scores are the same.
func better(a, b ranked) int {
	if c := cmp.Compare(b.score, a.score); c != 0 {
		return c
	}
	return cmp.Compare(a.doc, b.doc)
}

// keep puts r among the best, which are at most so many.
func keep(best []ranked, r ranked, most int) []ranked {
	if most <= 0 || len(best) == most && better(r, best[most-1]) > 0 {
		return best
	}
	at, _ := slices.BinarySearchFunc(best, r, better)
	return slices.Insert(best, at, r)[:min(len(best)+1, most)]
}
