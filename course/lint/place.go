package lint

import (
	"io/fs"
	"slices"
	"strings"
	"unicode"
)

// files are those of the course, read again to find the line of a word. Package
// course says only where a text begins.
type files struct {
	fsys fs.FS
	read map[string]*file
}

// A file is the words of a file with their lines.
type file struct{ words []placed }

type placed struct {
	word string // in small letters
	line int
}

func (f files) open(name string) *file {
	if known, ok := f.read[name]; ok {
		return known
	}
	data, _ := fs.ReadFile(f.fsys, name) // course.Examine told of one that cannot be read
	opened := &file{}
	line := 0
	for text := range strings.Lines(string(data)) {
		line++
		for _, w := range split(strings.ReplaceAll(text, "''", "'")) { // as YAML writes an apostrophe in quotes
			opened.words = append(opened.words, placed{strings.ToLower(w), line})
		}
	}
	f.read[name] = opened
	return opened
}

// sampled is how many words are enough to find a sentence by.
const sampled = 4

// line is that on which words are written, from a line of the file on: that line
// where they are not found, as when marks stand between them.
func (f files) line(name string, from int, words string) int {
	want := split(strings.ToLower(words))
	want = want[:min(len(want), sampled)]
	for ; len(want) > 0; want = want[:len(want)-1] {
		if line, ok := f.open(name).find(from, want); ok {
			return line
		}
	}
	return from
}

// near is how many lines after its beginning a text is looked for.
const near = 200

func (f *file) find(from int, want []string) (line int, ok bool) {
	first, _ := slices.BinarySearchFunc(f.words, from, func(p placed, line int) int { return p.line - line })
	for i := first; i < len(f.words) && f.words[i].line <= from+near; i++ {
		if f.begins(i, want) {
			return f.words[i].line, true
		}
	}
	return 0, false
}

func (f *file) begins(at int, want []string) bool {
	if at+len(want) > len(f.words) {
		return false
	}
	for i, w := range want {
		if f.words[at+i].word != w {
			return false
		}
	}
	return true
}

// split gives the words of text: runs of letters, digits and the apostrophes in
// them.
func split(text string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	}) {
		if w = strings.Trim(strings.ReplaceAll(w, "’", "'"), "'"); w != "" {
			words = append(words, w)
		}
	}
	return words
}
