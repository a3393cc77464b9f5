package lint

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"groundwork/course"
)

var personRules = []Rule{
	{"I06", "Options are about as long as each other, and begin alike.", "The odd one is chosen, or passed over, for its shape.", "Items whose longest option has over 40 % more characters than the shortest are listed.", itemWriting, course.Warning, Person},
	{"I10", "The right answer does not share most with the others.", "It can be found by counting what comes back.", "Items in which one option shares the most words with all others, and is the key, are listed.", itemWriting, course.Warning, Person},
	{"I23", "A wrong option is a mistake that people make.", "One that nobody believes is no option.", "Wrong options without misconception: are listed.", itemWriting, course.Warning, Person},
	{"I24", "No joke and no absurd option; no humour where harm is spoken of.", "Somebody who reads it has lost someone.", "Items with a content note are listed.", itemWriting, course.Warning, Person},
}

// A Look is a place that somebody should read, and by which rule.
type Look struct {
	Rule string
	File string
	Line int // 0 is the file as a whole, or the course where File is empty
	What string
}

// Reader lists what only a person can judge: for each rule that check cannot
// tell, or not wholly, the places to look at. It judges none of them.
func Reader(fsys fs.FS, c *course.Course) []Look {
	r := &reader{linter: newLinter(fsys, c)}
	for _, a := range r.judged() {
		r.item(a)
	}
	for _, a := range r.activities() {
		if s, ok := a.Body.(*course.Scenario); ok {
			r.story(a, s)
		}
		if _, ok := a.Body.(*course.Reflection); ok {
			r.look("X02", a.File(), a.Line, fmt.Sprintf("%q asks for one's own words: are two sentences enough?", a.Local()))
		}
	}
	for _, m := range c.Modules() {
		for _, o := range m.Objectives {
			r.look("P01", moduleFile(m), o.Line, fmt.Sprintf("%q: one act that somebody could see?", Cut(o.Text, 60)))
		}
	}
	r.terms()
	for _, rule := range Rules() {
		if rule.By == Person && !slices.ContainsFunc(r.looks, func(k Look) bool { return k.Rule == rule.ID }) {
			r.look(rule.ID, "", 0, wholly(rule))
		}
	}
	slices.SortStableFunc(r.looks, func(a, b Look) int {
		return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return r.looks
}

// places are the rules of a person that are about places which can be listed.
var places = []string{"B04", "I06", "I10", "I23", "I24", "S06"}

// wholly is what to look at where no place is listed.
func wholly(rule Rule) string {
	if slices.Contains(places, rule.ID) {
		return "No such place in this course."
	}
	return rule.How
}

type reader struct {
	*linter
	looks []Look
}

func (r *reader) look(rule, file string, line int, what string) {
	r.looks = append(r.looks, Look{Rule: rule, File: file, Line: line, What: what})
}

const uneven = 1.4 // times the shortest option

func (r *reader) item(a *course.Activity) {
	if a.Hard() {
		r.look("I24", a.File(), a.Line, fmt.Sprintf("%q has a content note: is any of it light?", a.Local()))
	}
	if n := strings.Count(a.PromptText(), "?"); n > 1 {
		r.look("I20", a.File(), promptLine(a), fmt.Sprintf("%q asks %d questions: one idea?", a.Local(), n))
	}
	options := offered(a)
	if len(options) == 0 {
		return
	}
	sizes := make([]int, len(options))
	for i, o := range options {
		sizes[i] = length(o)
		if !o.Correct && o.Misconception == "" {
			r.look("I23", a.File(), o.Line, fmt.Sprintf("the option %q of %q names no misconception: who would choose it?", o.ID, a.Local()))
		}
	}
	if least, most := slices.Min(sizes), slices.Max(sizes); float64(most) > uneven*float64(least) {
		r.look("I06", a.File(), options[0].Line, fmt.Sprintf("the options of %q have %d to %d characters", a.Local(), least, most))
	}
	r.contained(a, options)
	r.converges(a, options)
}

// contained lists options that another one begins with, or has in it.
func (r *reader) contained(a *course.Activity, options []course.Option) {
	for i, o := range options {
		for j, other := range options {
			if i != j && strings.Contains(strings.ToLower(other.Text), strings.ToLower(o.Text)) {
				r.look("I14", a.File(), other.Line, fmt.Sprintf("the option %q of %q holds all that %q says: can both be right?", other.ID, a.Local(), o.ID))
			}
		}
	}
}

// converges lists an item whose key has the most words in common with the others.
func (r *reader) converges(a *course.Activity, options []course.Option) {
	most, at, alone := 0, -1, true
	for i, o := range options {
		shared := 0
		for s := range stems(o.Text) {
			for j, other := range options {
				if _, ok := stems(other.Text)[s]; ok && i != j {
					shared++
				}
			}
		}
		switch {
		case shared > most:
			most, at, alone = shared, i, true
		case shared == most:
			alone = false
		}
	}
	if at >= 0 && alone && most > 1 && options[at].Correct && a.Kind == course.KindChoice {
		r.look("I10", a.File(), options[at].Line, fmt.Sprintf("the right answer to %q shares the most words with the others", a.Local()))
	}
}

func (r *reader) story(a *course.Activity, s *course.Scenario) {
	for _, n := range s.Nodes {
		if n.Ending != "" {
			r.look("B09", a.File(), n.Line, fmt.Sprintf("the ending %q of %q: does it shame anybody?", n.Ending, a.Local()))
			continue
		}
		r.look("B03", a.File(), n.Line, fmt.Sprintf("the choices at %q: would a competent person take each?", n.ID))
		for _, t := range n.Choices {
			if t.Now == "" && t.Later == "" {
				r.look("B04", a.File(), t.Line, fmt.Sprintf("the choice %q at %q has neither now nor later", t.ID, n.ID))
			}
		}
	}
}

// terms lists where each term of the glossary comes first.
func (r *reader) terms() {
	for _, term := range r.c.Glossary {
		word := " " + strings.Join(split(strings.ToLower(term.Term)), " ") + " "
		for _, t := range r.texts {
			if t.manner == listing || !strings.Contains(" "+strings.Join(split(strings.ToLower(t.words)), " ")+" ", word) {
				continue
			}
			r.look("S06", t.file, r.files.line(t.file, t.line, term.Term), fmt.Sprintf("%q comes here first, in %s: does the sentence carry it?", term.Term, t.what))
			break
		}
	}
}
