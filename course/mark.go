package course

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A sourceMark is [^id] in a sentence.
type sourceMark struct {
	ast.BaseInline
	id          string
	start, stop int // in the Markdown
}

var kindSourceMark = ast.NewNodeKind("SourceMark")

// Kind implements [ast.Node].
func (m *sourceMark) Kind() ast.NodeKind { return kindSourceMark }

// Dump implements [ast.Node].
func (m *sourceMark) Dump(source []byte, level int) {
	ast.DumpHelper(m, source, level, map[string]string{"ID": m.id}, nil)
}

// markParser finds source marks.
type markParser struct{}

// Trigger implements [parser.InlineParser].
func (markParser) Trigger() []byte { return []byte{'['} }

// Parse implements [parser.InlineParser].
func (markParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("[^")) {
		return nil
	}
	end := bytes.IndexByte(line[:min(len(line), longestID+3)], ']')
	if end < 0 {
		return nil
	}
	block.Advance(end + 1)
	return &sourceMark{id: string(line[2:end]), start: segment.Start, stop: segment.Start + end + 1}
}

// commonMark is the parser of every page and prompt: CommonMark, pipe tables
// and source marks. Addresses apart from their links are not read: they are a
// mistake in a course, and many of them would take the parser minutes. It is
// made once and may be shared.
var commonMark = sync.OnceValue(func() parser.Parser {
	p := parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithInlineParsers(util.Prioritized(markParser{}, 100)),
	)
	goldmark.New(goldmark.WithParser(p), goldmark.WithExtensions(extension.Table))
	return p
})

// An asideMark is a mark that is no source, the words that stand for it, and what
// they tell a reader who meets them for the first time.
type asideMark struct{ id, words, means string }

var asideMarks = []asideMark{
	{"own", "(Course's own.)", "this is our own advice, and we have no source for it."},
	{"none-found", "(None found.)", "we looked for a source and found none. That is not proof that there is none."},
	{"announced", "(Announced, not in force.)", "somebody has said that it will come, and it did not apply yet when we read it."},
	{"understanding", "(As we understand it; check.)", "we have not read a source for it. Check with your service."},
}

// MarksIn explains the marks in a text that name no source, one sentence each, in
// the order of [Asides].
func MarksIn(blocks []Block) []string {
	var told []string
	for _, m := range asideMarks {
		if slices.ContainsFunc(blocks, func(b Block) bool { return b.Kind == Prose && strings.Contains(b.Markdown, m.words) }) {
			told = append(told, m.words+" means: "+m.means)
		}
	}
	return told
}

// aside gives the words of a mark that is no source. They stand in brackets, so
// that nobody reads them as a part of the sentence beside them.
func aside(id string) (words string, ok bool) {
	for _, m := range asideMarks {
		if m.id == id {
			return m.words, true
		}
	}
	return "", false
}

func asideIDs() []string {
	ids := make([]string, len(asideMarks))
	for i, m := range asideMarks {
		ids[i] = m.id
	}
	return ids
}

// Asides are the words that stand for the marks that are no source.
func Asides() []string {
	words := make([]string, len(asideMarks))
	for i, m := range asideMarks {
		words[i] = m.words
	}
	return words
}
