package course

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	table "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// Plain is Markdown without markup, for what a course gives as Markdown alone:
// About, Opening and InBrief. A block of a page has its own [Block.Text]. What
// entities spell that a terminal would obey is left out: Load refuses it, and an
// outline is shown before that.
func Plain(markdown string) string {
	in := &place{course: &Course{}, problems: &Problems{}}
	p := in.parse(markdown)
	return strings.Map(func(r rune) rune {
		if _, _, found := unsafeRune(string(r)); found {
			return -1
		}
		return r
	}, p.parts(p.root, "\n\n"))
}

// plain is the text of a block without markup.
func (p *prose) plain(n ast.Node) string {
	switch n := n.(type) {
	case *ast.List:
		return p.list(n)
	case *table.Table:
		return p.table(n)
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		return strings.ReplaceAll(strings.TrimRight(string(n.Lines().Value(p.src)), "\n"), "\t", "    ")
	case *ast.HTMLBlock, *ast.ThematicBreak:
		return ""
	case *ast.Blockquote:
		return inQuotes(p.parts(n, "\n\n"))
	}
	return strings.TrimSpace(p.inline(n))
}

// inQuotes marks words that somebody might say, where no indent shows them.
func inQuotes(text string) string {
	if strings.HasPrefix(text, `"`) || strings.HasPrefix(text, "“") {
		return text
	}
	return "“" + text + "”"
}

// parts is the text of the blocks in n.
func (p *prose) parts(n ast.Node, between string) string {
	var parts []string
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if s := p.plain(c); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, between)
}

func (p *prose) list(n *ast.List) string {
	var items []string
	number := n.Start
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		mark := "- "
		if n.IsOrdered() {
			mark = fmt.Sprintf("%d. ", number)
			number++
		}
		indent := "\n" + strings.Repeat(" ", len(mark))
		items = append(items, mark+strings.ReplaceAll(p.parts(c, "\n"), "\n", indent))
	}
	return strings.Join(items, "\n")
}

// table is a line a row: "heading: cell; heading: cell".
func (p *prose) table(n *table.Table) string {
	var headings, rows []string
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []string
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			s := strings.TrimSpace(p.inline(c))
			if i := len(cells); row.Kind() != table.KindTableHeader && i < len(headings) && headings[i] != "" {
				s = headings[i] + ": " + s
			}
			cells = append(cells, s)
		}
		if row.Kind() == table.KindTableHeader {
			headings = cells
			continue
		}
		rows = append(rows, strings.Join(cells, "; "))
	}
	return strings.Join(rows, "\n")
}

// inline is the text of the sentences in n.
func (p *prose) inline(n ast.Node) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		p.span(&b, c)
	}
	return b.String()
}

func (p *prose) span(b *strings.Builder, n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		b.WriteString(unescaped(n.Value(p.src)))
		if n.HardLineBreak() {
			b.WriteByte('\n')
		} else if n.SoftLineBreak() {
			b.WriteByte(' ')
		}
	case *ast.CodeSpan:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			b.WriteString(strings.ReplaceAll(string(c.(*ast.Text).Value(p.src)), "\n", " "))
		}
	case *sourceMark:
		if before := b.String(); before != "" && !strings.HasSuffix(before, " ") {
			if _, is := aside(n.id); is {
				b.WriteByte(' ')
			}
		}
		b.WriteString(p.words(n))
	case *ast.AutoLink:
		b.Write(n.Label(p.src))
	case *ast.Link:
		words := p.inline(n)
		b.WriteString(words)
		if to := address(unescaped(n.Destination)); to != words {
			b.WriteString(" (" + to + ")")
		}
	case *ast.RawHTML:
	default:
		b.WriteString(p.inline(n))
	}
}

// address is a link's target as one would read it out.
func address(to string) string {
	for _, scheme := range []string{"tel:", "mailto:"} {
		to = strings.TrimPrefix(to, scheme)
	}
	return to
}

// unescaped is text with its backslashes and entities resolved.
func unescaped(raw []byte) string {
	if !strings.ContainsAny(string(raw), "\\&\t") {
		return string(raw)
	}
	var b strings.Builder
	for i := 0; i < len(raw); i++ {
		switch {
		case raw[i] == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1]):
			i++
			b.WriteByte(raw[i])
		case raw[i] == '\t':
			b.WriteString("    ")
		case raw[i] == '&':
			n := entity(raw[i:])
			b.Write(util.ResolveEntityNames(util.ResolveNumericReferences(raw[i : i+n])))
			i += n - 1
		default:
			b.WriteByte(raw[i])
		}
	}
	return b.String()
}

// entity is the length of the entity that raw begins with, or 1.
func entity(raw []byte) int {
	for i := 1; i < len(raw) && i < 40; i++ {
		if raw[i] == ';' {
			return i + 1
		}
		if !util.IsAlphaNumeric(raw[i]) && raw[i] != '#' {
			break
		}
	}
	return 1
}
