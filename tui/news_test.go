package tui

import (
	"errors"
	"strings"
	"testing"

	"groundwork/course"
	"groundwork/progress"
)

// edits are what a later version of the made-up course says instead, by file.
var edits = map[string][]string{
	"course.yaml": {`version: "1"`, `version: "2"`},
	"modules/kinds/module.yaml": {
		"    note: This lesson", "    history: {2: {change: guidance, text: The trust asks for the duty line first.}}\n    note: This lesson",
	},
	"modules/kinds/all.yaml": {
		"  safety: true\n", "  safety: true\n  history: {2: {change: meaning, text: The duty line has moved to 111.}}\n",
		"- id: some\n", "- id: some\n  history: {2: clarification}\n",
		"- id: order\n", "- id: order\n  history: {2: typo}\n",
	},
	"modules/other/module.yaml": {"{id: only, ", `{id: only, since: "2", `},
}

// updated is a window on a later version of the course, for somebody who did the
// first lesson in the version before. edited are the files to change.
func updated(t *testing.T, edited map[string][]string) *window {
	t.Helper()
	w := newWindow(t, "Asha")
	old := testCourse(t, testFiles(t))
	first := enrolled("Asha")
	first.Version = "1"
	s := progress.NewSession(old, []progress.Event{first}, w.store, w.config.Now)
	all := old.Lesson("kinds/all")
	for _, step := range all.Steps() {
		s.Turn(all, step.ID)
		if a := step.Activity; a != nil && a.Judged() {
			if _, err := s.Answer(a, w.answerTo(a), 0, 0); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := s.Choose(old.Activity("kinds/all#story"), "n1", "leave"); err != nil {
		t.Fatal(err)
	}
	s.Finish(all)
	s.Leave()
	w.store.events = []progress.Event{first}
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	files := testFiles(t)
	for name, pairs := range edited {
		text := string(files[name].Data)
		for i := 0; i < len(pairs); i += 2 {
			if !strings.Contains(text, pairs[i]) {
				t.Fatalf("%s does not hold %q", name, pairs[i])
			}
			text = strings.Replace(text, pairs[i], pairs[i+1], 1)
		}
		files[name].Data = []byte(text)
	}
	testCourse(t, files)
	var err error
	if w.config.Outline, err = course.Open(files); err != nil {
		t.Fatal(err)
	}
	w.config.Load = func() (*course.Course, error) { return course.Load(files) }
	return w.open(80, 24)
}

func TestNewsScreens(t *testing.T) {
	for _, s := range []struct {
		name string
		keys []string
	}{
		{"news", []string{"end", "enter"}},
		{"news-end", []string{"end", "enter", "end"}},
		{"changed-item", []string{"end", "enter", "2", "enter"}},
		{"changed-lesson", []string{"end", "enter", "1", "end", "enter"}},
		{"changed-brief", []string{"end", "enter", "1", "b"}},
		{"news-asked", []string{"end", "enter", "esc", "t", "8"}},
	} {
		for _, size := range []struct {
			name          string
			width, height int
		}{{"80x24", 80, 24}, {"40x12", 40, 12}} {
			t.Run(s.name+"-"+size.name, func(t *testing.T) {
				there := func() *window { return updated(t, edits).open(size.width, size.height).press(s.keys...) }
				w := there()
				w.golden(s.name + "-" + size.name)
				checkFits(t, w.app.Content(), size.width, size.height)
				checkWrapped(t, w.app)
				helpIsTrue(there)
			})
		}
	}
}

func TestNewsComeOnceBeforeTheMap(t *testing.T) {
	w := updated(t, edits).press("enter").sees(progress.NewsTitle, "The trust asks for the duty line first.", "A module, “Another fear”")
	if len(w.store.events) == 0 || w.store.events[len(w.store.events)-1].Kind == progress.Set {
		t.Error("the news count as seen before they were")
	}
	w.press("enter").sees("Base", "Every kind once", "changed since you were here")
	w.open(80, 24).press("enter").seesNot(progress.NewsTitle).press("t", "8").sees(progress.NewsTitle, "The trust asks for the duty line first.")
	w.press("enter").sees("Settings")
}

// The record may be opened before the course has been read, which alone can say
// what is new.
func TestNewsWaitForTheCourse(t *testing.T) {
	for _, test := range []struct {
		name, sees string
		err        error
	}{{"read", progress.NewsTitle, nil}, {"broken", "Begin", errors.New("no.md:1: a mistake")}} {
		w := updated(t, edits)
		w.app = New(w.config)
		next, _ := w.app.Update(run(loadLearners(w.app.config))[0]) // and the course is not there yet
		w.app = next.(App)
		w.press("enter").sees("being read").press("f3").sees("999").press("esc")
		whole, err := w.config.Load()
		if test.err != nil {
			whole, err = nil, test.err
		}
		w.send(courseMsg{whole, err})
		if got := w.text(); !strings.Contains(got, test.sees) && test.err == nil || strings.Contains(got, "being read") {
			t.Errorf("%s: there is\n%s", test.name, got)
		}
	}
}

// Somebody new is asked nothing before the course is there: it says what to ask.
func TestAWelcomeWaitsForTheCourse(t *testing.T) {
	w := newWindow(t)
	w.app = New(w.config)
	next, _ := w.app.Update(run(loadLearners(w.app.config))[0])
	w.app = next.(App)
	w.press("enter").sees("being read")
	whole, err := w.config.Load()
	w.send(courseMsg{whole, err}).seesNot("being read").sees("Welcome")
	w.press("esc").sees("Come in")
}

// The course may come in after the door has seen that it is not there, and before
// the screen that waits for it is open.
func TestTheCourseIsNotWaitedForOnceItIsThere(t *testing.T) {
	updated(t, edits).press("enter", "enter").send(resetMsg{screen: arrival{}}).seesNot("being read").sees("Every kind once")
}

func TestNoNewsWithoutAChangeThatMatters(t *testing.T) {
	for name, edited := range map[string]map[string][]string{
		"nothing":         nil,
		"a typo":          {"modules/kinds/all.yaml": {"- id: order\n", "- id: order\n  history: {2: typo}\n"}, "course.yaml": edits["course.yaml"]},
		"a clarification": {"modules/kinds/all.yaml": {"- id: some\n", "- id: some\n  history: {2: clarification}\n"}, "course.yaml": edits["course.yaml"]},
	} {
		w := updated(t, edited)
		if before := len(w.store.events); w.press("enter").seesNot(progress.NewsTitle) == nil || len(w.store.events) != before {
			t.Errorf("%s: something was recorded", name)
		}
	}
}

func TestNewsOpenWhatTheyTellOf(t *testing.T) {
	w := updated(t, edits).press("enter", "2").sees("This lesson has a hard part.").press("enter")
	w.sees("Changed since you were here: The duty line has moved to 111.", "What is the first thing to do?")
	w.pick("Ring the duty line").press("2").sees("Right.").seesNot("Changed since you were here")
	w.press("esc").sees("Base")
	updated(t, edits).press("enter", "3").sees("And this one?").press("esc").sees("Base")
}
