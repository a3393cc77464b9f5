package course

import (
	"fmt"
	"strings"
)

// RuleAllow is the rule about allowances themselves: each has a reason, is of a
// rule that there is, and is needed.
const RuleAllow = "G08"

// An Allowance says that something may break a teaching rule, and why. It stands
// on an activity, a lesson, a module or the course, and holds for all that is in
// it.
type Allowance struct {
	Rule   string // its id, such as I05
	Reason string // never empty
	Line   int
}

// allow reads what may break which rule, as "allow: {I05: the reason}".
func (f *fields) allow() []Allowance {
	var all []Allowance
	f.sub("allow", func(f *fields) {
		for i := 0; i+1 < len(f.node.Content); i += 2 {
			rule := f.node.Content[i].Value
			a := Allowance{Rule: rule, Reason: f.str(rule), Line: f.at(rule)}
			if len(strings.Fields(a.Reason)) == 0 {
				f.by(RuleAllow).warn(f.line(rule), fmt.Sprintf("%s is allowed, and nobody says why", rule),
					fmt.Sprintf(`write allow: {%s: "the reason"}`, rule))
				continue
			}
			all = append(all, a)
		}
	})
	return all
}
