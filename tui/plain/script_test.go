package plain

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"groundwork/progress"
)

// Each file of testdata/talk is one conversation: "in" is what is typed, "out"
// all that is said. A line "width 0", "new", "unsaved", "updated" or "at STEP"
// above them sets the room; the last is where Asha stopped before. "due" has her
// promise two things whose day has come, "after a month" has her answer some time
// ago, "calm" is for a fear that she rated 0, and "planned" is another course, whose
// pages show her own record.
func TestTalk(t *testing.T) {
	files, err := filepath.Glob("testdata/talk/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no talks: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { testTalk(t, file) })
	}
}

func testTalk(t *testing.T, file string) {
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var in, want string
	for _, f := range a.Files {
		switch f.Name {
		case "in":
			in = string(f.Data)
		case "out":
			want = string(f.Data)
		}
	}
	got := roomFor(t, string(a.Comment)).talk(t, in)
	if got == want {
		return
	}
	if !*update {
		t.Fatalf("got:\n%s\nwant:\n%s", got, want)
	}
	a.Files = []txtar.File{{Name: "in", Data: []byte(in)}, {Name: "out", Data: []byte(got)}}
	if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}

func roomFor(t *testing.T, comment string) *room {
	r := newRoom(t)
	for l := range strings.Lines(comment) {
		l = strings.TrimSpace(l)
		if step, ok := strings.CutPrefix(l, "at "); ok {
			r.stopAt("drips/all-kinds", step)
		}
		switch l {
		case "width 0":
			r.width = 0
		case "new":
			r.asha = false
		case "unsaved":
			r.saved = ""
		case "updated":
			r.update(t)
		case "due":
			r.promiseDue()
		case "after a month":
			r.monthAfter()
		case "planned":
			r.planned(t)
		case "calm":
			r.record(progress.Event{Kind: progress.Rated, Activity: "drips", Value: new(int)})
		}
	}
	return r
}
