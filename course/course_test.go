package course

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func loaded(t *testing.T, tree fs.FS) *Course {
	t.Helper()
	c, err := Load(tree)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestOpenGivesTheOutlineOnly(t *testing.T) {
	c, err := Open(small(t))
	if err != nil || len(c.Problems) > 0 {
		t.Fatal(err, c.Problems)
	}
	if got := c.Lesson("first/shelter"); got == nil || got.Title != "Shelter" || !got.Core {
		t.Errorf("the outline has the lesson %+v", got)
	}
	if c.Loaded || len(c.Sources) > 0 || c.Lesson("first/shelter").Pages != nil {
		t.Error("more than the outline was read")
	}
}

// A broken lesson stands alone: the others are taught.
func TestABrokenLessonLeavesTheOthersWhole(t *testing.T) {
	tree := large(t, 3)
	tree["modules/module-0/lesson-1.md"] = &fstest.MapFile{Data: []byte("## Rain\n\n<b>rain</b>\n")}
	c := loaded(t, tree)
	for _, l := range c.Lessons() {
		if want := l.ID == "module-0/lesson-1"; l.Broken() != want {
			t.Errorf("%s is broken: %v, want %v: %v", l.ID, l.Broken(), want, l.Problems)
		}
	}
	if c.Activity("module-0/lesson-2#where") == nil {
		t.Error("the lesson after the broken one has lost its activity")
	}
}

// A learner's record names ids, and outlives their change.
func TestOldIDsFindWhatTheyNamed(t *testing.T) {
	tree := small(t)
	edit := func(name, from, to string) {
		tree[name].Data = []byte(strings.Replace(string(tree[name].Data), from, to, 1))
	}
	edit("modules/first/module.yaml", "core: true", "core: true, was: [roof, old-module/roofs]")
	edit("modules/first/shelter.yaml", "kind: choice", "kind: choice\n  was: [stand]")
	c := loaded(t, tree)
	if len(c.Problems) > 0 {
		t.Fatal(c.Problems)
	}
	for _, id := range []string{"first/shelter", "first/roof", "old-module/roofs"} {
		if l := c.Lesson(id); l == nil || l.ID != "first/shelter" {
			t.Errorf("Lesson(%q) = %v", id, l)
		}
		for _, a := range []string{"#where", "#stand"} {
			if got := c.Activity(id + a); got == nil || got.ID != "first/shelter#where" {
				t.Errorf("Activity(%q) = %v", id+a, got)
			}
		}
	}
	if c.Lesson("first/nothing") != nil || c.Activity("first/shelter#nothing") != nil {
		t.Error("an id that was never given finds something")
	}
}

func TestLookingUp(t *testing.T) {
	c := loaded(t, small(t))
	if s, ok := c.Source("rain-2020"); !ok || s.Year != "2020" || s.ReadOn.Day() != 1 {
		t.Errorf("Source: %+v, %v", s, ok)
	}
	if term, ok := c.Term("puddle "); !ok || term.Term != "Puddle" {
		t.Errorf("Term: %+v, %v", term, ok)
	}
	if n, ok := c.Nation("wales"); !ok || n.Name != "Wales" {
		t.Errorf("Nation: %+v, %v", n, ok)
	}
	if p, ok := c.Profession("nurse"); !ok || p.Title != "Nurse" {
		t.Errorf("Profession: %+v, %v", p, ok)
	}
	if l := c.Levels[1]; l.ID != "top" || l.Index != 1 || len(l.Modules) != 0 {
		t.Errorf("Level: %+v", l)
	}
	if m := c.Module("first"); m == nil || m.Level != c.Levels[0] || m.Level.ID != "ground" {
		t.Errorf("Module: %+v", m)
	}
	if got := len(c.Lesson("first/shelter").Judged()); got != 1 {
		t.Errorf("%d judged activities, want 1", got)
	}
}

func TestRouteLessons(t *testing.T) {
	for _, test := range []struct {
		include, id string
		want        int
	}{
		{"all", "core", 4},
		{"core", "core", 1},
		{"first", "core", 1},
		{"module-0", "core", 3},
		{"module-0/core", "core", 0},
		{"module-0/lesson-2", "core", 1},
		{"core, module-0", "core", 4},
		{"worst-fear", "core", 3},
		{"first, worst-fear/core", "core", 1},
		{"first", "", 1},
		{"first", "nothing", 1},
	} {
		tree := large(t, 3)
		text := strings.Replace(string(tree["course.yaml"].Data), "include: [core]", "include: ["+test.include+"]", 1)
		tree["course.yaml"] = &fstest.MapFile{Data: []byte(text)}
		if got := len(loaded(t, tree).RouteLessons(test.id, "module-0")); got != test.want {
			t.Errorf("a route of %s, asked for as %q, has %d lessons, want %d", test.include, test.id, got, test.want)
		}
	}
}

// A course that was copied through Windows is the same course.
func TestHashIsOfTheWords(t *testing.T) {
	want := loaded(t, small(t)).Hash
	windows := small(t)
	for _, f := range windows {
		f.Data = []byte("\ufeff" + strings.ReplaceAll(string(f.Data), "\n", "\r\n"))
	}
	windows["_drafts/later.md"] = &fstest.MapFile{Data: []byte("later")}
	windows["README.md"] = &fstest.MapFile{Data: []byte("read me")}
	c := loaded(t, windows)
	if c.Hash != want || len(c.Problems) > 0 {
		t.Errorf("the same words have the hash %s, want %s; %v", c.Hash, want, c.Problems)
	}
	other := small(t)
	other["glossary.yaml"].Data = append(other["glossary.yaml"].Data, "- {term: Hail, meaning: Ice.}\n"...)
	if loaded(t, other).Hash == want {
		t.Error("other words have the same hash")
	}
}

func TestProblemsAreSortedAndToldOnce(t *testing.T) {
	tree := small(t)
	tree["modules/first/shelter.md"].Data = []byte("## Rain\n\n<b>a</b> <b>a</b> [^nobody]\n\n![x](y)\n")
	c := loaded(t, tree)
	again := slices.Clone(c.Problems).sorted()
	if !slices.Equal(c.Problems, again) {
		t.Errorf("not sorted, or told twice:\n%v", c.Problems)
	}
	for _, p := range c.Lesson("first/shelter").Problems {
		if p.Grade != Error || !strings.HasPrefix(p.File, "modules/first/shelter.") {
			t.Errorf("the lesson is broken by %v", p)
		}
	}
}

func TestRefusalsAreErrors(t *testing.T) {
	_, err := Load(fstest.MapFS{})
	var refused Problems
	if !errors.As(err, &refused) || len(refused) != 1 || refused[0].Grade != Refused {
		t.Errorf("an empty folder: %v", err)
	}
	if _, err := Open(fstest.MapFS{}); err == nil {
		t.Error("an empty folder opens")
	}
}

// The words of the outline get their marks when the sources are known.
func TestOutlineMarksAreNumberedWhenLoaded(t *testing.T) {
	tree := small(t)
	text := strings.Replace(string(tree["modules/first/module.yaml"].Data), "core: true",
		"core: true, in_brief: \"Stand *under* a roof.[^rain-2020] Or not.[^own]\"", 1)
	tree["modules/first/module.yaml"] = &fstest.MapFile{Data: []byte(text)}
	l := loaded(t, tree).Lesson("first/shelter")
	if want := "Stand *under* a roof.[1] Or not. *(Course's own.)*"; l.InBrief != want {
		t.Errorf("in brief: %q, want %q", l.InBrief, want)
	}
	if !slices.Equal(l.BriefSources, []string{"rain-2020"}) {
		t.Errorf("it rests on %q", l.BriefSources)
	}
	if got, want := Plain(l.InBrief), "Stand under a roof.[1] Or not. (Course's own.)"; got != want {
		t.Errorf("plain: %q, want %q", got, want)
	}
}
