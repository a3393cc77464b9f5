package course

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// prose is Markdown that has been parsed, once, and is being made into blocks.
type prose struct {
	in    *place
	src   []byte
	ends  []int // of the lines
	root  ast.Node
	marks *marks
	links *placing // where activities may be put; nil in a prompt
}

func (in *place) parse(markdown string) *prose {
	p := &prose{in: in, src: []byte(markdown), marks: &marks{}}
	for i, c := range p.src {
		if c == '\n' {
			p.ends = append(p.ends, i)
		}
	}
	if in.endless(markdown) {
		p.src = nil
	}
	p.root = commonMark().Parse(text.NewReader(p.src))
	return p
}

// line is that of a node.
func (p *prose) line(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if at := n.Pos(); at >= 0 && at <= len(p.src) {
			before, _ := slices.BinarySearch(p.ends, at)
			return 1 + before
		}
	}
	return 1
}

// start is where the line begins that n begins on.
func (p *prose) start(n ast.Node) int {
	if n == nil {
		return len(p.src)
	}
	return 1 + bytes.LastIndexByte(p.src[:max(n.Pos(), 0)], '\n')
}

// blocks makes the nodes from first up to, not with, end into blocks.
func (p *prose) blocks(first, end ast.Node) []Block {
	var blocks []Block
	var from ast.Node // of the run of prose that is being gathered
	flush := func(to ast.Node) {
		if from != nil {
			blocks = append(blocks, p.run(from, to))
			from = nil
		}
	}
	for n := first; n != end; n = n.NextSibling() {
		p.check(n)
		b, other := p.special(n)
		if !other {
			if from == nil {
				from = n
			}
			continue
		}
		flush(n)
		if b != nil {
			blocks = append(blocks, *b)
		}
	}
	flush(end)
	return blocks
}

// special makes n into a post, an activity or a mirror where it is one. The block is nil
// where it is a broken one.
func (p *prose) special(n ast.Node) (b *Block, is bool) {
	if p.isPost(n) {
		return p.post(n.(*ast.FencedCodeBlock)), true
	}
	if link := p.activityLink(n); link != nil {
		if p.links == nil {
			p.in.fail(p.line(n), "an activity cannot stand here", "put the link on a page of the lesson")
			return nil, true
		}
		return p.links.place(p, link), true
	}
	if link := p.mirrorLink(n); link != nil {
		return p.mirror(link), true
	}
	return nil, false
}

// run is a block of the prose from one node up to another.
func (p *prose) run(from, to ast.Node) Block {
	b := Block{Kind: Prose, Line: p.in.at(p.line(from))}
	var source strings.Builder
	at, end := p.start(from), p.start(to)
	var plain []string
	for n := from; n != to; n = n.NextSibling() {
		_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			if m, ok := n.(*sourceMark); ok && entering {
				source.Write(p.src[at:m.start])
				source.WriteString(p.spaced(m))
				at = m.stop
			}
			return ast.WalkContinue, nil
		})
		plain = append(plain, p.plain(n))
	}
	source.Write(p.src[min(at, end):end])
	b.Markdown = strings.Trim(strings.ReplaceAll(source.String(), "\t", "    "), "\n ")
	b.Text = strings.Join(slices.DeleteFunc(plain, func(s string) bool { return s == "" }), "\n\n")
	p.safe(from, b.Text)
	return b
}

// safe refuses a text in which Markdown's entities spelt what may not be there.
func (p *prose) safe(n ast.Node, text string) {
	if r, _, found := unsafeRune(text); found {
		p.in.refuseRune(p.line(n), r)
	}
}

// words is what stands for a mark in the text: [1], or an aside.
func (p *prose) words(m *sourceMark) string {
	if words, ok := aside(m.id); ok {
		return words
	}
	return fmt.Sprintf("[%d]", p.marks.number(m.id))
}

// spaced is words as Markdown, kept apart from what would join it.
func (p *prose) spaced(m *sourceMark) string {
	words := p.words(m)
	_, is := aside(m.id)
	if is {
		words = "*" + words + "*"
		if m.start > 0 && !bytes.ContainsRune([]byte(" \n("), rune(p.src[m.start-1])) {
			words = " " + words
		}
	}
	if m.stop < len(p.src) {
		next := p.src[m.stop]
		if next == '(' || is && next != ' ' && next != '\n' && next != ')' {
			words += " "
		}
	}
	return words
}

// blocks reads Markdown that is not parted into pages: a prompt, a note to set
// beside an answer. Its sources are numbered in m.
func (in *place) blocks(markdown string, m *marks) []Block {
	p := in.parse(markdown)
	p.marks = m
	for n := p.root.FirstChild(); n != nil; n = n.NextSibling() {
		switch n.Kind() {
		case ast.KindThematicBreak:
			in.fail(p.line(n), "a line --- starts a page, and there are no pages here", "take it out")
		case ast.KindHeading:
			in.fail(p.line(n), "a heading cannot stand here", "write it as a sentence, or in bold")
		}
	}
	return p.blocks(p.root.FirstChild(), nil)
}
