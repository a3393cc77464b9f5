package progress

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"groundwork/course"
)

func digits(n int) string { return strconv.Itoa(n) }

// dated is a day as it is said.
func dated(t time.Time) string { return t.Format("2 January 2006") }

// A statement is an "I can …" with the numbers it was given.
type statement struct {
	objective course.Objective
	now, then *Rating // as it is, and as the time before is remembered
}

// statements are those of m that the course asks a number for, in its order.
func statements(c *course.Course, s State, m *course.Module) []statement {
	asked := map[string]*statement{}
	for _, l := range c.Lessons() {
		for _, a := range l.Activities {
			of, o, ok := a.Rates()
			if !ok || of != m {
				continue
			}
			if asked[o.ID] == nil {
				asked[o.ID] = &statement{objective: o}
			}
			asked[o.ID].take(s.Activities[a.ID].Ratings, a.Body.(*course.Rating).Recall)
		}
	}
	var all []statement
	for _, o := range m.Objectives {
		if st := asked[o.ID]; st != nil {
			all = append(all, *st)
		}
	}
	return all
}

// take keeps the newest of the numbers.
func (st *statement) take(given []Rating, recall bool) {
	to := &st.now
	if recall {
		to = &st.then
	}
	for i := range given {
		if *to == nil || given[i].seq > (*to).seq {
			*to = &given[i]
		}
	}
}

// able sets the "I can …" statements of each module that was opened beside its
// safety questions.
func able(c *course.Course, s State, st Standing) Mirror {
	var m Mirror
	numbers := false
	for _, mod := range c.Modules() {
		if !touched(s, mod) {
			continue
		}
		rows := statementRows(c, s, mod)
		numbers = numbers || len(rows) > 0
		rows = append(rows, safetyRows(s, st, mod)...)
		if len(rows) > 0 {
			rows[0].Head = cmp.Or(mod.Fear, mod.Title)
			m.Rows = append(m.Rows, rows...)
		}
	}
	switch {
	case len(m.Rows) == 0:
		m.Says = []string{"There is nothing here yet. After a lesson you can say how far you can do what it is about, and it comes here."}
	case s.HidesNumbers() && numbers:
		m.Says = []string{NumbersHidden}
	}
	return m
}

func statementRows(c *course.Course, s State, m *course.Module) []MirrorRow {
	var rows []MirrorRow
	for _, st := range statements(c, s, m) {
		row := MirrorRow{Text: st.objective.Text}
		switch {
		case s.HidesNumbers():
		case st.now == nil:
			row.Beside = []string{"no number"}
		default:
			row.Beside = []string{digits(st.now.Value)}
		}
		if st.then != nil && !s.HidesNumbers() {
			row.Beside = append(row.Beside, "before: "+digits(st.then.Value)+", as I remember it")
		}
		rows = append(rows, row)
	}
	return rows
}

// safetyRows are the safety questions of a module that are asked of this learner:
// those of lessons that were opened and not read in their short version alone.
func safetyRows(s State, st Standing, m *course.Module) []MirrorRow {
	var rows []MirrorRow
	for _, l := range m.Lessons {
		t := st.lessons[l.ID]
		if !t.begun || t.Done && !t.whole || l.Broken() {
			continue
		}
		for _, a := range l.Judged() {
			if !a.Safety || a.Hard() && s.LeavesOut(m.ID) {
				continue
			}
			row := MirrorRow{Text: asks(a), Beside: []string{"right at least once"}}
			if !st.activities[a.ID].Right {
				row.Beside, row.To = []string{"not yet, and here it is again"}, leadTo(a)
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// leadTo is where a stands; nowhere for an item of a pool.
func leadTo(a *course.Activity) Lead {
	if a.Lesson == nil {
		return Lead{}
	}
	return Lead{Lesson: a.Lesson, Step: stepOf(a)}
}

// mostChanged is how many answers changedMind shows.
const mostChanged = 3

// changedMind are questions that were answered very sure and wrong, and then put
// right, the latest first.
func changedMind(c *course.Course, s State, _ Standing) Mirror {
	type turned struct {
		item *course.Activity
		seq  int
	}
	var all []turned
	for _, m := range c.Modules() {
		items := m.Reserve()
		for _, l := range m.Lessons {
			items = append(items, l.Activities...)
		}
		for _, a := range items {
			if a.Hard() && s.LeavesOut(m.ID) {
				continue
			}
			if seq := putRight(s.Activities[a.ID], a); seq > 0 {
				all = append(all, turned{a, seq})
			}
		}
	}
	if len(all) == 0 {
		return Mirror{Says: []string{"There is nothing to show: no answer that you were very sure of was put right so far."}}
	}
	slices.SortFunc(all, func(a, b turned) int { return cmp.Compare(b.seq, a.seq) })
	var m Mirror
	for _, t := range all[:min(len(all), mostChanged)] {
		row := MirrorRow{Text: asks(t.item), Under: "from a look back", To: leadTo(t.item)}
		if l := t.item.Lesson; l != nil {
			row.Under = l.Name
		}
		m.Rows = append(m.Rows, row)
	}
	return m
}

// putRight is the place in the record where an answer was right after one that was
// very sure and wrong; 0 where there is none.
func putRight(did ActivityState, a *course.Activity) int {
	sure := false
	for _, try := range did.Attempts {
		switch {
		case try.Outdated(a):
		case sure && try.Correct():
			return try.Seq
		case try.counts() && try.Certainty == 3 && !try.Correct():
			sure = true
		}
	}
	return 0
}
