package course

import (
	"slices"
	"strings"
	"sync"
)

// An index holds the parts of a course by their ids, old ids included.
type index struct {
	modules    map[string]*Module
	lessons    map[string]*Lesson
	activities map[string]*Activity
	broken     *sync.Map // ids of activities that are there, with a mistake; modules are read at once
	sources    map[string]int
	terms      map[string]int
}

func newIndex() index {
	return index{
		modules: map[string]*Module{}, lessons: map[string]*Lesson{},
		activities: map[string]*Activity{}, broken: &sync.Map{}, sources: map[string]int{}, terms: map[string]int{},
	}
}

// isBroken reports whether an activity is there, with a mistake.
func (x index) isBroken(id string) bool {
	_, is := x.broken.Load(id)
	return is
}

// Module is the module of that id, or that had it once, or nil.
func (c *Course) Module(id string) *Module { return c.index.modules[id] }

// NoModule says which module may have been meant by an id that none has.
func (c *Course) NoModule(id string) string {
	var known []string
	for _, m := range c.Modules() {
		known = append(known, m.ID)
	}
	return didYouMean(id, known, "there are: "+strings.Join(known, ", "))
}

// Lesson is the lesson of that whole id, or that had it once, or nil.
func (c *Course) Lesson(id string) *Lesson { return c.index.lessons[id] }

// Activity is the activity of that whole id, or that had it once, or nil. Those
// of pools are among them.
func (c *Course) Activity(id string) *Activity { return c.index.activities[id] }

// Source is the source of that id.
func (c *Course) Source(id string) (Source, bool) {
	i, ok := c.index.sources[id]
	if !ok {
		return Source{}, false
	}
	return c.Sources[i], true
}

func (c *Course) sourceIDs() []string {
	ids := make([]string, len(c.Sources))
	for i, s := range c.Sources {
		ids[i] = s.ID
	}
	return ids
}

// Term is the glossary's entry for word, whatever its capitals.
func (c *Course) Term(word string) (Term, bool) {
	i, ok := c.index.terms[strings.ToLower(strings.TrimSpace(word))]
	if !ok {
		return Term{}, false
	}
	return c.Glossary[i], true
}

// Objective is the objective of that id in m.
func (m *Module) Objective(id string) (Objective, bool) {
	i := slices.IndexFunc(m.Objectives, func(o Objective) bool { return o.ID == id })
	if i < 0 {
		return Objective{}, false
	}
	return m.Objectives[i], true
}

// Nation is the nation of that id.
func (c *Course) Nation(id string) (Nation, bool) {
	for _, n := range c.Nations {
		if n.ID == id {
			return n, true
		}
	}
	return Nation{}, false
}

// Profession is the profession of that id.
func (c *Course) Profession(id string) (Profession, bool) {
	for _, p := range c.Professions {
		if p.ID == id {
			return p, true
		}
	}
	return Profession{}, false
}

// Route is the route of that id.
func (c *Course) Route(id string) (Route, bool) {
	for _, r := range c.Routes {
		if r.ID == id {
			return r, true
		}
	}
	return Route{}, false
}

// Modules are all modules, base of the pyramid first.
func (c *Course) Modules() []*Module {
	var all []*Module
	for _, l := range c.Levels {
		all = append(all, l.Modules...)
	}
	return all
}

// Fears are the modules that answer a fear, in the order of the course.
func (c *Course) Fears() []*Module {
	var fears []*Module
	for _, m := range c.Modules() {
		if m.Fear != "" {
			fears = append(fears, m)
		}
	}
	return fears
}

// Lessons are all lessons, in the order of the course.
func (c *Course) Lessons() []*Lesson {
	var all []*Lesson
	for _, m := range c.Modules() {
		all = append(all, m.Lessons...)
	}
	return all
}

// MadeUp are the platforms and the handles, without the @, that a post may use.
func (c *Course) MadeUp() (platforms, handles []string) {
	return c.madeUp.platforms, c.madeUp.handles
}
