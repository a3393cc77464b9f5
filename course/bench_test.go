package course

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// large is the small course with so many lessons, in modules of fifty.
func large(tb testing.TB, lessons int) fstest.MapFS {
	tb.Helper()
	tree := small(tb)
	page, items := tree["modules/first/shelter.md"], tree["modules/first/shelter.yaml"]
	var modules []string
	for m := range (lessons + 49) / 50 {
		id := fmt.Sprintf("module-%d", m)
		modules = append(modules, id)
		var list strings.Builder
		list.WriteString("title: Rain\nobjectives:\n  - {id: stay-dry, text: I can say where to stand.}\nlessons:\n")
		for l := range min(50, lessons-50*m) {
			fmt.Fprintf(&list, "  - {id: lesson-%d, title: Shelter, minutes: [1, 3], objectives: [stay-dry]}\n", l)
			base := fmt.Sprintf("modules/%s/lesson-%d", id, l)
			linked := strings.ReplaceAll(string(page.Data), "shelter.yaml", fmt.Sprintf("lesson-%d.yaml", l))
			tree[base+".md"] = &fstest.MapFile{Data: []byte(linked)}
			tree[base+".yaml"] = items
		}
		tree["modules/"+id+"/module.yaml"] = &fstest.MapFile{Data: []byte(list.String())}
	}
	text := string(tree["course.yaml"].Data)
	text = strings.Replace(text, "modules: [first]", "modules: [first, "+strings.Join(modules, ", ")+"]", 1)
	tree["course.yaml"] = &fstest.MapFile{Data: []byte(text)}
	return tree
}

func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{6, 1_000, 10_000} {
		tree := large(b, n)
		b.Run(fmt.Sprint(n, " lessons"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Open(tree); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{6, 1_000, 10_000} {
		tree := large(b, n)
		b.Run(fmt.Sprint(n, " lessons"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Load(tree); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkLoadLong loads a lesson of ten thousand words.
func BenchmarkLoadLong(b *testing.B) {
	tree := small(b)
	long := string(tree["modules/first/shelter.md"].Data)
	for i := range 100 {
		long += fmt.Sprintf("\n---\n\n## Page %d\n\n%s\n", i, strings.Repeat("It rains on the field.[^rain-2020] ", 20))
	}
	tree["modules/first/shelter.md"] = &fstest.MapFile{Data: []byte(long)}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(tree); err != nil {
			b.Fatal(err)
		}
	}
}
