package review_test

import (
	"slices"
	"strings"
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// What was asked in a final check is due by the objective it serves, which is
// another module's; it comes in review, where no item of a form is met first.
func TestItemsOfFormsComeBackOnceTheyWereMet(t *testing.T) {
	c := progresstest.Plan(t, nil)
	l := newLearner(t, c)
	for _, id := range []string{"quay/knots", "quay/wind"} {
		for _, step := range c.Lesson(id).Steps() {
			l.Turn(c.Lesson(id), step.ID)
		}
		l.Finish(c.Lesson(id))
	}
	answer := func(id, response string) {
		t.Helper()
		if _, err := l.Answer(c.Activity(id), []string{response}, 3, 0); err != nil {
			t.Fatal(err)
		}
	}
	answer("quay/wind#gust", "yes")
	answer("quay/knots#hitch", "yes")
	l.days(30)
	for _, id := range l.asks() {
		if strings.HasPrefix(id, "plan/") {
			t.Errorf("%s is met in review first", id)
		}
	}
	row, a := l.Ask(progress.Final(c, l.State()))
	answer(a.ID, "no")
	l.Asked(row)
	l.Rise()
	soon := l.due(a.ID)
	if soon < 1 || soon > 3 {
		t.Errorf("%s is due in %d days", a.ID, soon)
	}
	l.days(soon)
	asked := l.asks()
	if i := slices.IndexFunc(asked, func(id string) bool {
		return c.Activity(id).Objective == a.Objective && c.Activity(id).Serves() == a.Serves()
	}); i < 0 {
		t.Errorf("its objective is not asked: %q", asked)
	}
}
