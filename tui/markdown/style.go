package markdown

import "charm.land/glamour/v2/ansi"

// style is the course's own: text first, one weight of emphasis, no margins.
func style(t Theme) ansi.StyleConfig {
	muted, link := colour(t.Muted), colour(t.Link)
	return ansi.StyleConfig{
		List:       ansi.StyleList{StyleBlock: ansi.StyleBlock{Indent: number(listIndent)}, LevelIndent: 2},
		BlockQuote: ansi.StyleBlock{Indent: number(2), IndentToken: text(barCell)},
		Heading:    ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{BlockSuffix: "\n", Bold: yes()}},
		Emph:       ansi.StylePrimitive{Italic: yes()},
		Strong:     ansi.StylePrimitive{Bold: yes()},
		HorizontalRule: ansi.StylePrimitive{
			Color: muted, Format: "\n" + t.pick("────────", "--------") + "\n",
		},
		Item:        ansi.StylePrimitive{BlockPrefix: t.pick("• ", "- ")},
		Enumeration: ansi.StylePrimitive{BlockPrefix: ". "},
		Task:        ansi.StyleTask{Ticked: "[x] ", Unticked: "[ ] "},
		Link:        ansi.StylePrimitive{Color: link, Underline: yes()},
		LinkText:    ansi.StylePrimitive{},
		Code:        ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: yes()}},
		CodeBlock:   ansi.StyleCodeBlock{StyleBlock: ansi.StyleBlock{Indent: number(2)}},
		Table: ansi.StyleTable{
			CenterSeparator: text(t.pick("┼", "+")),
			ColumnSeparator: text(t.pick("│", "|")),
			RowSeparator:    text(t.pick("─", "-")),
		},
	}
}

func (t Theme) pick(drawn, typed string) string {
	if t.ASCII {
		return typed
	}
	return drawn
}

func colour(hex string) *string {
	if hex == "" {
		return nil
	}
	return &hex
}

func yes() *bool            { b := true; return &b }
func text(s string) *string { return &s }
func number(n uint) *uint   { return &n }
