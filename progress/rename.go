package progress

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"groundwork/course"
)

// rename moves what was recorded under an old id to the id that the course has
// now, so that a record outlives a rename. What the course does not know, or
// what an outline does not know yet, stays where it is.
func (s *State) rename(c *course.Course) {
	if c == nil {
		return
	}
	for _, old := range slices.Sorted(maps.Keys(s.Lessons)) {
		if id := lessonNow(c, old); id != old {
			s.Lessons[id] = s.Lessons[old].with(s.Lessons[id])
			delete(s.Lessons, old)
		}
	}
	for _, old := range slices.Sorted(maps.Keys(s.Activities)) {
		if id := activityNow(c, old); id != old {
			s.Activities[id] = s.Activities[old].with(s.Activities[id])
			delete(s.Activities, old)
		}
	}
	for id, l := range s.Lessons {
		s.Lessons[id] = l.renamed(c, id)
	}
	s.renameWords(c)
	s.renameFlags(c)
	s.renameTold(c)
	s.renameMarks(c)
}

// renameWords changes copies of the lists, so that whoever holds an earlier State
// is not disturbed.
func (s *State) renameWords(c *course.Course) {
	s.Words, s.Commitments = slices.Clone(s.Words), slices.Clone(s.Commitments)
	for i := range s.Words {
		w := &s.Words[i]
		w.Lesson, w.Activity = lessonNow(c, w.Lesson), activityNow(c, w.Activity)
		w.Page = stepNow(c, w.Lesson, w.Page)
	}
	for i := range s.Commitments {
		s.Commitments[i].Activity = activityNow(c, s.Commitments[i].Activity)
	}
}

// renamed gives l the present ids of the activities among its steps.
func (l LessonState) renamed(c *course.Course, lesson string) LessonState {
	now := func(step string) string { return stepNow(c, lesson, step) }
	l.Step = now(l.Step)
	for _, steps := range []map[string]bool{l.Turned, l.LeftFrom} {
		for step := range maps.Clone(steps) {
			steps[now(step)] = true
		}
	}
	return l
}

// stepNow is what a step of a lesson, by its present id, is called now.
func stepNow(c *course.Course, lesson, step string) string {
	if !strings.HasPrefix(step, "#") {
		return step
	}
	owner, local, _ := strings.Cut(activityNow(c, lesson+step), "#")
	if owner != lesson {
		return step
	}
	return "#" + local
}

func lessonNow(c *course.Course, id string) string {
	if l := c.Lesson(id); l != nil {
		return l.ID
	}
	return id
}

// activityNow is the present id of an activity, or of a module, whose ratings
// are kept beside those of activities.
func activityNow(c *course.Course, id string) string {
	if a := c.Activity(id); a != nil {
		return a.ID
	}
	if m := c.Module(id); m != nil {
		return m.ID
	}
	return id
}

// with adds what happened under a later id to what happened under an earlier.
func (l LessonState) with(later LessonState) LessonState {
	later.Opened += l.Opened
	later.Step = cmp.Or(later.Step, l.Step)
	for _, both := range []struct{ to, from *map[string]bool }{{&later.Turned, &l.Turned}, {&later.LeftFrom, &l.LeftFrom}} {
		for step := range *both.from {
			*both.to = added(*both.to, step)
		}
	}
	later.Ended = later.Ended || l.Ended
	later.InBrief = later.InBrief || l.InBrief
	later.TestedOut = later.TestedOut || l.TestedOut
	if !l.Completed.IsZero() {
		later.Completed = l.Completed
	}
	later.Rev = max(later.Rev, l.Rev)
	later.ActiveMS += l.ActiveMS
	later.OpenMS += l.OpenMS
	if l.begun > 0 && (later.begun == 0 || l.begun < later.begun) {
		later.First, later.begun = l.First, l.begun
	}
	if later.Last.IsZero() {
		later.Last, later.seq = l.Last, l.seq
	}
	return later
}

func (a ActivityState) with(later ActivityState) ActivityState {
	later.Attempts = append(slices.Clone(a.Attempts), later.Attempts...)
	later.Best = max(later.Best, a.Best)
	later.RightRev = max(later.RightRev, a.RightRev)
	if len(later.Path) == 0 && len(later.Runs) == 0 {
		later.Path = a.Path
	}
	later.Runs = append(slices.Clone(a.Runs), later.Runs...)
	later.Ratings = append(slices.Clone(a.Ratings), later.Ratings...)
	later.Wrote = later.Wrote || a.Wrote
	later.Rev = max(later.Rev, a.Rev)
	return later
}
