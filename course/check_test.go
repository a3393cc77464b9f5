package course

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
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
	files, err := filepath.Glob("testdata/check/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no trees to check: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := told(changed(t, a.Files))
			if *update {
				rewrite(t, file, a, got)
				return
			}
			if want := wanted(a); got != want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", strings.TrimSpace(string(a.Comment)), got, want)
			}
		})
	}
}

func TestSmallCourseHasNoMistakes(t *testing.T) {
	if got := told(small(t)); got != "" {
		t.Errorf("the base of all trees has mistakes:\n%s", got)
	}
}

func wanted(a *txtar.Archive) string {
	for _, f := range a.Files {
		if f.Name == "want" {
			return string(f.Data)
		}
	}
	return ""
}

func rewrite(t *testing.T, file string, a *txtar.Archive, got string) {
	t.Helper()
	for i, f := range a.Files {
		if f.Name == "want" {
			a.Files[i].Data = []byte(got)
			if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
			return
		}
	}
	t.Errorf("%s has no -- want --", file)
}
