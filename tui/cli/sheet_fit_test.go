package cli

import (
	"strings"
	"testing"
	"time"

	"groundwork/content"
	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/report"
)

// sheetWords is how many words a page of A4 holds as a module's page is printed, with
// room for some commitments: two columns of sources, and the rest at about 120
// letters a line.
const sheetWords = 1100

// TestAModuleFitsOnAPage holds the course of this program to it.
func TestAModuleFitsOnAPage(t *testing.T) {
	c, err := course.Load(content.FS)
	if err != nil {
		t.Fatal(err)
	}
	s := progress.State{Learner: progress.Learner{Nation: "england"}}
	for _, m := range c.Modules() {
		page := report.NewModulePage(c, s, m, false, time.Date(2026, 11, 27, 9, 0, 0, 0, time.UTC))
		if n := len(strings.Fields(page.Text())); n > sheetWords {
			t.Errorf("the page of %s has %d words, more than one sheet holds: shorten what its lessons say in brief", m.ID, n)
		}
	}
}
