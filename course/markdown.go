package course

import (
	"fmt"

	"gopkg.in/yaml.v3"
)

// markdown is text and posts. Its source marks are numbered with those of the
// whole activity.
func (f *fields) markdown(key string) []Block {
	_, v := f.look(key)
	if v == nil || f.scalar(v, key) == "" {
		return nil
	}
	in, text := f.prose(v)
	return in.blocks(text, f.marks)
}

// outlined is Markdown in the outline. Open gives it as it is written; Load
// checks it, and puts words and numbers for its source marks.
func (f *fields) outlined(key string, text *string, sources *[]string) {
	*text = f.str(key)
	if *text == "" {
		return
	}
	_, v := f.look(key)
	in, markdown := f.prose(v)
	*f.in.later = append(*f.in.later, func() {
		m := &marks{}
		blocks := in.blocks(markdown, m)
		if len(blocks) != 1 || blocks[0].Kind != Prose {
			in.fail(1, fmt.Sprintf("%q holds more than text", key), "put posts on a page")
			return
		}
		*text, *sources = blocks[0].Markdown, m.ids
	})
}

// pages is Markdown in pages parted by ---, each with its own source marks.
func (f *fields) pages(key string) []*Page {
	_, v := f.look(key)
	if v == nil || f.scalar(v, key) == "" {
		return nil
	}
	in, text := f.prose(v)
	return in.pages(text)
}

// prose is the text of v and its place. Where YAML folds lines, every mistake
// is told at the first.
func (f *fields) prose(v *yaml.Node) (*place, string) {
	line := v.Line - 1
	if v.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		line = v.Line
	}
	in := f.in.inside(line)
	in.folded = f.in.folded || v.Style&yaml.LiteralStyle == 0
	return in, v.Value
}
