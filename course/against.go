package course

import (
	"fmt"
	"io/fs"
	"slices"
)

// Against tells what in the course in fsys would do harm to a record that was
// kept with the course in old, an earlier version of it. The problems are those
// of files in fsys, sorted. A course that is refused has none here, since
// [Check] tells why; where old is refused, that is the error, as [Problems].
//
// Errors: the course has another id; a module, an objective, a lesson or an
// activity is gone without was; what makes an answer right is another, or two
// answers have changed places, without a revision of meaning; an entry of
// history is gone or another; more than a fifth of the words are others and
// history says typo, or says nothing. That much is rewriting, which whoever was
// here before is not told of otherwise.
//
// Warnings: fewer words are others and history says nothing; an item became one
// of safety, or ceased to be, without a revision of meaning; a lesson is new and
// does not say since when; the course's version is not a later one. See [said]
// for how words are compared: by number at each place, so that a fifth of them
// in another order is not seen.
func Against(fsys, old fs.FS) (Problems, error) {
	before, err := whole(old)
	if err != nil {
		return nil, err
	}
	now, err := whole(fsys)
	if err != nil {
		return nil, nil
	}
	c := &comparison{now: now, old: before}
	c.course()
	for _, m := range before.course.Modules() {
		c.module(m)
	}
	c.arrivals()
	return c.problems.sorted(), nil
}

// whole is all that can be read of a course that is not refused.
func whole(fsys fs.FS) (*reading, error) {
	r, err := load(fsys, atOnce)
	if err == nil {
		_, err = r.end()
	}
	return r, err
}

// And gives the problems of both, in order, each once.
func (ps Problems) And(more Problems) Problems {
	return append(slices.Clone(ps), more...).sorted()
}

// A comparison holds a course against an earlier version of it.
type comparison struct {
	now, old *reading
	problems Problems
}

func (c *comparison) tell(g Grade, file string, line int, what, mend string) {
	c.problems = append(c.problems, Problem{Grade: g, File: file, Line: line, What: what, Mend: mend})
}

func (c *comparison) course() {
	now, old := c.now.course, c.old.course
	if now.ID != old.ID {
		c.tell(Error, courseFile, 0, fmt.Sprintf("the course was %q, and is %q: no record of it would be found", old.ID, now.ID),
			fmt.Sprintf("write id: %s", old.ID))
	}
	if now.Hash != old.Hash && CompareVersions(now.Version, old.Version) <= 0 {
		c.tell(Warning, courseFile, 0, fmt.Sprintf("the course has changed, and its version, %q, is not later than the one before, %q", now.Version, old.Version),
			"raise version")
	}
}

// module compares what was in a module of the earlier version.
func (c *comparison) module(old *Module) {
	now := c.now.course.Module(old.ID)
	switch {
	case now == nil:
		c.tell(Error, courseFile, 0, gone("module", old.ID), "write was: ["+old.ID+"] in the module.yaml of what took its place, or put it back")
		return
	case now.Broken():
		return
	}
	file := moduleFolder(now.ID) + "/module.yaml"
	if old.Broken() {
		c.tell(Warning, file, 0, incomparable(old.ID), mendOld)
	}
	for _, o := range old.Objectives {
		if !slices.ContainsFunc(now.Objectives, func(n Objective) bool { return n.ID == o.ID || slices.Contains(n.Was, o.ID) }) {
			c.tell(Error, file, 0, fmt.Sprintf("the objective %q is gone", o.ID), "write was: ["+o.ID+"] on the one that took its place, or put it back")
		}
	}
	for _, l := range old.Lessons {
		c.lesson(l, file)
	}
	c.activities(old.Pooled(), moduleFolder(old.ID)+"/pool.yaml", moduleFolder(now.ID)+"/pool.yaml")
}

func gone(what, id string) string {
	return fmt.Sprintf("the %s %q is gone, and what was done with it would not be found", what, id)
}

const mendOld = "mend the old course, or compare by eye"

func incomparable(id string) string {
	return fmt.Sprintf("%q cannot be compared: its files have mistakes in the old course", id)
}

// lesson compares a lesson of the earlier version, and what is in it.
func (c *comparison) lesson(old *Lesson, module string) {
	now := c.now.course.Lesson(old.ID)
	if now == nil {
		c.tell(Error, module, 0, gone("lesson", old.Local()), "write was: ["+old.Local()+"] on the one that took its place, or put it back")
		return
	}
	if now.Broken() || now.Module.Broken() {
		return
	}
	file := moduleFolder(now.Module.ID) + "/module.yaml"
	if old.Broken() {
		c.tell(Warning, file, now.Line, incomparable(old.Local()), mendOld)
		return
	}
	h := histories{c: c, file: file, line: now.Line, id: now.Local(), now: now.Revisions, old: old.Revisions}
	h.kept()
	h.words(now.says(), old.says())
	base := "/" + now.Local() + ".yaml"
	c.activities(old.Activities, moduleFolder(old.Module.ID)+"/"+old.Local()+".yaml", moduleFolder(now.Module.ID)+base)
}

// activities compares those of a file of the earlier version. Where one is gone,
// it is told in the file where it would be.
func (c *comparison) activities(all []*Activity, oldFile, file string) {
	texts := map[string]map[string]said{}
	before := c.old.texts(oldFile)
	for _, old := range all {
		now := c.now.course.Activity(old.ID)
		if now == nil {
			if !c.now.course.index.isBroken(old.ID) {
				c.tell(Error, file, 0, gone("activity", old.Local()), "write was: ["+old.Local()+"] on the one that took its place, or put it back")
			}
			continue
		}
		here := now.File()
		if texts[here] == nil {
			texts[here] = c.now.texts(here)
		}
		h := histories{c: c, file: here, line: now.Line, id: now.Local(), now: now.Revisions, old: old.Revisions}
		h.kept()
		h.key(now, old, texts[here][now.Local()].swapped(before[old.Local()]))
		h.words(texts[here][now.Local()], before[old.Local()])
	}
}

// texts are those of the activities in a file, which was read before.
func (r *reading) texts(file string) map[string]said {
	text, _ := r.tree.read(file, &Problems{})
	return activityTexts(text)
}

// arrivals tells of lessons that the earlier version did not have.
func (c *comparison) arrivals() {
	old, version := c.old.course, c.now.course.Version
	for _, l := range c.now.course.Lessons() {
		known := slices.ContainsFunc(append([]string{l.ID}, l.Was...), func(id string) bool { return old.Lesson(id) != nil })
		if known || l.Module.Broken() || CompareVersions(l.Since, old.Version) > 0 {
			continue
		}
		c.tell(Warning, moduleFolder(l.Module.ID)+"/module.yaml", l.Line, fmt.Sprintf("the lesson %q is new, and does not say so", l.Local()),
			fmt.Sprintf("write since: %q, and whoever comes back is told of it", version))
	}
}
