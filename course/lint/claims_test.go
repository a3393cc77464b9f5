package lint

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"groundwork/course"
)

// page is the small course with another last page.
func page(t testing.TB, text string) (fstest.MapFS, *course.Course) {
	t.Helper()
	tree := base(t)
	was := string(tree["modules/first/shelter.md"].Data)
	tree["modules/first/shelter.md"] = &fstest.MapFile{Data: []byte(strings.Replace(was, "Shake the coat. Hang it up.", text, 1))}
	c, err := course.Load(tree)
	if err != nil {
		t.Fatal(err)
	}
	return tree, c
}

// after are the claims of the last page, a line each.
func after(t testing.TB, text string) string {
	t.Helper()
	tree, c := page(t, text)
	var lines []string
	for _, claim := range Claims(tree, c) {
		if strings.HasSuffix(claim.File, ".md") && claim.Line > 15 {
			lines = append(lines, fmt.Sprintf("%d %s %q %s", claim.Line, claim.Words, claim.Rests, claim.Holds))
		}
	}
	return strings.Join(lines, "\n")
}

func TestClaims(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"a source after the full stop": {
			"It rained on 41% of days.[^rain-2020] Take a coat.",
			`17 It rained on 41% of days. ["rain-2020, read, 2026-11-01"] `,
		},
		"a source before the full stop": {
			"It rained on most days[^rain-2020].",
			`17 It rained on most days. ["rain-2020, read, 2026-11-01"] `,
		},
		"each of the marks that are no source": {
			"We would wait.[^own]\n\nNo rule.[^none-found]\n\nFrom May.[^announced]\n\nIt is the law.[^understanding]",
			"17 We would wait. [\"Course's own\"] \n19 No rule. [\"None found\"] \n21 From May. [\"Announced, not in force\"] \n23 It is the law. [\"As we understand it; check\"] ",
		},
		"two marks": {
			"We would wait.[^rain-2020][^own]",
			`17 We would wait. ["rain-2020, read, 2026-11-01" "Course's own"] `,
		},
		"a figure without a mark comes first": {
			"We would wait.[^own]\n\nIt rained in 2019.",
			"19 It rained in 2019. [] a figure\n17 We would wait. [\"Course's own\"] ",
		},
		"a law and a regulator": {
			"The Weather Act says so.\n\nSo does the NMC.",
			"17 The Weather Act says so. [] a law\n19 So does the NMC. [] a regulator",
		},
		"entries of a list":           {"Then:\n\n- in 2019 rain\n- in 2020 snow[^rain-2020]", "19 in 2019 rain [] a figure\n20 in 2020 snow [\"rain-2020, read, 2026-11-01\"] "},
		"nothing to look up":          {"Take a coat.", ""},
		"a figure in a quotation":     {"“It fell in 1999,” she says.", ""},
		"a time and a number to ring": {"At 21:40 ring 999.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := after(t, tt.text); got != tt.want {
				t.Errorf("claims of %q:\n%s\nwant:\n%s", tt.text, got, tt.want)
			}
		})
	}
}

func TestSentences(t *testing.T) {
	for text, want := range map[string]string{
		"One. Two? Three!":                     "One.|Two?|Three!",
		"Dr. Lee waits. She goes.":             "Dr. Lee waits.|She goes.",
		"“Come in.” She did.":                  "“Come in.”|She did.",
		"“Come in.” said nobody.":              "“Come in.” said nobody.",
		"At 3.5 it rose.[1] Then it fell.":     "At 3.5 it rose.|Then it fell.",
		"Before:\n\n- one\n- two\n  and more":  "Before:|one|two and more",
		"We wait. (Course's own.) Then we go.": "We wait.|Then we go.",
		"What about e.g. Rain? It falls.":      "What about e.g. Rain?|It falls.",
		"":                                     "",
	} {
		if got := strings.Join(sentences(text), "|"); got != want {
			t.Errorf("sentences of %q: %q, want %q", text, got, want)
		}
	}
}

// What only a person can judge is listed for each such rule, and judged by none.
func TestReaderListsEveryRuleOfAPerson(t *testing.T) {
	tree, c := page(t, "Mind the puddle.")
	looks := Reader(tree, c)
	at := map[string][]string{}
	for _, l := range looks {
		at[l.Rule] = append(at[l.Rule], fmt.Sprintf("%s:%d", l.File, l.Line))
	}
	for _, r := range Rules() {
		if r.By == Person && len(at[r.ID]) == 0 {
			t.Errorf("nothing to look at for %s: %s", r.ID, r.Says)
		}
	}
	for rule, want := range map[string]string{
		"S06": "modules/first/shelter.md:17", "P01": "modules/first/module.yaml:4", "X02": "modules/first/shelter.yaml:23",
		"B09": "modules/first/shelter.yaml:51",
	} {
		if len(at[rule]) == 0 || at[rule][0] != want {
			t.Errorf("%s is to be looked at in %q, want %s first", rule, at[rule], want)
		}
	}
}

// In a release what is overdue is an error, and nothing else changes.
func TestRelease(t *testing.T) {
	problems := course.Problems{
		{Grade: course.Warning, Rule: course.RuleStale},
		{Grade: course.Warning, Rule: course.RuleOverdue},
		{Grade: course.Warning, Rule: "G06"},
		{Grade: course.Refused},
	}
	got := Release(problems)
	for i, want := range []course.Grade{course.Error, course.Error, course.Warning, course.Refused} {
		if got[i].Grade != want {
			t.Errorf("problem %d is a %s, want %s", i, got[i].Grade, want)
		}
	}
	if problems[0].Grade != course.Warning {
		t.Error("what was given is changed")
	}
}
