package progress_test

import (
	"strings"
	"testing"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// A route with the worst fear in it is made of what was feared most at first.
func TestRouteOfTheWorstFear(t *testing.T) {
	const file = "course.yaml"
	text := strings.Replace(progresstest.File(file), "completion:", "  - {id: worst, title: Worst, summary: The worst, include: [sea, worst-fear]}\ncompletion:", 1)
	s := sit(t, progresstest.Course(t, map[string]string{file: text}))
	lessons := func() string {
		var ids []string
		for _, l := range s.Standing().RouteLessons() {
			ids = append(ids, l.ID)
		}
		return strings.Join(ids, " ")
	}
	s.Set(progress.SettingRoute, "worst")
	if got := lessons(); got != "sea/out" {
		t.Errorf("before anything was rated the route is %s", got)
	}
	if err := s.Rate("quay", 9); err != nil {
		t.Fatal(err)
	}
	if got, want := lessons(), "quay/knots quay/wind quay/ropes sea/out"; got != want {
		t.Errorf("the route is %s, want %s", got, want)
	}
	s.Brief(s.c.Lesson("sea/out"))
	choices := progress.RouteChoices(s.c, s.State(), s.Standing())
	got := choices[len(choices)-1]
	if got.Done > 1 || got.Lessons != 4 || !got.Yours {
		t.Errorf("the route is told as %+v", got)
	}
}

func TestSizeOfARoute(t *testing.T) {
	for want, r := range map[string]progress.RouteChoice{
		"one lesson, 5 minutes":             {Lessons: 1, Minutes: course.Minutes{Low: 5, High: 5}},
		"2 lessons, 40 to 80 minutes":       {Lessons: 2, Minutes: course.Minutes{Low: 40, High: 80}},
		"14 lessons, 3 done, 3½ to 6 hours": {Lessons: 14, Done: 3, Minutes: course.Minutes{Low: 200, High: 370}},
		"3 lessons":                         {Lessons: 3},
	} {
		if got := r.Size(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
