package tui

import (
	"maps"
	"strings"

	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/tui/markdown"
)

// Markdown is drawn in commands and kept by its source, width and theme, so
// that a key never waits for it. Until it is there, its plain words are shown.

type textKey struct {
	source string
	width  int
	theme  markdown.Theme
}

// texts is what has been drawn. An empty value is being drawn.
type texts map[textKey]string

// keepTexts is how many drawn texts are kept; a lesson has about thirty.
const keepTexts = 200

type textsMsg map[textKey]string

// drawTexts draws what is asked for, off the update loop.
func drawTexts(asked []textKey) tea.Cmd {
	return func() tea.Msg {
		done := make(textsMsg, len(asked))
		for _, k := range asked {
			text, err := markdown.Render(course.Unwrap(k.source), k.width, k.theme)
			if err != nil {
				text = wrap(bare(k.source), k.width)
			}
			done[k] = text
		}
		return done
	}
}

// missing gives the texts that are wanted and neither there nor being drawn,
// and t with them noted.
func (t texts) missing(f frame, wanted []string) (texts, []textKey) {
	var asked []textKey
	for _, source := range wanted {
		k := f.textKey(source)
		if _, ok := t[k]; !ok && source != "" {
			asked = append(asked, k)
		}
	}
	if len(asked) == 0 {
		return t, nil
	}
	next := maps.Clone(t)
	if next == nil || len(next) > keepTexts {
		next = texts{}
	}
	for _, k := range asked {
		next[k] = ""
	}
	return next, asked
}

func (f frame) textKey(source string) textKey {
	return textKey{source, f.width, f.styles.Markdown}
}

// markdown is source drawn at the width of the frame. What is drawn with it is
// named in the Markdown method of the screen or act.
func (f frame) markdown(source string) string {
	if text := f.texts[f.textKey(source)]; text != "" {
		return text
	}
	return wrap(bare(source), f.width)
}

// bare is Markdown without its signs of emphasis, for the moment before it is
// drawn.
func bare(source string) string {
	return strings.NewReplacer("**", "", "*", "", "`", "").Replace(strings.TrimSpace(source))
}

// blocks draws text and posts, an empty line between them.
func (f frame) blocks(blocks []course.Block) drawing {
	var d drawing
	for _, b := range blocks {
		d.gap()
		switch b.Kind {
		case course.Prose:
			d.add(f.markdown(b.Markdown))
		case course.PostCard:
			d.add(f.post(b.Post))
		}
	}
	return d
}

// markdownOf lists what [frame.blocks] will draw.
func markdownOf(blocks []course.Block) []string {
	var sources []string
	for _, b := range blocks {
		if b.Kind == course.Prose {
			sources = append(sources, b.Markdown)
		}
	}
	return sources
}
