package progress

import "groundwork/course"

// Prior is what stands beside a rating that is about to be given: the number
// the learner gave before, nil without one, and whether a asks for the second
// time. The first time, the number from the first screen may be changed; the
// second time a new one is asked for, and the first is shown beside it.
func Prior(s State, a *course.Activity) (value *int, second bool) {
	of := ratingOf(a)
	if of == "" || a.Module == nil || of != a.Module.ID {
		return latestOf(s, a.ID), false
	}
	for _, l := range a.Module.Lessons {
		for _, other := range l.Activities {
			if ratingOf(other) != of {
				continue
			}
			first, _ := ratings(s, a.Module)
			return first, other != a
		}
	}
	return nil, false
}

// ratingOf is what a rates as it is now; empty for what is remembered, and for
// another kind of activity.
func ratingOf(a *course.Activity) string {
	if r, ok := a.Body.(*course.Rating); ok && !r.Recall {
		return r.Of
	}
	return ""
}

func latestOf(s State, id string) *int {
	if v, ok := s.Activities[id].LatestRating(); ok {
		return &v
	}
	return nil
}
