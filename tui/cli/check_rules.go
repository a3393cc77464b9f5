package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"groundwork/course"
	"groundwork/course/lint"

	"github.com/charmbracelet/x/ansi"
)

// judges says who finds out whether a rule is kept.
var judges = map[lint.Judge]string{
	lint.Here:    "check",
	lint.Person:  "a person, see --reader",
	lint.Program: "the program's own tests",
}

// listRules lists every rule in a line.
func listRules(w io.Writer, asJSON bool) error {
	if asJSON {
		return rulesJSON(w)
	}
	for _, r := range lint.Rules() {
		if _, err := fmt.Fprintf(w, "%s  %-7s  %s  [%s]\n", r.ID, r.Grade, r.Says, judges[r.By]); err != nil {
			return err
		}
	}
	return nil
}

func rulesJSON(w io.Writer) error {
	type line struct {
		ID     string `json:"id"`
		Grade  string `json:"grade"`
		By     string `json:"by"` // check, person, program
		Says   string `json:"says"`
		Why    string `json:"why"`
		How    string `json:"how"`
		Source string `json:"source"`
	}
	var lines []line
	for _, r := range lint.Rules() {
		lines = append(lines, line{r.ID, r.Grade.String(), string(r.By), r.Says, r.Why, r.How, r.Source})
	}
	return writeJSON(w, map[string]any{"format": 1, "rules": lines})
}

const explainWidth = 78

// explainRule says all there is to say of a rule.
func explainRule(w io.Writer, id string) error {
	r, ok := lint.RuleOf(strings.TrimSpace(id))
	if !ok {
		return hint(usageError{fmt.Errorf("there is no rule %q", id)}, "groundwork check --rules lists them")
	}
	grade := "a " + r.Grade.String()
	if r.Grade == course.Error {
		grade = "an error"
	}
	_, err := fmt.Fprintln(w, ansi.Wordwrap(fmt.Sprintf("%s  %s\n\nWhy: %s\n\nHow: %s\n\nFrom: %s.\n\nWhat breaks it is %s, and who tells is %s.",
		r.ID, r.Says, r.Why, r.How, r.Source, grade, judges[r.By]), explainWidth, ""))
	if err != nil || r.By != lint.Here || r.ID == course.RuleAllow {
		return err
	}
	_, err = fmt.Fprintf(w, `
Where the rule is wrong about something, let that pass and say why, on the
activity, the lesson, the module or the course:

    allow: {%s: "the reason"}

What the format itself calls an error cannot be let pass.
`, r.ID)
	return err
}

// listing lists the claims of a course, or what only a person can judge.
func (k *checking) listing(env Env, w io.Writer, args []string) error {
	tree, refused, err := asked(env, args)
	if err != nil {
		return err
	}
	var c *course.Course
	if tree != nil {
		if c, err = course.Load(tree); err != nil && !errors.As(err, &refused) {
			return err
		}
	}
	switch {
	case c == nil:
		return k.list(w, lint.Report{Problems: refused})
	case k.claims:
		return k.listClaims(w, lint.Claims(tree, c))
	}
	return k.listLooks(w, lint.Reader(tree, c))
}
