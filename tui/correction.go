package tui

import (
	"slices"

	"groundwork/course"
)

// newCorrection asks again for nation, profession and name, as they stand.
func newCorrection(e env) welcome {
	w := newWelcome(e)
	w.correcting, w.step = true, stepNation
	l := e.session.State().Learner
	w.nation.at = slices.IndexFunc(e.course.Nations, func(n course.Nation) bool { return n.ID == l.Nation })
	if w.nation.at < 0 {
		w.nation.at = len(e.course.Nations)
	}
	w.job.at = slices.IndexFunc(e.course.Professions, func(p course.Profession) bool { return p.ID == l.Profession })
	if w.job.at < 0 {
		w.job.at = len(e.course.Professions)
	}
	w.name = newField(e, l.Name, 1)
	return w
}
