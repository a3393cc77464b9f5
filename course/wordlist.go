package course

import "strings"

const wordsFile = "words.yaml"

// A Word is one that is spelt rightly though no dictionary has it: a name, a
// term, an abbreviation.
type Word struct {
	Text string
	Line int // in words.yaml
}

// readWords reads the course's own additions to the dictionary.
func (r *reading) readWords() {
	in := r.place(wordsFile)
	text, ok := r.tree.read(wordsFile, in.problems)
	if !ok {
		return
	}
	root, ok := in.document(text)
	if root == nil || !ok {
		return
	}
	f := &fields{in: in, node: pair("words", root)}
	seen := map[string]int{}
	for _, w := range f.words("words") {
		if !in.twice(seen, w.line, strings.ToLower(w.text)) {
			r.course.Words = append(r.course.Words, Word{Text: w.text, Line: in.at(w.line)})
		}
	}
}
