package course

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// A Mirror names what a page shows a learner of their own record. What it says is
// worked out by package progress; a course says only where it stands, and under
// which title.
type Mirror string

// The mirrors.
const (
	MirrorBegan       Mirror = "began"       // what was opened, in the learner's order
	MirrorRatings     Mirror = "ratings"     // the first and the second worry of each fear
	MirrorCan         Mirror = "can"         // the "I can …" statements, beside the safety questions
	MirrorSure        Mirror = "sure"        // what was very sure and was put right
	MirrorCommitments Mirror = "commitments" // what the learner said they would do
	MirrorCard        Mirror = "card"        // whom to ring, with lines left blank
	MirrorAgain       Mirror = "again"       // how each objective stood in the last final check
	MirrorCheck       Mirror = "check"       // the final check itself, begun from here
)

// Mirrors lists every mirror, in the order of the format's specification.
func Mirrors() []Mirror {
	return []Mirror{
		MirrorBegan, MirrorRatings, MirrorCan, MirrorSure, MirrorCommitments, MirrorCard, MirrorAgain, MirrorCheck,
	}
}

// mirrorScheme is what the address of a mirror begins with.
const mirrorScheme = "mirror:"

// mirrorNamed is the mirror that an address means, whether there is such a one or
// not; ok is false for any other address.
func mirrorNamed(to string) (m Mirror, ok bool) {
	name, ok := strings.CutPrefix(to, mirrorScheme)
	return Mirror(name), ok
}

// mirrorLink is the link to a mirror that n is all made of, or nil.
func (p *prose) mirrorLink(n ast.Node) *ast.Link {
	if link := lone(n); link != nil {
		if _, ok := mirrorNamed(string(link.Destination)); ok {
			return link
		}
	}
	return nil
}

// mirror makes the block of a link to one, or nil where there is none to show.
func (p *prose) mirror(link *ast.Link) *Block {
	m, _ := mirrorNamed(string(link.Destination))
	if p.links == nil {
		p.in.fail(p.line(link), "a mirror cannot stand here", "put the link on a page of the lesson")
		return nil
	}
	var known []string
	for _, k := range Mirrors() {
		if k == m {
			return &Block{Kind: MirrorRef, Mirror: m, Text: strings.TrimSpace(p.inline(link)), Line: p.in.at(p.line(link))}
		}
		known = append(known, string(k))
	}
	p.in.fail(p.line(link), fmt.Sprintf("there is no mirror %q", m), oneOfMend(string(m), known))
	return nil
}

// Checks reports whether s is the final check, which is a step of its own.
func (s Step) Checks() bool { return len(s.Blocks) == 1 && s.Blocks[0].Mirror == MirrorCheck }

// Shows reports whether s has a mirror of that name.
func (s Step) Shows(m Mirror) bool {
	for _, b := range s.Blocks {
		if b.Kind == MirrorRef && b.Mirror == m {
			return true
		}
	}
	return false
}

// Checking is the lesson that holds the final check, and its step there; nil
// where the check stands alone, and before the course is loaded.
func (c *Course) Checking() (l *Lesson, step string) {
	for _, l := range c.Lessons() {
		for _, s := range l.Steps() {
			if s.Checks() && !l.Broken() {
				return l, s.ID
			}
		}
	}
	return nil, ""
}

// checkOnce reports a final check that stands in the course a second time.
func (r *reading) checkOnce() {
	first := ""
	for _, l := range r.course.Lessons() {
		for _, page := range l.Pages {
			for _, b := range page.Blocks {
				if b.Kind != MirrorRef || b.Mirror != MirrorCheck {
					continue
				}
				if first != "" {
					r.placeFor(moduleFolder(l.Module.ID)+"/"+l.Local()+".md", &l.Problems).
						fail(b.Line, "the final check stands here a second time", "keep one; the other is in "+first)
					continue
				}
				first = l.ID
			}
		}
	}
}
