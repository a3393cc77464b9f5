package coursetest

import (
	"fmt"
	"strings"
	"testing/fstest"
)

// Large is the base course, as testdata/base.txtar of package course has it, with
// so many lessons more, in modules of fifty. It is what benchmarks and the
// measurements of the whole program use.
func Large(tree fstest.MapFS, lessons int) fstest.MapFS {
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
