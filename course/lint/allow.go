package lint

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"groundwork/course"
)

// A scope is an allowance and what it holds for.
type scope struct {
	course.Allowance
	file   string
	covers func(course.Problem) bool
	passed int
}

// pass parts problems into those that stand and those that are allowed, and adds
// what is wrong with allowances. Of what the format calls an error nothing is
// allowed: the lesson would be broken all the same.
func (l *linter) pass(problems course.Problems) (course.Problems, []Passed) {
	scopes := l.scopes()
	var stand course.Problems
	var passed []Passed
	for _, p := range problems {
		s := l.allowing(scopes, p)
		if s == nil {
			stand = append(stand, p)
			continue
		}
		s.passed++
		passed = append(passed, Passed{Problem: p, Reason: s.Reason, By: fmt.Sprintf("%s:%d", s.file, s.Line)})
	}
	l.found = nil
	for _, s := range scopes {
		l.needed(s)
	}
	return stand.And(l.found), passed
}

// allowing is the innermost scope that lets p pass, or nil.
func (l *linter) allowing(scopes []*scope, p course.Problem) *scope {
	if p.Rule == "" || p.Rule == course.RuleAllow || p.Grade > course.Warning && !slices.Contains(l.found, p) {
		return nil
	}
	i := slices.IndexFunc(scopes, func(s *scope) bool { return s.Rule == p.Rule && s.covers(p) })
	if i < 0 {
		return nil
	}
	return scopes[i]
}

// needed reports an allowance of what is no rule, or that nothing needs.
func (l *linter) needed(s *scope) {
	rule, known := RuleOf(s.Rule)
	switch {
	case s.Rule == "S01" && l.screen == nil: // nothing was measured
	case !known || rule.ID != s.Rule:
		mend := `"groundwork check --rules" lists them`
		if near := nearRule(s.Rule); near != "" {
			mend = fmt.Sprintf("did you mean %q?", near)
		}
		l.find(course.RuleAllow, s.file, s.Line, fmt.Sprintf("allows %q, which is no rule", s.Rule), mend)
	case rule.By != Here:
		l.find(course.RuleAllow, s.file, s.Line, fmt.Sprintf("allows %s, which check never finds broken", s.Rule), "take it out")
	case s.passed == 0:
		l.find(course.RuleAllow, s.file, s.Line, fmt.Sprintf("allows %s, and nothing here breaks it", s.Rule), "take it out")
	}
}

// scopes are all allowances, the innermost first.
func (l *linter) scopes() []*scope {
	var all []*scope
	add := func(allow []course.Allowance, file string, covers func(course.Problem) bool) {
		for _, a := range allow {
			all = append(all, &scope{Allowance: a, file: file, covers: covers})
		}
	}
	for _, a := range l.activities() {
		add(a.Allow, a.File(), within(a.File(), a.Line, l.after(a)))
	}
	for _, m := range l.c.Modules() {
		for i, lesson := range m.Lessons {
			end := math.MaxInt
			if i+1 < len(m.Lessons) {
				end = m.Lessons[i+1].Line
			}
			add(lesson.Allow, moduleFile(m), ofLesson(lesson, end))
		}
	}
	for _, m := range l.c.Modules() {
		add(m.Allow, moduleFile(m), func(p course.Problem) bool { return strings.HasPrefix(p.File, folder(m)+"/") })
	}
	add(l.c.Allow, "course.yaml", func(course.Problem) bool { return true })
	return all
}

// within covers the lines of a file from one up to another.
func within(file string, from, to int) func(course.Problem) bool {
	return func(p course.Problem) bool { return p.File == file && p.Line >= from && p.Line < to }
}

// after is the line on which the activity after a begins in its file.
func (l *linter) after(a *course.Activity) int {
	end := math.MaxInt
	for _, other := range l.activities() {
		if other.File() == a.File() && other.Line > a.Line {
			end = min(end, other.Line)
		}
	}
	return end
}

// ofLesson covers the two files of a lesson and its lines in module.yaml.
func ofLesson(lesson *course.Lesson, end int) func(course.Problem) bool {
	entry := within(moduleFile(lesson.Module), lesson.Line, end)
	base := folder(lesson.Module) + "/" + lesson.Local()
	return func(p course.Problem) bool { return p.File == base+".md" || p.File == base+".yaml" || entry(p) }
}
