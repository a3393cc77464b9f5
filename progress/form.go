package progress

import (
	"cmp"
	"slices"
	"strconv"

	"groundwork/course"
)

// How a final check is drawn where a course has a pool of two parallel forms. A
// learner is given one form by their seed, and a second try is of the other, so
// that it asks nothing again. For an objective that has no item in that pool, one
// of its own module's is asked.

// leastHard is how many hard items of the first fear a check asks at the least,
// where there are so many and they are not left out.
const leastHard = 3

// formsPool is the module whose pool has forms; nil in a course without one.
func formsPool(c *course.Course) *course.Module {
	for _, m := range c.Modules() {
		if len(m.Pool.Forms()) > 0 {
			return m
		}
	}
	return nil
}

// drawForms is what a try asks, answered or not, to at most as many as the route
// or the pool says. What was answered in the try stays in it, whatever was opened
// or left out since.
func drawForms(c *course.Course, s State, pool *course.Module, try int) []*course.Activity {
	items := answeredIn(c, s, strconv.Itoa(try))
	for _, a := range needed(c, s, pool, try) {
		if len(items) >= mostDrawn(c, s, pool) {
			break
		}
		if !slices.ContainsFunc(items, a.sameObjective) {
			items = append(items, a.Activity)
		}
	}
	return inLots(items, s.Learner.Seed, func(a *course.Activity) string { return "order " + a.ID })
}

// mostDrawn is how many items a check asks at most.
func mostDrawn(c *course.Course, s State, pool *course.Module) int {
	if r, ok := c.Route(routeOf(c, s)); ok && r.Draw > 0 {
		return r.Draw
	}
	return pool.Pool.Draw
}

// answeredIn are the items that were answered in one try.
func answeredIn(c *course.Course, s State, form string) []*course.Activity {
	return slices.DeleteFunc(poolItems(c), func(a *course.Activity) bool {
		_, given := firstIn(s, a, SittingFinal, form)
		return !given
	})
}

// A need is the item that asks for one objective.
type need struct {
	*course.Activity
	core bool // it is of a core lesson
}

func (n need) sameObjective(a *course.Activity) bool {
	return n.Serves() == a.Serves() && n.Objective == a.Objective
}

// needed is one item for each objective of the lessons on the learner's route, in
// the order in which they are taken: some hard ones of the first fear, then those
// of core lessons, then the others. Modules take turns, so that none comes too late.
// What was not opened is not asked about.
func needed(c *course.Course, s State, pool *course.Module, try int) []need {
	var core, rest [][]need
	route := onRoute(c, s)
	for _, m := range c.Modules() {
		if !touched(s, m) {
			continue
		}
		all := moduleNeeds(s, m, ofModule(route, m), pool, try)
		core = append(core, slices.DeleteFunc(slices.Clone(all), func(n need) bool { return !n.core }))
		rest = append(rest, slices.DeleteFunc(all, func(n need) bool { return n.core }))
	}
	return hardFirst(c, slices.Concat(inRounds(core), inRounds(rest)))
}

// moduleNeeds are those of one module, by lot.
func moduleNeeds(s State, m *course.Module, lessons []*course.Lesson, pool *course.Module, try int) []need {
	var all []need
	objectives := inLots(slices.Clone(m.Objectives), s.Learner.Seed, func(o course.Objective) string { return m.ID + "/" + o.ID })
	for _, o := range objectives {
		by := teaching(lessons, o.ID)
		if len(by) == 0 {
			continue
		}
		if a := asksFor(s, m, o.ID, pool, try); a != nil {
			all = append(all, need{a, slices.ContainsFunc(by, func(l *course.Lesson) bool { return l.Core })})
		}
	}
	return all
}

// asksFor is the item that a try asks for an objective; nil where there is none.
func asksFor(s State, m *course.Module, objective string, pool *course.Module, try int) *course.Activity {
	var ours, own []*course.Activity // of the pool of forms, and of the module's
	for _, a := range m.Items(objective) {
		switch {
		case a.Lesson != nil, a.Hard() && s.LeavesOut(m.ID):
		case a.Module == pool:
			ours = append(ours, a)
		default:
			own = append(own, a)
		}
	}
	byID := func(a *course.Activity) string { return a.ID }
	if a := ofForm(inLots(ours, s.Learner.Seed, byID), pool, s.Learner.Seed, try); a != nil {
		return a
	}
	if own = inLots(own, s.Learner.Seed, byID); len(own) > 0 {
		return own[(try-1)%len(own)]
	}
	if len(ours) > 0 {
		return ours[0] // of the other form: better twice than not at all
	}
	return nil
}

// ofForm is the first of items that is of the form of a try. One that is of either
// form may be asked in each, but not in two tries that follow each other.
func ofForm(items []*course.Activity, pool *course.Module, seed uint64, try int) *course.Activity {
	forms := pool.Pool.Forms()
	first := int(lot(seed, "form") % uint64(len(forms)))
	in := func(turn int, but *course.Activity) *course.Activity {
		form := forms[(first+turn)%len(forms)]
		for _, a := range items {
			if a != but && (a.Form == form || a.Form == "") {
				return a
			}
		}
		return nil
	}
	if try%2 == 1 {
		return in(0, nil)
	}
	return in(1, in(0, nil))
}

// inRounds takes the first of each list, then the second of each, and so on.
func inRounds(lists [][]need) []need {
	var all []need
	for i, more := 0, true; more; i++ {
		more = false
		for _, list := range lists {
			if i < len(list) {
				all, more = append(all, list[i]), true
			}
		}
	}
	return all
}

// hardFirst brings some hard items of the first fear to the front, where none is
// left out for want of room.
func hardFirst(c *course.Course, all []need) []need {
	fears := c.Fears()
	var front, rest []need
	for _, n := range all {
		if len(fears) > 0 && n.Serves() == fears[0] && n.Hard() && len(front) < leastHard {
			front = append(front, n)
		} else {
			rest = append(rest, n)
		}
	}
	return append(front, rest...)
}

// spread has hard items between the gentle ones, evenly, so that none is first or
// last where there are two that are not hard. Their order is kept.
func spread(items []*course.Activity) []*course.Activity {
	var hard, gentle []*course.Activity
	for _, a := range items {
		if a.Hard() {
			hard = append(hard, a)
		} else {
			gentle = append(gentle, a)
		}
	}
	gaps := max(1, len(gentle)-1)
	var all []*course.Activity
	for i := range gaps {
		all = append(all, gentle[min(i, len(gentle)):min(i+1, len(gentle))]...)
		all = append(all, hard[i*len(hard)/gaps:(i+1)*len(hard)/gaps]...)
	}
	return append(all, gentle[min(gaps, len(gentle)):]...)
}

// lot is what a learner draws for one thing: the same each time.
func lot(seed uint64, id string) uint64 { return course.Chance(seed, id).Uint64() }

// inLots puts list into an order that the learner's seed draws. What is added to it
// or taken from it does not change the order of the others.
func inLots[T any](list []T, seed uint64, id func(T) string) []T {
	slices.SortStableFunc(list, func(a, b T) int { return cmp.Compare(lot(seed, id(a)), lot(seed, id(b))) })
	return list
}
