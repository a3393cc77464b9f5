// Package lint holds a course to rules of teaching and of words: those of
// writing items, of screens, of memory and stories, and this course's own. It
// reads a course and says what to look at; it changes nothing, teaches nobody,
// and is not run when a learner starts.
//
// [Check] is package course's own check and all of this together. What it finds
// names its rule, as "(I05)". [Rules] has each of them with its reason, its
// source and how it is computed; the ids I, S, M, X, C, P and B are those of the
// teaching rules this course was planned by, and G are its own. A file holds a
// family:
//
//	items.go     the items of a course as a whole: I16–I18, I25, I26
//	stems.go     what an item asks: I04, I12, I13, I19, I33, X04
//	options.go   what it offers, and says of it: I03, I07, I08, I14, I15, I21, I22, I30, I31
//	keys.go      what gives the right answer away: I05, I09, I11
//	words.go     words that harm, and that this course does not use: I27, I28, G02, G03
//	spelling.go  British spelling and abbreviations: I29
//	pages.go     pages, paragraphs, sentences: S01–S03, S05, G04
//	memory.go    what comes back, and what is asked for: M01–M03, X01, X02, P01, P02, P06
//	stories.go   scenarios: B06–B09
//	claims.go    what rests on what, and for how long: G01, G06, and [Claims]
//	reader.go    what only a person can judge: [Reader]
//	allow.go     what may break a rule, and why: G08
//
// I01, I02, I20, B01, B02, B05, G05, G07 and others are told by package course,
// which sees them where a file is read; they have their line in [Rules] here.
// [Rules] also has those that no program can judge, and those that the program
// keeps for every course, so that none is thought to be forgotten.
//
// A finding is a question, not a verdict: these are signs that can be counted,
// and good teaching can not. So a rule that is wrong about something is let pass
// with its reason, and whoever reads the check sees every reason.
package lint

import (
	"io/fs"
	"slices"
	"time"

	"groundwork/course"
)

// A Report is what [Check] has to say of a course.
type Report struct {
	Course   *course.Course  // nil where it is refused
	Problems course.Problems // mistakes and findings, sorted
	Passed   []Passed        // what would be among them, and is allowed, sorted alike
}

// A Passed is a finding that is allowed.
type Passed struct {
	course.Problem
	Reason string
	By     string // where it is allowed, as file:line
}

// A Screen says how many rows a step of a course is too long for a window of the
// given size, 0 where it fits.
type Screen func(c *course.Course, step course.Step, width, height int) int

// Check gives every mistake in the course in fsys, as [course.Check] does, and
// with them all that breaks a rule of this package on that day. screen measures
// what fits; without one S01 is not judged.
func Check(fsys fs.FS, day time.Time, screen Screen) Report {
	c, problems := course.Examine(fsys, day)
	if c == nil {
		return Report{Problems: problems}
	}
	l := newLinter(fsys, c)
	l.day, l.screen = day, screen
	for _, judge := range families {
		judge(l)
	}
	problems, passed := l.pass(problems.And(l.found))
	return Report{Course: c, Problems: problems, Passed: passed}
}

// families are the rules, a function each. None reads what another found.
var families = []func(*linter){
	(*linter).bank, (*linter).stems, (*linter).options, (*linter).keys, (*linter).words, (*linter).spelling,
	(*linter).pages, (*linter).sentences, (*linter).memory, (*linter).asked, (*linter).stories, (*linter).figures, (*linter).soon,
}

// A linter is a course being judged.
type linter struct {
	c       *course.Course
	files   files
	texts   []text
	day     time.Time
	screen  Screen
	found   course.Problems
	unknown int                       // words that no list has, so far
	own     map[*course.Activity]bool // whether each says what it rests on; see ownWord
}

func newLinter(fsys fs.FS, c *course.Course) *linter {
	l := &linter{c: c, files: files{fsys: fsys, read: map[string]*file{}}}
	l.gather()
	return l
}

// find notes what breaks a rule.
func (l *linter) find(rule, file string, line int, what, mend string) {
	r, _ := RuleOf(rule)
	l.found = append(l.found, course.Problem{Grade: r.Grade, File: file, Line: line, What: what, Mend: mend, Rule: rule})
}

// activities are all of the course, pools included, those of broken lessons too.
func (l *linter) activities() []*course.Activity {
	var all []*course.Activity
	for _, m := range l.c.Modules() {
		for _, lesson := range m.Lessons {
			all = append(all, lesson.Activities...)
		}
		all = append(all, m.Pooled()...)
	}
	return all
}

// judged are the items of the course.
func (l *linter) judged() []*course.Activity {
	return slices.DeleteFunc(l.activities(), func(a *course.Activity) bool { return !a.Judged() })
}

// folder is where a module is written.
func folder(m *course.Module) string { return "modules/" + m.ID }

// moduleFile is where a module is described.
func moduleFile(m *course.Module) string { return folder(m) + "/module.yaml" }

// pageFile is where the pages of a lesson are written.
func pageFile(l *course.Lesson) string { return folder(l.Module) + "/" + l.Local() + ".md" }
