package report

import (
	"fmt"
	"strings"
	"time"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/review"
)

// An Outline is a course with a learner's standing in it, as `outline --json`
// gives it. Fields are only ever added. Ids are whole. Minutes are the author's
// estimate, {"low": 12, "high": 16}. A score is the best so far.
type Outline struct {
	Format   int              `json:"format"` // 1
	Course   OutlineCourse    `json:"course"`
	Learner  *OutlineLearner  `json:"learner"` // null before anyone enrolled
	Complete bool             `json:"complete"`
	Missing  []OutlineMissing `json:"missing"`
	Next     *string          `json:"next"` // whole id of a lesson; null when nothing is asked for
	Levels   []OutlineLevel   `json:"levels"`

	review string // what is due, in words for Text
}

// OutlineCourse is which course.
type OutlineCourse struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Version string `json:"version"`
	Hash    string `json:"hash"`
}

// OutlineLearner is who.
type OutlineLearner struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// OutlineMissing is one thing that completion still asks for.
type OutlineMissing struct {
	ID   string `json:"id"`
	What string `json:"what"`
	Text string `json:"text"`
}

// OutlineLevel is one level of the pyramid, the base first.
type OutlineLevel struct {
	ID      string          `json:"id"`
	Title   string          `json:"title"`
	Modules []OutlineModule `json:"modules"`
}

// OutlineModule is one module.
type OutlineModule struct {
	ID      string          `json:"id"`
	Title   string          `json:"title"`
	Status  progress.Status `json:"status"`
	Rating  *OutlineRating  `json:"rating"` // null where its fear was never rated
	Lessons []OutlineLesson `json:"lessons"`
}

// OutlineRating is how worried, from 0 to 10. It is for the learner's own eyes.
type OutlineRating struct {
	First  *int `json:"first"`
	Latest *int `json:"latest"`
}

// OutlineLesson is one lesson.
type OutlineLesson struct {
	ID         string            `json:"id"`
	Title      string            `json:"title"`
	Minutes    OutlineMinutes    `json:"minutes"`
	Core       bool              `json:"core"`
	Status     progress.Status   `json:"status"`
	Activities []OutlineActivity `json:"activities"`
}

// OutlineMinutes is a range.
type OutlineMinutes struct {
	Low  int `json:"low"`
	High int `json:"high"`
}

// OutlineActivity is one activity.
type OutlineActivity struct {
	ID       string          `json:"id"`
	Kind     course.Kind     `json:"kind"`
	Status   progress.Status `json:"status"`
	Score    *float64        `json:"score"`
	Attempts int             `json:"attempts"`
	// Due is when what the activity asks for is to be asked again, YYYY-MM-DD; it
	// may be past. All items of one objective have one day. It is null for what was
	// not answered, and for what the learner leaves out.
	Due *string `json:"due"`
}

// NewOutline sets out c with a learner's standing and what is due when.
func NewOutline(c *course.Course, s progress.State, st progress.Standing, due review.Schedule) Outline {
	o := Outline{
		Format: 1, Course: OutlineCourse{ID: c.ID, Title: c.Title, Version: c.Version, Hash: c.Hash},
		Complete: st.Complete, Missing: []OutlineMissing{}, Levels: []OutlineLevel{},
		review: review.Way(due.Sitting()),
	}
	if s.Learner.ID != "" {
		o.Learner = &OutlineLearner{ID: s.Learner.ID, Name: s.Learner.Name}
	}
	for _, m := range st.Missing {
		o.Missing = append(o.Missing, OutlineMissing(m))
	}
	if l, _ := st.Next(); l != nil {
		o.Next = &l.ID
	}
	for _, level := range c.Levels {
		o.Levels = append(o.Levels, outlineLevel(level, st, due))
	}
	return o
}

func outlineLevel(level *course.Level, st progress.Standing, due review.Schedule) OutlineLevel {
	o := OutlineLevel{ID: level.ID, Title: level.Title, Modules: []OutlineModule{}}
	for _, m := range level.Modules {
		ms := st.Module(m.ID)
		om := OutlineModule{ID: m.ID, Title: m.Title, Status: ms.Status, Lessons: []OutlineLesson{}}
		if ms.First != nil || ms.Latest != nil {
			om.Rating = &OutlineRating{First: ms.First, Latest: ms.Latest}
		}
		for _, l := range m.Lessons {
			om.Lessons = append(om.Lessons, outlineLesson(l, st, due))
		}
		o.Modules = append(o.Modules, om)
	}
	return o
}

func outlineLesson(l *course.Lesson, st progress.Standing, due review.Schedule) OutlineLesson {
	o := OutlineLesson{
		ID: l.ID, Title: l.Title, Minutes: OutlineMinutes(l.Minutes), Core: l.Core,
		Status: st.Lesson(l.ID).Status, Activities: []OutlineActivity{},
	}
	for _, a := range l.Activities {
		as := st.Activity(a.ID)
		oa := OutlineActivity{ID: a.ID, Kind: a.Kind, Status: as.Status, Score: as.Score, Attempts: as.Attempts}
		if day, ok := due.Due(a); ok {
			text := day.Format(time.DateOnly)
			oa.Due = &text
		}
		o.Activities = append(o.Activities, oa)
	}
	return o
}

// JSON is o as one object.
func (o Outline) JSON() string { return encode(o) }

// Text is o in lines, without its activities.
func (o Outline) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, version %s\n", o.Course.Title, o.Course.Version)
	for _, level := range o.Levels {
		fmt.Fprintf(&b, "\n%s\n", level.Title)
		if len(level.Modules) == 0 {
			b.WriteString("  Not in this edition.\n")
		}
		for _, m := range level.Modules {
			fmt.Fprintf(&b, "\n  %s: %s\n", m.Title, m.Status.Words())
			for _, l := range m.Lessons {
				fmt.Fprintf(&b, "    %s (%s): %s\n", l.Title, estimate(l.Minutes.Low, l.Minutes.High), l.Status.Words())
			}
		}
	}
	b.WriteString("\n" + o.closing())
	if o.review != "" {
		b.WriteString("\n")
		wrapTo(&b, "", o.review+", when you like.")
	}
	return b.String()
}

// closing says what is left.
func (o Outline) closing() string {
	if o.Complete {
		return "Completed.\n"
	}
	var b strings.Builder
	b.WriteString("Still to do:\n")
	for _, m := range o.Missing {
		wrapTo(&b, "- ", m.Text)
	}
	return b.String()
}
