package report

import (
	"strings"
	"unicode/utf8"
)

// width is what a text is wrapped to.
const width = 72

// Text is s as plain lines of at most 72 characters, for a screen reader, a mail
// or a form's box.
func (s Summary) Text() string {
	var b strings.Builder
	wrapTo(&b, "", s.heading()+": "+s.Course.Title)
	b.WriteString("\n")
	wrapTo(&b, "", s.StatusLine())
	b.WriteString("\n")
	for _, f := range s.facts() {
		wrapTo(&b, "", f.Name+": "+f.Value)
	}
	for _, part := range s.parts() {
		b.WriteString("\n" + part.title + "\n")
		for _, line := range part.lines {
			wrapTo(&b, "- ", line)
		}
	}
	return b.String()
}

// A part is a list under a title.
type part struct {
	title string
	lines []string
}

// parts are the lists of s that hold something.
func (s Summary) parts() []part {
	var done []string
	for _, m := range s.Modules {
		done = append(done, m.sentence())
	}
	var parts []part
	for _, p := range []part{
		{"What was done", done},
		{"What it was for", s.Objectives},
		{"Still to do", s.Missing},
		{"What the course rests on", s.Sources.sentences()},
		{"Who has checked the course", nonEmpty(s.Course.Status)},
	} {
		if len(p.lines) > 0 {
			parts = append(parts, p)
		}
	}
	return parts
}

func nonEmpty(text string) []string {
	if text = strings.Join(strings.Fields(text), " "); text == "" {
		return nil
	}
	return []string{text}
}

// wrapTo writes text in lines of at most width, the first after mark and the
// others under it. A word that is longer stays whole.
func wrapTo(b *strings.Builder, mark, text string) {
	indent := strings.Repeat(" ", len(mark))
	line := mark
	for i, word := range strings.Fields(text) {
		switch {
		case i == 0:
			line += word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width:
			b.WriteString(line + "\n")
			line = indent + word
		default:
			line += " " + word
		}
	}
	b.WriteString(line + "\n")
}
