package progress

import (
	"fmt"

	"groundwork/course"
)

// routeOf is the route that the learner chose, or the course's.
func routeOf(c *course.Course, s State) string {
	if id := s.Settings[SettingRoute]; id != "" {
		if _, ok := c.Route(id); ok {
			return id
		}
	}
	return c.Completion.Route
}

// onRoute are the lessons of the learner's route.
func onRoute(c *course.Course, s State) []*course.Lesson { return routeLessons(c, s, routeOf(c, s)) }

// routeLessons are the lessons of a route as this learner would go it.
func routeLessons(c *course.Course, s State, route string) []*course.Lesson {
	return c.RouteLessons(route, worstFear(c, s))
}

// worstFear is the module of what the learner feared most at first, the earlier
// of two alike; empty before anything was rated. What they fear later does not
// change their route.
func worstFear(c *course.Course, s State) string {
	worst, most := "", -1
	for _, m := range c.Modules() {
		ratings := s.Activities[m.ID].Ratings
		if m.Fear != "" && len(ratings) > 0 && ratings[0].Value > most {
			worst, most = m.ID, ratings[0].Value
		}
	}
	return worst
}

// A RouteChoice is a route as it stands for the learner.
type RouteChoice struct {
	course.Route
	Lessons, Done int
	Minutes       course.Minutes // of all its lessons, done ones too
	Yours         bool
}

// RouteChoices are the routes that the learner can choose, in the course's order.
func RouteChoices(c *course.Course, s State, st Standing) []RouteChoice {
	var all []RouteChoice
	for _, r := range c.Routes {
		one := RouteChoice{Route: r, Yours: r.ID == st.Route}
		for _, l := range routeLessons(c, s, r.ID) {
			one.Lessons++
			one.Minutes.Low, one.Minutes.High = one.Minutes.Low+l.Minutes.Low, one.Minutes.High+l.Minutes.High
			if st.Lesson(l.ID).Done {
				one.Done++
			}
		}
		all = append(all, one)
	}
	return all
}

// Size is how much r asks for: "14 lessons, 3 of them done, 3½ to 6 hours".
func (r RouteChoice) Size() string {
	many := fmt.Sprintf("%d lessons", r.Lessons)
	if r.Lessons == 1 {
		many = "one lesson"
	}
	if r.Done > 0 {
		many += fmt.Sprintf(", %d done", r.Done)
	}
	if r.Minutes.High == 0 {
		return many
	}
	return many + ", " + r.Minutes.Words()
}

// AskRoute is said above the routes, and RouteIs when one was chosen.
const AskRoute = "Which route? You can change it whenever you like, and nothing is lost. What is done counts on every route."

// RouteIs says which route was chosen.
func RouteIs(r course.Route) string { return "Your route is “" + r.Title + "” now." }
