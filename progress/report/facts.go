package report

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// What every format says is put into words here, once.

// A fact is one line of a summary: what, and what of it.
type fact struct{ Name, Value string }

// Leaves says what is in a summary and what is not, for whoever is about to let
// one leave the machine.
func Leaves() (holds, never []string) {
	return []string{
			"your name, profession and nation, as you gave them",
			"the course, its version and who has checked it",
			"when you began and finished, and the minutes",
			"which modules, by number, and what they are for (“I can …”)",
			"your score over the questions you answered, unless you leave it out",
		}, []string{
			"how worried or how sure you were",
			"anything you wrote",
			"single answers, or your way through a story",
			"whether you took the short or the full way, or which route",
		}
}

// heading is "Completed" or "In progress".
func (s Summary) heading() string {
	if s.Completed {
		return "Completed"
	}
	return "In progress"
}

// StatusLine is what a summary is worth, said the same in every format.
func (s Summary) StatusLine() string {
	return s.heading() + " on this computer, unsupervised. It shows time and answers, not competence or fitness to practise. " +
		"Course status when taken: not reviewed. 0 participatory hours."
}

// facts are who, what, when and how long.
func (s Summary) facts() []fact {
	facts := []fact{
		{"Name, as typed", orNone(s.Learner.Name)},
		{"Profession", orNone(s.Learner.Profession)},
		{"Nation", orNone(s.Learner.Nation)},
		{"Course", s.Course.Title},
		{"Version", s.Course.Version},
		{"Content hash (SHA-256)", orNone(s.Course.Hash)},
		{"Begun", date(s.Started)},
	}
	if s.Completed {
		facts = append(facts, fact{"Completed", date(s.Finished)})
	} else {
		facts = append(facts, fact{"Last used", date(s.Last)})
	}
	return append(facts,
		fact{"Active time", fmt.Sprintf("%s (pauses count for two minutes at most)", minutes(s.Active))},
		fact{"Time on the screen", minutes(s.Open)},
		fact{"Author’s estimate for the lessons done", estimate(s.Estimate.Low, s.Estimate.High)},
		fact{"Participatory hours", "0. This was taken alone; participatory hours need other professionals."},
		fact{"Score over the questions answered", s.score()},
		fact{"Made on", date(s.Made)},
	)
}

func (s Summary) score() string {
	if s.Score == nil {
		return "not reported"
	}
	return fmt.Sprintf("%s (the course asks for %s)", percent(*s.Score), percent(s.Mastery))
}

// percent never rounds up to what was not reached.
func percent(share float64) string { return fmt.Sprintf("%d%%", int(math.Floor(share*100+1e-9))) }

func minutes(n int) string {
	if n == 1 {
		return "1 minute"
	}
	return fmt.Sprintf("%d minutes", n)
}

func estimate(low, high int) string {
	if low == high {
		return minutes(low)
	}
	return fmt.Sprintf("%d–%d minutes", low, high)
}

func date(t time.Time) string {
	if t.IsZero() {
		return "not yet"
	}
	return t.Format("2 January 2006")
}

func orNone(text string) string {
	if strings.TrimSpace(text) == "" {
		return "not given"
	}
	return text
}

// sentence is how much of a module is done.
func (m Module) sentence() string {
	lessons := "lessons"
	if m.Lessons == 1 {
		lessons = "lesson"
	}
	return fmt.Sprintf("Module %d (%s): %d of %d %s done", m.Number, m.Level, m.Done, m.Lessons, lessons)
}

// sentences say what the course rests on.
func (s Sources) sentences() []string {
	all := s.Read + s.SecondHand + s.Known
	if all == 0 {
		return []string{"The course names no sources."}
	}
	told := []string{fmt.Sprintf("%d sources: %d read in an excerpt of the page itself, %d in a report of it, %d from general knowledge.",
		all, s.Read, s.SecondHand, s.Known)}
	if !s.Oldest.IsZero() {
		told = append(told, fmt.Sprintf("The oldest reading is of %s.", date(s.Oldest)))
	}
	switch {
	case s.Overdue == 1:
		told = append(told, "One of them is past its day of review: check before you rely on it.")
	case s.Overdue > 1:
		told = append(told, fmt.Sprintf("%d of them are past their day of review: check before you rely on them.", s.Overdue))
	}
	return told
}
