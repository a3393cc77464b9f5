package cli

import (
	"fmt"
	"io"
	"strings"

	"groundwork/course/lint"
)

const longestClaim = 100 // characters that are shown of a sentence

// listClaims prints what each claim rests on, those that rest on nothing first.
func (k *checking) listClaims(w io.Writer, claims []lint.Claim) error {
	if k.json {
		return claimsJSON(w, claims)
	}
	unmarked := 0
	for _, c := range claims {
		if len(c.Rests) == 0 {
			unmarked++
		}
	}
	if _, err := fmt.Fprintf(w, "unmarked, with a figure or a name of law: %d\n", unmarked); err != nil {
		return err
	}
	for i, c := range claims {
		if i == unmarked {
			if _, err := fmt.Fprintf(w, "\nmarked: %d\n", len(claims)-unmarked); err != nil {
				return err
			}
		}
		if _, err := fmt.Fprintf(w, "%s:%d  %s  %s\n", c.File, c.Line, printable(lint.Cut(c.Words, longestClaim)), rests(c)); err != nil {
			return err
		}
	}
	return nil
}

// rests is what a claim rests on, each in brackets.
func rests(c lint.Claim) string {
	if len(c.Rests) == 0 {
		return "[unmarked: " + c.Holds + "]"
	}
	return "[" + strings.Join(c.Rests, "] [") + "]"
}

func claimsJSON(w io.Writer, claims []lint.Claim) error {
	type line struct {
		File  string   `json:"file"`
		Line  int      `json:"line"`
		Words string   `json:"words"`
		Rests []string `json:"rests"`           // sources or marks; none where it is unmarked
		Holds string   `json:"holds,omitempty"` // of an unmarked one, what asks for a mark
	}
	lines := make([]line, len(claims))
	for i, c := range claims {
		lines[i] = line{c.File, c.Line, c.Words, append([]string{}, c.Rests...), c.Holds}
	}
	return writeJSON(w, map[string]any{"format": 1, "claims": lines})
}

// listLooks prints what only a person can judge, by rule.
func (k *checking) listLooks(w io.Writer, looks []lint.Look) error {
	if k.json {
		return looksJSON(w, looks)
	}
	if _, err := fmt.Fprintln(w, "What only a person can judge. Nothing below is said to be wrong."); err != nil {
		return err
	}
	rule := ""
	for _, l := range looks {
		if l.Rule != rule {
			rule = l.Rule
			r, _ := lint.RuleOf(rule)
			if _, err := fmt.Fprintf(w, "\n%s  %s\n", rule, r.Says); err != nil {
				return err
			}
		}
		if _, err := fmt.Fprintf(w, "    %s%s\n", at(l), printable(l.What)); err != nil {
			return err
		}
	}
	return nil
}

func at(l lint.Look) string {
	switch {
	case l.File == "":
		return ""
	case l.Line == 0:
		return l.File + ": "
	}
	return fmt.Sprintf("%s:%d: ", l.File, l.Line)
}

func looksJSON(w io.Writer, looks []lint.Look) error {
	type line struct {
		Rule string `json:"rule"`
		File string `json:"file"` // empty: the whole course
		Line int    `json:"line"`
		What string `json:"what"`
	}
	lines := make([]line, len(looks))
	for i, l := range looks {
		lines[i] = line(l)
	}
	return writeJSON(w, map[string]any{"format": 1, "looks": lines})
}
