package plain

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"groundwork/content"
	"groundwork/course"
	"groundwork/progress"
)

// answers give the lines that answer an activity rightly. A kind without an
// entry fails the tests below.
var answers = map[course.Kind]func(a *course.Activity, seed uint64) []string{
	course.KindChoice: func(a *course.Activity, seed uint64) []string {
		return []string{numbersOf(a, seed, right(a.Body.(*course.Choice).Options)), "2", ""}
	},
	course.KindMultiple: func(a *course.Activity, seed uint64) []string {
		return []string{numbersOf(a, seed, right(a.Body.(*course.Multiple).Options)), "3", ""}
	},
	course.KindSequencing: func(a *course.Activity, seed uint64) []string {
		var ids []string
		for _, e := range a.Body.(*course.Sequencing).Items {
			ids = append(ids, e.ID)
		}
		return []string{numbersOf(a, seed, ids), "1", ""}
	},
	course.KindMatching: matchingLines,
	course.KindFillIn: func(a *course.Activity, _ uint64) []string {
		return []string{a.Body.(*course.FillIn).Accept[0].Text, "3", ""}
	},
	course.KindRedaction: func(a *course.Activity, _ uint64) []string {
		var runs []string
		for _, s := range a.Body.(*course.Redaction).Spans {
			runs = append(runs, s.String())
		}
		return []string{strings.Join(runs, " "), "2", ""}
	},
	course.KindScenario: scenarioLines,
	course.KindRating:   func(*course.Activity, uint64) []string { return []string{"4"} },
	course.KindReflection: func(a *course.Activity, _ uint64) []string {
		r := a.Body.(*course.Reflection)
		switch {
		case r.Pair:
			return []string{""}
		case len(r.Model)+len(r.Voices) > 0:
			return []string{"My own words.", "", ""}
		}
		return []string{"My own words.", ""}
	},
	course.KindCommitment: func(a *course.Activity, _ uint64) []string {
		if asksWho(a) {
			return []string{"Ring and ask", "7", "my manager"}
		}
		return []string{"Ring and ask", "7"}
	},
}

func right(options []course.Option) []string {
	var ids []string
	for _, o := range options {
		if o.Correct {
			ids = append(ids, o.ID)
		}
	}
	return ids
}

// numbersOf is where ids stand in the order that is shown, as a line.
func numbersOf(a *course.Activity, seed uint64, ids []string) string {
	shown := a.Order(seed)
	var line []string
	for _, id := range ids {
		line = append(line, fmt.Sprint(1+slices.Index(shown, id)))
	}
	return strings.Join(line, " ")
}

func matchingLines(a *course.Activity, seed uint64) []string {
	m := a.Body.(*course.Matching)
	var lines []string
	for _, id := range a.Order(seed) {
		item := m.Items[slices.IndexFunc(m.Items, func(e course.Element) bool { return e.ID == id })]
		group := slices.IndexFunc(m.Groups, func(g course.Group) bool { return g.ID == item.Group })
		lines = append(lines, fmt.Sprint(1+max(group, 0)))
	}
	if a.Judged() {
		lines = append(lines, "2")
	}
	return append(lines, "")
}

func scenarioLines(a *course.Activity, seed uint64) []string {
	s := a.Body.(*course.Scenario)
	var lines []string
	for i, id := range s.Better[:len(s.Better)-1] {
		n, _ := s.Node(id)
		turn := slices.IndexFunc(n.Choices, func(t course.Turn) bool { return t.Next == s.Better[i+1] })
		order := s.Order(a.ID, n, seed)
		lines = append(lines, fmt.Sprint(1+slices.Index(order, n.Choices[turn].ID)))
	}
	return append(append(lines, make([]string, len(s.Debrief))...), "", "") // its way, its pages, its end
}

// lessonLines are the lines that go through a lesson, from its note on.
func lessonLines(t *testing.T, l *course.Lesson, seed uint64) []string {
	var lines []string
	if l.Note != "" {
		lines = append(lines, "")
	}
	for _, s := range l.Steps() {
		switch {
		case s.Checks():
			lines = append(lines, "skip")
			continue
		case s.Activity == nil:
			lines = append(lines, "")
			continue
		}
		answer := answers[s.Activity.Kind]
		if answer == nil {
			t.Fatalf("no script for the kind %q", s.Activity.Kind)
		}
		lines = append(lines, answer(s.Activity, seed)...)
	}
	return lines
}

// A learner who goes through the route in plain mode, answering rightly, hears
// every page and has completed the course.
func TestTheWholeCourseCanBeCompleted(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through the whole course")
	}
	c, err := course.Load(content.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []*course.Course{c, teapots(t)} {
		r := newRoom(t)
		r.course, r.width = c, 0
		lines := []string{""}
		for _, l := range c.RouteLessons("", "") {
			if l.Broken() {
				t.Fatalf("%s is broken: %v", l.ID, l.Problems)
			}
			lines = append(append(lines, ""), lessonLines(t, l, 7)...)
		}
		out := r.talk(t, strings.Join(append(lines, "where", "quit"), "\n")+"\n")
		if !strings.Contains(out, "The course is complete.") {
			t.Errorf("%s: not complete at the end:\n%s", c.ID, tail(out))
		}
		checkHeard(t, c, out)
		if st := progress.NewStanding(c, progress.Fold(r.events)); st.Score == nil || *st.Score < 1 {
			t.Errorf("%s: right answers come to a score of %v", c.ID, st.Score)
		}
	}
}

// checkHeard holds what must be said on the way.
func checkHeard(t *testing.T, c *course.Course, out string) {
	t.Helper()
	boxes := 0
	for _, l := range c.RouteLessons("", "") {
		for _, p := range l.Pages {
			if !strings.Contains(out, p.Title) {
				t.Errorf("%s: the page %q is not said", l.ID, p.Title)
			}
		}
		if l.Note != "" && !strings.Contains(out, "Before you begin: "+strings.Join(strings.Fields(speech.Replace(l.Note)), " ")) {
			t.Errorf("%s: its note is not said", l.ID)
		}
		for _, a := range l.Activities {
			r, own := a.Body.(*course.Reflection)
			if a.Kind == course.KindCommitment || own && !r.Pair {
				boxes++
			}
			if asksWho(a) {
				boxes++
			}
		}
	}
	if got := strings.Count(out, fixedLine); got != boxes {
		t.Errorf("%s: the line under own words is said %d times, for %d boxes", c.ID, got, boxes)
	}
}

// asksWho reports whether a asks who will ask about what is promised.
func asksWho(a *course.Activity) bool {
	c, ok := a.Body.(*course.Commitment)
	return ok && c.Asked
}
