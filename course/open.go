package course

import (
	"io/fs"
	"slices"
)

// A reading is one pass over a tree.
type reading struct {
	tree     tree
	course   *Course
	problems Problems
	included []word // what routes include, to be checked when all lessons are known
	see      []word // the same of terms
	dates    []dated
	later    []func() // what [Load] does when sources are known, and Open leaves
	files    []string
}

func (r *reading) place(file string) *place { return r.placeFor(file, &r.problems) }

func (r *reading) placeFor(file string, problems *Problems) *place {
	return &place{file: file, course: r.course, problems: problems, later: &r.later}
}

// Cover reads course.yaml alone: the title, the people, the levels and the ids of
// their modules, which have no lessons yet. It costs the same however large the
// course is, and is enough for a first frame. It fails as [Open] does.
func Cover(fsys fs.FS) (*Course, error) {
	r, err := cover(tree{fsys: fsys})
	if err != nil {
		return nil, err
	}
	return r.end()
}

// Open reads the outline of the course in fsys: course.yaml and every
// module.yaml, which is enough for a first screen. It fails only when the course
// is refused, with [Problems]; other mistakes are in the Problems of the course.
func Open(fsys fs.FS) (*Course, error) {
	r, err := outline(tree{fsys: fsys})
	if err != nil {
		return nil, err
	}
	return r.end()
}

// cover reads what is in course.yaml.
func cover(t tree) (*reading, error) {
	r := &reading{tree: t, course: &Course{index: newIndex()}}
	if r.readCourse() == nil {
		for i := range r.problems {
			r.problems[i].Grade = Refused // without course.yaml nothing opens
		}
		return nil, r.problems.sorted()
	}
	return r, nil
}

// outline reads what [Open] and [Load] have in common.
func outline(t tree) (*reading, error) {
	r, err := cover(t)
	if err != nil {
		return nil, err
	}
	for _, m := range r.course.Modules() {
		r.readModule(m)
	}
	r.course.nameLessons()
	r.course.indexWas(r)
	r.checkRoutes()
	return r, nil
}

// all gathers what was found wrong anywhere.
func (r *reading) all() Problems {
	all := slices.Clone(r.problems)
	for _, m := range r.course.Modules() {
		all = append(all, m.Problems...)
		for _, l := range m.Lessons {
			all = append(all, l.Problems...)
		}
	}
	return all
}

// end gives the course, or what refuses it.
func (r *reading) end() (*Course, error) {
	all := r.all().sorted()
	if refused := all.atLeast(Refused); len(refused) > 0 {
		return nil, refused
	}
	for _, m := range r.course.Modules() {
		m.Problems = m.Problems.atLeast(Error).sorted()
		for _, l := range m.Lessons {
			l.Problems = l.Problems.atLeast(Error).sorted()
		}
	}
	r.course.Problems = all
	return r.course, nil
}

func (ps Problems) atLeast(g Grade) Problems {
	var some Problems
	for _, p := range ps {
		if p.Grade >= g {
			some = append(some, p)
		}
	}
	return some
}
