package tui

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"groundwork/course"
)

// support is who to turn to: one list for someone else, or for oneself as
// anyone, and one for the learner as a worker.
type support struct {
	still
	who course.Audience
}

func newSupport() screen { return support{who: course.ForSomeone} }

func (support) overlay() string              { return "support" }
func (s support) Init(env) (screen, tea.Cmd) { return s, nil }

func (s support) Update(_ env, msg tea.Msg) (screen, tea.Cmd) {
	if pressed(msg, keys.Tab, keys.Left, keys.Right) {
		s.who = s.other()
		return s, nil
	}
	return s, closed(msg)
}

func (s support) other() course.Audience {
	if s.who == course.ForSomeone {
		return course.ForWorker
	}
	return course.ForSomeone
}

func (support) Title(env) heading { return heading{title: "Support", level: 0} }

func (s support) Keys() []key.Binding {
	return append([]key.Binding{as(keys.Tab, s.next())}, append(closing("carry on"), keys.Copy)...)
}

// next is the other list, short, so that a small window names it too.
func (s support) next() string {
	if s.who == course.ForSomeone {
		return "for you"
	}
	return "for others"
}

func (s support) View(e env) drawing {
	d := drawing{page: string(s.who)}
	s.tabs(e, &d)
	d.gap()
	if s.who == course.ForSomeone {
		d.add(e.styles.Bold.Render(wrap("If someone's life may be in danger now: 999.", e.width)))
		d.gap()
	} else {
		d.add(wrap("Your manager or supervisor, occupational health, your union or defence body, and your own GP are for you too.", e.width))
		d.gap()
	}
	lines := e.course.Support.For(e.nation(), s.who)
	for _, l := range lines {
		d.join(e.line(l))
		d.gap()
	}
	if len(lines) == 0 {
		d.add(wrap("The lines of this course could not be read here. In the UK: 999 in danger; Samaritans, 116 123, day and night.", e.width))
	}
	return d
}

// tabs draws both lists' names, side by side where there is room; a click on the
// other one goes to it.
func (s support) tabs(e env, d *drawing) {
	x := 0
	for i, tab := range []struct {
		who  course.Audience
		text string
	}{{course.ForSomeone, "For someone else"}, {course.ForWorker, "For you as a worker"}} {
		name := e.styles.Faint.Render("  " + tab.text)
		if tab.who == s.who {
			name = e.styles.Strong.Render(e.styles.Glyph.mark + " " + tab.text)
		}
		switch {
		case i == 0 || e.small():
			d.add(name)
		default:
			x = ansi.StringWidth(d.lines[0]) + 4
			d.lines[0] = pad(d.lines[0], x) + name
		}
		if tab.who != s.who {
			d.within(x, x+ansi.StringWidth(name), spot{key: "tab"})
		}
	}
}

// line is a help line, with how it was checked and when.
func (e env) line(l course.Line) drawing {
	var d drawing
	d.add(ends(e.styles.Bold.Render(l.Name), e.styles.Faint.Render(e.where(l.Nations)), e.width))
	hours := l.Hours
	if l.Number == "" {
		// The way to ask stands in the note.
	} else if ansi.StringWidth(l.Number)+ansi.StringWidth(hours)+2 <= e.width {
		d.add(ends(e.styles.Strong.Render(l.Number), e.styles.Faint.Render(hours), e.width))
		hours = ""
	} else {
		d.add(e.styles.Strong.Render(wrap(l.Number, e.width)))
	}
	for _, more := range []string{hours, l.Text, l.Who, l.Note} {
		if more != "" {
			d.add(wrap(sentence(more), e.width))
		}
	}
	for _, copied := range []string{l.Number, l.URL} {
		if copied != "" {
			d.copies = append(d.copies, copied)
		}
	}
	if l.URL != "" {
		d.add(e.styles.Link.Render(wrap(l.URL, e.width)))
	}
	d.add(e.styles.Faint.Render(wrap(l.Reliance(), e.width)))
	return d
}

// sentence is text with a capital letter first.
func sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// where names the nations of a line, unless the learner's own is one of them.
func (e env) where(nations []string) string {
	if slices.Contains(nations, e.nation()) {
		return ""
	}
	var names []string
	for _, id := range nations {
		i := slices.IndexFunc(e.course.Nations, func(n course.Nation) bool { return n.ID == id })
		if i >= 0 {
			names = append(names, e.course.Nations[i].Name)
		}
	}
	return strings.Join(names, ", ")
}
