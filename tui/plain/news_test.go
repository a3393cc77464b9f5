package plain

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"groundwork/course"
	"groundwork/progress"
)

// update puts a later version of the course into the room, in which what Asha
// did has changed since: a lesson's guidance, an item's meaning, another's words.
func (r *room) update(t testing.TB) {
	t.Helper()
	r.events = nil
	hard := r.course.Lesson("drips/hard")
	r.record(progress.Event{Kind: progress.Enrolled, Learner: "l1", Name: "Asha", Nation: "england", Seed: 7, Version: "1"},
		progress.Event{Kind: progress.Turned, Lesson: hard.ID, Page: progress.PageBrief})
	s := progress.NewSession(r.course, r.events, r, r.tick)
	for _, did := range [][2]string{{"drips/all-kinds#first", "lift"}, {"drips/all-kinds#belong", "cloth"}} {
		if _, err := s.Answer(r.course.Activity(did[0]), []string{did[1]}, 2, 0); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	r.course = later(t)
}

// later is the course of the tests, one version on.
func later(t testing.TB) *course.Course {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/course.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, f := range archive.Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	for name, pair := range map[string][2]string{
		"course.yaml":                  {`version: "1"`, `version: "2"`},
		"modules/drips/module.yaml":    {"  - id: hard\n", "  - id: hard\n    history: {2: {change: guidance, text: A pot is now held by two.}}\n"},
		"modules/brewing/module.yaml":  {"{id: ", `{since: "2", id: `},
		"modules/drips/all-kinds.yaml": {"- id: first\n", "- id: first\n  history: {2: {change: meaning, text: Pots have two handles now.}}\n"},
	} {
		if !bytes.Contains(files[name].Data, []byte(pair[0])) {
			t.Fatalf("%s does not hold %q", name, pair[0])
		}
		at := bytes.LastIndex(files[name].Data, []byte(pair[0]))
		files[name].Data = append(append(bytes.Clone(files[name].Data[:at]), pair[1]...), files[name].Data[at+len(pair[0]):]...)
	}
	files["modules/drips/all-kinds.yaml"].Data = bytes.Replace(files["modules/drips/all-kinds.yaml"].Data,
		[]byte("- id: belong\n"), []byte("- id: belong\n  history: {2: clarification}\n"), 1)
	c, err := course.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// News that were cut short were not seen; those that were left for the map were.
func TestNewsThatWereHeardAreNotToldAgain(t *testing.T) {
	for in, again := range map[string]bool{"": true, "quit\n": true, "\n": false, "map\n": false, "back\n": false, "2\n": false, "9\n": true} {
		r := newRoom(t)
		r.update(t)
		if out := r.talk(t, "\n"+in); !strings.Contains(out, progress.NewsTitle) {
			t.Fatalf("%q: nothing is new:\n%s", in, out)
		}
		if got := strings.Contains(r.talk(t, "\nquit\n"), progress.NewsTitle); got != again {
			t.Errorf("after %q the news are told again: %v", in, got)
		}
	}
}

// Whatever comes after the reason, it is a flag; only going back at once is none.
func TestAFlagIsOneFromItsReasonOn(t *testing.T) {
	for in, want := range map[string]string{
		"flag\n":                        "",
		"flag\n\n":                      "",
		"flag\nback\n":                  "",
		"flag\n3\nback\n":               "",
		"flag\n3\n":                     "hurtful ",
		"flag\n3\n\n":                   "hurtful ",
		"flag\n3\nskip\n":               "hurtful ",
		"flag\n3\nIt hurt.\n":           "hurtful It hurt.",
		"flag\n3\nIt hurt.\nquit\n":     "hurtful It hurt.",
		"flag\n3\nIt hurt.\nback\n":     "hurtful It hurt.",
		"flag 1\n":                      "wrong ",
		"FLAG 2 Which pot?\n":           "unclear Which pot?",
		"flag 9\n":                      "",
		"flag 1\nflag\nno\n":            "wrong ",
		"flag 1 So.\nflag\nyes\n":       "",
		"note flag\n":                   "",
		"flag 1\nsettings\n8\ntake 1\n": "",
	} {
		r := newRoom(t)
		out := r.talk(t, "\n\n"+in)
		got := ""
		for _, f := range progress.Fold(r.events).FlagList() {
			got += f.Reason + " " + f.Text
		}
		if got != want {
			t.Errorf("after %q there is the flag %q, want %q\n%s", in, got, want, out)
		}
	}
}
