package course

import (
	"flag"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"groundwork/course/coursetest"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write what Check says into testdata/check")

// aDay is when the trees in testdata are checked.
var aDay = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)

// small is the course in testdata/base.txtar, which has no mistakes.
func small(t testing.TB) fstest.MapFS {
	t.Helper()
	return coursetest.Base(t, "testdata/base.txtar")
}

// changed is the small course with what files say of it.
func changed(t testing.TB, files []txtar.File) fstest.MapFS {
	t.Helper()
	return coursetest.Change(t, small(t), files)
}

// told is what Check says of tree, a grade and a problem a line.
func told(tree fs.FS) string {
	var b strings.Builder
	for _, p := range Check(tree, aDay) {
		b.WriteString(p.Grade.String() + " " + p.Error() + "\n")
	}
	return b.String()
}

func TestCheck(t *testing.T) {
	coursetest.Trees(t, "testdata/check", *update, func(t *testing.T, a *txtar.Archive) string {
		return told(changed(t, a.Files))
	})
}

func TestSmallCourseHasNoMistakes(t *testing.T) {
	if got := told(small(t)); got != "" {
		t.Errorf("the base of all trees has mistakes:\n%s", got)
	}
}
