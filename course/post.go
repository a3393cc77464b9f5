package course

import (
	"fmt"
	"slices"

	"github.com/yuin/goldmark/ast"
)

const postFence = "post"

func (p *prose) isPost(n ast.Node) bool {
	fence, ok := n.(*ast.FencedCodeBlock)
	return ok && string(fence.Language(p.src)) == postFence
}

// post reads the YAML in a fenced block, or gives nil where it is broken.
func (p *prose) post(n *ast.FencedCodeBlock) *Block {
	line := p.line(n)
	in := p.in.inside(line)
	before := len(*in.problems)
	root, ok := in.document(string(n.Lines().Value(p.src)))
	if root == nil {
		if ok {
			p.in.fail(line, "the post is empty", "write name: and text:")
		}
		return nil
	}
	f := newFields(in, root, p.marks, "the post")
	post := f.post(true)
	f.finish()
	if in.failed(before) {
		return nil
	}
	return &Block{Kind: PostCard, Post: &post, Line: p.in.at(line)}
}

// post reads a post, or a reply to one.
func (f *fields) post(top bool) Post {
	post := Post{Name: f.need("name"), Handle: f.str("handle"), When: f.str("when"), Text: f.need("text")}
	made := f.in.course.madeUp
	if top {
		post.On = f.need("on")
		f.madeUp("on", post.On, "platform", made.platforms)
	}
	f.madeUp("handle", post.Handle, "handle", made.handles)
	if top {
		f.each("replies", func(f *fields) { post.Replies = append(post.Replies, f.post(false)) })
	}
	return post
}

// madeUp reports a name that could be a real platform's or person's.
func (f *fields) madeUp(key, name, what string, allowed []string) {
	if name != "" && !slices.Contains(allowed, name) {
		f.by("I27").fail(f.line(key), fmt.Sprintf("%q is not a made-up %s", name, what),
			didYouMean(name, allowed, fmt.Sprintf("use one of made_up: %ss in course.yaml, or add it there", what)))
	}
}
