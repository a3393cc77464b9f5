// Package markdown draws the Markdown of a course for a terminal. It is the
// only importer of glamour.
//
// [Render] is pure and safe to call from many goroutines: a renderer is made
// for each call, since glamour's own may not be shared. It takes a few
// milliseconds, so a window calls it in a command and keeps what it gives.
package markdown

import (
	"fmt"
	"strings"

	"charm.land/glamour/v2"
)

// A Theme is how Markdown looks. It is comparable, so that a drawn text can be
// kept by it. An empty colour is the terminal's own.
type Theme struct {
	Muted, Link string // hex
	ASCII       bool   // draw with the signs of a typewriter alone
}

// least is the narrowest that glamour is asked for; below it, tables and lists
// have no room for words.
const least = 16

// Render draws source at width, without margins, blank lines around it or
// blanks at the ends of lines. Links show their address.
func Render(source string, width int, theme Theme) (string, error) {
	renderer, err := glamour.NewTermRenderer(
		glamour.WithStyles(style(theme)),
		glamour.WithWordWrap(max(least, width)),
		glamour.WithTableWrap(true),
		glamour.WithInlineTableLinks(true),
	)
	if err != nil {
		return "", fmt.Errorf("draw Markdown: %w", err)
	}
	text, err := renderer.Render(hold(strings.ReplaceAll(source, "\t", "    ")))
	if err != nil {
		return "", fmt.Errorf("draw Markdown: %w", err)
	}
	return tidy(theme.bars(release(text))), nil
}
