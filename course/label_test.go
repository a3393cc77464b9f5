package course

import (
	"strings"
	"testing"
)

// What is said of each thing is the same wherever the course is read.
func TestLabels(t *testing.T) {
	kitchen := &Activity{ID: "m/l#kitchen", Kind: KindMatching, Body: &Matching{
		Scored: true,
		Groups: []Group{{ID: "in", Text: "In the pot."}, {ID: "out", Text: "On the tray"}},
		Items:  []Element{{ID: "tea", Group: "in"}, {ID: "cup", Group: "out"}},
	}}
	open := &Activity{ID: "m/l#open", Kind: KindMatching, Body: &Matching{
		Groups: []Group{{ID: "in", Text: "In the pot"}, {ID: "out", Text: "On the tray"}},
		Items:  []Element{{ID: "tea", Group: "in"}, {ID: "cat"}},
	}}
	for _, tt := range []struct {
		activity *Activity
		response string
		want     []string
	}{
		{ringFirst, "ring", []string{"You chose, and it is the best answer", "Another answer", "Another answer"}},
		{ringFirst, "wait", []string{"The best answer", "You chose", "Another answer"}},
		{whatToWrite, "time gossip", []string{
			"Belongs, and you chose it", "You left this; it belongs", "You chose this; it does not belong", "Does not belong, and you left it",
		}},
		{fourSteps, "b c d a", []string{"Yours stood at 4", "In place", "In place", "In place"}},
		{kitchen, "tea=in cup=in", []string{"Right; it goes with “In the pot”", "You put it with “In the pot”, and it goes with “On the tray”"}},
		{open, "tea=out cat=in", []string{"It goes with “In the pot”", "It goes with none of these"}},
		{herBio, "2-3 4-6 13-14", []string{
			"You marked this, and it can stay", "You marked this, and it matters", "You left this, and it matters",
			"You marked this", "You left this",
		}},
		{herBio, "5-5", []string{
			"You marked one word of this, and more of it matters", "You left this, and it matters", "You left this", "You left this",
		}},
		{night, "a a", []string{"", ""}},
	} {
		r, err := tt.activity.Grade(strings.Fields(tt.response))
		var got []string
		for _, f := range r.Feedback {
			got = append(got, f.Label)
		}
		if err != nil || strings.Join(got, "|") != strings.Join(tt.want, "|") {
			t.Errorf("%s: %q is labelled %q, %v; want %q", tt.activity.ID, tt.response, got, err, tt.want)
		}
	}
}

func TestMinutesInWords(t *testing.T) {
	for _, tt := range []struct {
		minutes      Minutes
		words, brief string
	}{
		{Minutes{12, 18}, "12 to 18 minutes", "12–18 minutes"},
		{Minutes{4, 4}, "4 minutes", "4 minutes"},
		{Minutes{1, 1}, "1 minute", "1 minute"},
		{Minutes{}, "no fixed time", "no fixed time"},
	} {
		if w, s := tt.minutes.Words(), tt.minutes.Short(); w != tt.words || s != tt.brief {
			t.Errorf("%v is %q and %q; want %q and %q", tt.minutes, w, s, tt.words, tt.brief)
		}
	}
}
