package course

import (
	"fmt"
	"path"
	"strings"
	"testing"
	"testing/fstest"
)

// hostile are files of nearly a megabyte. Each once had a part of the reading,
// or the parser below it, go through all of the file for each thing in it.
func hostile() map[string]string {
	again := func(s string) string { return strings.Repeat(s, (maxFile-256)/len(s)) }
	count := func(format string) string {
		var b strings.Builder
		for i := 0; b.Len() < maxFile-256; i++ {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	return map[string]string{
		"definitions.md": again("[a]: b\n"),
		"open-links.md":  again("[a]("),
		"parted.md":      again(strings.Repeat("[a](", 2000) + "\n\n"),
		"emphasis.md":    again(strings.Repeat("*a_", 2500) + "\n\n"),
		"lists.md":       again("> - "),
		"marks.md":       count("[^a%d]\n\n"),
		"tiny.yaml":      count("- {id: a%d}\n"),
		"keys.yaml":      "- {id: a, kind: rating,\n" + count("k%d: 1,\n") + "}\n",
		"history.yaml":   "- id: a\n  kind: rating\n  history: {" + count("%d: typo, ") + "}\n",
		"nodes.yaml": "- id: a\n  kind: scenario\n  start: n1\n  nodes:\n" +
			count("  - {id: n%[1]d, choices: [{id: b, text: c, next: z%[1]d}]}\n"),
	}
}

// BenchmarkCheckHostile is a few seconds for the worst of them, and was minutes.
func BenchmarkCheckHostile(b *testing.B) {
	for name, text := range hostile() {
		b.Run(name, func(b *testing.B) {
			tree := small(b)
			ext := path.Ext(name)
			if ext == ".md" {
				text = "## A\n\n" + text
			}
			tree["modules/first/shelter"+ext] = &fstest.MapFile{Data: []byte(text)}
			for b.Loop() {
				Check(tree, aDay)
			}
		})
	}
}
