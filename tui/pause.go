package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"groundwork/progress"
)

// A pause stands between own words and their keeping, where something in them
// looks as if it could say who somebody is. It shows what, and asks once; nothing
// is blocked. Whoever has a [field] has a pause beside it: the field is left, the
// pause [pause.asks], and while it is on it takes the keys and is drawn in the
// field's place. Words that are kept because a window closes pass it by.
type pause struct {
	watched progress.Watched
	seen    []progress.Sighting // while it is on
	choose  menu
}

// newPause watches a field in which stands may be kept as it is.
func newPause(stands string) pause { return pause{watched: progress.Watch(stands)} }

func (p pause) on() bool { return len(p.seen) > 0 }

// asks is p, on where text holds something to ask about. The mark stands on
// changing it.
func (p pause) asks(text string) pause {
	p.seen = p.watched.Asks(text)
	p.choose = newMenu(progress.ChangeIt, progress.KeepAsItIs)
	return p
}

// An answer to a pause.
type answer int

const (
	undecided answer = iota
	changeIt         // back into the field, with the text as it is
	keepIt           // kept knowingly; not asked again in this field
)

// Update takes a key while p is on.
func (p pause) Update(msg tea.Msg) (pause, answer) {
	if pressed(msg, keys.Back) {
		p.seen = nil
		return p, changeIt
	}
	next, chosen := p.choose.Update(msg)
	p.choose = next
	switch {
	case !chosen:
		return p, undecided
	case p.choose.at == 0:
		p.seen = nil
		return p, changeIt
	}
	p.watched, p.seen = p.watched.Keeping(p.seen), nil
	return p, keepIt
}

// written takes what happens to a field and the pause beside it. done reports that
// the field was left and what is in it is to be kept.
func written(e env, f field, p pause, msg tea.Msg) (next field, after pause, done bool, cmd tea.Cmd) {
	if p.on() {
		p, a := p.Update(msg)
		if a == changeIt {
			f = f.sized(e).Focus()
		}
		return f, p, a == keepIt, nil
	}
	if !pressed(msg, keys.Leave, keys.Tab) {
		f, cmd = f.Update(e, msg)
		return f, p, false, cmd
	}
	if p = p.asks(f.value()); !p.on() {
		return f, p, true, nil
	}
	return f.Blur(), p, false, nil
}

// Keys are those while p is on.
func (p pause) Keys() []key.Binding {
	return []key.Binding{as(keys.Enter, "choose"), keys.Choose, as(keys.Back, "change it")}
}

// View draws each part in its line, marked under it.
func (p pause) View(e env) drawing {
	d := drawing{page: "pause"}
	for _, s := range p.seen {
		d.add(e.sighting(s), wrap(s.Looks(), e.width))
		d.gap()
	}
	d.add(wrap(progress.CouldTell(len(p.seen)), e.width))
	d.gap()
	d.join(p.choose.View(e))
	return d
}

// sighting is the part of a line around s, as much as there is room for, with
// signs under s.
func (e env) sighting(s progress.Sighting) string {
	it := cut(s.It, e.width-2)
	room := e.width - 2 - ansi.StringWidth(it)
	after := cut(s.After, max(0, room-min(ansi.StringWidth(s.Before), room/2)))
	before := e.tail(s.Before, room-ansi.StringWidth(after))
	under := strings.Repeat(" ", ansi.StringWidth(before)) + strings.Repeat(e.styles.Glyph.under, ansi.StringWidth(it))
	bar := e.styles.Border.Render(e.styles.Glyph.bar) + " "
	return bar + before + e.styles.Again.Render(it) + after + "\n" + bar + e.styles.Again.Render(under)
}

// tail is the end of a line, cut at its beginning.
func (f frame) tail(line string, width int) string {
	if w := ansi.StringWidth(line); w > width {
		if width < 2 {
			return ""
		}
		return "…" + ansi.TruncateLeft(line, w-width+1, "")
	}
	return line
}
