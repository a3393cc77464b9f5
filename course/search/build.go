package search

import (
	"encoding/binary"
	"math"
	"slices"
	"strings"

	"groundwork/course"
)

// A field is where in a text a word stands; a higher one weighs more.
type field uint8

const (
	inText field = iota
	inHeading
	inTitle
)

// A posting is a text that a word stands in: the difference to the number of
// the text before as a varint, then a byte that holds the best field in its
// two upper bits and, in the others, how often the word stands there.
const (
	fieldShift = 6
	mostTimes  = 1<<fieldShift - 1
)

// A part is an index of texts from one place. Words and postings lie end to end
// in one string and one slice each, in the order of the words.
type part struct {
	shelf   *shelf
	refs    []ref
	lengths []uint16 // of the texts, in words
	total   float64  // words of all texts

	names  string
	nameAt []uint32 // where each word begins in names, and where the last ends
	posts  []byte
	postAt []uint32
}

// words is how many different ones p has.
func (p *part) words() int { return len(p.nameAt) - 1 }

func (p *part) word(i int) string { return p.names[p.nameAt[i]:p.nameAt[i+1]] }

// each calls do with the texts that the words from one up to another stand in.
func (p *part) each(from, to int, do func(doc int, in field, times int)) {
	for i := from; i < to; i++ {
		doc := -1
		for posts := p.posts[p.postAt[i]:p.postAt[i+1]]; len(posts) > 0; {
			step, n := binary.Uvarint(posts)
			doc += int(step)
			do(doc, field(posts[n]>>fieldShift), int(posts[n]&mostTimes))
			posts = posts[n+1:]
		}
	}
}

// A builder makes a part, one text after the other.
type builder struct {
	p     *part
	ids   map[string]int32
	words []counted
}

// counted is a word with its postings so far, and what is counted of it in the
// text that is being read.
type counted struct {
	name      string
	posts     []byte
	last, doc int32 // texts: the last that was put in posts, and the one being counted
	in        field
	times     uint8
}

func newBuilder(s *shelf) *builder { return &builder{p: &part{shelf: s}, ids: map[string]int32{}} }

// module reads m, its lessons and what is on their pages.
func (b *builder) module(m *course.Module) {
	s := b.p.shelf
	s.modules = append(s.modules, m)
	b.add(ref{kind: Module, at: int32(len(s.modules) - 1)})
	for _, l := range m.Lessons {
		s.lessons = append(s.lessons, l)
		at := int32(len(s.lessons) - 1)
		b.add(ref{kind: Lesson, at: at})
		if l.Broken() {
			continue // it is not taught
		}
		for i, step := range l.Steps() {
			r := ref{kind: Page, at: at, step: int32(i)}
			if step.Activity != nil {
				r.kind = Activity
			}
			b.put(r, stepText(l, step))
		}
	}
}

func (b *builder) add(r ref) { b.put(r, b.p.shelf.text(r)) }

// put counts the words of a text.
func (b *builder) put(r ref, t text) {
	doc := int32(len(b.p.refs))
	b.p.refs = append(b.p.refs, r)
	n := b.count(doc, t.title, inTitle) + b.count(doc, t.heading, inHeading) + b.count(doc, t.body, inText)
	b.p.lengths = append(b.p.lengths, uint16(min(n, math.MaxUint16)))
	b.p.total += float64(n)
}

func (b *builder) count(doc int32, text string, in field) (n int) {
	eachWord(text, func(word []byte, _ Span) {
		n++
		id, known := b.ids[string(word)]
		if !known {
			id = int32(len(b.words))
			name := string(word)
			b.ids[name] = id
			b.words = append(b.words, counted{name: name, last: -1, doc: -1})
		}
		b.words[id].count(doc, in)
	})
	return n
}

func (w *counted) count(doc int32, in field) {
	if w.doc != doc {
		w.end()
		w.doc, w.in, w.times = doc, in, 0
	}
	w.in = max(w.in, in)
	w.times = min(w.times+1, mostTimes)
}

// end puts what was counted into the postings.
func (w *counted) end() {
	if w.doc < 0 {
		return
	}
	w.posts = binary.AppendUvarint(w.posts, uint64(w.doc-w.last))
	w.posts = append(w.posts, byte(w.in)<<fieldShift|w.times)
	w.last = w.doc
}

// part is what was built, as small as it can be.
func (b *builder) part() *part {
	slices.SortFunc(b.words, func(x, y counted) int { return strings.Compare(x.name, y.name) })
	names, posts := 0, 0
	for i := range b.words {
		b.words[i].end()
		names += len(b.words[i].name)
		posts += len(b.words[i].posts)
	}
	p := b.p
	var all strings.Builder
	all.Grow(names)
	p.posts = make([]byte, 0, posts)
	p.nameAt, p.postAt = make([]uint32, 1, len(b.words)+1), make([]uint32, 1, len(b.words)+1)
	for i := range b.words {
		all.WriteString(b.words[i].name)
		p.posts = append(p.posts, b.words[i].posts...)
		b.words[i].posts = nil
		p.nameAt = append(p.nameAt, uint32(all.Len()))
		p.postAt = append(p.postAt, uint32(len(p.posts)))
	}
	p.names = all.String()
	p.refs, p.lengths = slices.Clip(p.refs), slices.Clip(p.lengths)
	return p
}
