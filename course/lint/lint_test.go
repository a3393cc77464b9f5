package lint

import (
	"flag"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"groundwork/course"
	"groundwork/course/coursetest"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write what Check says into testdata/rules")

// aDay is when the trees in testdata are checked.
var aDay = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)

func base(t testing.TB) fstest.MapFS {
	t.Helper()
	return coursetest.Base(t, "testdata/base.txtar")
}

// narrow is a window in which everything is a row too long that says so.
func narrow(_ *course.Course, step course.Step, _, _ int) int {
	return strings.Count(step.Text(), "too long")
}

// told is what Check says of tree, a grade and a problem a line, and then what is
// allowed.
func told(tree fstest.MapFS) string {
	var b strings.Builder
	r := Check(tree, aDay, narrow)
	for _, p := range r.Problems {
		b.WriteString(p.Grade.String() + " " + p.Error() + "\n")
	}
	for _, p := range r.Passed {
		b.WriteString("allowed " + p.Error() + " because " + p.Reason + ", " + p.By + "\n")
	}
	return b.String()
}

// Each tree in testdata/rules has one mistake, or a few of one kind, and gets the
// lines it wants and no others.
func TestRules(t *testing.T) {
	coursetest.Trees(t, "testdata/rules", *update, func(t *testing.T, a *txtar.Archive) string {
		return told(coursetest.Change(t, base(t), a.Files))
	})
}

func TestSmallCourseBreaksNoRule(t *testing.T) {
	if got := told(base(t)); got != "" {
		t.Errorf("the base of all trees breaks rules:\n%s", got)
	}
}

// Every rule that check finds broken has a tree in which it is.
func TestEveryRuleIsBrokenSomewhere(t *testing.T) {
	files, _ := filepath.Glob("testdata/rules/*.txtar")
	said := ""
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		said += coursetest.Want(a)
	}
	for _, r := range Rules() {
		if r.By == Here && !strings.Contains(said, "("+r.ID+")") {
			t.Errorf("no tree breaks %s: %s", r.ID, r.Says)
		}
	}
}

func TestEveryRuleIsWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.ID] {
			t.Errorf("there are two rules %s", r.ID)
		}
		seen[r.ID] = true
		if r.Says == "" || r.Why == "" || r.How == "" || r.Source == "" || r.By == "" {
			t.Errorf("%s does not say all of itself: %+v", r.ID, r)
		}
	}
}
