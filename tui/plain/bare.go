package plain

import (
	"slices"
	"strconv"
	"strings"
)

// asides are the marks that are not sources, in words.
var asides = map[string]string{
	"own":           " (Course's own.)",
	"none-found":    " (None found.)",
	"announced":     " (Announced, not in force.)",
	"understanding": " (As we understand it; check.)",
}

// bare is short Markdown, as a module's opening or a short version has it, as
// lines: no signs of emphasis, sources as [1], [2], paragraphs in one line. It
// gives the ids of the sources in the order of their numbers.
func bare(markdown string) (text string, cites []string) {
	var b strings.Builder
	for i, row := range rows(markdown) {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(row)
	}
	text, cites = marked(b.String())
	return strings.NewReplacer("**", "", "*", "", "`", "").Replace(text), cites
}

// rows joins the lines of each paragraph and of each list item.
func rows(markdown string) []string {
	var all []string
	open := false
	for l := range strings.SplitSeq(strings.TrimSpace(markdown), "\n") {
		l = strings.TrimSpace(l)
		switch {
		case l == "":
			all, open = append(all, ""), false
		case open && !item(l):
			all[len(all)-1] += " " + l
		default:
			all, open = append(all, strings.TrimLeft(l, "#> ")), true
		}
	}
	return all
}

// item reports whether a line begins an item of a list.
func item(l string) bool { return strings.HasPrefix(l, "* ") || hang(l) > 0 }

// marked turns [^id] into the number of a source or into its words.
func marked(text string) (string, []string) {
	var b strings.Builder
	var cites []string
	for {
		before, rest, ok := strings.Cut(text, "[^")
		id, after, closed := strings.Cut(rest, "]")
		if !ok || !closed {
			b.WriteString(text)
			return b.String(), cites
		}
		b.WriteString(before)
		if words, is := asides[id]; is {
			b.WriteString(words)
		} else {
			cites = withAll(cites, []string{id})
			b.WriteString(" [" + strconv.Itoa(1+slices.Index(cites, id)) + "]")
		}
		text = after
	}
}
