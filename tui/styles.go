package tui

import (
	"charm.land/lipgloss/v2"

	"groundwork/tui/markdown"
)

// This file is the only place that names a colour or a glyph. The background is
// never set: the learner's terminal is theirs. No meaning is in colour alone.

// A palette holds the colours of a theme, as hex or as numbers of the terminal's
// own sixteen; an empty one is that of its text.
type palette struct {
	muted, right, again, link string
	levels                    [4]string // base of the pyramid first
	reverse                   bool      // what is marked stands in reverse
}

// Contrast is at least 4.5 to 1 on the usual backgrounds of each theme; on
// black and on white for between, which is used until the terminal has said
// what its background is. It is as good in the nearest of 256 colours, where an
// amber on black has 4.46 at best.
var palettes = map[string]palette{
	"dark": {
		muted: "#A0A0A8", right: "#7FD3A2", again: "#F0B07A", link: "#9CC4F0",
		levels: [4]string{"#E5A55D", "#5CC2B4", "#8FB4F5", "#98CC7E"},
	},
	"light": {
		muted: "#5C5C66", right: "#14663F", again: "#8F4A12", link: "#1F4F9E",
		levels: [4]string{"#8A4F0A", "#0B665C", "#1F4FA3", "#2F6B1E"},
	},
	"between": {
		muted: "#74747F", right: "#2E8559", again: "#A36830", link: "#376EEC",
		levels: [4]string{"#A76718", "#278371", "#3B6DF0", "#2F8538"},
	},
	// The terminal's own sixteen, which whoever chose them can read. Its blacks and
	// whites are not among them: any may be the background.
	"sixteen": {right: "2", again: "3", link: "4", levels: [4]string{"3", "6", "4", "2"}},
	// The colour of the terminal's text alone, by weight; in high contrast what is
	// marked cannot be missed.
	"contrast": {reverse: true},
	"none":     {},
}

// glyphs are the signs of the window.
type glyphs struct {
	done, half, todo, mark, right, again string
	rule, bar, more                      string
	turning                              string // of a path
	marked                               string // a page
	under                                string // a part of a line
	full, shade                          string // of the pyramid
	border                               lipgloss.Border
}

var drawn = glyphs{
	done: "●", half: "◐", todo: "○", mark: "▸", right: "✓", again: "✗",
	rule: "─", bar: "│", more: "↓ more",
	turning: "◂", marked: "◆", under: "▔", full: "▒", shade: " ",
	border: lipgloss.RoundedBorder(),
}

var typed = glyphs{
	done: "*", half: "-", todo: "o", mark: ">", right: "+", again: "x",
	rule: "-", bar: "|", more: "v more",
	turning: "<", marked: "^", under: "^", full: "#", shade: " ",
	border: lipgloss.Border{
		Top: "-", Bottom: "-", Left: "|", Right: "|",
		TopLeft: "+", TopRight: "+", BottomLeft: "+", BottomRight: "+",
		MiddleLeft: "+", MiddleRight: "+", Middle: "+", MiddleTop: "+", MiddleBottom: "+",
	},
}

// styles is how things look. It is a value, made anew when the theme changes.
type styles struct {
	Text, Bold, Faint    lipgloss.Style
	Accent, Strong       lipgloss.Style // the level's one accent, plain and bold
	Right, Again, Link   lipgloss.Style
	Rule, Border, Marked lipgloss.Style // Marked is the line that is chosen
	Here                 lipgloss.Style // the word that is chosen in a text
	Glyph                glyphs
	Markdown             markdown.Theme
	palette              palette
	look
}

// A look is what styles are made from: the same look, the same styles.
type look struct {
	theme string
	ascii bool
	level int // whose accent it is
}

// newStyles gives the styles of a theme with the accent of the base level.
func newStyles(theme string, ascii bool) styles {
	p, ok := palettes[theme]
	if !ok {
		p = palettes["between"]
	}
	s := styles{
		Text: lipgloss.NewStyle(), Bold: lipgloss.NewStyle().Bold(true), Here: lipgloss.NewStyle().Reverse(true),
		Faint: ink(p.muted), Right: ink(p.right).Bold(true), Again: ink(p.again).Bold(true),
		Link: ink(p.link).Underline(true), Rule: ink(p.muted), Border: ink(p.muted),
		Glyph: drawn, palette: p, look: look{theme: theme, ascii: ascii},
	}
	if ascii {
		s.Glyph = typed
	}
	s.Markdown = markdown.Theme{Muted: p.muted, Link: p.link, ASCII: ascii}
	return s.at(0)
}

// at is s with the accent of a level; below 0 it is that of no level.
func (s styles) at(level int) styles {
	colour := ""
	if level >= 0 {
		colour = s.palette.levels[level%len(s.palette.levels)]
	}
	s.look.level = level
	s.Accent = ink(colour)
	s.Strong = ink(colour).Bold(true)
	s.Marked = s.Strong.Reverse(s.palette.reverse)
	return s
}

func ink(colour string) lipgloss.Style {
	if colour == "" {
		return lipgloss.NewStyle()
	}
	return lipgloss.NewStyle().Foreground(lipgloss.Color(colour))
}
