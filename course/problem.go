package course

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Grade says how bad a mistake is.
type Grade int

// The grades, mildest first.
const (
	Warning Grade = iota // a person should look
	Error                // the course opens, the broken lesson says what is wrong
	Refused              // the course cannot be opened safely
)

// String is g in a word.
func (g Grade) String() string { return [...]string{"warning", "error", "refused"}[g] }

// A Problem is a mistake in a course's own files. It is an error for those who
// need one.
type Problem struct {
	Grade Grade
	File  string
	Line  int    // 1 is the first; 0 is the file as a whole
	What  string // what is wrong
	Mend  string // what to write instead; may be empty
	Rule  string // the id of the teaching rule it breaks, such as I02; empty for most mistakes of format
}

// Error is "file:line: what is wrong; what to write instead", and after it the
// rule in brackets where there is one.
func (p Problem) Error() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
	}
	b.WriteString(": " + p.What)
	if p.Mend != "" {
		b.WriteString("; " + p.Mend)
	}
	if p.Rule != "" {
		b.WriteString(" (" + p.Rule + ")")
	}
	return b.String()
}

// Problems are mistakes, sorted by file, line and text. They are an error when
// there are any.
type Problems []Problem

// Error gives one problem a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Worst is the highest grade in ps; ok is false when ps is empty.
func (ps Problems) Worst() (g Grade, ok bool) {
	for _, p := range ps {
		g = max(g, p.Grade)
	}
	return g, len(ps) > 0
}

// sorted gives ps in order, each once.
func (ps Problems) sorted() Problems {
	slices.SortFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.What, b.What), cmp.Compare(a.Rule, b.Rule))
	})
	return slices.Compact(ps)
}
