package plain

import (
	"fmt"
	"strings"

	"groundwork/course"
)

// blocks says the text and the posts of a page or a prompt.
func (t *talk) blocks(all []course.Block) {
	for _, b := range all {
		switch b.Kind {
		case course.Prose:
			t.aloud(b.Text)
		case course.PostCard:
			t.post(b.Post, "On "+b.Post.On+", ")
		case course.ActivityRef, course.MirrorRef: // a step of its own; see [talk.sayPage]
		}
	}
}

// post turns a card into lines: who wrote it, where and when, then the words
// set in, and a line that ends it, so that nobody takes what follows for it.
func (t *talk) post(p *course.Post, where string) {
	t.out.say(where + byline(p) + " wrote:")
	t.setIn(p.Text)
	for i := range p.Replies {
		r := &p.Replies[i]
		t.out.say("A reply, " + byline(r) + " wrote:")
		t.setIn(r.Text)
		for j := range r.Replies {
			t.post(&r.Replies[j], "In answer to that, ")
		}
	}
	if where == "On "+p.On+", " {
		t.out.say("(End of the post. It is made up.)")
	}
}

// byline is "21:40, Jonah (@jonah_gw)", as far as it is known.
func byline(p *course.Post) string {
	var b strings.Builder
	if p.When != "" {
		b.WriteString(p.When + ", ")
	}
	b.WriteString(p.Name)
	if p.Handle != "" {
		fmt.Fprintf(&b, " (@%s)", p.Handle)
	}
	return b.String()
}

// setIn says text four columns in.
func (t *talk) setIn(text string) {
	for l := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		if strings.TrimSpace(l) != "" {
			t.out.more("    " + strings.TrimSpace(l))
		}
	}
}
