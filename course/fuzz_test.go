package course

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
)

// FuzzLoad loads the small course with one of its files changed. Whatever is in
// the file, an author is told in words, and what a learner would be shown holds
// nothing that a terminal obeys.
func FuzzLoad(f *testing.F) {
	names := slices.Sorted(func(yield func(string) bool) {
		for name := range small(f) {
			if !yield(name) {
				return
			}
		}
	})
	for i, name := range names {
		f.Add(uint8(i), small(f)[name].Data)
	}
	trees, _ := filepath.Glob("testdata/check/*.txtar")
	for _, tree := range trees {
		a, err := txtar.ParseFile(tree)
		if err != nil {
			f.Fatal(err)
		}
		for name, file := range changed(f, a.Files) {
			if i := slices.Index(names, name); i >= 0 {
				f.Add(uint8(i), file.Data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, which uint8, data []byte) {
		tree := small(t)
		name := names[int(which)%len(names)]
		tree[name] = &fstest.MapFile{Data: data}
		checkTold(t, Check(tree, aDay))
		c, err := Load(tree)
		if err != nil {
			var refused Problems
			if !errors.As(err, &refused) || len(refused) == 0 {
				t.Fatalf("refused without a problem: %v", err)
			}
			return
		}
		if _, err := Open(tree); err != nil {
			t.Errorf("loaded, but not opened: %v", err)
		}
		for _, l := range c.Lessons() {
			checkShown(t, l)
		}
	})
}

// checkTold holds that every problem can be printed.
func checkTold(t *testing.T, problems Problems) {
	t.Helper()
	for _, p := range problems {
		if r, _, found := unsafeRune(p.Error()); found {
			t.Errorf("a problem holds %+q: %q", r, p.Error())
		}
		if p.What == "" || p.File == "" || p.Line < 0 {
			t.Errorf("a problem says nothing: %#v", p)
		}
	}
}

// checkShown holds that what a lesson shows is whole and safe.
func checkShown(t *testing.T, l *Lesson) {
	t.Helper()
	seen := map[string]bool{}
	for _, s := range l.Steps() {
		if seen[s.ID] && !l.Broken() {
			t.Errorf("two steps are %q", s.ID)
		}
		seen[s.ID] = true
		if s.Page == nil || s.Activity == nil && len(s.Blocks) == 0 {
			t.Errorf("the step %q is empty", s.ID)
		}
		for _, b := range s.Blocks {
			if r, _, found := unsafeRune(b.Text + b.Markdown); found {
				t.Errorf("a block holds %+q", r)
			}
		}
		if r, _, found := unsafeRune(s.Text() + s.Page.Title); found {
			t.Errorf("a step holds %+q", r)
		}
	}
	if m := l.Measured(); m.Low < 1 || m.High < m.Low {
		t.Errorf("measured %d to %d minutes", m.Low, m.High)
	}
}
