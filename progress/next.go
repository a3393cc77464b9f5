package progress

import (
	"strings"

	"groundwork/course"
)

// Next is where to go on: the lesson the learner was in last if it wants more,
// else the first of the route that does, else where something is missing. The
// lesson is nil when the route asks for nothing more.
func (st Standing) Next() (lesson *course.Lesson, step string) {
	if l := st.course.Lesson(st.last); l != nil && !st.lessons[l.ID].Done && st.lessons[l.ID].begun {
		return l, st.lessons[l.ID].Step
	}
	for _, l := range st.route {
		if t := st.lessons[l.ID]; !t.Done {
			return l, t.Step
		}
	}
	for _, m := range st.Missing {
		if a := st.course.Activity(m.ID); a != nil && a.Lesson != nil {
			return a.Lesson, stepOf(a)
		}
	}
	return nil, ""
}

// stepOf is the step of its lesson that a stands on.
func stepOf(a *course.Activity) string {
	_, local, _ := strings.Cut(a.ID, "#")
	return "#" + local
}
