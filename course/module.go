package course

import (
	"fmt"
	"slices"
	"strings"
)

func moduleFolder(id string) string { return "modules/" + id }

// readModule reads module.yaml into m, which has its id.
func (r *reading) readModule(m *Module) {
	name := moduleFolder(m.ID) + "/module.yaml"
	in := r.placeFor(name, &m.Problems)
	text, ok := r.tree.read(name, in.problems)
	if !ok {
		if !r.tree.exists(name) {
			r.place(courseFile).fail(m.Line, fmt.Sprintf("the module %q has no file %s", m.ID, name),
				didYouMean(m.ID, r.folders(), "write that file, or take the module out of its level"))
		}
		return
	}
	root, ok := in.document(text)
	if root == nil {
		if ok {
			in.fail(0, "is empty", `begin it with "title: …"`)
		}
		return
	}
	f := newFields(in, root, &marks{}, "the file")
	m.fill(f, r.course)
	f.finish()
}

// folders are the names in modules/.
func (r *reading) folders() []string {
	return r.tree.folders("modules")
}

func (m *Module) fill(f *fields, c *Course) {
	if title := f.need("title"); title != "" {
		m.Title = title
	}
	m.Question = f.str("question")
	m.Fear = f.str("fear")
	m.Was = f.strs("was")
	m.Allow = f.allow()
	f.outlined("opening", &m.Opening, &m.OpeningSources)
	seen := map[string]int{}
	f.each("objectives", func(f *fields) {
		o := Objective{ID: f.id(), Text: f.need("text"), Was: f.strs("was"), Line: f.at("text")}
		if !f.in.twice(seen, f.line("id"), o.ID) {
			m.Objectives = append(m.Objectives, o)
		}
	})
	seen = map[string]int{}
	f.each("lessons", func(f *fields) {
		l := m.lesson(f, c)
		if l != nil && !f.in.twice(seen, f.line("id"), l.ID) {
			m.Lessons = append(m.Lessons, l)
			c.index.lessons[l.ID] = l
		}
	})
	if len(m.Lessons) == 0 {
		f.fail(f.line("lessons"), "the module has no lessons", `write lessons: and at least one, with id, title and minutes`)
	}
	f.sub("pool", func(f *fields) {
		m.Pool = &Pool{Draw: f.whole("draw", 8), PerObjective: f.whole("per_objective", 1)}
	})
}

// lesson reads an entry of lessons, or nil where it has no id to go by.
func (m *Module) lesson(f *fields, c *Course) *Lesson {
	id := f.id()
	f.in.filed(f.line("id"), id)
	l := &Lesson{
		ID: m.ID + "/" + id, Module: m, Title: f.need("title"), Minutes: f.minutes(),
		Core: f.boolean("core", false), Note: f.str("note"), Since: f.since(),
		Revisions: f.history(), First: f.first(c), Allow: f.allow(), Line: f.in.at(f.node.Line),
	}
	f.outlined("in_brief", &l.InBrief, &l.BriefSources)
	for _, was := range f.strs("was") {
		if !strings.Contains(was, "/") {
			was = m.ID + "/" + was
		}
		l.Was = append(l.Was, was)
	}
	for _, w := range f.words("objectives") {
		f.in.objective(m, w.line, w.text)
		l.Objectives = append(l.Objectives, w.text)
	}
	if !isID(id) || f.in.reserved(f.line("id"), id, "module", "pool", routeCore) {
		return nil
	}
	return l
}

// objective reports an id that is no objective of m.
func (in *place) objective(m *Module, line int, id string) {
	ids := make([]string, len(m.Objectives))
	for i, o := range m.Objectives {
		ids[i] = o.ID
	}
	if !slices.Contains(ids, id) {
		in.fail(line, fmt.Sprintf("the module has no objective %q", id), didYouMean(id, ids, "add it to objectives in module.yaml"))
	}
}

// minutes is one number or a range.
func (f *fields) minutes() Minutes {
	const key = "minutes"
	if !f.has(key) {
		f.fail(f.node.Line, "the lesson has no minutes", "write minutes: [10, 14]")
		return Minutes{}
	}
	_, v := f.look(key)
	nodes := v.Content
	if len(nodes) == 0 {
		n := int(f.number(key, 0))
		return f.inOrder(Minutes{n, n})
	}
	if len(nodes) != 2 {
		f.fail(v.Line, "minutes are one number or two", "write minutes: [10, 14]")
		return Minutes{}
	}
	low := &fields{in: f.in, node: pair("minutes", nodes[0])}
	high := &fields{in: f.in, node: pair("minutes", nodes[1])}
	return f.inOrder(Minutes{int(low.number(key, 0)), int(high.number(key, 0))})
}

func (f *fields) inOrder(m Minutes) Minutes {
	if m.Low < 1 || m.High < m.Low || m.High > 600 {
		f.fail(f.line("minutes"), "minutes are not a range", "write the smaller number first, from 1 on: [10, 14]")
	}
	return m
}
