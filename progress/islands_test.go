package progress_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"groundwork/course"
	"groundwork/progress/progresstest"
)

// An archipelago is the files of a course that is being made.
type archipelago struct{ fstest.MapFS }

func (f archipelago) put(name, text string) { f.MapFS[name] = &fstest.MapFile{Data: []byte(text)} }

// islands is a course whose last module has a pool of two forms: two fears, one
// with hard items in each form, and a module that has items in its own pool alone.
// The second fear has a lesson that is not core.
func islands(t testing.TB, draw int) *course.Course {
	files := archipelago{fstest.MapFS{}}
	files.put("course.yaml", islandsCourse)
	files.module("storm", "fear: A storm\n", 8, 8, "")
	files.module("rocks", "fear: Rocks\n", 9, 6, "")
	files.module("harbour", "", 12, 12, "pool: {draw: 8, per_objective: 1}\n")
	files.module("plan", "", 1, 1, fmt.Sprintf("pool: {draw: %d, per_objective: 1}\n", draw))
	files.put("modules/plan/one.md", "## One\n\n[The check](mirror:check)\n\n---\n\n## Two\n\n[Again](mirror:again)\n")
	files.put("modules/plan/pool.yaml", islandForms())
	var own string
	for i := range 12 {
		own += islandItem(fmt.Sprintf("own-%d", i), fmt.Sprintf("o%d", i), "") + islandItem(fmt.Sprintf("more-%d", i), fmt.Sprintf("o%d", i), "")
	}
	files.put("modules/harbour/pool.yaml", own)
	return progresstest.Load(t, files)
}

const islandsCourse = `format: 1
id: islands
title: Islands
version: "1"
language: en-GB
status: Made up.
mastery: 0.8
gate: soft
levels:
  - {id: base, title: Base, summary: fears, modules: [storm, rocks]}
  - {id: top, title: Top, summary: more, modules: [harbour, plan]}
routes:
  - {id: core, title: Core, summary: First, include: [core]}
  - {id: whole, title: Whole, summary: All, include: [all]}
  - {id: hour, title: Hour, summary: A little, include: [core], draw: 10}
completion: {route: core}
nations: [{id: wales, name: Wales}]
professions: [{id: nurse, title: Nurse}]
`

// module adds a module of so many objectives. A second lesson, which is not core,
// serves those from core on.
func (f archipelago) module(id, fear string, objectives, core int, pool string) {
	text := "title: The " + id + "\nquestion: What of the " + id + "?\n" + fear + "objectives:\n"
	var all []string
	for i := range objectives {
		o := fmt.Sprintf("o%d", i)
		text += "  - {id: " + o + ", text: I can do " + o + " of the " + id + ".}\n"
		all = append(all, o)
	}
	text += "lessons:\n" + f.lesson(id, "one", "core: true", all[:core])
	if core < objectives {
		text += f.lesson(id, "two", "core: false", all[core:])
	}
	f.put("modules/"+id+"/module.yaml", text+pool)
}

// lesson adds a lesson of one page, and gives its line in module.yaml.
func (f archipelago) lesson(module, id, core string, objectives []string) string {
	name := strings.ToUpper(id[:1]) + id[1:]
	f.put("modules/"+module+"/"+id+".md", "## "+name+"\n\n"+name+".\n")
	f.put("modules/"+module+"/"+id+".yaml", "[]\n")
	return fmt.Sprintf("  - {id: %s, title: %s of %s, minutes: 1, %s, objectives: [%s]}\n", id, name, module, core, strings.Join(objectives, ", "))
}

func islandItem(id, objective, more string) string {
	return "- id: " + id + "\n  kind: choice\n  objective: " + objective + "\n" + more + `  prompt: Is it so?
  options:
    - {id: "yes", text: It is, correct: true, feedback: It is so because the rope holds it there.}
    - {id: "no", text: It is not, feedback: It is so after all because the rope holds it.}
    - {id: "maybe", text: Perhaps it is, feedback: It is so after all because the rope holds it.}
`
}

// islandForms is the pool of both forms, with one item of the storm that is of
// neither.
func islandForms() string {
	const cold = "  note: Cold water.\n"
	var pool string
	for i := range 8 {
		notes := map[string]string{}
		if i < 3 {
			notes["a"], notes["b"] = cold, cold
		} else if i == 3 {
			notes["a"] = cold
		}
		pool += inForms("storm", i, notes)
	}
	pool += islandItem("storm-7", "storm/o7", cold)
	for i := range 9 {
		pool += inForms("rocks", i, nil)
	}
	return pool
}

// inForms is an item for an objective in each form, with the note of that form.
func inForms(module string, objective int, notes map[string]string) string {
	var both string
	for _, form := range []string{"a", "b"} {
		both += islandItem(fmt.Sprintf("%s-%d%s", module, objective, form), fmt.Sprintf("%s/o%d", module, objective), "  form: "+form+"\n"+notes[form])
	}
	return both
}
