package course

import "gopkg.in/yaml.v3"

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
