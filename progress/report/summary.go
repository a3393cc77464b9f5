package report

import (
	"fmt"
	"time"

	"groundwork/course"
	"groundwork/progress"
)

// A Summary is what a learner can show of their course. Every format holds the
// same.
type Summary struct {
	Course     Course
	Learner    Learner
	Completed  bool
	Started    time.Time // zero where nothing was begun
	Finished   time.Time // when it was completed; zero before
	Last       time.Time // when the learner was last here
	Made       time.Time
	Active     int // minutes between keys, pauses capped
	Open       int // minutes on the screen
	Estimate   course.Minutes
	Mastery    float64  // share of answered questions asked for, 0 to 1
	Score      *float64 // mean best over answered questions, 0 to 1; nil is not reported
	Modules    []Module
	Objectives []string // "I can …", of the lessons done
	Missing    []string // how much, and never which answers; empty when completed
	Sources    Sources
}

// A Course is which course, in which version, and who has checked it.
type Course struct{ ID, Title, Version, Hash, Status string }

// A Learner is who, as they typed it.
type Learner struct{ Name, Profession, Nation string }

// A Module is how much of one module is done. It goes by its number.
type Module struct {
	Number        int
	Level         string
	Done, Lessons int
}

// Sources is what the course rests on, counted by how it was read.
type Sources struct {
	Read, SecondHand, Known int
	Oldest                  time.Time // reading; zero where none is dated
	Overdue                 int       // whose day of review has passed
}

// NewSummary sets out what a learner has done by now. Time is told in now's
// place.
func NewSummary(c *course.Course, s progress.State, st progress.Standing, now time.Time) Summary {
	spent := st.Spent(s)
	sum := Summary{
		Course:    Course{ID: c.ID, Title: c.Title, Version: c.Version, Hash: c.Hash, Status: c.Status},
		Learner:   learner(c, s.Learner),
		Completed: st.Complete, Started: s.First, Last: s.Last, Made: now,
		Active: spent.Active, Open: spent.Open, Estimate: spent.Estimate,
		Mastery: c.Mastery, Score: st.Score, Modules: modules(c, st), Objectives: objectives(c, st), Missing: missing(st.Missing),
		Sources: sources(c.Sources, now),
	}
	if st.Complete {
		sum.Finished = s.Last
	}
	if s.Completed != nil {
		sum.Finished = s.Completed.At
		sum.Course.Version, sum.Course.Hash = s.Completed.Version, s.Completed.Hash
	}
	return sum
}

// WithoutScore is s without the score. It reads as that of anyone who left it
// out, or had none.
func (s Summary) WithoutScore() Summary {
	s.Score = nil
	return s
}

func learner(c *course.Course, l progress.Learner) Learner {
	who := Learner{Name: l.Name, Profession: l.Profession, Nation: l.Nation}
	if p, ok := c.Profession(l.Profession); ok {
		who.Profession = p.Title
	}
	if n, ok := c.Nation(l.Nation); ok {
		who.Nation = n.Name
	}
	return who
}

// modules are those with a lesson done.
func modules(c *course.Course, st progress.Standing) []Module {
	var some []Module
	for i, m := range c.Modules() {
		if ms := st.Module(m.ID); ms.Done > 0 {
			some = append(some, Module{Number: i + 1, Level: m.Level.Title, Done: ms.Done, Lessons: ms.Lessons})
		}
	}
	return some
}

// missing says how much is missing, and not what: which question went wrong is
// a single answer.
func missing(all []progress.Missing) []string {
	var lessons, questions, commitments int
	for _, m := range all {
		switch m.What {
		case progress.MissingLesson:
			lessons++
		case progress.MissingCommitment:
			commitments++
		default:
			questions++
		}
	}
	var texts []string
	switch {
	case lessons == 1:
		texts = append(texts, "One lesson of the route.")
	case lessons > 1:
		texts = append(texts, fmt.Sprintf("%d lessons of the route.", lessons))
	}
	if questions > 0 {
		texts = append(texts, "Some questions, to be tried again.")
	}
	if commitments > 0 {
		texts = append(texts, "A commitment.")
	}
	return texts
}

// objectives are those of the lessons done, each once, in the order of the
// course.
func objectives(c *course.Course, st progress.Standing) []string {
	var texts []string
	for _, m := range c.Modules() {
		met := map[string]bool{}
		for _, l := range m.Lessons {
			if !st.Lesson(l.ID).Done {
				continue
			}
			for _, id := range l.Objectives {
				met[id] = true
			}
		}
		for _, o := range m.Objectives {
			if met[o.ID] {
				texts = append(texts, o.Text)
			}
		}
	}
	return texts
}

func sources(all []course.Source, now time.Time) Sources {
	var s Sources
	for _, src := range all {
		switch src.Kind {
		case course.Read:
			s.Read++
		case course.SecondHand:
			s.SecondHand++
		case course.Known:
			s.Known++
		}
		if !src.ReadOn.IsZero() && (s.Oldest.IsZero() || src.ReadOn.Before(s.Oldest)) {
			s.Oldest = src.ReadOn
		}
		if !src.ReviewBy.IsZero() && src.ReviewBy.Before(now) {
			s.Overdue++
		}
	}
	return s
}

// A Form is a format that a summary comes in.
type Form struct {
	Name  string // for [Summary.Format], and at the end of a file's name
	Words string
}

// Forms are the formats, as they are offered.
func Forms() []Form {
	return []Form{
		{"txt", "Plain text (.txt)"},
		{"html", "A page to print or to open in a browser (.html)"},
		{"md", "Text with headings (.md)"},
		{"json", "Data, for a program (.json)"},
	}
}

// Formats are the names of [Forms].
func Formats() []string { return names(Forms()) }

func names(forms []Form) []string {
	all := make([]string, len(forms))
	for i, f := range forms {
		all[i] = f.Name
	}
	return all
}

// Format is s in the format of that name.
func (s Summary) Format(name string) (string, error) {
	switch name {
	case "md":
		return s.Markdown(), nil
	case "html":
		return s.HTML(), nil
	case "txt":
		return s.Text(), nil
	case "json":
		return s.JSON(), nil
	}
	return "", fmt.Errorf("no format %q; a summary comes as txt, html, md or json", name)
}
