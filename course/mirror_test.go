package course

import (
	"strings"
	"testing"
	"testing/fstest"
)

// Each mirror is a block under the words of its link; the check is a step of its
// own, with an id that stays where the text around it changes.
func TestMirrorsAreBlocksUnderTheirWords(t *testing.T) {
	for _, m := range Mirrors() {
		l := lessonOf(t, "## Rain\n\nBefore.\n\n[Look *here*](mirror:"+string(m)+")\n\nAfter.")
		if l.Broken() {
			t.Fatal(l.Problems)
		}
		b := l.Pages[0].Blocks[1]
		if b.Kind != MirrorRef || b.Mirror != m || b.Text != "Look here" {
			t.Errorf("%s: block %+v", m, b)
		}
		var ids []string
		for _, s := range l.Steps() {
			ids = append(ids, s.ID)
			if s.Checks() != (s.ID == "rain/check") {
				t.Errorf("%s: step %s checks: %v", m, s.ID, s.Checks())
			}
		}
		want := "rain #where"
		if m == MirrorCheck {
			want = "rain rain/check rain/2 #where"
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%s: steps %q, want %q", m, got, want)
		}
	}
}

func TestACourseKnowsWhichLessonChecks(t *testing.T) {
	tree := small(t)
	c, err := Load(tree)
	if err != nil {
		t.Fatal(err)
	}
	if l, _ := c.Checking(); l != nil {
		t.Errorf("%s checks, and has no check", l.ID)
	}
	tree["modules/first/shelter.md"] = &fstest.MapFile{Data: []byte("## Rain\n\n[Where?](shelter.yaml#where)\n\n---\n\n## Now\n\n[Check](mirror:check)\n")}
	if c, err = Load(tree); err != nil {
		t.Fatal(err)
	}
	if l, step := c.Checking(); l == nil || l.ID != "first/shelter" || step != "now/check" {
		t.Errorf("checking: %v, %q", l, step)
	}
}

// withForms is the small course with a module whose pool holds items of two forms
// for the other's objective.
func withForms(t *testing.T, forms ...string) *Course {
	t.Helper()
	tree := small(t)
	tree["course.yaml"].Data = []byte(strings.Replace(string(tree["course.yaml"].Data), "modules: [first]", "modules: [first, last]", 1))
	var pool strings.Builder
	for i, form := range forms {
		pool.WriteString("- id: item-" + string(rune('a'+i)) + "\n  kind: choice\n  objective: first/stay-dry\n")
		if form != "" {
			pool.WriteString("  form: " + form + "\n")
		}
		pool.WriteString(`  prompt: Is it so?
  options:
    - {id: "yes", text: It is, correct: true, feedback: It is so because the roof holds it up there.}
    - {id: "no", text: It is not, feedback: It is so after all because the roof holds it.}
    - {id: "maybe", text: Perhaps it is, feedback: It is so after all because the roof holds it.}
`)
	}
	for name, text := range map[string]string{
		"module.yaml": "title: The end\nquestion: Is it over?\nobjectives: [{id: done, text: I can say so.}]\n" +
			"lessons: [{id: bye, title: Bye, minutes: 1, core: true, objectives: [done]}]\npool: {draw: 24, per_objective: 1}\n",
		"bye.md": "## Bye\n\nBye.\n", "bye.yaml": "[]\n", "pool.yaml": pool.String(),
	} {
		tree["modules/last/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	c, err := Load(tree)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range Check(tree, aDay) {
		if p.Grade > Warning {
			t.Fatal(p)
		}
	}
	return c
}

// An item that a pool holds for another module is among the items of that one, and
// not among those of its own.
func TestAPoolMayServeAnotherModule(t *testing.T) {
	c := withForms(t, "a", "b", "")
	first, last := c.Module("first"), c.Module("last")
	var ids []string
	for _, a := range first.Items("stay-dry") {
		ids = append(ids, a.ID+a.Form)
	}
	if got, want := strings.Join(ids, " "), "last/pool#item-aa last/pool#item-bb last/pool#item-c first/shelter#where"; got != want {
		t.Errorf("items %q, want %q", got, want)
	}
	if n := len(last.Reserve()); n > 0 || len(last.Pooled()) != 3 {
		t.Errorf("the pool serves its own module with %d of %d", n, len(last.Pooled()))
	}
	if a := c.Activity("last/pool#item-a"); a.Serves() != first || a.Module != last || a.Objective != "stay-dry" {
		t.Errorf("it serves %s: %+v", a.Serves().ID, a)
	}
	if got := last.Pool.Forms(); len(got) != 2 || len(first.Pool.Forms()) != 0 {
		t.Errorf("forms %q", got)
	}
}

// A rating may be of another module's statement.
func TestARatingOfAnotherModulesStatement(t *testing.T) {
	tree := small(t)
	tree["modules/first/shelter.yaml"].Data = append(tree["modules/first/shelter.yaml"].Data,
		"- {id: then, kind: rating, prompt: And then, low: no, high: yes, of: first/stay-dry, recall: true}\n- {id: wet, kind: rating, prompt: How wet, low: no, high: yes, of: first}\n"...)
	tree["modules/first/shelter.md"].Data = append(tree["modules/first/shelter.md"].Data, "\n[A](shelter.yaml#then)\n\n[B](shelter.yaml#wet)\n"...)
	c, err := Load(tree)
	if err != nil {
		t.Fatal(err)
	}
	a := c.Activity("first/shelter#then")
	if a == nil {
		t.Fatal(c.Problems)
	}
	if m, o, ok := a.Rates(); !ok || m.ID != "first" || o.ID != "stay-dry" || !a.Body.(*Rating).Recall {
		t.Errorf("it rates %v, %v", o, ok)
	}
	if _, _, ok := c.Activity("first/shelter#wet").Rates(); ok {
		t.Error("a fear is no statement")
	}
}
