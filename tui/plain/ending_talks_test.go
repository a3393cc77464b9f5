package plain

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"groundwork/course/coursetest"
	"groundwork/progress"
)

// Whichever talk is cut off, by the end of the input or by quit, at whichever
// prompt: it says what became of the record, and the record has all that was in it by
// then.
func TestAnyTalkEndsAnywhereAndLosesNothing(t *testing.T) {
	files, err := filepath.Glob("testdata/talk/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no talks: %v", err)
	}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.SplitAfter(string(a.Files[0].Data), "\n")
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			endAnywhere(t, string(a.Comment), lines[:len(lines)-1])
		})
	}
}

func endAnywhere(t *testing.T, comment string, lines []string) {
	before := make([][]progress.Event, len(lines)+1) // what is in the record before each line
	whole := roomFor(t, comment)
	run(t, whole, &lineReader{lines: lines, asked: func(at int) { before[at] = slices.Clone(whole.events) }})
	for cut, had := range before {
		if cut > 0 && had == nil {
			return // the talk has ended before its lines
		}
		if cut%(10/coursetest.Rounds(10)) != 0 {
			continue
		}
		for _, ending := range []string{"", "quit\n"} {
			r := roomFor(t, comment)
			where := "ended after\n" + strings.Join(lines[:cut], "") + ending + "...\n"
			out := run(t, r, &lineReader{lines: append(lines[:cut:cut], ending)})
			if end := tail(out); !strings.Contains(end, "oodbye.") && !strings.Contains(end, "nothing was saved.") {
				t.Errorf("%snothing says what is saved:\n%s", where, end)
			}
			if lost := firstLost(had, r.events); lost != "" {
				t.Errorf("%sthe record has lost %q", where, lost)
			}
			if len(had) > 0 && progress.Fold(r.events).Learner.ID == "" {
				t.Errorf("%sthe record is nobody's", where)
			}
		}
	}
}

// firstLost is what was in a record and is not any more; words may stand in others.
func firstLost(had, have []progress.Event) string {
	var texts strings.Builder
	for _, e := range have {
		texts.WriteString(e.Text + "\n")
	}
	for i, e := range had {
		text := e.Text
		e.Text = ""
		if i < len(have) {
			have[i].Text = ""
		}
		if i >= len(have) || said(have[i]) != said(e) || !strings.Contains(texts.String(), text) {
			return said(e) + text
		}
	}
	return ""
}
