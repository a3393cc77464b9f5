package progress

import (
	"math/rand/v2"
	"slices"
	"strconv"

	"groundwork/course"
)

// CanFinal reports whether the final check is open: every lesson of the learner's
// route that belongs to a module that it asks about is done, and there is something
// to ask. The module that holds the check is not waited for.
func (st Standing) CanFinal(s State) bool {
	checking, _ := st.Checking()
	for _, m := range st.course.Modules() {
		if len(m.Reserve()) == 0 || checking != nil && m == checking.Module {
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

// Checking is the lesson on the learner's route that holds the final check, and the
// step of it; nil where the check stands alone.
func (st Standing) Checking() (l *course.Lesson, step string) {
	l, step = st.course.Checking()
	if !slices.Contains(st.route, l) {
		return nil, ""
	}
	return l, step
}

// FinalAt is where the final check is to be found: the lesson that holds it, at the
// check itself where that was begun and left, or with "" where the learner is in it;
// nil where it stands alone.
func (st Standing) FinalAt(s State) (l *course.Lesson, step string) {
	if l, step = st.Checking(); l == nil || FinalBegun(st.course, s) {
		return l, step
	}
	return l, ""
}

// FinalOnTheWay is what leads to the final check from the map: until a first try
// has been asked to its end, or left out in its lesson, and where a later one was
// left. It is empty where nothing does.
func (st Standing) FinalOnTheWay(s State) string {
	if !st.CanFinal(s) {
		return ""
	}
	checking, _ := st.Checking()
	switch {
	case FinalBegun(st.course, s):
		return FinalGoOn
	case tried(Final(st.course, s)) > 0, checking != nil && st.lessons[checking.ID].Done:
		return ""
	}
	return FinalWay
}

// FinalBegun reports whether a try was begun and left before its end.
func FinalBegun(c *course.Course, s State) bool {
	t := Final(c, s)
	return len(t.Items) > 0 && len(t.Items) < len(draw(c, s, 1+tried(t)))
}

// tried is how many tries were asked to their end before t.
func tried(t Sitting) int {
	try, _ := strconv.Atoi(t.Form) // it is a number: we wrote it
	return try - 1
}

// Final is the final check under way, or a new try: new cases from the pools, for
// the objectives of the lessons on the learner's route. What was answered of a try
// that was left is not asked again. It is drawn by the learner's seed and the
// number of the try, and asks what the try before did not, as far as there is more.
//
// A hard item never comes first where there is another. Those of a module whose
// hard items are left out are not drawn.
func Final(c *course.Course, s State) Sitting {
	try := max(1, lastForm(s, SittingFinal, poolItems(c)))
	t := finalTry(c, s, try)
	if len(t.Items) == 0 && len(draw(c, s, try)) > 0 {
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
	if formsPool(c) != nil {
		return NewSitting(SittingFinal, form, spread(items))
	}
	return NewSitting(SittingFinal, form, course.GentleFirst(items))
}

func poolItems(c *course.Course) []*course.Activity {
	var items []*course.Activity
	for _, m := range c.Modules() {
		items = append(items, m.Pooled()...)
	}
	return items
}

// draw is what a try asks, answered or not, in its order.
func draw(c *course.Course, s State, try int) []*course.Activity {
	if pool := formsPool(c); pool != nil {
		return drawForms(c, s, pool, try)
	}
	var items []*course.Activity
	for _, m := range c.Modules() {
		if m.Pool != nil {
			items = append(items, drawModule(c, s, m, try)...)
		}
	}
	mixed(items, course.Chance(s.Learner.Seed, ""))
	return inTurn(course.GentleFirst(items), try)
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

// drawModule draws from one pool: so many for each objective, and at most so many
// in all. The learner's seed mixes the items of an objective, and the objectives,
// once; each try goes on from where the one before it ended.
func drawModule(c *course.Course, s State, m *course.Module, try int) []*course.Activity {
	chance := course.Chance(s.Learner.Seed, m.ID)
	var drawn [][]*course.Activity
	for _, items := range pooled(m, ofModule(onRoute(c, s), m)) {
		if s.LeavesOut(m.ID) {
			items = slices.DeleteFunc(items, (*course.Activity).Hard)
		}
		mixed(items, chance)
		if items = stretch(items, m.Pool.PerObjective, try); len(items) > 0 {
			drawn = append(drawn, items)
		}
	}
	mixed(drawn, chance)
	each := max(1, m.Pool.PerObjective)
	all := slices.Concat(stretch(drawn, (m.Pool.Draw+each-1)/each, try)...)
	return all[:min(len(all), m.Pool.Draw)]
}

func mixed[T any](list []T, chance *rand.Rand) {
	chance.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
}

// stretch is so many of list, from where the try before ended; from the first
// again after the last.
func stretch[T any](list []T, size, try int) []T {
	n := len(list)
	if size >= n {
		return list
	}
	var some []T
	for i := range max(0, size) {
		some = append(some, list[((try-1)%n*size+i)%n])
	}
	return some
}

// inTurn gives the items behind the first another order in each try, and of two
// the other first. Only where one of two is hard is there no other order.
func inTurn(items []*course.Activity, try int) []*course.Activity {
	switch n := len(items); {
	case n == 2 && try%2 == 0:
		return course.GentleFirst([]*course.Activity{items[1], items[0]})
	case n > 2:
		by := 1 + (try-1)%(n-1)
		return slices.Concat(items[:1], items[by:], items[1:by])
	}
	return items
}

// A finalResult is how one objective stands after a final check.
type finalResult struct {
	Objective course.Objective
	Module    *course.Module
	Steady    bool           // all that was asked of it was right at once
	Lesson    *course.Lesson // to look at again
}

// finalOf are the objectives that a try asked about, in the order of the course,
// by the first answer to each item. What was not answered is not among them.
func finalOf(c *course.Course, s State, form string) []finalResult {
	var all []finalResult
	lessons := onRoute(c, s)
	for _, m := range c.Modules() {
		for _, o := range m.Objectives {
			r := finalResult{Objective: o, Module: m, Steady: true}
			asked := false
			for _, a := range m.Reserve() {
				if try, given := firstIn(s, a, SittingFinal, form); given && a.Objective == o.ID {
					asked, r.Steady = true, r.Steady && try.Correct()
				}
			}
			if to := teaching(ofModule(lessons, m), o.ID); len(to) > 0 {
				r.Lesson = to[max(0, slices.IndexFunc(to, func(l *course.Lesson) bool { return asksOf(l, o.ID) }))]
			}
			if asked {
				all = append(all, r)
			}
		}
	}
	return all
}

// asksOf reports whether l has a question about one of its module's objectives. A
// lesson that only hears a fear has none.
func asksOf(l *course.Lesson, objective string) bool {
	return slices.ContainsFunc(l.Judged(), func(a *course.Activity) bool { return a.Objective == objective })
}

// teaching are those of lessons that serve an objective.
func teaching(lessons []*course.Lesson, objective string) []*course.Lesson {
	return slices.DeleteFunc(slices.Clone(lessons), func(l *course.Lesson) bool { return !slices.Contains(l.Objectives, objective) })
}
