package progress_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"groundwork/course"
	"groundwork/course/search"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

func TestFindableLeavesOutWhatIsPrivateOrTakenBack(t *testing.T) {
	const file = "modules/quay/knots.yaml"
	c := progresstest.Course(t, map[string]string{
		file: strings.Replace(progresstest.File(file), "kind: reflection,", "kind: reflection, private: true,", 1),
	})
	at := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	s := progress.State{Words: []progress.Words{
		{ID: "note", At: at, Kind: progress.Wrote, Lesson: "quay/knots", Text: "a note"},
		{ID: "private", At: at, Kind: progress.Wrote, Activity: "quay/knots#own", Text: "my worst sentence"},
		{ID: "gone", At: at, Kind: progress.Wrote, Forgotten: true},
		{ID: "empty", At: at, Kind: progress.Wrote, Text: " "},
		{ID: "removed", At: at, Kind: progress.Wrote, Activity: "quay/knots#no-longer", Text: "of an activity that is gone"},
		{ID: "promise", At: at, Kind: progress.Committed, Text: "ring"},
	}, Commitments: []progress.Commitment{{ID: "promise", At: at, Text: "ring"}}}
	if got := idsOf(progress.Findable(c, s)); !slices.Equal(got, []string{"removed", "note", "promise"}) {
		t.Errorf("got %q", got)
	}
	if got := idsOf(progress.Findable(&course.Course{}, s)); !slices.Equal(got, []string{"note", "promise"}) {
		t.Errorf("before the course is read nobody can tell what is private, and it gives %q", got)
	}
}

func idsOf(docs []search.Doc) []string {
	var ids []string
	for _, d := range docs {
		ids = append(ids, d.ID)
	}
	return ids
}
