package progress

import (
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strconv"

	"groundwork/course"
)

// CanFinal reports whether the final check is open: every lesson of the learner's
// route that belongs to a module with a pool is done, and there is something to
// ask.
func (st Standing) CanFinal(s State) bool {
	for _, m := range st.course.Modules() {
		if m.Pool == nil {
			continue
		}
		for _, l := range ofModule(st.route, m) {
			if !st.lessons[l.ID].Done {
				return false
			}
		}
	}
	return st.course.Loaded && len(draw(st.course, s, 1)) > 0
}

// FinalOnTheWay is what leads to the final check from the map: until a first try
// has been asked to its end, and where a later one was left. It is empty where
// nothing does.
func (st Standing) FinalOnTheWay(s State) string {
	if !st.CanFinal(s) {
		return ""
	}
	t := Final(st.course, s)
	try, _ := strconv.Atoi(t.Form) // it is a number: we wrote it
	switch {
	case len(t.Items) < len(draw(st.course, s, try)):
		return FinalGoOn
	case try == 1:
		return FinalWay
	}
	return ""
}

// Final is the final check under way, or a new try: new cases from the pools, for
// the objectives of the lessons on the learner's route. What was answered of a try
// that was left is not asked again. It is drawn by the learner's seed and the
// number of the try, and prefers what the try before did not ask.
//
// A hard item never comes first where there is another. Those of a module whose
// hard items are left out are not drawn.
func Final(c *course.Course, s State) Sitting {
	try := max(1, lastForm(s, SittingFinal, poolItems(c)))
	t := finalTry(c, s, try)
	if len(t.Items) == 0 {
		return finalTry(c, s, try+1)
	}
	return t
}

// finalTry is what one try asks yet.
func finalTry(c *course.Course, s State, try int) Sitting {
	form := strconv.Itoa(try)
	items := slices.DeleteFunc(draw(c, s, try), func(a *course.Activity) bool {
		_, given := firstIn(s, a, SittingFinal, form)
		return given
	})
	return NewSitting(SittingFinal, form, course.GentleFirst(items))
}

func poolItems(c *course.Course) []*course.Activity {
	var items []*course.Activity
	for _, m := range c.Modules() {
		if m.Pool != nil {
			items = append(items, m.Pool.Activities...)
		}
	}
	return items
}

// draw is what a try asks, answered or not, in its order.
func draw(c *course.Course, s State, try int) []*course.Activity {
	var before, items []*course.Activity
	for n := 1; n <= try; n++ {
		before, items = items, nil
		for _, m := range c.Modules() {
			if m.Pool != nil {
				items = append(items, drawModule(c, s, m, n, before)...)
			}
		}
		items = inNewOrder(items, before, s.Learner.Seed, n)
	}
	return items
}

// pooled are the items of a pool for the objectives of lessons, by objective, in
// the order of the module.
func pooled(m *course.Module, lessons []*course.Lesson) [][]*course.Activity {
	var all [][]*course.Activity
	for _, o := range m.Objectives {
		if !slices.ContainsFunc(lessons, func(l *course.Lesson) bool { return slices.Contains(l.Objectives, o.ID) }) {
			continue
		}
		items := slices.DeleteFunc(m.Items(o.ID), func(a *course.Activity) bool { return a.Lesson != nil })
		if len(items) > 0 {
			all = append(all, items)
		}
	}
	return all
}

// drawModule draws from one pool: so many for each objective, what before did not
// hold first, and at most so many in all, of the objectives that it did not hold
// first.
func drawModule(c *course.Course, s State, m *course.Module, try int, before []*course.Activity) []*course.Activity {
	chance := chanceOf(s.Learner.Seed, m.ID, try)
	used := func(a *course.Activity) bool { return slices.Contains(before, a) }
	var drawn [][]*course.Activity
	for _, items := range pooled(m, ofModule(c.RouteLessons(routeOf(c, s)), m)) {
		if s.LeavesOut(m.ID) {
			items = slices.DeleteFunc(items, (*course.Activity).Hard)
		}
		chance.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
		items = lastThose(items, used)
		drawn = append(drawn, items[:min(len(items), m.Pool.PerObjective)])
	}
	chance.Shuffle(len(drawn), func(i, j int) { drawn[i], drawn[j] = drawn[j], drawn[i] })
	asked := func(items []*course.Activity) bool {
		return slices.ContainsFunc(before, func(a *course.Activity) bool {
			return a.Module == m && len(items) > 0 && a.Objective == items[0].Objective
		})
	}
	all := slices.Concat(lastThose(drawn, asked)...)
	return all[:min(len(all), m.Pool.Draw)]
}

// lastThose puts those that are so behind the others, and keeps the order else.
func lastThose[T any](list []T, so func(T) bool) []T {
	rest := slices.DeleteFunc(slices.Clone(list), so)
	return append(rest, slices.DeleteFunc(slices.Clone(list), func(one T) bool { return !so(one) })...)
}

// inNewOrder shuffles items, and turns the last two round where the order is that
// of before. Only where the second of two is hard is there no other order.
func inNewOrder(items, before []*course.Activity, seed uint64, try int) []*course.Activity {
	chanceOf(seed, "", try).Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
	items = course.GentleFirst(items)
	if n := len(items); n > 1 && slices.Equal(items, before) {
		items[n-1], items[n-2] = items[n-2], items[n-1]
	}
	return course.GentleFirst(items)
}

// chanceOf is the same chance for the same learner, module and try.
func chanceOf(seed uint64, module string, try int) *rand.Rand {
	h := fnv.New64a()
	_, _ = h.Write([]byte(module)) // a hash never fails to write
	return rand.New(rand.NewPCG(seed, h.Sum64()+uint64(try)))
}

// A FinalResult is how one objective stands after a final check.
type FinalResult struct {
	Objective course.Objective
	Module    *course.Module
	Steady    bool           // all that was asked of it was right at once
	Lesson    *course.Lesson // to look at again
}

// FinalOf are the objectives that a try asked about, in the order of the course,
// by the first answer to each item. What was not answered is not among them.
func FinalOf(c *course.Course, s State, form string) []FinalResult {
	var all []FinalResult
	lessons := c.RouteLessons(routeOf(c, s))
	for _, m := range c.Modules() {
		if m.Pool == nil {
			continue
		}
		for _, o := range m.Objectives {
			r := FinalResult{Objective: o, Module: m, Steady: true}
			asked := false
			for _, a := range m.Pool.Activities {
				if try, given := firstIn(s, a, SittingFinal, form); given && a.Objective == o.ID {
					asked, r.Steady = true, r.Steady && try.Correct()
				}
			}
			r.Lesson = teaches(ofModule(lessons, m), o.ID)
			if asked {
				all = append(all, r)
			}
		}
	}
	return all
}

// teaches is the first of lessons that serves an objective; nil without one.
func teaches(lessons []*course.Lesson, objective string) *course.Lesson {
	for _, l := range lessons {
		if slices.Contains(l.Objectives, objective) {
			return l
		}
	}
	return nil
}

// FinalWay is what the final check is called on the way to it, and FinalGoOn
// where a try was left.
const (
	FinalWay  = "A last check of what you have met"
	FinalGoOn = "Go on with the last check"
)

// FinalFront is what is said before a try.
func FinalFront(t Sitting) []string {
	parts := []string{
		"New cases, from the lessons on your route: " + Size(t) + ". Take as long as you like. You can stop and come back, and look things up. It cannot be failed.",
		"There are no hints, and each question counts as you first answer it. At the end you see what is steady, and where to look again.",
	}
	return append(parts, Announcement(t)...)
}

// FinalEnd is what is said after a try: each objective, and no total.
func FinalEnd(c *course.Course, s State, t Sitting) Ending {
	var e Ending
	for _, r := range FinalOf(c, s, t.Form) {
		e.Parts = append(e.Parts, r.line())
		if !r.Steady && r.Lesson != nil && !slices.Contains(e.Leads, r.Lesson) {
			e.Leads = append(e.Leads, r.Lesson)
		}
	}
	if len(e.Parts) == 0 {
		return Ending{Parts: []string{StopHere}}
	}
	e.Parts = append([]string{"What is steady, and where to look again when you like:"}, e.Parts...)
	e.Parts = append(e.Parts, StopHere)
	return e
}

// line is one objective in words: "Steady: I can tie a boat."
func (r FinalResult) line() string {
	switch {
	case r.Steady:
		return "Steady: " + r.Objective.Text
	case r.Lesson == nil:
		return "Look again: " + r.Objective.Text
	}
	return "Look again at “" + r.Lesson.Title + "”: " + r.Objective.Text
}
