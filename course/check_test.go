package course

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write what Check says into testdata/check")

// aDay is when the trees in testdata are checked.
var aDay = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)

// small is the course in testdata/base.txtar, which has no mistakes.
func small(t testing.TB) fstest.MapFS {
	t.Helper()
	a, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	tree := fstest.MapFS{}
	for _, f := range a.Files {
		tree[f.Name] = &fstest.MapFile{Data: slices.Clip(f.Data)} // the files share one array
	}
	return tree
}

// changed is the small course with what files say of it: a whole file, an edit
// ("edit NAME", with lines to take out after - and to put there after +), or
// the names of files to remove.
func changed(t testing.TB, files []txtar.File) fstest.MapFS {
	t.Helper()
	tree := small(t)
	for _, f := range files {
		name, isEdit := strings.CutPrefix(f.Name, "edit ")
		switch {
		case isEdit:
			text := edited(t, name, string(tree[name].Data), string(f.Data))
			tree[name] = &fstest.MapFile{Data: []byte(text)}
		case f.Name == "remove":
			for name := range strings.FieldsSeq(string(f.Data)) {
				delete(tree, name)
			}
		case f.Name != "want":
			tree[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	return tree
}

// edited is text with each run of - lines become the + lines that follow it.
func edited(t testing.TB, name, text, edits string) string {
	t.Helper()
	var out, in strings.Builder
	apply := func() {
		if out.Len() == 0 {
			return
		}
		if strings.Count(text, out.String()) != 1 {
			t.Fatalf("%s does not hold exactly once:\n%s", name, out.String())
		}
		text = strings.Replace(text, out.String(), in.String(), 1)
		out.Reset()
		in.Reset()
	}
	for line := range strings.Lines(edits) {
		if line[0] == '-' {
			if in.Len() > 0 {
				apply()
			}
			out.WriteString(line[1:])
		} else {
			in.WriteString(line[1:])
		}
	}
	apply()
	return text
}

// told is what Check says of tree, a grade and a problem a line.
func told(tree fs.FS) string {
	var b strings.Builder
	for _, p := range CheckOn(tree, aDay) {
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
