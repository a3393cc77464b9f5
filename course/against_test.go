package course

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"groundwork/content"
	"groundwork/course/coursetest"
)

// toldAgainst is what Against says of tree, a grade and a problem a line.
func toldAgainst(t *testing.T, tree, old fs.FS) string {
	t.Helper()
	problems, err := Against(tree, old)
	if err != nil {
		return "the old course is refused: " + err.Error() + "\n"
	}
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.Grade.String() + " " + p.Error() + "\n")
	}
	return b.String()
}

// Each file of testdata/against changes the small course; what is said of "old"
// files changes what it is held against.
func TestAgainst(t *testing.T) {
	coursetest.Trees(t, "testdata/against", *update, func(t *testing.T, a *txtar.Archive) string {
		var now, old []txtar.File
		for _, f := range a.Files {
			if name, ok := strings.CutPrefix(f.Name, "old "); ok {
				old = append(old, txtar.File{Name: name, Data: f.Data})
			} else {
				now = append(now, f)
			}
		}
		tree := changed(t, now)
		for _, p := range Check(tree, aDay) {
			if p.Grade > Warning && !strings.Contains(string(a.Comment), "broken") {
				t.Errorf("the new course has a mistake of its own: %v", p)
			}
		}
		return toldAgainst(t, tree, changed(t, old))
	})
}

func TestACourseAgainstItselfIsClean(t *testing.T) {
	kinds := kindsTree(t)
	for name, tree := range map[string]fs.FS{"the course inside": content.FS, "small": small(t), "kinds": kinds} {
		if got := toldAgainst(t, tree, tree); got != "" {
			t.Errorf("%s against itself:\n%s", name, got)
		}
	}
}

// Whatever kind it is, a right answer that changes is seen.
func TestEveryJudgedKindHasAKey(t *testing.T) {
	c, err := Load(kindsTree(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range c.Lessons()[0].Activities {
		if has := len(a.Body.key()) > 0; has != a.Judged() {
			t.Errorf("%s is judged: %v, and has a key: %v", a.ID, a.Judged(), has)
		}
	}
}

// Comparing takes about as long as reading, so that a text may be as long as a
// file: in the square of this, no test would end.
func TestALongTextIsCompared(t *testing.T) {
	long := func(word string) said {
		return said{"prompt": strings.Repeat(word+" rain falls on everybody alike ", 100_000)}
	}
	changed, all := long("cold").moved(long("warm"))
	if changed != 100_000 || all != 600_000 {
		t.Errorf("%d of %d words have changed", changed, all)
	}
}

func TestWordsAreCountedWhereTheyStand(t *testing.T) {
	for _, test := range []struct {
		name       string
		now, old   said
		moved, all int
		same       bool
	}{
		{"the same", said{"a": "Ring 999 now."}, said{"a": "Ring  999\nnow."}, 0, 3, true},
		{"signs and capitals", said{"a": "Ring 999, now!"}, said{"a": "ring 999 now"}, 0, 3, false},
		{"a number", said{"a": "Ring 111 now."}, said{"a": "Ring 999 now."}, 1, 3, false},
		{"a word more", said{"a": "Do ring 999 now."}, said{"a": "Ring 999 now."}, 1, 4, false},
		{"another place", said{"a": "Ring"}, said{"b": "Ring"}, 2, 1, false},
		{"nothing", said{}, said{}, 0, 0, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			moved, all := test.now.moved(test.old)
			if moved != test.moved || all != test.all || test.now.same(test.old) != test.same {
				t.Errorf("%d of %d, the same: %v; want %d of %d, %v", moved, all, test.now.same(test.old), test.moved, test.all, test.same)
			}
		})
	}
}

func TestVersionsAreOrderedAsTheyAreRead(t *testing.T) {
	rising := []string{"", "1", "2", "10", "2026", "2026.1", "2026.1.1", "2026.2", "2026.10", "2026.10-b", "beta"}
	for i, a := range rising {
		for j, b := range rising {
			if got := CompareVersions(a, b); (got < 0) != (i < j) || (got > 0) != (i > j) {
				t.Errorf("CompareVersions(%q, %q) is %d", a, b, got)
			}
		}
	}
	if got := CompareVersions("2026.01", "2026.1"); got != 0 {
		t.Errorf("a nought before a number counts: %d", got)
	}
}

// FuzzAgainst holds the small course against whatever a file of it may be.
func FuzzAgainst(f *testing.F) {
	for name := range small(f) {
		f.Add(name, small(f)[name].Data)
	}
	f.Add("modules/first/shelter.yaml", []byte("- id: where\n  history: {2: {change: meaning}}\n"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		if !fs.ValidPath(name) || name == "." {
			return
		}
		other := small(t)
		other[name] = &fstest.MapFile{Data: data}
		for i, pair := range [][2]fs.FS{{other, other}, {small(t), other}, {other, small(t)}} {
			problems, err := Against(pair[0], pair[1])
			checkTold(t, problems)
			if refused, is := err.(Problems); err != nil && (!is || len(refused) == 0) {
				t.Errorf("refused without a problem: %v", err)
			}
			if i == 0 && len(problems) > 0 {
				t.Errorf("a course against itself: %v", problems)
			}
		}
	})
}

// A fifth is not yet more than a fifth.
func TestMoreThanAFifthIsRewriting(t *testing.T) {
	old := said{"prompt": "one two three four five"}
	for text, want := range map[string]int{"one two three four 5": 0, "one two three 4 5": 1} {
		c := &comparison{}
		h := histories{c: c, now: []Revision{{Number: 2, Change: Typo}}}
		h.words(said{"prompt": text}, old)
		if len(c.problems) != want {
			t.Errorf("%q is told of as %v", text, c.problems)
		}
	}
}
