package course

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// A placing puts the activities of a lesson on its pages, each once.
type placing struct {
	shelf  *shelf
	file   string         // that links name
	placed map[string]int // local id to line
	order  []*Activity
}

// readLesson reads the two files of l. What is wrong in them is in l.Problems.
func (r *reading) readLesson(l *Lesson) {
	base := moduleFolder(l.Module.ID) + "/" + l.Local()
	notes := r.placeFor(base+".yaml", &l.Problems)
	text, _ := r.tree.read(notes.file, &l.Problems)
	shelf := notes.shelf(text, l.ID, l.Module, l)

	in := r.placeFor(base+".md", &l.Problems)
	text, ok := r.tree.read(in.file, &l.Problems)
	if !ok {
		if !r.tree.exists(in.file) {
			in.fail(0, fmt.Sprintf("is not here, and %s/module.yaml lists the lesson", moduleFolder(l.Module.ID)),
				didYouMean(l.Local(), r.tree.pages(moduleFolder(l.Module.ID)), "write it, or take the lesson out of the list"))
		}
		return
	}
	if strings.TrimSpace(text) == "" {
		in.fail(0, "is empty", `begin it with "## " and a title`)
		return
	}
	p := in.parse(text)
	p.links = &placing{shelf: shelf, file: l.Local() + ".yaml", placed: map[string]int{}}
	l.Pages = p.pages(true)
	l.Activities = p.links.order
	p.links.left()
}

// place makes the block of an activity that a link puts on a page, or nil where
// there is no such activity to put there.
func (pl *placing) place(p *prose, link *ast.Link) *Block {
	line := p.line(link)
	file, id, _ := strings.Cut(string(link.Destination), "#")
	if file != pl.file {
		p.in.fail(line, fmt.Sprintf("the link leads to %q, which is not this lesson's", file),
			fmt.Sprintf("write %s#%s: a lesson shows its own activities", pl.file, id))
		return nil
	}
	if pl.shelf.unread {
		return nil
	}
	a, declared := pl.shelf.whole[id]
	if !declared {
		known := slices.Sorted(maps.Keys(pl.shelf.whole))
		p.in.fail(line, fmt.Sprintf("there is no activity %q in %s", id, pl.file), didYouMean(id, known, "write it there"))
		return nil
	}
	if p.in.twice(pl.placed, line, id) || a == nil {
		return nil
	}
	pl.order = append(pl.order, a)
	return &Block{Kind: ActivityRef, Activity: a, Line: p.in.at(line)}
}

// left reports the activities that no page has.
func (pl *placing) left() {
	for _, a := range pl.shelf.activities {
		if _, ok := pl.placed[a.Local()]; !ok {
			pl.shelf.in.fail(a.Line, fmt.Sprintf("the activity %q is on no page", a.Local()),
				fmt.Sprintf("put [words](%s#%s) where it belongs", pl.file, a.Local()))
		}
	}
}
