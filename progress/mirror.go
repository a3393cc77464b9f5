package progress

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"groundwork/course"
)

// A Mirror is what a page shows a learner of their own record: lines and rows, the
// same for every front end. It judges nothing: no score, no count of what was
// wrong, no sign for more or less. Where the record holds nothing of it, it says so.
type Mirror struct {
	Says  []string // above the rows
	Rows  []MirrorRow
	After []string // below them
}

// A MirrorRow is one thing of the record.
type MirrorRow struct {
	Head   string   // stands above it, where a group begins
	Text   string   // what it is about
	Beside []string // what is told of it, side by side where there is room
	Under  string   // a fainter word below
	Blank  bool     // a line to write on stands beside the text
	To     Lead
}

// A Lead is where a row leads; the zero Lead is nowhere. Step is of Lesson, and
// Commitment the id of one that the learner can say more of.
type Lead struct {
	Lesson     *course.Lesson
	Step       string
	Commitment string
}

// Nowhere reports whether l leads nowhere.
func (l Lead) Nowhere() bool { return l.Lesson == nil && l.Commitment == "" }

// Leads are where the rows lead, in their order: the first is number 1.
func (m Mirror) Leads() []Lead {
	var leads []Lead
	for _, r := range m.Rows {
		if !r.To.Nowhere() {
			leads = append(leads, r.To)
		}
	}
	return leads
}

// mirrors says what each mirror shows. That of the final check is a sitting.
var mirrors = map[course.Mirror]func(*course.Course, State, Standing) Mirror{
	course.MirrorBegan: began, course.MirrorRatings: worries, course.MirrorCan: able,
	course.MirrorSure: changedMind, course.MirrorCommitments: committedTo,
	course.MirrorCard: card, course.MirrorAgain: lookAgain,
}

// Mirrored is what a mirror shows of a record. It is pure, and empty for the final
// check, which is asked and not shown.
func Mirrored(s State, st Standing, name course.Mirror) Mirror {
	show := mirrors[name]
	if show == nil {
		return Mirror{}
	}
	return show(st.course, s, st)
}

// Mirrors reports whether a step shows anything of the learner's own record.
func Mirrors(s course.Step) bool { return slices.ContainsFunc(course.Mirrors(), s.Shows) }

// MirrorTitle is what stands above a mirror of a page: the words of its link, unless
// the page has said the same.
func MirrorTitle(page *course.Page, b course.Block) string {
	if page != nil && (strings.EqualFold(page.Title, b.Text) || page.Title != "" && b.Mirror == course.MirrorCheck) {
		return ""
	}
	return b.Text
}

// Hides reports whether a step shows numbers that one key hides.
func Hides(s course.Step) bool { return s.Shows(course.MirrorRatings) || s.Shows(course.MirrorCan) }

// Keeps reports whether the learner's plan is offered at a step, to keep.
func Keeps(s course.Step) bool {
	return s.Shows(course.MirrorCard) || s.Shows(course.MirrorCommitments) || s.Shows(course.MirrorAgain)
}

// HideNumbers hides the numbers of mirrors, or shows them again.
func (s *Session) HideNumbers(hide bool) {
	to := "show"
	if hide {
		to = "hide"
	}
	s.Set(SettingNumbers, to)
}

// What hides the numbers of a page, and brings them back.
const (
	HideTheNumbers = "hide the numbers"
	ShowTheNumbers = "show the numbers"
	NumbersHidden  = "The numbers are hidden."
)

// began is what was opened, by module, in the learner's order: what led up to the
// module that holds the final check, where there is one.
func began(c *course.Course, s State, _ Standing) Mirror {
	type first struct {
		module *course.Module
		at     time.Time
		place  int
	}
	var all []first
	checking, _ := c.Checking()
	for _, m := range c.Modules() {
		if checking != nil && m == checking.Module {
			continue
		}
		f := first{module: m}
		for _, l := range m.Lessons {
			if did := s.Lessons[l.ID]; did.begun > 0 && (f.place == 0 || did.begun < f.place) {
				f.at, f.place = did.First, did.begun
			}
		}
		if f.place > 0 {
			all = append(all, f)
		}
	}
	if len(all) == 0 {
		return Mirror{Says: []string{"Nothing has been opened yet. What you open comes here, in your own order."}}
	}
	slices.SortFunc(all, func(a, b first) int { return cmp.Compare(a.place, b.place) })
	var m Mirror
	for _, f := range all {
		m.Rows = append(m.Rows, MirrorRow{Text: f.module.Title, Beside: []string{dated(f.at)}})
	}
	return m
}

// worries are the two numbers of each fear that was opened or rated.
func worries(c *course.Course, s State, _ Standing) Mirror {
	m := Mirror{After: []string{LessIsNotTheAim}}
	for _, f := range c.Fears() {
		one, _ := ratings(s, f)
		two := second(s, f)
		if one == nil && two == nil && !touched(s, f) {
			continue
		}
		row := MirrorRow{Text: f.Fear}
		if !s.HidesNumbers() {
			row.Beside = []string{number("first", one), number("second", two)}
		}
		m.Rows = append(m.Rows, row)
	}
	switch {
	case len(m.Rows) == 0:
		m.Says = []string{"No fear has been opened yet, and none was given a number. That is a good place to be, too."}
	case s.HidesNumbers():
		m.Says = []string{NumbersHidden}
	}
	return m
}

// LessIsNotTheAim always stands under two numbers of worry.
const LessIsNotTheAim = "Less worried is not the aim; knowing your first step is. If a number went up, that may be wisdom."

// number is one that was given, or that none was.
func number(which string, n *int) string {
	if n == nil {
		return "no " + which + " number"
	}
	return which + " " + digits(*n)
}
