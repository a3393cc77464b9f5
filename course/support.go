package course

import (
	"fmt"
	"slices"

	"gopkg.in/yaml.v3"
)

// freshDays is how long a help line counts as checked.
const freshDays = 92

// readSupport reads the help lines. They are the one list that a course should
// not do without.
func (r *reading) readSupport() {
	in := r.place(supportFile)
	text, ok := r.tree.read(supportFile, in.problems)
	if !ok {
		if !r.tree.exists(supportFile) {
			in.warn(0, "is not here: only the numbers built into the program are shown", "write it, with lines: and a list")
		}
		return
	}
	root, _ := in.document(text)
	if root == nil {
		return
	}
	if root.Kind == yaml.SequenceNode {
		in.fail(root.Line, "the file is a list", `write "lines:" above it`)
		return
	}
	f := newFields(in, root, &marks{}, "the file")
	seen := map[string]int{}
	f.each("lines", func(f *fields) {
		l := r.helpLine(f)
		if l.ID != "" && !in.twice(seen, f.line("id"), l.ID) {
			r.course.Support.Lines = append(r.course.Support.Lines, l)
		}
	})
	f.finish()
}

func (r *reading) helpLine(f *fields) Line {
	l := Line{
		ID: f.id(), Name: f.need("name"), Number: f.str("number"), Text: f.str("text"),
		Hours: f.str("hours"), URL: f.str("url"), Who: f.str("who"), Note: f.str("note"),
		For:    Audience(f.oneOf("for", string(ForSomeone), string(ForWorker))),
		Status: LineStatus(f.oneOf("status", string(LineKnown), string(LineSeen))),
		Access: f.boolean("access", false), First: f.boolean("first", false),
		Checked: f.date("checked_on"), At: f.in.at(f.node.Line),
	}
	f.address("url", "https://")
	f.need("for")
	f.need("status")
	f.need("checked_on")
	if !l.Checked.IsZero() {
		r.dates = append(r.dates, dated{
			rule: RuleStale, file: supportFile, line: f.at("checked_on"), what: fmt.Sprintf("the line %q was due to be checked again", l.ID),
			due: l.Checked.AddDate(0, 0, freshDays), mend: "ring or read it, then change checked_on",
		})
	}
	if l.Number == "" && l.Text == "" && l.URL == "" && l.Note == "" {
		f.fail(f.node.Line, fmt.Sprintf("the line %q cannot be reached", l.ID), "write number:, text: or url:, or say in note: whom to ask")
	}
	for _, w := range f.words("nations") {
		if _, ok := r.course.Nation(w.text); !ok {
			f.fail(w.line, fmt.Sprintf("there is no nation %q", w.text), didYouMean(w.text, r.nationIDs(), "add it to nations in course.yaml"))
			continue
		}
		l.Nations = append(l.Nations, w.text)
	}
	return l
}

func (r *reading) nationIDs() []string {
	ids := make([]string, len(r.course.Nations))
	for i, n := range r.course.Nations {
		ids[i] = n.ID
	}
	return ids
}

// For gives the lines for an audience that serve nation, those that serve it
// alone first, then those that serve everywhere. Without a nation it gives all,
// those of the United Kingdom first.
func (s Support) For(nation string, who Audience) []Line {
	var near, far, everywhere []Line
	for _, l := range s.Lines {
		switch {
		case l.For != who:
		case len(l.Nations) == 0:
			everywhere = append(everywhere, l)
		case nation == "" && !slices.ContainsFunc(l.Nations, atHome):
			far = append(far, l)
		case nation == "" || slices.Contains(l.Nations, nation):
			near = append(near, l)
		}
	}
	if nation == "" {
		return append(append(near, everywhere...), far...)
	}
	return append(near, everywhere...)
}

// atHome is whether a nation is of the United Kingdom, for which the course is
// written.
func atHome(nation string) bool { return slices.Contains(builtInOrder, nation) }

// Access gives the lines that are a way in for Deaf people and people who
// cannot speak, for either audience, ordered as [Support.For] does.
func (s Support) Access(nation string) []Line {
	all := append(s.For(nation, ForSomeone), s.For(nation, ForWorker)...)
	return slices.DeleteFunc(all, func(l Line) bool { return !l.Access })
}
