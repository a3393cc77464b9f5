package progress_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// replaced are files of the made-up course with texts replaced, two by two.
func replaced(t testing.TB, edits map[string][]string) map[string]string {
	t.Helper()
	files := map[string]string{}
	for name, pairs := range edits {
		text := progresstest.File(name)
		for i := 0; i < len(pairs); i += 2 {
			if !strings.Contains(text, pairs[i]) {
				t.Fatalf("%s does not hold %q", name, pairs[i])
			}
			text = strings.Replace(text, pairs[i], pairs[i+1], 1)
		}
		files[name] = text
	}
	return files
}

// later is the course in its version 2026.2, changed by edits too.
func later(t testing.TB, edits map[string][]string) *course.Course {
	t.Helper()
	all := map[string][]string{}
	for name, pairs := range edits {
		all[name] = pairs
	}
	all["course.yaml"] = append([]string{`version: "2026.1"`, `version: "2026.2"`}, edits["course.yaml"]...)
	return progresstest.Course(t, replaced(t, all))
}

const (
	knots  = "modules/quay/knots.yaml"
	wind   = "modules/quay/wind.yaml"
	quay   = "modules/quay/module.yaml"
	safety = "safety: true"
	cold   = "note: Cold water."
)

// history is what stands at a place in a file, with a history after it.
func history(at, revisions string) []string {
	return []string{at, at + revisions}
}

// revised changes the meaning of an item, the guidance of a lesson, a story and
// own words, makes an item clearer, and mends a typo.
func revised(t testing.TB) *course.Course {
	return later(t, map[string][]string{
		knots: append(history(safety, "\n  history: {2: {change: meaning, text: Two hitches hold it now}}"),
			`- {id: own, kind: reflection,`, `- {id: own, history: {2: {change: guidance, text: Ask first.}}, kind: reflection,`),
		wind: {
			"- id: some\n", "- id: some\n  history: {2: clarification}\n", "- id: order\n", "- id: order\n  history: {2: typo}\n",
			"- id: story\n", "- id: story\n  history: {2: guidance}\n",
		},
		quay: history(cold, `, history: {2: {change: guidance, text: "The port asks for two."}}`),
	})
}

// titles is news in lines.
func titles(n progress.News) []string {
	var lines []string
	for _, p := range n.Pieces() {
		lines = append(lines, strings.TrimSpace(p.Title()+" | "+p.Text))
	}
	if text := n.Clarified(); text != "" {
		lines = append(lines, text)
	}
	return lines
}

// did has all of quay done, on a course as it was.
func did(s *sitting) {
	s.t.Helper()
	s.read("quay/knots").right("quay/knots#hitch").read("quay/wind").right(windItems...).walk()
	if err := s.Write(s.c.Activity("quay/knots#own"), "words"); err != nil {
		s.t.Fatal(err)
	}
}

func didNothing(*sitting) {}

func passedBy(s *sitting) {
	s.Turn(s.c.Lesson("quay/knots"), "#hitch")
	s.Finish(s.c.Lesson("quay/knots"))
}

// older has somebody do it all on the revised course, hear of it, and go back.
func older(s *sitting) {
	s.SetCourse(revised(s.t))
	did(s)
	s.SeeNews(s.News())
	s.SetCourse(s.c)
}

func unchanged(t testing.TB) *course.Course { return progresstest.Course(t, nil) }

func withATypo(t testing.TB) *course.Course {
	return later(t, map[string][]string{knots: history(safety, "\n  history: {2: typo}")})
}

// withALesson is the course with a lesson that is new, sea/far.
func withALesson(t testing.TB) *course.Course {
	files := replaced(t, map[string][]string{
		"modules/sea/module.yaml": {
			"lessons: [{id: out, title: Out, minutes: 4, objectives: [sail]}]",
			`lessons: [{id: out, title: Out, minutes: 4, objectives: [sail]}, {id: far, title: Far, minutes: 1, since: "2026.2"}]`,
		},
	})
	files["modules/sea/far.md"] = "## Far\n\nThe far sea.\n"
	files["course.yaml"] = strings.Replace(progresstest.File("course.yaml"), "2026.1", "2026.2", 1)
	return progresstest.Course(t, files)
}

func withAModule(t testing.TB) *course.Course {
	return later(t, map[string][]string{
		"modules/sea/module.yaml": {"{id: out, title: Out,", `{id: out, since: "2026.1.5", title: Out,`},
	})
}

func TestWhatIsNew(t *testing.T) {
	for _, test := range []struct {
		name string
		now  func(testing.TB) *course.Course
		did  func(*sitting)
		want []string
	}{
		{"nothing changed", unchanged, did, nil},
		{"nothing was done", revised, didNothing, nil},
		{"what was done has changed", revised, did, []string{
			"The lesson “Knots” | The port asks for two.",
			"A question in your own words in “Knots” | Ask first.",
			"A question in “Knots” | Two hitches hold it now.",
			"The story in “Wind” | the guidance that it rests on has been revised.",
			"One thing that you did has been made clearer. It means what it meant.",
		}},
		{"what was not done has changed", revised, func(s *sitting) { s.right("quay/wind#one") }, nil},
		{"what was passed by has changed", revised, passedBy, nil},
		{"a typo alone", withATypo, did, nil},
		{"a lesson is new", withALesson, didNothing, []string{"A lesson, “Far”, in “Out at sea” |"}},
		{"a new lesson was opened", withALesson, func(s *sitting) { s.Open(withALesson(s.t).Lesson("sea/far")) }, nil},
		{"a module is new", withAModule, didNothing, []string{"A module, “Out at sea” |"}},
		{"an older course after a newer one", unchanged, older, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := sit(t, progresstest.Course(t, nil))
			s.Enrol("Asha", "wales", "nurse")
			test.did(s)
			got := titles(progress.WhatIsNew(test.now(t), progress.Fold(s.recorded())))
			if !slices.Equal(got, test.want) {
				t.Errorf("news are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
			}
		})
	}
}

// A record of before versions were kept says nothing of what is new.
func TestWithoutAVersionNothingIsNew(t *testing.T) {
	c := later(t, map[string][]string{"modules/sea/module.yaml": {"{id: out, title: Out,", `{id: out, since: "2026.2", title: Out,`}})
	s := progress.Fold([]progress.Event{{ID: "1", Kind: progress.Enrolled, Learner: "l"}})
	if n := progress.WhatIsNew(c, s); n.Any() {
		t.Errorf("news are %v", titles(n))
	}
}

// after is a sitting with the revised course, by somebody who did it all before.
func after(t *testing.T, c *course.Course) *sitting {
	t.Helper()
	first := sit(t, progresstest.Course(t, nil))
	first.Enrol("Asha", "wales", "nurse")
	first.read("quay/knots").right("quay/knots#hitch")
	if err := first.Write(first.c.Activity("quay/knots#own"), "words"); err != nil {
		t.Fatal(err)
	}
	return sit(t, c, first.recorded()...)
}

func TestNewsAreToldOnce(t *testing.T) {
	s := after(t, revised(t))
	n := s.News()
	if len(n.Changed) != 3 {
		t.Fatalf("news are %v", titles(n))
	}
	s.SeeNews(n)
	s.SeeNews(n)
	events := s.recorded()
	if len(events) != 1 || events[0].Key != progress.SettingCourse || events[0].To != "2026.2" || events[0].Hash != s.c.Hash {
		t.Errorf("seeing the news twice recorded %+v, want one event with version and hash", events)
	}
	if again := s.News(); again.Any() {
		t.Errorf("told again: %v", titles(again))
	}
	if all := progress.WhatIsNew(s.c, s.State()); len(all.Changed) != 3 {
		t.Errorf("asked for, the news are %v", titles(all))
	}
	if next := progress.NewSession(s.c, append(after(t, s.c).recorded(), events...), nil, s.clock.Now).News(); next.Any() {
		t.Errorf("told again the next time: %v", titles(next))
	}
}

// A later revision of the same thing is told of, and only that.
func TestALaterRevisionIsToldToo(t *testing.T) {
	s := after(t, revised(t))
	s.SeeNews(s.News())
	s.SetCourse(later(t, map[string][]string{knots: history(safety,
		"\n  history: {2: {change: meaning, text: Two hitches}, 3: {change: guidance, text: Three}}")}))
	if got := titles(s.News()); len(got) != 1 || got[0] != "A question in “Knots” | Two hitches. Three." {
		t.Errorf("news are %q", got)
	}
}

// Clarifications alone are no news. They wait, and are counted with the next.
func TestClarificationsWaitForNews(t *testing.T) {
	s := after(t, later(t, map[string][]string{knots: history(safety, "\n  history: {2: clarification}")}))
	if s.News().Any() || s.News().Clarified() != "" {
		t.Errorf("news are %v", titles(s.News()))
	}
	if got := progress.WhatIsNew(s.c, s.State()).Clarified(); got == "" {
		t.Error("asked for, nothing is clearer")
	}
	s.SetCourse(later(t, map[string][]string{
		knots: history(safety, "\n  history: {2: clarification}"), quay: history(cold, ", history: {2: {change: guidance, text: Two}}"),
	}))
	if n := s.News(); len(n.Changed) != 1 || n.Clarified() == "" {
		t.Errorf("news are %v", titles(n))
	}
}

// The outline knows no items: nothing is told before the course is read.
func TestAnOutlineHasNoNews(t *testing.T) {
	s := after(t, revised(t))
	outline, err := course.Open(progresstest.Files(nil))
	if err != nil {
		t.Fatal(err)
	}
	s.SetCourse(outline)
	if s.News().Any() {
		t.Errorf("news are %v", titles(s.News()))
	}
}

// Two computers, one of which told of an older revision later: nothing that was
// told once is told again.
func TestMergedRecordsAreNotToldAgain(t *testing.T) {
	told := func(id string, refs ...string) progress.Event {
		return progress.Event{ID: id, Kind: progress.Set, Key: progress.SettingCourse, To: "2026.2", Response: refs}
	}
	for _, order := range [][]progress.Event{
		{told("1", "quay/knots#hitch@3"), told("2", "quay/knots#hitch@2")},
		{told("2", "quay/knots#hitch@2"), told("1", "quay/knots#hitch@3")},
		{told("1", "quay/knots#hitch@3", "quay/knots#hitch@x", "", "@", "no id"), told("2", "quay/knots#hitch@2")},
	} {
		if got := progress.Fold(order).Told["quay/knots#hitch"]; got != 3 {
			t.Errorf("of %v revision %d was told", order, got)
		}
	}
}

// However much is new, an event stays small enough for the record.
func TestMuchNewsIsSeenInPieces(t *testing.T) {
	var lessons strings.Builder
	files := map[string]string{}
	for i := range 450 {
		fmt.Fprintf(&lessons, "  - {id: l%d, title: L%d, minutes: 1, since: \"2026.2\"}\n", i, i)
		files[fmt.Sprintf("modules/sea/l%d.md", i)] = "## One\n\nThe sea.\n"
	}
	files["modules/sea/module.yaml"] = "title: Sea\nlessons:\n" + lessons.String()
	files["modules/sea/out.md"] = ""
	files["course.yaml"] = strings.Replace(progresstest.File("course.yaml"), "2026.1", "2026.2", 1)
	s := sit(t, progresstest.Course(t, nil))
	s.Enrol("Asha", "wales", "nurse")
	s.recorded()
	s.SetCourse(progresstest.Course(t, files))
	s.SeeNews(s.News())
	if events := s.recorded()[1:]; len(events) != 3 {
		t.Errorf("%d events tell of 450 lessons", len(events))
	}
	if s.News().Any() {
		t.Error("some of it is told again")
	}
}

func TestARenameKeepsWhatWasTold(t *testing.T) {
	s := after(t, revised(t))
	s.SeeNews(s.News())
	files := replaced(t, map[string][]string{
		knots:                   {"- id: hitch\n", "- id: clove\n  was: [hitch]\n", safety, safety + "\n  history: {2: {change: meaning, text: Two}}"},
		"modules/quay/knots.md": {"#hitch)", "#clove)"},
	})
	s.SetCourse(progresstest.Course(t, files))
	if n := s.News(); n.Any() {
		t.Errorf("renamed, it is told again: %v", titles(n))
	}
}

// A module that has another id brings its lessons, its items and its fear's
// numbers with it.
func TestARenamedModuleKeepsItsRecord(t *testing.T) {
	first := sit(t, progresstest.Course(t, nil))
	if err := first.Rate("quay", 7); err != nil {
		t.Fatal(err)
	}
	first.read("quay/knots").right("quay/knots#hitch")
	files := map[string]string{
		"course.yaml":                 strings.Replace(progresstest.File("course.yaml"), "modules: [quay]", "modules: [harbour]", 1),
		"modules/harbour/module.yaml": "was: [quay]\n" + progresstest.File("modules/quay/module.yaml"),
	}
	for name := range progresstest.Files(nil) {
		if inside, ok := strings.CutPrefix(name, "modules/quay/"); ok {
			files[name] = ""
			if inside != "module.yaml" {
				files["modules/harbour/"+inside] = strings.ReplaceAll(progresstest.File(name), "of: quay", "of: harbour")
			}
		}
	}
	c := progresstest.Course(t, files)
	st := progress.NewSession(c, first.recorded(), nil, first.clock.Now).Standing()
	if m := st.Module("harbour"); m.First == nil || *m.First != 7 {
		t.Errorf("the module stands at %+v", m)
	}
	if got := st.Lesson("harbour/knots").Status; got != progress.Mastered {
		t.Errorf("its lesson is %s", got)
	}
}

func TestChangedSinceStandsUntilItIsDoneAgain(t *testing.T) {
	s := after(t, revised(t))
	hitch := s.c.Activity("quay/knots#hitch")
	want := "Changed since you were here: Two hitches hold it now. It is asked again; what you gave before is kept."
	if got := progress.ChangedSince(s.State(), hitch); got != want {
		t.Errorf("above the item stands %q", got)
	}
	if got := progress.LessonChangedSince(s.State(), s.c.Lesson("quay/knots")); got != "Changed since you were here: The port asks for two." {
		t.Errorf("above the lesson stands %q", got)
	}
	if _, ok := s.Result(hitch); ok {
		t.Error("the old answer is shown as if it were one to what is asked now")
	}
	s.right("quay/knots#hitch").read("quay/knots")
	if got := progress.ChangedSince(s.State(), hitch) + progress.LessonChangedSince(s.State(), s.c.Lesson("quay/knots")); got != "" {
		t.Errorf("done again, there stands %q", got)
	}
	if _, ok := s.Result(hitch); !ok {
		t.Error("the new answer is not shown")
	}
}

// Own words that are asked for again: thinking of them again is enough, and what
// was written stays, once.
func TestWordsThatAreAskedForAgain(t *testing.T) {
	c := later(t, map[string][]string{knots: {
		`- {id: own, kind: reflection,`, `- {id: own, history: {2: {change: meaning, text: Ask first.}}, kind: reflection,`,
	}})
	for _, text := range []string{"", "words"} {
		s := after(t, c)
		own := c.Activity("quay/knots#own")
		if got := s.Standing().Activity(own.ID).Status; got != progress.Changed {
			t.Fatalf("before, it is %s", got)
		}
		if err := s.Write(own, text); err != nil {
			t.Fatal(err)
		}
		if got := s.Standing().Activity(own.ID).Status; got != progress.Done {
			t.Errorf("after %q it is %s", text, got)
		}
		if got := s.State().WordsFor(own.ID); len(got) != 1 || got[0].Text != "words" {
			t.Errorf("after %q the words are %v", text, got)
		}
	}
}
