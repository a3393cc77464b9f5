package journal

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// aside are the files beside those of the record that may be copies of words: an
// editor's, or a sync client's while it is at work, as .words-0a.jsonl.Xy12 or
// words-0a.jsonl~. They are not read for what they say, and are cleaned of words
// that were taken back.
func (j *Journal) aside() []string {
	all, _ := j.files("*") // where there is no looking into the folder, that was told already
	return slices.DeleteFunc(all, func(path string) bool {
		name := strings.ToLower(filepath.Base(path))
		ours, _ := filepath.Match("words*.jsonl", filepath.Base(path))
		return ours || name == "words.lock" || !strings.Contains(name, "words") || !isFile(path)
	})
}

// lookAside notes whose words the files aside hold.
func (r *reader) lookAside(j *Journal) {
	for _, name := range j.aside() {
		other := newReader(&Damage{})
		other.file(name, other.wordsLine)
		for id := range other.words {
			r.held[id] = true
		}
		for id := range other.held {
			r.held[id] = true
		}
	}
}

// isFile reports whether name is a file, or a link to one: what is put into a
// folder that others can write to may be a pipe, which would keep whoever opens it
// waiting for good.
func isFile(name string) bool {
	info, err := os.Stat(name)
	return err != nil || info.Mode().IsRegular() // what is not there is the opener's to tell
}
