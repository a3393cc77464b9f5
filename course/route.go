package course

import "strings"

// What a route may include beside modules and lessons.
const (
	routeAll   = "all"
	routeCore  = "core"
	routeWorst = "worst-fear" // the module of what the learner fears most
)

// RouteLessons are the lessons of a route, in the order of the course. An id
// that names no route means the one that completion asks for, and without that
// all lessons. worst is the id of the module that the learner fears most, for a
// route that includes it; empty while nobody knows.
func (c *Course) RouteLessons(routeID, worst string) []*Lesson {
	route, ok := c.Route(routeID)
	if !ok {
		route, ok = c.Route(c.Completion.Route)
	}
	if !ok {
		return c.Lessons()
	}
	var lessons []*Lesson
	for _, l := range c.Lessons() {
		if c.includes(route, worst, l) {
			lessons = append(lessons, l)
		}
	}
	return lessons
}

func (c *Course) includes(r Route, worst string, l *Lesson) bool {
	for _, what := range r.Include {
		module, rest, _ := strings.Cut(what, "/")
		if module == routeWorst {
			module = worst
		}
		switch {
		case what == routeAll, what == routeCore && l.Core:
			return true
		case rest == "" && module == l.Module.ID:
			return true
		case rest == routeCore && module == l.Module.ID && l.Core:
			return true
		case rest != "" && c.Lesson(what) == l:
			return true
		}
	}
	return false
}
