package course

import (
	"fmt"
	"strings"
)

// longest is how many bytes may stand without an empty line between them: more
// than any paragraph, list or table that is meant to be read.
const longest = 8 << 10

// endless refuses Markdown that the parser would take minutes over: it goes
// through every quotation and list that a line is in, and through much of a
// paragraph for each bracket and star in it.
func (in *place) endless(markdown string) bool {
	at, size := 0, 0
	for line := range strings.Lines(markdown) {
		at++
		size += len(line)
		if strings.Trim(line, " \t\n") == "" {
			size = 0
		}
		if depth(line) > maxDepth {
			in.refuse(at, fmt.Sprintf("holds quotations or lists nested more than %d deep", maxDepth), "write it flatter")
			return true
		}
		if size > longest {
			in.refuse(at, fmt.Sprintf("holds more than %d KiB without an empty line", longest>>10), "part it with empty lines")
			return true
		}
	}
	return false
}

// depth counts the marks of quotations and of lists that a line begins with.
func depth(line string) int {
	for n := 0; ; n++ {
		line = strings.TrimLeft(line, " \t")
		rest, ok := unmarkedLine(line)
		if !ok {
			return n
		}
		line = rest
	}
}

// unmarkedLine is line without the mark that it begins with: >, or a hyphen, a
// star, a plus or a number before a blank.
func unmarkedLine(line string) (rest string, ok bool) {
	if rest, ok = strings.CutPrefix(line, ">"); ok {
		return rest, true
	}
	marks := "-*+"
	rest = strings.TrimLeft(line, "0123456789")
	if rest != line {
		marks = ".)"
	}
	if rest == "" || strings.IndexByte(marks, rest[0]) < 0 {
		return line, false
	}
	rest = rest[1:]
	return rest, rest == "" || strings.IndexByte(" \t\n", rest[0]) >= 0
}
