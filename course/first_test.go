package course

import (
	"slices"
	"testing"
)

// What is somebody's own comes first where it stands; what nobody owns stays
// where it is, and nothing is left out.
func TestStepsForALearner(t *testing.T) {
	l := &Lesson{First: []First{
		{Page: "doctors", Nations: []string{"england", "scotland"}, Professions: []string{"doctor"}},
		{Page: "scotland", Nations: []string{"scotland"}, Professions: []string{"doctor", "nurse"}},
		{Page: "in-scotland", Nations: []string{"scotland"}},
		{Page: "nobody", Otherwise: true},
	}}
	written := []string{"begin", "doctors", "scotland", "in-scotland", "nobody", "end"}
	for _, id := range written {
		l.Pages = append(l.Pages, &Page{ID: id, Blocks: []Block{{Kind: Prose}}})
	}
	for name, test := range map[string]struct {
		nation, profession string
		want               []string
	}{
		"who said nothing":                       {"", "", written},
		"by nation and profession before one":    {"scotland", "nurse", []string{"begin", "scotland", "in-scotland", "doctors", "nobody", "end"}},
		"two of their own in the author's order": {"scotland", "doctor", []string{"begin", "doctors", "scotland", "in-scotland", "nobody", "end"}},
		"by nation alone":                        {"scotland", "", []string{"begin", "in-scotland", "doctors", "scotland", "nobody", "end"}},
		"none of their own":                      {"england", "nurse", []string{"begin", "nobody", "doctors", "scotland", "in-scotland", "end"}},
		"nowhere known":                          {"elsewhere", "potter", []string{"begin", "nobody", "doctors", "scotland", "in-scotland", "end"}},
	} {
		var got []string
		for _, s := range l.StepsFor(test.nation, test.profession) {
			got = append(got, s.ID)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}

// What an activity follows on its page it follows for everyone.
func TestStepsOfAPageStayTogether(t *testing.T) {
	a := &Activity{ID: "first/shelter#where"}
	l := &Lesson{
		First: []First{{Page: "one", Professions: []string{"nurse"}}, {Page: "two", Professions: []string{"doctor"}}},
		Pages: []*Page{
			{ID: "one", Blocks: []Block{{Kind: Prose}}},
			{ID: "two", Blocks: []Block{{Kind: Prose}, {Kind: ActivityRef, Activity: a}, {Kind: Prose}}},
		},
	}
	var got []string
	for _, s := range l.StepsFor("", "doctor") {
		got = append(got, s.ID)
	}
	if want := []string{"two", "#where", "two/2", "one"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
