package lint

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"groundwork/course"
)

var storyRules = []Rule{
	{"B01", "Every moment and every ending can be reached.", "What cannot be reached was written for nobody.", "Told where the lesson is read.", stories, course.Error, Here},
	{"B02", "A story ends, and does not go round.", "Going round teaches to click.", "Told where the lesson is read; a way back is a warning.", stories, course.Error, Here},
	{"B03", "Two to four choices, each of them something that a competent person might do.", "A foolish one is no choice.", "The count is told here; a person reads each choice as somebody who would take it.", stories, course.Warning, Here},
	{"B04", "First what happens, then why; at once, and weeks on.", "The explanation first makes the choice a test.", "Choices with neither now nor later are listed for a person.", stories, course.Warning, Person},
	{"B05", "Every ending has a debrief.", "The story alone teaches what it happened to show.", "Told where the lesson is read. The window adds the path and its turning point.", stories, course.Error, Here},
	{"B06", "Three to six decisions, at most 40 moments.", "A longer story is not finished; more moments cannot be kept in mind by who writes them.", "The decisions of the longest way through; moments are counted where the lesson is read.", stories, course.Warning, Here},
	{"B07", "The good path is neither the longest text nor the first choice.", "It would be found without reading.", "The path in better, of three choices or more: two thirds of them are the longest of theirs, or all stand first. They are drawn for learners; in print they are not.", stories, course.Warning, Here},
	{"B08", "A poor choice can be mended.", "Practice is full of second chances; a story without them teaches despair.", "Of the choices that leave the path in better, one leads to its ending, or to a moment from which there is more than one ending.", stories, course.Warning, Here},
	{"B09", "No ending shames, and what is hard is announced.", "Somebody who reads it has lost someone.", "A story that speaks of suicide, self-harm, abuse or death has a content note, of its own or its lesson's. That no ending shames is for a person.", stories, course.Error, Here},
	{"B10", "The path is kept and can be looked at again.", "Learning is in the second look.", "Tests of the record hold it.", stories, course.Warning, Program},
	{"B11", "A thousand walks by chance meet every moment.", "What is only thought to be reached may not be.", "A test of the course walks them.", stories, course.Error, Program},
}

const (
	fewestDecisions = 3
	mostDecisions   = 6
	mostChoices     = 4
)

// stories judges scenarios.
func (l *linter) stories() {
	for _, a := range l.activities() {
		s, ok := a.Body.(*course.Scenario)
		if !ok {
			continue
		}
		l.decisions(a, s)
		l.choices(a, s)
		l.goodPath(a, s)
		l.mendable(a, s)
		l.announced(a)
	}
}

// decisions reports a story that is too short or too long to walk.
func (l *linter) decisions(a *course.Activity, s *course.Scenario) {
	most := depth(s, s.Start, map[string]int{})
	if most >= fewestDecisions && most <= mostDecisions || most < 0 {
		return
	}
	l.find("B06", a.File(), a.Line, fmt.Sprintf("the longest way through %q has %s", a.Local(), many(most, "decision")), fmt.Sprintf("%d to %d are best", fewestDecisions, mostDecisions))
}

// depth is the most decisions from a moment to an ending, -1 where there is
// none. A way back is not taken, and no moment is looked at twice.
func depth(s *course.Scenario, id string, known map[string]int) int {
	if d, ok := known[id]; ok {
		return d
	}
	known[id] = -1
	n, ok := s.Node(id)
	switch {
	case !ok:
		return -1
	case n.Ending != "":
		known[id] = 0
		return 0
	}
	most := -1
	for _, t := range n.Choices {
		if d := depth(s, t.Next, known); d >= 0 {
			most = max(most, d+1)
		}
	}
	known[id] = most
	return most
}

func (l *linter) choices(a *course.Activity, s *course.Scenario) {
	for _, n := range s.Nodes {
		if k := len(n.Choices); k == 1 || k > mostChoices {
			l.find("B03", a.File(), n.Line, fmt.Sprintf("the moment %q has %s", n.ID, many(k, "choice")), fmt.Sprintf("2 to %d are best", mostChoices))
		}
	}
}

// goodPath reports a path that could be found without reading.
func (l *linter) goodPath(a *course.Activity, s *course.Scenario) {
	steps, longest, first := 0, 0, 0
	for i, id := range s.Better[:max(0, len(s.Better)-1)] {
		n, ok := s.Node(id)
		if !ok || len(n.Choices) < 2 {
			continue
		}
		k, only := leadingOn(n, s.Better[i+1])
		if !only {
			continue
		}
		steps++
		if k == 0 {
			first++
		}
		size := utf8.RuneCountInString(n.Choices[k].Text)
		if !slices.ContainsFunc(n.Choices, func(t course.Turn) bool { return t.ID != n.Choices[k].ID && utf8.RuneCountInString(t.Text) >= size }) {
			longest++
		}
	}
	if steps >= 3 && 3*longest >= 2*steps {
		l.find("B07", a.File(), a.Line, fmt.Sprintf("the good path of %q is the longest choice %d times of %d", a.Local(), longest, steps), "shorten it, or let the others say as much")
	}
	if steps >= 3 && first == steps {
		l.find("B07", a.File(), a.Line, fmt.Sprintf("the good path of %q is the first choice %d times of %d", a.Local(), first, steps), "put it at other places: it is drawn for learners, and not in print")
	}
}

// leadingOn is the first choice of n that leads to a moment, and whether no other
// does.
func leadingOn(n *course.Node, next string) (k int, only bool) {
	k = slices.IndexFunc(n.Choices, func(t course.Turn) bool { return t.Next == next })
	if k < 0 {
		return k, false
	}
	return k, !slices.ContainsFunc(n.Choices[k+1:], func(t course.Turn) bool { return t.Next == next })
}

// mendable reports a story in which nothing that is chosen after leaving the good
// path matters.
func (l *linter) mendable(a *course.Activity, s *course.Scenario) {
	if len(s.Better) < 2 {
		return
	}
	good := s.Better[len(s.Better)-1]
	for i, id := range s.Better[:len(s.Better)-1] {
		n, ok := s.Node(id)
		if !ok {
			return
		}
		k, _ := leadingOn(n, s.Better[i+1])
		for j, t := range n.Choices {
			if j != k && (leads(s, t.Next, good, map[string]bool{}) || open(s, t.Next)) {
				return
			}
		}
	}
	l.find("B08", a.File(), a.Line, fmt.Sprintf("whoever leaves the good path of %q can mend nothing", a.Local()), "let a later choice lead back, or to another ending")
}

// open reports whether more than one ending can be reached from a moment.
func open(s *course.Scenario, from string) bool {
	ends := 0
	for _, n := range s.Endings() {
		if leads(s, from, n.ID, map[string]bool{}) {
			ends++
		}
	}
	return ends > 1
}

func leads(s *course.Scenario, from, to string, seen map[string]bool) bool {
	if from == to {
		return true
	}
	n, ok := s.Node(from)
	if !ok || seen[from] {
		return false
	}
	seen[from] = true
	return slices.ContainsFunc(n.Choices, func(t course.Turn) bool { return leads(s, t.Next, to, seen) })
}

var hard = pattern{expr: `(?i)\b(suicid\w*|self-harm\w*|abus(e|ed|ive)|overdose\w*|wants? to die|die[sd]?|death)\b`, has: `suicid|self-harm|abus|overdose|to die|die|death`}

// announced reports a hard story that comes without a note.
func (l *linter) announced(a *course.Activity) {
	if a.Hard() {
		return
	}
	for _, t := range l.texts {
		if t.of != a {
			continue
		}
		if said := hard.first(t.words); said != "" {
			l.find("B09", t.file, a.Line, fmt.Sprintf("%q speaks of %q, and nothing announces it", a.Local(), said), "write note: on it, and on its lesson in module.yaml")
			return
		}
	}
}
