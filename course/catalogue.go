package course

import (
	"fmt"
	"slices"
	"strings"
)

// The files of lists. A course may do without any of them.
const (
	sourcesFile   = "sources.yaml"
	supportFile   = "support.yaml"
	glossaryFile  = "glossary.yaml"
	directoryFile = "directory.yaml"
)

// list reads a file that is one list; none is no mistake here.
func (r *reading) list(file, what string, read func(*fields)) {
	in := r.place(file)
	if text, ok := r.tree.read(file, in.problems); ok {
		in.entries(text, what, read)
	}
}

func (r *reading) readSources() {
	c := r.course
	seen := map[string]int{}
	r.list(sourcesFile, "source", func(f *fields) {
		s := Source{
			ID: f.id(), Title: f.need("title"), Publisher: f.str("publisher"), Year: f.need("year"),
			URL: f.str("url"), Jurisdiction: f.str("jurisdiction"),
			Kind:   SourceKind(f.oneOf("kind", string(Read), string(SecondHand), string(Known))),
			ReadOn: f.date("read_on"), ReviewBy: f.date("review_by"),
			Line: f.in.at(f.node.Line),
		}
		f.need("kind")
		f.address("url", "https://", "http://")
		r.dates = append(r.dates, dated{
			rule: RuleOverdue, file: sourcesFile, line: f.at("review_by"), what: fmt.Sprintf("%q was due to be read again", s.ID),
			due: s.ReviewBy, mend: "read it again, then change read_on and review_by",
		})
		if _, is := aside(s.ID); is {
			f.fail(f.line("id"), fmt.Sprintf("the mark [^%s] means something else", s.ID), "give the source another id")
		}
		if s.ID == "" || f.in.twice(seen, f.line("id"), s.ID) {
			return
		}
		c.index.sources[s.ID] = len(c.Sources)
		c.Sources = append(c.Sources, s)
	})
}

// address reports one that does not begin with one of schemes. Only what is
// cited may still be on http.
func (f *fields) address(key string, schemes ...string) {
	s := f.str(key)
	if s == "" || slices.ContainsFunc(schemes, func(scheme string) bool { return strings.HasPrefix(s, scheme) }) {
		return
	}
	f.fail(f.line(key), fmt.Sprintf("%q does not begin with %s", s, schemes[0]), "write the whole address")
}

func (r *reading) readGlossary() {
	c := r.course
	r.list(glossaryFile, "term", func(f *fields) {
		t := Term{Term: f.need("term"), Meaning: f.need("meaning"), See: f.strs("see"), Line: f.in.at(f.node.Line)}
		key := strings.ToLower(t.Term)
		if _, have := c.index.terms[key]; have {
			f.fail(f.line("term"), fmt.Sprintf("the term %q is here twice", t.Term), "keep one")
			return
		}
		c.index.terms[key] = len(c.Glossary)
		c.Glossary = append(c.Glossary, t)
		r.see = append(r.see, f.words("see")...)
	})
	c.sortGlossary()
	for _, w := range r.see {
		if _, ok := c.Term(w.text); !ok {
			r.place(glossaryFile).fail(w.line, fmt.Sprintf("there is no term %q to see", w.text),
				didYouMean(w.text, c.terms(), "add it, or take it out of see:"))
		}
	}
}

// sortGlossary puts the terms in the order in which a word is looked for,
// whatever order the file has and whatever their capitals.
func (c *Course) sortGlossary() {
	slices.SortStableFunc(c.Glossary, func(a, b Term) int {
		return strings.Compare(strings.ToLower(a.Term), strings.ToLower(b.Term))
	})
	for i, t := range c.Glossary {
		c.index.terms[strings.ToLower(t.Term)] = i
	}
}

func (c *Course) terms() []string {
	all := make([]string, len(c.Glossary))
	for i, t := range c.Glossary {
		all[i] = t.Term
	}
	return all
}

func (r *reading) readDirectory() {
	c := r.course
	seen := map[string]int{}
	r.list(directoryFile, "place", func(f *fields) {
		e := Entry{
			ID: f.id(), Name: f.need("name"), What: f.need("what"), Audience: f.str("audience"),
			Country: f.str("country"), URL: f.str("url"), CheckedOn: f.date("checked_on"),
			Line: f.in.at(f.node.Line),
		}
		f.address("url", "https://")
		if e.ID != "" && !f.in.twice(seen, f.line("id"), e.ID) {
			c.Directory = append(c.Directory, e)
		}
	})
}
