package search

import "fmt"

// What both front ends say of searching.
const (
	// Invites says what can be found.
	Invites = "Type a word, or its beginning. It is looked for in lessons, pages and questions, in the glossary, " +
		"the directory, the sources and the help lines, and in what you wrote yourself."
	// NoneFound is said where nothing matches.
	NoneFound = "Nothing here has these words. Try fewer of them, or another word for it; this course does not hold everything."
	// Waits is said until the index stands.
	Waits = "One moment: the course is being read."
)

// Says is how many there are and how they match, in a sentence.
func (f Found) Says() string {
	var text string
	switch f.Match {
	case Nothing:
		return NoneFound
	case All:
		text = fmt.Sprintf("%d found.", f.Total)
	case Some:
		text = fmt.Sprintf("Nothing has all of these words; %d with some of them.", f.Total)
	case Near:
		text = fmt.Sprintf("Nothing has this word; %d with one that is written much like it.", f.Total)
	}
	if n := len(f.Hits); n < f.Total {
		text += fmt.Sprintf(" These are the best %d: one more word narrows it.", n)
	}
	return text
}

// Whence is the kind of a hit, whether hard things are in it, and its place,
// which a small window may cut: "page, hard in parts, Hear it".
func (h Hit) Whence() string {
	text := h.Kind.String()
	if h.Note != "" {
		text += ", hard in parts"
	}
	if h.Where != "" && h.Where != h.Title {
		text += ", " + h.Where
	}
	return text
}
