package course

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
)

// Load reads all of the course in fsys. It fails only when the course is
// refused, with [Problems]; other mistakes are in the Problems of the course,
// and those in a lesson's own files in the Problems of that [Lesson].
func Load(fsys fs.FS) (*Course, error) { return loadWith(fsys, atOnce) }

// LoadBeside is Load while somebody is at the keys: one processor is left to them
// at first. A key that comes while every processor is reading waits for up to
// 10 ms, which is how often Go looks for input then. All of them read once keys is
// done, which says that somebody waits for the course, and after a time that is
// enough for one of the usual size.
func LoadBeside(keys context.Context, fsys fs.FS) (*Course, error) {
	keys, cancel := context.WithTimeout(keys, courtesy)
	defer cancel()
	return loadWith(fsys, keys.Done())
}

// courtesy is how long a processor is left to the keys at most.
const courtesy = 400 * time.Millisecond

// atOnce is closed: every processor reads from the first on.
var atOnce = func() <-chan struct{} {
	c := make(chan struct{})
	close(c)
	return c
}()

func loadWith(fsys fs.FS, all <-chan struct{}) (*Course, error) {
	r, err := load(fsys, all)
	if err != nil {
		return nil, err
	}
	return r.end()
}

// load reads everything and checks what only the whole can tell.
func load(fsys fs.FS, all <-chan struct{}) (*reading, error) {
	var limits Problems
	t := tree{fsys: fsys, sums: &sums{all: map[string][sha256.Size]byte{}}}
	files := t.survey(&limits)
	if g, ok := limits.Worst(); ok && g == Refused {
		return nil, limits.sorted()
	}
	t.surveyed = true
	r, err := outline(t)
	if err != nil {
		return nil, err
	}
	r.files = files
	r.problems = append(r.problems, limits...)
	r.readSources()
	r.readSupport()
	r.readGlossary()
	r.readDirectory()
	r.readWords()
	for _, do := range r.later {
		do()
	}
	r.readModules(all)
	r.checkOnce()
	r.course.lend()
	r.course.indexActivities(r)
	r.join()
	r.checkFiles()
	r.course.Hash = t.sums.hash()
	r.course.Loaded = true
	return r, nil
}

// readModules reads what is in the modules, as many at once as there are
// processors, the last of which joins in when all is closed. A module writes to
// itself alone.
func (r *reading) readModules(all <-chan struct{}) {
	next, handedOut := make(chan *Module), make(chan struct{})
	var readers sync.WaitGroup
	for range max(1, runtime.GOMAXPROCS(0)-1) {
		readers.Go(func() { r.readEach(next) })
	}
	readers.Go(func() {
		select {
		case <-all:
			r.readEach(next)
		case <-handedOut:
		}
	})
	for _, m := range r.course.Modules() {
		next <- m
	}
	close(next)
	close(handedOut)
	readers.Wait()
}

// readEach reads the modules that come, until there are no more.
func (r *reading) readEach(next <-chan *Module) {
	for m := range next {
		one := *r
		one.problems, one.later = nil, nil // nobody else's
		one.readLessons(m)
	}
}

// readLessons reads the lessons and the pool of m.
func (r *reading) readLessons(m *Module) {
	for _, l := range m.Lessons {
		r.readLesson(l)
		l.steps = l.parted()
		r.placeFor(moduleFolder(m.ID)+"/module.yaml", &l.Problems).checkFirst(l)
		runtime.Gosched() // a key may be waiting
	}
	r.readPool(m)
}

// readPool reads the pool.yaml of m. An activity with a mistake is left out: a
// pool has no page to say so on.
func (r *reading) readPool(m *Module) {
	in := r.placeFor(moduleFolder(m.ID)+"/pool.yaml", &m.Problems)
	text, ok := r.tree.read(in.file, &m.Problems)
	if m.Pool == nil {
		if ok {
			in.fail(0, "is here, and module.yaml says nothing of a pool", "add pool: {draw: 8, per_objective: 1} to module.yaml")
		}
		return
	}
	if !ok {
		if !r.tree.exists(in.file) {
			in.fail(0, "is not here, and module.yaml tells of a pool", "write it, or take pool: out of module.yaml")
		}
		return
	}
	m.Pool.Activities = in.shelf(text, m.ID+"/pool", m, nil).activities
}

// A joiner is a Body that names other parts of the course. join is called when
// all are read.
type joiner interface {
	join(c *Course, a *Activity, fail func(what, mend string))
}

// join has the activities look for what they name.
func (r *reading) join() {
	r.everyActivity(func(a *Activity, in *place) {
		if j, ok := a.Body.(joiner); ok {
			j.join(r.course, a, func(what, mend string) { in.fail(a.Line, what, mend) })
		}
	})
}

// everyActivity calls do with each activity, pools included, and its file.
func (r *reading) everyActivity(do func(*Activity, *place)) {
	for _, m := range r.course.Modules() {
		for _, l := range m.Lessons {
			in := r.placeFor(moduleFolder(m.ID)+"/"+l.Local()+".yaml", &l.Problems)
			for _, a := range l.Activities {
				do(a, in)
			}
		}
		in := r.placeFor(moduleFolder(m.ID)+"/pool.yaml", &m.Problems)
		for _, a := range m.Pooled() {
			do(a, in)
		}
	}
}

// checkRoutes reports what a route includes and the course does not have.
func (r *reading) checkRoutes() {
	in := r.place(courseFile)
	known := r.course.included()
	for _, w := range r.included {
		if !slices.Contains(known, w.text) {
			in.fail(w.line, fmt.Sprintf("a route includes %q, which is not there", w.text),
				didYouMean(w.text, known, "write all, core, worst-fear, <module>, <module>/core or <module>/<lesson>"))
		}
	}
}

// included is all that a route may include.
func (c *Course) included() []string {
	known := []string{routeAll, routeCore, routeWorst, routeWorst + "/" + routeCore}
	for _, m := range c.Modules() {
		known = append(known, m.ID, m.ID+"/"+routeCore)
		for _, l := range m.Lessons {
			known = append(known, l.ID)
		}
	}
	return known
}

// indexWas finds modules and lessons by the ids they had once.
func (c *Course) indexWas(r *reading) {
	for _, l := range c.Lessons() {
		for _, was := range l.Was {
			if other, taken := c.index.lessons[was]; taken {
				r.placeFor(moduleFolder(l.Module.ID)+"/module.yaml", &l.Module.Problems).
					fail(l.Line, fmt.Sprintf("%q was said to be an old id, and %q has it", was, other.ID), "take it out of was:")
				continue
			}
			c.index.lessons[was] = l
		}
	}
	for _, m := range c.Modules() {
		c.indexModuleWas(r, m)
	}
}

// indexModuleWas finds m by the ids it had once, and its lessons by those that
// they had in it then.
func (c *Course) indexModuleWas(r *reading, m *Module) {
	for _, was := range m.Was {
		if other, taken := c.index.modules[was]; taken {
			r.placeFor(moduleFolder(m.ID)+"/module.yaml", &m.Problems).
				fail(0, fmt.Sprintf("%q was said to be an old id, and %q has it", was, other.ID), "take it out of was:")
			continue
		}
		c.index.modules[was] = m
		for _, l := range m.Lessons {
			c.indexUnder(was, l)
		}
	}
}

// indexUnder finds l by what it was called in a module that had another id.
func (c *Course) indexUnder(module string, l *Lesson) {
	for _, id := range append([]string{l.ID}, l.Was...) {
		inside, ok := strings.CutPrefix(id, l.Module.ID+"/")
		old := module + "/" + inside
		if _, taken := c.index.lessons[old]; ok && !taken {
			c.index.lessons[old] = l
			l.Was = append(l.Was, old)
		}
	}
}

// indexActivities finds activities by their ids, then by those they had once,
// and by those they had when their lesson had another.
func (c *Course) indexActivities(r *reading) {
	r.everyActivity(func(a *Activity, _ *place) { c.index.activities[a.ID] = a })
	r.everyActivity(func(a *Activity, in *place) {
		for _, was := range a.Was {
			if other, taken := c.index.activities[was]; taken {
				in.fail(a.Line, fmt.Sprintf("%q was said to be an old id, and %q has it", was, other.ID), "take it out of was:")
				continue
			}
			c.index.activities[was] = a
		}
		c.underOldLessons(a)
	})
}

func (c *Course) underOldLessons(a *Activity) {
	var old []string
	if a.Lesson != nil {
		old = a.Lesson.Was
	} else {
		for _, module := range a.Module.Was {
			old = append(old, module+"/pool")
		}
	}
	for _, lesson := range old {
		for _, id := range append(slices.Clone(a.Was), a.ID) {
			old := lesson + "#" + local(id)
			if _, taken := c.index.activities[old]; !taken && strings.Contains(id, "#") {
				c.index.activities[old] = a
			}
		}
	}
}
