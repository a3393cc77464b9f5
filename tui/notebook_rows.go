package tui

import (
	"slices"
	"strings"
	"time"

	"groundwork/progress"
)

// A leaf is one entry of the notebook as it is shown.
type leaf struct {
	item
	progress.Leaf
	hidden bool // private, and not asked for yet
}

// more reports whether there are earlier versions that can be shown.
func (l leaf) more() bool { return len(l.Earlier) > 0 && !l.hidden }

// leaves are those that the rows are narrowed to, the latest of each group first.
func (n notebook) leaves(e env) []leaf {
	var rows []leaf
	for _, g := range []progress.Group{progress.Promises, progress.Bookmarks, progress.OwnWords} {
		head := g.Heading()
		for _, l := range slices.Backward(n.all) {
			if l.Group != g || !l.Matches(n.find.value(), l.ID == n.shown) {
				continue
			}
			row := n.row(e, l)
			row.head, head = head, ""
			rows = append(rows, row)
		}
	}
	return rows
}

func (n notebook) menu(leaves []leaf) menu {
	m := menu{at: max(0, min(n.choose.at, len(leaves)-1))}
	for _, l := range leaves {
		m.items = append(m.items, l.item)
	}
	return m
}

func (n notebook) row(e env, l progress.Leaf) leaf {
	row := leaf{Leaf: l, hidden: l.Private && l.ID != n.shown, item: item{label: l.Line()}}
	switch l.Group {
	case progress.Promises:
		row.sign, row.note = e.styles.Glyph.todo, l.Commitment.Stands()
		if kept := l.Commitment.Kept; kept != nil && *kept {
			row.sign = e.styles.Glyph.done
		}
	case progress.Bookmarks:
		row.sign, row.note = e.styles.Glyph.marked, "marked on "+date(l.At)
		if l.Spot.Gone {
			row.note += "; f takes the mark away"
		}
	case progress.OwnWords:
		row.note = n.under(l)
	}
	if row.hidden {
		row.label = progress.PrivateWords + " Enter shows them."
	}
	return row
}

// under is where and when words were written, and the versions before them.
func (n notebook) under(l progress.Leaf) string {
	parts := []string{}
	if at := l.Spot.Words(); at != "" {
		parts = append(parts, at)
	}
	parts = append(parts, date(l.At))
	if more := progress.Earlier(len(l.Earlier)); more != "" {
		parts = append(parts, more)
	}
	note := strings.Join(parts, ", ")
	if n.before != l.ID {
		return note
	}
	for _, w := range l.Earlier {
		note += "\nOn " + date(w.At) + ": " + w.Text
	}
	return note
}

func date(t time.Time) string { return t.Format("2 January 2006") }

func (n notebook) View(e env) drawing {
	var d drawing
	if n.typing() || n.find.value() != "" {
		n.finding(e, &d)
	} else {
		d.add(e.styles.Faint.Render(wrap("None of it is sent to anybody. "+progress.WriteWhatYouLearned+" "+progress.NoPrivilege, e.width)))
	}
	d.gap()
	switch {
	case len(n.rows) > 0:
		rows := n.choose.View(e)
		if n.typing() { // the cursor is what is to be kept in sight
			rows.first, rows.last, rows.chosen = 0, 0, false
			for i := range rows.spots { // a number is text here
				rows.spots[i].picked = true
			}
		}
		d.join(rows)
	case n.any():
		d.add(wrap(progress.NothingFound+" "+progress.PrivateShut, e.width))
	default:
		d.add(wrap("Nothing here yet. n writes a note, here and in a lesson; in a lesson, m marks the page.", e.width))
	}
	return d
}

// finding draws what the rows are narrowed to.
func (n notebook) finding(e env, d *drawing) {
	d.add(e.styles.Strong.Render("Find in the notebook"))
	if n.typing() {
		d.join(n.find.View(e))
		return
	}
	d.add(e.quote(n.find.value()))
}
