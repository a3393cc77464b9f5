package course

import "fmt"

// A place is a text being read: a file, or a block of YAML or Markdown in one.
type place struct {
	file     string
	base     int     // lines of the file before the first of the text
	course   *Course // the outline and the sources, read before
	problems *Problems
}

// inside is the place of a text that begins after the given line of in.
func (in *place) inside(line int) *place {
	p := *in
	p.base = in.at(line)
	return &p
}

// at is the line of the file for a line of the text.
func (in *place) at(line int) int { return in.base + line }

func (in *place) fail(line int, what, mend string)   { in.tell(Error, line, what, mend) }
func (in *place) warn(line int, what, mend string)   { in.tell(Warning, line, what, mend) }
func (in *place) refuse(line int, what, mend string) { in.tell(Refused, line, what, mend) }

func (in *place) tell(g Grade, line int, what, mend string) {
	*in.problems = append(*in.problems, Problem{Grade: g, File: in.file, Line: in.at(line), What: what, Mend: mend})
}

// failures counts what is worse than a warning so far.
func (in *place) failures() int {
	n := 0
	for _, p := range *in.problems {
		if p.Grade > Warning {
			n++
		}
	}
	return n
}

// source reports an id that names no source.
func (in *place) source(line int, id string) {
	if _, ok := in.course.Source(id); !ok {
		in.fail(line, fmt.Sprintf("there is no source %q", id),
			didYouMean(id, in.course.sourceIDs(), "add it to sources.yaml"))
	}
}

// marks numbers the sources of one page or activity in the order they come.
type marks struct{ ids []string }

// number is the mark of the source id: 1 for the first.
func (m *marks) number(id string) int {
	for i, have := range m.ids {
		if have == id {
			return i + 1
		}
	}
	m.ids = append(m.ids, id)
	return len(m.ids)
}
