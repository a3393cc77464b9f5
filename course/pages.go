package course

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
)

const mostWords = 120 // of a page

// pages reads Markdown parted into pages by lines of ---, as a debrief is.
func (in *place) pages(markdown string) []*Page {
	return in.parse(markdown).pages(false)
}

// pages parts the nodes into pages. With headed, the first must have a title.
func (p *prose) pages(headed bool) []*Page {
	names := pageNames{used: map[string]int{}, base: "page"}
	var pages []*Page
	for first := p.root.FirstChild(); ; {
		end := first
		for end != nil && end.Kind() != ast.KindThematicBreak {
			end = end.NextSibling()
		}
		if page := p.page(first, end, &names, headed && len(pages) == 0); page != nil {
			pages = append(pages, page)
		}
		if end == nil {
			return pages
		}
		first = end.NextSibling()
	}
}

// page makes a page of the nodes from first up to end.
func (p *prose) page(first, end ast.Node, names *pageNames, headed bool) *Page {
	if first == end {
		line := 1
		if first != nil {
			line = p.line(first)
		}
		p.in.fail(line, "the page is empty", "write it, or take a line --- out")
		return nil
	}
	p.marks = &marks{}
	page := &Page{Line: p.in.at(p.line(first))}
	heading, ok := first.(*ast.Heading)
	if ok {
		p.check(heading)
		p.checkHeading(heading)
		names.begin(strings.TrimSpace(p.inline(heading)))
		p.safe(heading, names.title)
		first = heading.NextSibling()
	} else if headed {
		p.in.fail(p.line(first), "the page has no title", `begin it with "## " and a title`)
	}
	page.ID, page.Title = names.next(), names.title
	for n := first; n != end; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok {
			p.secondHeading(h)
		}
	}
	page.Blocks = p.blocks(first, end)
	page.Sources = p.marks.ids
	p.count(page)
	return page
}

// secondHeading reports a heading that does not begin a page.
func (p *prose) secondHeading(h *ast.Heading) {
	if p.glued(h) {
		return
	}
	p.in.fail(p.line(h), "a heading stands in the middle of a page", "put a line --- before it, or write it in bold")
}

func (p *prose) checkHeading(h *ast.Heading) {
	if p.glued(h) {
		return
	}
	if h.Level != 2 {
		p.in.fail(p.line(h), "the title is not a heading of level two", `write it after "## "`)
	}
	_ = ast.Walk(h, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && n.Kind() == kindSourceMark {
			p.in.fail(p.line(n), "a source mark stands in a title", "put it after the sentence that rests on it")
		}
		return ast.WalkContinue, nil
	})
}

// glued reports a --- that Markdown takes for the underlining of what is above
// it, which makes a heading of a paragraph.
func (p *prose) glued(h *ast.Heading) bool {
	if at := h.Pos(); at >= 0 && at < len(p.src) && p.src[at] == '#' {
		return false
	}
	line := p.line(h) + h.Lines().Len()
	p.in.fail(line, "a line --- or === is glued to the text above it", "put an empty line before ---")
	return true
}

// count sets the words of a page and warns of too many.
func (p *prose) count(page *Page) {
	for _, b := range page.Blocks {
		if b.Kind == Prose {
			page.Words += countWords(b.Text)
		}
	}
	if page.Words > mostWords {
		p.in.by("S02").tell(Warning, page.Line-p.in.base, fmt.Sprintf("the page has %d words", page.Words),
			fmt.Sprintf("part it with a line ---: a page holds at most %d", mostWords))
	}
}

// countWords counts words; what holds no letter or digit, such as a list's
// hyphen, is none, nor is a source mark.
func countWords(text string) int {
	n := 0
	for _, w := range strings.Fields(text) {
		if !strings.HasPrefix(w, "[") && strings.ContainsFunc(w, isWordRune) {
			n++
		}
	}
	return n
}

// pageNames gives pages their ids.
type pageNames struct {
	used        map[string]int // how often: where to go on counting
	base, title string
}

// begin takes the heading of a page.
func (n *pageNames) begin(title string) {
	n.title, n.base = title, slug(title)
}

// next is the id of the page that begins here.
func (n *pageNames) next() string {
	id := n.base
	for n.used[id] > 0 {
		n.used[n.base]++
		id = fmt.Sprintf("%s-%d", n.base, n.used[n.base])
	}
	n.used[id] = 1
	return id
}
