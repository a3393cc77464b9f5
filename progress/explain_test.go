package progress_test

import (
	"strings"
	"testing"

	"groundwork/progress/progresstest"
)

func TestAMarkIsExplainedWhereItIsFirstMet(t *testing.T) {
	c := progresstest.Course(t, map[string]string{"modules/quay/ropes.md": "## One\n\nSo say we.[^own]\n\n---\n\n## Two\n\nAnd again.[^own] Nothing was there.[^none-found]\n\n---\n\n## Three\n\nNo mark.\n"})
	l := c.Lesson("quay/ropes")
	s := sit(t, c)
	for _, turn := range []struct {
		step int
		want string
	}{
		{2, ""},
		{0, "(Course's own.)"},
		{1, "(None found.)"},
		{0, "(Course's own.)"}, // come back to
	} {
		told := strings.Join(s.Explain(l, l.Steps()[turn.step]), " ")
		if !strings.HasPrefix(told, turn.want) || turn.want == "" && told != "" || strings.Count(told, "means:") > 1 {
			t.Errorf("step %d is told %q, want what %q means", turn.step, told, turn.want)
		}
	}
}
