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
	Course  string // title
	Made    time.Time
	Parts   []NotebookPart
	LeftOut int // private entries that are not in it
}

// A NotebookPart is one group of entries under its heading.
type NotebookPart struct {
	Title   string
	Entries []Entry
}

// An Entry is one thing promised, marked or written.
type Entry struct {
	Text  string // as it was written, or the name of a page
	Under string // where it belongs, when, how it stands
	own   bool   // Text is the learner's own words
}

// NewNotebook sets out what is in a learner's notebook, oldest first: the latest
// version of what they wrote, and what is private only where private is true.
func NewNotebook(c *course.Course, s progress.State, private bool, now time.Time) Notebook {
	n := Notebook{Course: c.Title, Made: now}
	for _, l := range progress.Notebook(c, s) {
		if l.Private && !private {
			n.LeftOut++
			continue
		}
		last := len(n.Parts) - 1
		if last < 0 || n.Parts[last].Title != l.Group.Heading() {
			n.Parts = append(n.Parts, NotebookPart{Title: l.Group.Heading()})
			last++
		}
		n.Parts[last].Entries = append(n.Parts[last].Entries, entry(l))
	}
	return n
}

func entry(l progress.Leaf) Entry {
	e := Entry{Text: l.Line(), own: l.Group != progress.Bookmarks}
	var parts []string
	switch l.Group {
	case progress.Promises:
		parts = []string{"said on " + date(l.At), l.Commitment.Told()}
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

// Empty reports whether there is nothing in it.
func (n Notebook) Empty() bool { return len(n.Parts) == 0 }

// Heading is the first line of it.
func (n Notebook) Heading() string { return "My notebook: " + n.Course }

// top is what stands above the entries.
func (n Notebook) top() []string {
	return []string{progress.WriteWhatYouLearned + " " + progress.NoPrivilege, "Made on " + date(n.Made) + "."}
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

// A Seen is a part of a notebook that looks as if it could say who somebody is,
// with its place.
type Seen struct {
	progress.Sighting
	Place string // "In my own words, entry 2"
}

// Words is what is said of it before the notebook leaves the machine.
func (s Seen) Words() string { return s.Place + ": “" + s.It + "” " + s.What + "." }

// Seen gives every such part, in the order of the notebook.
func (n Notebook) Seen() []Seen {
	var all []Seen
	for _, p := range n.Parts {
		for i, e := range p.Entries {
			if !e.own {
				continue
			}
			for _, s := range progress.Sightings(e.Text) {
				all = append(all, Seen{s, fmt.Sprintf("%s, entry %d", p.Title, i+1)})
			}
		}
	}
	return all
}

// SeenWords says it all: each with its place, and what to think of; or that
// nothing was found, which is no promise.
func (n Notebook) SeenWords() []string {
	seen := n.Seen()
	if len(seen) == 0 {
		return []string{progress.NothingLike}
	}
	var lines []string
	for _, s := range seen {
		lines = append(lines, s.Words())
	}
	return append(lines, progress.CouldTell(len(seen)))
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

// NotebookForms are the formats of a notebook, as they are offered.
func NotebookForms() []Form {
	var forms []Form
	for _, f := range Forms() {
		if f.Name != "json" {
			forms = append(forms, f)
		}
	}
	return forms
}

// NotebookFormats are the names of [NotebookForms].
func NotebookFormats() []string {
	var names []string
	for _, f := range NotebookForms() {
		names = append(names, f.Name)
	}
	return names
}

// Format is n in the format of that name.
func (n Notebook) Format(name string) (string, error) {
	switch name {
	case "txt":
		return n.Text(), nil
	case "md":
		return n.Markdown(), nil
	case "html":
		return n.HTML(), nil
	}
	return "", fmt.Errorf("no format %q; a notebook comes as txt, html or md", name)
}
