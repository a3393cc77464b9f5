package course

import (
	"fmt"
	"slices"
)

// A place is a text being read: a file, or a block of YAML or Markdown in one.
type place struct {
	file     string
	base     int     // lines of the file before the first of the text
	folded   bool    // the text's lines are not the file's: all is told at its first
	course   *Course // the outline and the sources, read before
	problems *Problems
	rule     string    // that what is told breaks; see Problem
	later    *[]func() // what is done when sources and lessons are known; nil where nothing is put off
}

// inside is the place of a text that begins after the given line of in.
func (in *place) inside(line int) *place {
	p := *in
	p.base = in.at(line)
	return &p
}

// at is the line of the file for a line of the text; 0 is the text as a whole.
func (in *place) at(line int) int {
	if in.folded {
		return in.base + min(line, 1)
	}
	return in.base + line
}

func (in *place) fail(line int, what, mend string)   { in.tell(Error, line, what, mend) }
func (in *place) warn(line int, what, mend string)   { in.tell(Warning, line, what, mend) }
func (in *place) refuse(line int, what, mend string) { in.tell(Refused, line, what, mend) }

func (in *place) tell(g Grade, line int, what, mend string) {
	*in.problems = append(*in.problems, Problem{Grade: g, File: in.file, Line: in.at(line), What: what, Mend: mend, Rule: in.rule})
}

// by is in, telling of what breaks a teaching rule.
func (in *place) by(rule string) *place {
	p := *in
	p.rule = rule
	return &p
}

// failed reports whether any problem after the first so many is worse than a
// warning.
func (in *place) failed(after int) bool {
	return slices.ContainsFunc((*in.problems)[after:], func(p Problem) bool { return p.Grade > Warning })
}

// source reports an id that names no source.
func (in *place) source(line int, id string) {
	if _, ok := in.course.Source(id); !ok {
		in.fail(line, fmt.Sprintf("there is no source %q", id),
			didYouMean(id, in.course.sourceIDs(), "add it to sources.yaml"))
	}
}

// shaped reports s where it does not have the shape of an id.
func (in *place) shaped(line int, s string) bool {
	if !isID(s) {
		in.fail(line, fmt.Sprintf("%q is not an id", s), "use a-z, 0-9 and -, at most 64 of them")
		return false
	}
	return true
}

// filed reports an id of what has a file or a folder of that name, where Windows
// has no room for one.
func (in *place) filed(line int, id string) {
	if Device(id) {
		in.fail(line, fmt.Sprintf("Windows keeps the name %q for a device, and can have no file or folder called so", id), "give it another id")
	}
}

// reserved reports an id that means something else in its place.
func (in *place) reserved(line int, id string, taken ...string) bool {
	if slices.Contains(taken, id) {
		in.fail(line, fmt.Sprintf("the id %q means something else", id), "give it another id")
		return true
	}
	return false
}

// twice reports id where it is in seen already, and else puts it there.
func (in *place) twice(seen map[string]int, line int, id string) bool {
	if first, ok := seen[id]; ok {
		in.fail(line, fmt.Sprintf("%q is here twice", id), fmt.Sprintf("it is also on line %d: rename or remove one", first))
		return true
	}
	seen[id] = in.at(line)
	return false
}

// marks numbers the sources of one page or activity in the order they come.
type marks struct {
	ids []string
	at  map[string]int // the number of each
}

// number is the mark of the source id: 1 for the first.
func (m *marks) number(id string) int {
	if n, ok := m.at[id]; ok {
		return n
	}
	if m.at == nil {
		m.at = map[string]int{}
	}
	m.ids = append(m.ids, id)
	m.at[id] = len(m.ids)
	return len(m.ids)
}
