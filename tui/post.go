package tui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/lipgloss/v2"

	"groundwork/course"
)

const widestPost = 60

// post draws a made-up post as a card. In a small window it loses its frame and
// keeps the line with its name.
func (f frame) post(p *course.Post) string {
	if f.small() {
		return f.bareBars(p)
	}
	inner := min(widestPost, f.width) - 4
	parts := []string{f.postHead(p, inner), "", wrap(p.Text, inner)}
	for i := range p.Replies {
		r := &p.Replies[i]
		bar := f.styles.Border.Render(f.styles.Glyph.bar) + " "
		reply := f.postHead(r, inner-2) + "\n" + wrap(r.Text, inner-2)
		parts = append(parts, "", prefix(bar, reply))
	}
	return lipgloss.NewStyle().
		Border(f.styles.Glyph.border).BorderForeground(f.styles.Border.GetForeground()).
		Padding(0, 1).Width(inner + 4).
		Render(strings.Join(parts, "\n"))
}

// bareBars draws a post without its frame, a bar down its left side.
func (f frame) bareBars(p *course.Post) string {
	bar := f.styles.Border.Render(f.styles.Glyph.bar) + " "
	inner := f.width - 2
	text := prefix(bar, f.postHead(p, inner)+"\n"+wrap(p.Text, inner))
	for i := range p.Replies {
		r := &p.Replies[i]
		reply := f.postHead(r, inner-2) + "\n" + wrap(r.Text, inner-2)
		text += "\n" + bar + "\n" + prefix(bar+bar, reply)
	}
	return text
}

// postHead is "(J)  Jonah  @jonah_gw      Perch · 21:40". Where both do not fit,
// the place and the time go on a line of their own.
func (f frame) postHead(p *course.Post, width int) string {
	s := f.styles
	who := s.Accent.Render("("+initial(p.Name)+")") + "  " + s.Bold.Render(p.Name)
	if p.Handle != "" {
		who += "  " + s.Faint.Render("@"+p.Handle)
	}
	where := strings.Trim(p.On+" · "+p.When, " ·")
	if lipgloss.Width(who)+2+lipgloss.Width(where) <= width {
		return ends(who, s.Faint.Render(where), width)
	}
	return wrap(who, width) + "\n" + wrap(s.Faint.Render(where), width)
}

func initial(name string) string {
	r, _ := utf8.DecodeRuneInString(name)
	if r == utf8.RuneError {
		return "?"
	}
	return string(unicode.ToUpper(r))
}

// prefix puts a sign before each line.
func prefix(sign, text string) string {
	return sign + strings.ReplaceAll(text, "\n", "\n"+sign)
}
