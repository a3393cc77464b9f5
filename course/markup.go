package course

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// check reports what Markdown may hold elsewhere and a course may not.
func (p *prose) check(n ast.Node) {
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch c := c.(type) {
		case *ast.RawHTML, *ast.HTMLBlock:
			p.in.fail(p.line(c), "HTML cannot be shown", "write it in Markdown, and keep notes to yourself in a file whose name begins with _")
		case *ast.Image:
			p.in.fail(p.line(c), "pictures cannot be shown", "say in words what it shows")
		case *ast.Paragraph:
			p.checkDefinitions(c)
		case *ast.Heading:
			if c != n {
				p.in.fail(p.line(c), "a heading cannot stand inside a list or a quotation", "write it as a sentence")
			}
		case *ast.FencedCodeBlock:
			p.checkFence(c, c == n)
		case *ast.Link:
			p.checkLink(c, n)
		case *ast.AutoLink:
			p.checkAddress(p.line(c), string(c.URL(p.src)))
		case *sourceMark:
			p.checkMark(c)
		}
		return ast.WalkContinue, nil
	})
}

// checkDefinitions reports lines like "[rain]: https://…".
func (p *prose) checkDefinitions(c *ast.Paragraph) {
	for i := range c.Lines().Len() {
		segment := c.Lines().At(i)
		line := segment.Value(p.src)
		label, _, found := bytes.Cut(line, []byte("]:"))
		if found && bytes.HasPrefix(label, []byte("[")) {
			p.in.fail(p.line(c)+i, "an address cannot stand apart from its link", "write [words](https://…), and a source as [^id] with its entry in sources.yaml")
			return
		}
	}
}

func (p *prose) checkFence(c *ast.FencedCodeBlock, top bool) {
	kind := string(c.Language(p.src))
	if !top && kind == postFence {
		p.in.fail(p.line(c), "a post cannot stand inside a list or a quotation", "move it to the beginning of the line")
	} else if kind != postFence && nearest(kind, []string{postFence}) != "" {
		p.in.fail(p.line(c), fmt.Sprintf("a block %q is no post", kind), `did you mean "post"?`)
	}
}

// checkLink reports a link that cannot be followed. One that is a paragraph of
// its own may lead to an activity or a mirror, which is checked where it is placed.
func (p *prose) checkLink(link *ast.Link, top ast.Node) {
	to := string(link.Destination)
	_, mirror := mirrorNamed(to)
	if !mirror && !isActivityAddress(to) {
		p.checkAddress(p.line(link), to)
		return
	}
	if lone(top) != link {
		p.in.fail(p.line(link), fmt.Sprintf("the link to %q stands inside a sentence", to),
			"give it a paragraph of its own, with an empty line before and after")
	}
}

func (p *prose) checkAddress(line int, to string) {
	u, err := url.Parse(to)
	if err == nil && (u.Scheme == "https" && u.Host != "" || (u.Scheme == "mailto" || u.Scheme == "tel") && u.Opaque != "") {
		return
	}
	mend := "write an address that begins with https://, mailto: or tel:"
	if err == nil && u.Scheme == "http" {
		mend = "write https: in place of http:"
	}
	p.in.fail(line, fmt.Sprintf("the link to %q leads nowhere", to), mend)
}

func (p *prose) checkMark(m *sourceMark) {
	if _, ok := aside(m.id); ok {
		return
	}
	line := p.line(m)
	if near := nearest(m.id, asideIDs()); near != "" {
		if _, known := p.in.course.Source(m.id); !known {
			p.in.fail(line, fmt.Sprintf("there is no source %q", m.id), `did you mean "`+near+`"?`)
			return
		}
	}
	p.in.source(line, m.id)
}

// isActivityAddress reports whether a link means an activity.
func isActivityAddress(to string) bool {
	file, _, found := strings.Cut(to, "#")
	return found && strings.HasSuffix(file, ".yaml")
}

// activityLink is the link to an activity that n is all made of, or nil.
func (p *prose) activityLink(n ast.Node) *ast.Link {
	link := lone(n)
	if link == nil || !isActivityAddress(string(link.Destination)) {
		return nil
	}
	return link
}

// lone is the link that a paragraph is all made of, or nil.
func lone(n ast.Node) *ast.Link {
	if n.Kind() != ast.KindParagraph || n.ChildCount() != 1 {
		return nil
	}
	link, _ := n.FirstChild().(*ast.Link)
	return link
}
