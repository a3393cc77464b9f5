package course

// blocks reads Markdown that is not parted into pages.
func (in *place) blocks(text string, m *marks) []Block {
	return []Block{{Markdown: text, Text: text, Line: in.at(1)}}
}

// pages reads Markdown parted into pages by lines of ---.
func (in *place) pages(text string) []*Page {
	return []*Page{{Blocks: in.blocks(text, &marks{}), Line: in.at(1)}}
}
