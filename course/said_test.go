package course

import (
	"slices"
	"strings"
	"testing"
)

func TestSaidHoldsWhatIsOfferedAndNoFeedback(t *testing.T) {
	c, err := Load(kindsTree(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range c.Lessons()[0].Activities {
		said := a.Said()
		for _, id := range a.Order(1) {
			if a.Kind == KindScenario {
				continue // said moment by moment
			}
			text, feedback := offered(a, id)
			if !strings.Contains(said, text) {
				t.Errorf("%s offers %q and does not say so: %q", a.ID, text, said)
			}
			if feedback != "" && strings.Contains(said, feedback) {
				t.Errorf("%s gives away %q", a.ID, feedback)
			}
		}
	}
}

// offered is the text of an option or element, and the word on it.
func offered(a *Activity, id string) (text, feedback string) {
	var all []Option
	switch b := a.Body.(type) {
	case *Choice:
		all = b.Options
	case *Multiple:
		all = b.Options
	case *Sequencing:
		for _, e := range b.Items {
			all = append(all, Option{ID: e.ID, Text: e.Text, Feedback: e.Feedback})
		}
	case *Matching:
		for _, e := range b.Items {
			all = append(all, Option{ID: e.ID, Text: e.Text, Feedback: e.Feedback})
		}
	}
	i := slices.IndexFunc(all, func(o Option) bool { return o.ID == id })
	if i < 0 {
		return "", ""
	}
	return all[i].Text, all[i].Feedback
}

func TestPlacesAreFilteredByCountryAndAudience(t *testing.T) {
	c := &Course{Directory: []Entry{
		{ID: "a", Country: "Wales", Audience: "anyone"}, {ID: "b", Country: "England", Audience: "nurses"},
		{ID: "c", Country: "Wales", Audience: "nurses"}, {ID: "d"},
	}}
	if got := c.Countries(); !slices.Equal(got, []string{"Wales", "England"}) {
		t.Errorf("countries: %q", got)
	}
	if got := c.Audiences(); !slices.Equal(got, []string{"anyone", "nurses"}) {
		t.Errorf("audiences: %q", got)
	}
	for _, test := range []struct{ country, audience, want string }{
		{"", "", "abcd"}, {"Wales", "", "ac"}, {"", "nurses", "bc"}, {"Wales", "nurses", "c"}, {"England", "anyone", ""},
	} {
		got := ""
		for _, e := range c.Places(test.country, test.audience) {
			got += e.ID
		}
		if got != test.want {
			t.Errorf("%q for %q: got %q, want %q", test.country, test.audience, got, test.want)
		}
	}
}
