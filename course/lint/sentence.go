package lint

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"groundwork/course"
)

var numbered = pattern{expr: `\[([0-9]+)\]`, has: `[`}

// bare is a text without its source marks, and without the words that stand for
// those that are no source.
func bare(words string) string {
	words = numbered.replace(words, "")
	for _, aside := range course.Asides() {
		words = strings.ReplaceAll(words, aside, "")
	}
	return words
}

var listed = pattern{expr: `^(- |[0-9]+\. )`}

// paragraphs parts a text where it begins a line of its own: at an empty line,
// and at each entry of a list.
func paragraphs(words string) []string {
	var all []string
	for block := range strings.SplitSeq(words, "\n\n") {
		fresh := true
		for line := range strings.SplitSeq(block, "\n") {
			if fresh || listed.found(line) {
				all = append(all, listed.replace(line, ""))
			} else {
				all[len(all)-1] += " " + strings.TrimSpace(line)
			}
			fresh = false
		}
	}
	return all
}

// shortened are words whose full stop ends no sentence.
const shortened = " dr mr mrs ms st prof vs e.g i.e no p "

// sentences parts a text into sentences. What stands in a list is one by itself.
func sentences(words string) []string {
	var all []string
	for _, p := range paragraphs(bare(words)) {
		start := 0
		for i, r := range p {
			if end := i + 1; strings.ContainsRune(".?!", r) && ends(p, start, end) {
				end += closing(p[end:])
				all = append(all, strings.TrimSpace(p[start:end]))
				start = end
			}
		}
		if rest := strings.TrimSpace(p[start:]); rest != "" {
			all = append(all, rest)
		}
	}
	return all
}

// closing is the length of the quotation marks and brackets that rest begins with.
func closing(rest string) int { return len(rest) - len(strings.TrimLeft(rest, `"”’')]*`)) }

// ends reports whether a sentence of p, which began at start, ends before end: a
// blank and then no small letter come after it.
func ends(p string, start, end int) bool {
	if start > end {
		return false
	}
	rest := p[end+closing(p[end:]):]
	if rest == "" {
		return true
	}
	if rest[0] != ' ' && rest[0] != '\n' {
		return false
	}
	if next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \n\"“‘'(*")); unicode.IsLower(next) {
		return false
	}
	fields := strings.Fields(p[start : end-1])
	return len(fields) == 0 || p[end-1] != '.' || !strings.Contains(shortened, " "+strings.ToLower(strings.TrimLeft(fields[len(fields)-1], "(\"“"))+" ")
}

// count is how many words a text has.
func count(words string) int {
	n := 0
	for _, w := range strings.Fields(bare(words)) {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}

var quoted = pattern{expr: `“[^”]*”|"[^"]*"`, has: `“|"`}

// unquoted is a text without what stands in quotation marks.
func unquoted(words string) string { return quoted.replace(words, " ") }

// many is a number of things: "1 row", "7 rows".
func many(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// Cut is the beginning of a text, of at most so many characters.
func Cut(words string, most int) string {
	words = strings.Join(strings.Fields(words), " ")
	runes := []rune(words)
	if len(runes) <= most {
		return words
	}
	return strings.TrimSpace(string(runes[:most-1])) + "…"
}
