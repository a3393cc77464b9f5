package lint

import (
	"testing"
	"testing/fstest"

	"groundwork/course"
)

// FuzzLint puts anything at all in place of a file of the small course: there is
// a report, and what is listed can be listed.
func FuzzLint(f *testing.F) {
	files := []string{
		"modules/first/shelter.yaml", "modules/first/shelter.md", "modules/first/pool.yaml", "modules/first/module.yaml",
		"course.yaml", "words.yaml", "sources.yaml", "glossary.yaml", "support.yaml",
	}
	tree := base(f)
	for i, name := range files {
		if file, ok := tree[name]; ok {
			f.Add(uint8(i), string(file.Data))
		}
	}
	f.Add(uint8(1), "## A\n\n.?![^rain-2020]⟦⟧ \"“ 1%[9] (Course's own.)\n\n- \n\n1. ")
	f.Add(uint8(5), "- \"'\"\n- \"\u00c5-b\"")
	f.Add(uint8(0), "- {id: a, kind: scenario, prompt: p, start: x, nodes: [{id: x, title: t, text: t, choices: [{id: c, text: t, next: x}]}]}")
	f.Fuzz(func(t *testing.T, which uint8, text string) {
		tree := base(t)
		tree[files[int(which)%len(files)]] = &fstest.MapFile{Data: []byte(text)}
		r := Check(tree, aDay, narrow)
		for _, p := range r.Problems {
			if p.File == "" || p.What == "" {
				t.Errorf("a problem without a place or a word: %+v", p)
			}
		}
		if c, err := course.Load(tree); err == nil {
			Claims(tree, c)
			Reader(tree, c)
		}
	})
}
