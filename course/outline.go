package course

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

// Format is the version of the course format that this package reads.
const Format = 1

const courseFile = "course.yaml"

// readCourse reads course.yaml. It gives nil when there is no course in it.
func (r *reading) readCourse() *Course {
	in := r.place(courseFile)
	text, ok := r.tree.read(courseFile, in.problems)
	if !ok {
		if !r.tree.exists(courseFile) {
			in.refuse(0, "is not here, so this is no course", "open the folder that holds course.yaml")
		}
		return nil
	}
	root, ok := in.document(text)
	if root == nil {
		if ok {
			in.refuse(0, "is empty", `begin it with "format: 1"`)
		}
		return nil
	}
	if in.newer(root) {
		return nil
	}
	f := newFields(in, root, &marks{}, "the file")
	r.fill(f)
	f.finish()
	return r.course
}

// newer refuses a format that this package does not know, before it calls the
// keys of that format mistakes.
func (in *place) newer(root *yaml.Node) bool {
	if root.Kind != yaml.MappingNode {
		return false
	}
	f := &fields{in: &place{problems: &Problems{}}, node: root}
	if n := f.number("format", Format); n > Format {
		in.refuse(f.line("format"), fmt.Sprintf("is written in format %v; this program knows format %d", n, Format),
			"use a newer version of the program")
		return true
	}
	return false
}

// version is written into every learner's record, and so has an end.
func (f *fields) version() string {
	v := f.str("version")
	if len(v) <= longestID {
		return v
	}
	f.fail(f.line("version"), fmt.Sprintf("the version is longer than %d characters", longestID), `write a short one, such as "2026.2"`)
	return strings.ToValidUTF8(v[:longestID], "")
}

func (r *reading) fill(f *fields) {
	c := r.course
	f.need("format")
	if f.number("format", Format) != Format {
		f.fail(f.line("format"), "there is no such format", "write format: 1")
	}
	c.ID = f.id()
	f.in.filed(f.line("id"), c.ID)
	c.Title = f.need("title")
	c.Version = f.version()
	c.Language = f.str("language")
	c.Status = f.str("status")
	c.Summary = f.str("summary")
	f.outlined("about", &c.About, &c.AboutSources)
	c.Mastery = f.share("mastery", 0.8)
	c.Gate = Gate(f.oneOf("gate", string(GateSoft), string(GateNone), string(GateHard)))
	c.Allow = f.allow()
	f.sub("made_up", func(f *fields) {
		c.madeUp = madeUp{platforms: f.strs("platforms"), handles: f.strs("handles")}
	})
	c.people(f)
	c.levels(f)
	r.routes(f)
}

// share is a number from 0 to 1.
func (f *fields) share(key string, absent float64) float64 {
	n := f.number(key, absent)
	if n < 0 || n > 1 {
		f.fail(f.line(key), fmt.Sprintf("%q is not from 0 to 1", key), "write four fifths as 0.8")
		return absent
	}
	return n
}

func (c *Course) people(f *fields) {
	seen := map[string]int{}
	f.each("nations", func(f *fields) {
		n := Nation{ID: f.id(), Name: f.need("name")}
		if !f.in.twice(seen, f.line("id"), n.ID) {
			c.Nations = append(c.Nations, n)
		}
	})
	seen = map[string]int{}
	f.each("professions", func(f *fields) {
		p := Profession{ID: f.id(), Title: f.need("title")}
		if !f.in.twice(seen, f.line("id"), p.ID) {
			c.Professions = append(c.Professions, p)
		}
	})
}

func (c *Course) levels(f *fields) {
	seen, modules := map[string]int{}, map[string]int{}
	f.each("levels", func(f *fields) {
		l := &Level{ID: f.id(), Title: f.need("title"), Summary: f.str("summary"), Index: len(c.Levels)}
		f.in.twice(seen, f.line("id"), l.ID)
		for _, w := range f.words("modules") {
			if !f.in.shaped(w.line, w.text) || f.in.twice(modules, w.line, w.text) ||
				f.in.reserved(w.line, w.text, routeAll, routeCore, routeWorst) {
				continue
			}
			f.in.filed(w.line, w.text)
			m := &Module{ID: w.text, Level: l, Title: w.text, Line: f.in.at(w.line)}
			l.Modules = append(l.Modules, m)
			c.index.modules[m.ID] = m
		}
		c.Levels = append(c.Levels, l)
	})
	if len(c.Levels) == 0 {
		f.fail(f.line("levels"), "has no levels", "write levels: and at least one, the base of the pyramid first")
	}
}

func (r *reading) routes(f *fields) {
	c := r.course
	seen := map[string]int{}
	f.each("routes", func(f *fields) {
		route := Route{ID: f.id(), Title: f.need("title"), Summary: f.str("summary"), Draw: f.whole("draw", 0)}
		for _, w := range f.words("include") {
			route.Include = append(route.Include, w.text)
			r.included = append(r.included, w)
		}
		if len(route.Include) == 0 {
			f.fail(f.line("include"), "the route includes nothing", "write include: [all], or what belongs to it")
		}
		if !f.in.twice(seen, f.line("id"), route.ID) {
			c.Routes = append(c.Routes, route)
		}
	})
	f.sub("completion", c.completion)
}

func (c *Course) completion(f *fields) {
	c.Completion = Completion{
		Route:       f.str("route"),
		Commitments: f.whole("commitments", 0),
		Safety:      f.boolean("safety", false),
		InBrief:     f.boolean("in_brief", false),
	}
	id := c.Completion.Route
	if _, ok := c.Route(id); id != "" && !ok {
		f.fail(f.line("route"), fmt.Sprintf("there is no route %q", id), didYouMean(id, routeIDs(c.Routes), "add it to routes"))
		return
	}
	c.Completion.line = f.line("commitments")
}

func routeIDs(routes []Route) []string {
	ids := make([]string, len(routes))
	for i, r := range routes {
		ids[i] = r.ID
	}
	return ids
}
