package report

import (
	"fmt"
	"strings"
	"time"

	"groundwork/course"
	"groundwork/progress"
)

// A Notebook is what a learner takes out of their notebook: to read, to print, or
// to hand to somebody. It names nobody.
type Notebook struct {
	Sheet
	LeftOut int // private entries that are not in it
}

// NewNotebook sets out what is in a learner's notebook, oldest first: the latest
// version of what they wrote, and what is private only where private is true.
func NewNotebook(c *course.Course, s progress.State, private bool, now time.Time) Notebook {
	n := Notebook{Sheet: Sheet{
		Heading: "My notebook: " + c.Title,
		Top:     []string{progress.WriteWhatYouLearned + " " + progress.NoPrivilege, made(now)},
	}}
	for _, l := range progress.Notebook(c, s) {
		if l.Private && !private {
			n.LeftOut++
			continue
		}
		last := len(n.Parts) - 1
		if last < 0 || n.Parts[last].Title != l.Group.Heading() {
			n.Parts = append(n.Parts, Part{Title: l.Group.Heading(), words: true})
			last++
		}
		n.Parts[last].Entries = append(n.Parts[last].Entries, entry(l))
	}
	n.End = nonEmpty(n.Left())
	return n
}

func entry(l progress.Leaf) Entry {
	e := Entry{Text: l.Line()}
	if l.Group != progress.Bookmarks {
		e.own = l.Text + "\n" + l.Commitment.Asks
	}
	var parts []string
	switch l.Group {
	case progress.Promises:
		parts = []string{l.Commitment.Said(), l.Commitment.Told()}
	case progress.Bookmarks:
		parts = []string{"marked on " + date(l.At)}
	case progress.OwnWords:
		if at := l.Spot.Words(); at != "" {
			parts = append(parts, at)
		}
		parts = append(parts, date(l.At))
	}
	e.Under = strings.Join(parts, "; ")
	return e
}

// Left says what is not in it; empty where all is.
func (n Notebook) Left() string {
	switch n.LeftOut {
	case 0:
		return ""
	case 1:
		return "One private entry is left out."
	}
	return fmt.Sprintf("%d private entries are left out.", n.LeftOut)
}

// NotebookLeaves says what is in an exported notebook and what is not.
func NotebookLeaves() (holds, never []string) {
	return []string{
			"what you said you would do, with the days and how it stands",
			"the pages you marked",
			"your notes and reflections, in the words that stand now",
			"words asked for in private, only if you ask for them here",
		}, []string{
			"your name, or anything about you that you did not write",
			"words that you took back, and earlier versions of what you wrote",
			"your answers, or how worried or how sure you were",
		}
}
