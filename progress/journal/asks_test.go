package journal

import (
	"strings"
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// Who will ask lies with the words, never in the journal, and goes with them.
func TestWhoWillAskLiesWithTheWordsAndGoesWithThem(t *testing.T) {
	events := progresstest.Record(3, 1)
	events[1] = progress.Event{ID: events[1].ID, At: events[1].At, Kind: progress.Committed, Text: "Buy rope", Asks: "Mags Example"}
	j := fresh(t)
	appendAll(t, j, events[:2]...)
	for name, text := range folder(t, j) {
		if strings.HasPrefix(name, "journal") && strings.Contains(text, "Mags") {
			t.Errorf("%s names who will ask", name)
		}
	}
	if got := read(t, another(t, j))[1]; got.Text != "Buy rope" || got.Asks != "Mags Example" {
		t.Errorf("read: %+v", got)
	}
	appendAll(t, j, progress.Event{ID: events[2].ID, At: events[2].At, Kind: progress.Forgot, Of: events[1].ID})
	if err := j.Forget(events[1].ID); err != nil {
		t.Fatal(err)
	}
	holds(t, j, "Mags")
	holds(t, j, "rope")
}
