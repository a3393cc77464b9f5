// Package coursetest makes small courses for tests: a base that has no mistakes,
// and what a test says is different.
package coursetest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
)

// Trees runs a test for each txtar file of a folder, which is to be told its "want"
// and nothing else. With update, what is told is written there.
func Trees(t *testing.T, folder string, update bool, told func(t *testing.T, a *txtar.Archive) string) {
	files, err := filepath.Glob(filepath.Join(folder, "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no trees in %s: %v", folder, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := told(t, a)
			if update {
				rewrite(t, file, a, got)
			} else if want := Want(a); got != want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", strings.TrimSpace(string(a.Comment)), got, want)
			}
		})
	}
}

// Want is what a tree says that it is to be told.
func Want(a *txtar.Archive) string {
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

// Base is the course in a txtar file.
func Base(t testing.TB, file string) fstest.MapFS {
	t.Helper()
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	tree := fstest.MapFS{}
	for _, f := range a.Files {
		tree[f.Name] = &fstest.MapFile{Data: slices.Clip(f.Data)} // the files share one array
	}
	return tree
}

// Change changes tree by what files say of it: a whole file, an edit ("edit
// NAME", with lines to take out after - and to put there after +), or the names
// of files to "remove". What a test wants is in "want", and passed over.
func Change(t testing.TB, tree fstest.MapFS, files []txtar.File) fstest.MapFS {
	t.Helper()
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
