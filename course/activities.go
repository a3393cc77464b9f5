package course

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

// A shelf is the activities of one file. What is declared but broken is known
// to be there, so that a link to it is not called a second mistake.
type shelf struct {
	in         *place
	activities []*Activity
	whole      map[string]*Activity // by local id; nil for a broken one
	unread     bool                 // the file is broken, and nobody knows what it holds
}

// shelf reads the list of activities in text. prefix makes a local id whole.
func (in *place) shelf(text, prefix string, m *Module, l *Lesson) *shelf {
	s := &shelf{in: in, whole: map[string]*Activity{}}
	lines := map[string]int{}
	s.unread = !in.entries(text, "activity", func(f *fields) {
		f.marks = &marks{}
		before := len(*in.problems)
		a := &Activity{Module: m, Lesson: l, Line: in.at(f.line("id"))}
		id := f.id()
		a.ID = prefix + "#" + id
		if id != "" && in.twice(lines, f.line("id"), id) {
			f.done = true
			return
		}
		f.activity(a)
		f.finish()
		s.whole[id] = nil
		in.course.index.broken.Store(a.ID, nil)
		if !in.failed(before) {
			s.whole[id] = a
			in.course.index.broken.Delete(a.ID)
			s.activities = append(s.activities, a)
		}
	})
	return s
}

// activity reads what all kinds have, and then has the kind read its own.
func (f *fields) activity(a *Activity) {
	a.Kind = Kind(f.need("kind"))
	a.Objective = f.str("objective")
	a.Case = f.boolean("case", false)
	a.Safety = f.boolean("safety", false)
	if a.Lesson == nil && f.has("form") {
		a.Form = f.oneOf("form", formA, formB)
	}
	for _, id := range f.sources("sources") { // before the prompt, whose marks come after them
		f.marks.number(id)
	}
	a.Prompt = f.markdown("prompt")
	a.Note = f.str("note")
	a.Hints = f.strs("hints")
	a.Revisions = f.history()
	a.Allow = f.allow()
	a.Was = wholeIDs(f.strs("was"), strings.SplitAfter(a.ID, "#")[0])
	read, ok := kinds[a.Kind]
	if !ok {
		f.unknownKind(a.Kind)
		return
	}
	if len(a.Prompt) == 0 {
		f.fail(f.line("prompt"), "the activity has no prompt", "write prompt: and what it asks")
	}
	a.Body = read(f, a)
	f.item(a)
	a.Sources = f.marks.ids
}

// unknownKind reports a kind that is none. The keys of the activity are not
// judged: nobody knows which it may have.
func (f *fields) unknownKind(k Kind) {
	f.done = true
	if k == "" {
		return
	}
	var known []string
	for _, kind := range Kinds() {
		known = append(known, string(kind))
	}
	f.fail(f.line("kind"), fmt.Sprintf("there is no kind %q", k), oneOfMend(string(k), known))
}

// wholeIDs puts prefix before ids that are not whole.
func wholeIDs(ids []string, prefix string) []string {
	for i, id := range ids {
		if !strings.Contains(id, "#") {
			ids[i] = prefix + id
		}
	}
	return ids
}

// entries reads a file that is one list of mappings, and reports whether it is
// one.
func (in *place) entries(text, what string, read func(*fields)) bool {
	root, ok := in.document(text)
	if root == nil {
		return ok
	}
	if root.Kind != yaml.SequenceNode {
		in.fail(root.Line, "the file is not a list", fmt.Sprintf(`begin each %s with "- "`, what))
		return false
	}
	for _, node := range root.Content {
		f := newFields(in, node, &marks{}, "an entry")
		if f.done {
			continue
		}
		read(f)
		f.finish()
	}
	return true
}
