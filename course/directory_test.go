package course

import (
	"slices"
	"testing"
)

func TestPlacesAreFilteredByCountryAndAudience(t *testing.T) {
	c := &Course{Directory: []Entry{
		{ID: "a", Country: "Wales", Audience: "anyone"},
		{ID: "b", Country: "England", Audience: "nurses"},
		{ID: "c", Country: "Wales", Audience: "nurses"},
		{ID: "d"},
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
