package course

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// Unwrap puts each item of a list on one line. An author may break a line
// anywhere; a window that fills paragraphs again may keep such a break inside an
// item, where it leaves half a line empty.
func Unwrap(source string) string {
	from := []byte(source)
	var out strings.Builder
	done := 0
	tree := goldmark.DefaultParser().Parse(text.NewReader(from))
	// The walker below gives no error of its own.
	_ = ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Kind() == ast.KindBlockquote {
			return ast.WalkSkipChildren, nil // its further lines begin with a sign
		}
		t, ok := n.(*ast.Text)
		if !entering || !ok || !t.SoftLineBreak() || !inItem(t) {
			return ast.WalkContinue, nil
		}
		rest := string(from[t.Segment.Stop:])
		out.WriteString(source[done:t.Segment.Stop] + " ")
		done = len(source) - len(strings.TrimLeft(rest, " \r\n"))
		return ast.WalkContinue, nil
	})
	return out.String() + source[done:]
}

// inItem is whether a node stands in an item of a list.
func inItem(n ast.Node) bool {
	for ; n != nil; n = n.Parent() {
		if n.Kind() == ast.KindListItem {
			return true
		}
	}
	return false
}
