package lint

import (
	"cmp"
	"slices"
	"strings"

	"groundwork/course"
)

// A Rule is one thing that a course about care should do, and how far a program
// can tell whether it does.
type Rule struct {
	ID     string       // such as I05
	Says   string       // the rule, in a sentence
	Why    string       // what goes wrong without it
	How    string       // how it is computed; for a person's rule, what to look at
	Source string       // where the rule comes from
	Grade  course.Grade // of what breaks it
	By     Judge
}

// A Judge says who finds out whether a rule is kept.
type Judge string

// The judges.
const (
	Here    Judge = "check"   // this package, or package course where a lesson is read
	Person  Judge = "person"  // somebody who reads; [Reader] shows where
	Program Judge = "program" // the program keeps it for every course, and its own tests hold that
)

// Where the rules come from.
const (
	itemWriting = "NBME Item-Writing Guide (2020) and the table of flaws made from it (BMC Medical Education, 2016); Haladyna, Downing and Rodriguez (2002), as we understand them"
	screens     = "Mayer (2017), doi 10.1111/jcal.12197, from its abstract; most of it is about pictures and sound, so it is a hint here and no proof"
	memory      = "Pan and Rickard (2018); Latimier, Peyre and Ramus (2021); Swart (2019), from their abstracts"
	explaining  = "Bisra (2018), from its abstract"
	stories     = "the practice of branching scenarios (H5P, Oppia) and of debriefing simulations, as we understand it"
	ability     = "Bandura's guide (2006) to asking what people can do, from an excerpt"
	sureness    = "Gardner-Medwin's certainty-based marking, from a page about it"
	ours        = "this course's own rule"
)

// Rules are all rules, by id.
func Rules() []Rule {
	all := slices.Concat(itemRules, stemRules, optionRules, wordRules, pageRules, memoryRules, storyRules, ownRules, personRules)
	slices.SortFunc(all, func(a, b Rule) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

// RuleOf is the rule of that id, whatever its capitals.
func RuleOf(id string) (Rule, bool) {
	all := Rules()
	i := slices.IndexFunc(all, func(r Rule) bool { return strings.EqualFold(r.ID, id) })
	if i < 0 {
		return Rule{}, false
	}
	return all[i], true
}

// nearRule is the id that was probably meant by one that is none, or "".
func nearRule(id string) string {
	for _, r := range Rules() {
		if course.Distance(strings.ToUpper(id), r.ID) == 1 {
			return r.ID
		}
	}
	return ""
}
