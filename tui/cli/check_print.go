package cli

import (
	"fmt"
	"io"

	"groundwork/course"
	"groundwork/course/lint"
	"groundwork/progress/report"
)

// list prints mistakes and says, by its error, whether they fail a course:
// errors and refusals do, warnings only when strict.
func (k *checking) list(w io.Writer, r lint.Report) error {
	write := k.text
	if k.json {
		write = checkJSON
	}
	if err := write(w, r); err != nil {
		return err
	}
	worst, any := r.Problems.Worst()
	if any && (k.strict || worst > course.Warning) {
		return errSaid
	}
	return nil
}

func (k *checking) text(w io.Writer, r lint.Report) error {
	count := map[course.Grade]int{}
	for _, p := range r.Problems {
		count[p.Grade]++
		if _, err := fmt.Fprintln(w, problemLine(p, p.Grade.String())); err != nil {
			return err
		}
	}
	sum := "no mistakes found"
	if len(r.Problems) > 0 {
		sum = fmt.Sprintf("%d refused, %d errors, %d warnings", count[course.Refused], count[course.Error], count[course.Warning])
	}
	if _, err := fmt.Fprintln(w, sum); err != nil {
		return err
	}
	return k.passed(w, r.Passed)
}

// problemLine is a mistake in a line, with its grade and its rule at the end.
func problemLine(p course.Problem, grade string) string {
	if p.Rule != "" {
		grade += ", " + p.Rule
	}
	p.Rule = ""
	return fmt.Sprintf("%s  (%s)", printable(p.Error()), grade)
}

// passed tells of what is allowed.
func (k *checking) passed(w io.Writer, all []lint.Passed) error {
	if len(all) == 0 {
		return nil
	}
	if !k.verbose {
		_, err := fmt.Fprintf(w, "%d allowed, each with its reason; --verbose lists them\n", len(all))
		return err
	}
	if _, err := fmt.Fprintf(w, "\n%d allowed:\n", len(all)); err != nil {
		return err
	}
	for _, p := range all {
		if _, err := fmt.Fprintf(w, "%s\n    %s: %s\n", problemLine(p.Problem, "allowed"), p.By, printable(p.Reason)); err != nil {
			return err
		}
	}
	return nil
}

// A checkLine is one mistake in check --json.
type checkLine struct {
	Grade string `json:"grade"` // warning, error, refused
	File  string `json:"file"`
	Line  int    `json:"line"` // 0 is the file as a whole
	What  string `json:"what"`
	Mend  string `json:"mend"`
	Rule  string `json:"rule,omitempty"` // of teaching, such as I05
}

// An allowedLine is one mistake that is allowed.
type allowedLine struct {
	checkLine
	Reason string `json:"reason"`
	By     string `json:"by"` // where it is allowed, as file:line
}

func lineOf(p course.Problem) checkLine {
	return checkLine{p.Grade.String(), p.File, p.Line, p.What, p.Mend, p.Rule}
}

func checkJSON(w io.Writer, r lint.Report) error {
	lines := make([]checkLine, len(r.Problems))
	for i, p := range r.Problems {
		lines[i] = lineOf(p)
	}
	out := map[string]any{"format": 1, "problems": lines}
	if len(r.Passed) > 0 {
		allowed := make([]allowedLine, len(r.Passed))
		for i, p := range r.Passed {
			allowed[i] = allowedLine{lineOf(p.Problem), p.Reason, p.By}
		}
		out["allowed"] = allowed
	}
	return writeJSON(w, out)
}

func writeJSON(w io.Writer, v any) error {
	text, err := report.JSON(v)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, text)
	return err
}
