package course

import "io/fs"

// A reading is one pass over a tree.
type reading struct {
	tree     tree
	course   *Course
	problems Problems
	included []word // what routes include, to be checked when all lessons are known
}

func (r *reading) place(file string) *place { return r.placeFor(file, &r.problems) }

func (r *reading) placeFor(file string, problems *Problems) *place {
	return &place{file: file, course: r.course, problems: problems}
}

// Open reads the outline of the course in fsys: course.yaml and every
// module.yaml, which is enough for a first screen. It fails only when the course
// is refused, with [Problems]; other mistakes are in the Problems of the course.
func Open(fsys fs.FS) (*Course, error) {
	r, err := outline(fsys)
	if err != nil {
		return nil, err
	}
	return r.end()
}

// outline reads what [Open] and [Load] have in common.
func outline(fsys fs.FS) (*reading, error) {
	r := &reading{tree: tree{fsys}, course: &Course{index: newIndex()}}
	if r.readCourse() == nil {
		for i := range r.problems {
			r.problems[i].Grade = Refused // without course.yaml nothing opens
		}
		return nil, r.problems.sorted()
	}
	for _, m := range r.course.Modules() {
		r.readModule(m)
		r.problems = append(r.problems, m.Problems...)
	}
	r.course.indexWas(r)
	r.checkRoutes()
	return r, nil
}

// end gives the course, or what refuses it.
func (r *reading) end() (*Course, error) {
	r.problems = r.problems.sorted()
	var refused Problems
	for _, p := range r.problems {
		if p.Grade == Refused {
			refused = append(refused, p)
		}
	}
	if len(refused) > 0 {
		return nil, refused
	}
	r.course.Problems = r.problems
	return r.course, nil
}
