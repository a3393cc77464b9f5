package search

import (
	"slices"
	"strings"
	"testing"

	"groundwork/course"
)

func TestTermsInAText(t *testing.T) {
	var glossary []course.Term
	for _, term := range []string{"bio", "line", "duty line", "duty line manager", "NICE", "GP", "Right Care, Right Person", "café rule", "gas", "!"} {
		glossary = append(glossary, course.Term{Term: term})
	}
	terms := newTerms(glossary)
	for text, want := range map[string]string{
		"Your bio is short.":                "bio",
		"Two BIOS, a bio, and a bio’s end.": "bio",
		"A biography is none.":              "",
		"Ring the duty line, or a line.":    "duty line, line",
		"Ring duty lines.":                  "duty line",
		"The duty line manager":             "duty line manager",
		"The duty line managers":            "duty line manager",
		"On duty. Line up.":                 "line",
		"On duty:\n\nline up":               "line",
		"the duty\nline":                    "duty line",
		"How nice of NICE.":                 "NICE",
		"How nice. Nice.":                   "",
		"Both GPs, and a GP's list":         "GP",
		"a gp":                              "",
		"under right care right person now": "Right Care, Right Person",
		"The CAFE Rule":                     "café rule",
		"Gas":                               "gas",
		"":                                  "",
	} {
		var got []string
		for _, term := range terms.In(text) {
			got = append(got, term.Term)
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("in %q: got %q, want %q", text, got, want)
		}
	}
	if got := (*Terms)(nil).In("a bio"); got != nil {
		t.Errorf("without a glossary: %v", got)
	}
}

// Every term of the course is found where it stands alone, and in its meaning's
// own way of writing it.
func TestEveryTermOfTheCourseIsFoundInATextOfIt(t *testing.T) {
	c := taught(t)
	terms := newTerms(c.Glossary)
	for _, term := range c.Glossary {
		found := terms.In("Ask about the " + term.Term + " today.")
		if !slices.ContainsFunc(found, func(x course.Term) bool { return x.Term == term.Term }) {
			t.Errorf("%q is not found: %v", term.Term, found)
		}
	}
}

func FuzzTerms(f *testing.F) {
	f.Add("duty line", "duty lines. Line")
	f.Add("'s", "s's ’ s")
	f.Add("ﷺ", "ﷺ ﷺ")
	f.Fuzz(func(t *testing.T, term, text string) {
		terms := newTerms([]course.Term{{Term: term}, {Term: text}, {Term: term + " " + text}})
		for _, found := range terms.In(text + " " + term) {
			if !strings.Contains(term+text+" ", found.Term) && found.Term != term+" "+text {
				t.Errorf("found %q, which is no term", found.Term)
			}
		}
	})
}
