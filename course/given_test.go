package course

import (
	"strings"
	"testing"
)

// one of each kind whose options and items have a word of their own each.
var (
	threeOptions = []Option{
		{ID: "a", Text: "A", Correct: true, Feedback: "why a"},
		{ID: "b", Text: "B", Feedback: "why b"},
		{ID: "c", Text: "C", Feedback: "why c"},
	}
	pickOne = &Activity{ID: "m/l#pick", Kind: KindChoice, Body: &Choice{Options: threeOptions}}
	tickAll = &Activity{ID: "m/l#tick", Kind: KindMultiple, Body: &Multiple{Options: threeOptions}}
	inLine  = &Activity{ID: "m/l#line", Kind: KindSequencing, Body: &Sequencing{
		Items: []Element{{ID: "a", Text: "A", Feedback: "why a"}, {ID: "b", Text: "B", Feedback: "why b"}, {ID: "c", Text: "C", Feedback: "why c"}},
	}}
	putAway = &Activity{ID: "m/l#put", Kind: KindMatching, Body: &Matching{
		Scored: true,
		Groups: []Group{{ID: "in", Text: "In the pot."}, {ID: "out", Text: "On the tray"}},
		Items:  []Element{{ID: "a", Text: "Tea", Feedback: "why a", Group: "in"}, {ID: "b", Text: "Cup", Feedback: "why b", Group: "out"}},
	}}
)

// saidOf is all that a result says, but for its verdict.
func saidOf(r Result) string {
	var parts []string
	for _, f := range r.Feedback {
		parts = append(parts, f.Label, f.Text, f.Words)
	}
	return strings.Join(append(parts, r.Answer...), "|")
}

func TestGivenSaysWhatWasGivenAndNoMore(t *testing.T) {
	for _, tt := range []struct {
		name           string
		activity       *Activity
		response, want string
	}{
		{"the option that was chosen", pickOne, "c", "You chose|C|why c"},
		{"the options that were ticked", tickAll, "b a", "You chose this; it does not belong|B|why b|Belongs, and you chose it|A|why a"},
		{"their own order, and what stands in it", inLine, "b c a", "In order with the others|B||In order with the others|C||Belongs elsewhere|A|"},
		{"where each was put", putAway, "a=in b=in", "Right; it goes with “In the pot”|Tea|why a|Think again; you put it with “In the pot”|Cup|"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			response := strings.Fields(tt.response)
			r, err := tt.activity.Grade(response)
			if err != nil {
				t.Fatal(err)
			}
			g := r.Given(response)
			if got := saidOf(g); got != tt.want || !g.Untold || g.Score != r.Score {
				t.Errorf("after %q it says\n%s\nwant\n%s", tt.response, got, tt.want)
			}
			if len(r.Answer) == 0 || r.Untold {
				t.Error("the whole result was changed")
			}
		})
	}
}

// Whatever was given, what is told of a wrong try holds no word on what was not
// given, nor one that tells a place.
func TestGivenTellsNoAnswer(t *testing.T) {
	for _, a := range []*Activity{pickOne, tickAll, inLine, putAway} {
		for _, response := range responsesOf(a) {
			r, err := a.Grade(response)
			if err != nil {
				t.Fatal(err)
			}
			g := r.Given(response)
			if g.Untold == r.Right {
				t.Errorf("%s: %q is right: %v, untold: %v", a.ID, response, r.Right, g.Untold)
			}
			for _, f := range r.Feedback {
				if held := !f.Chosen || f.Tried != ""; g.Untold && held == strings.Contains(saidOf(g), f.Words) {
					t.Errorf("%s: after %q it says %q, and the word on %s is to be held back: %v", a.ID, response, saidOf(g), f.ID, held)
				}
			}
		}
	}
}

func TestGivenIsAllWhereNothingIsHeldBack(t *testing.T) {
	for _, tt := range []struct {
		activity *Activity
		response string
	}{{ringFirst, "ring"}, {whoMight, "see=team ring=me"}, {worry, "7"}} {
		response := strings.Fields(tt.response)
		r, err := tt.activity.Grade(response)
		if g := r.Given(response); err != nil || g.Untold || saidOf(g) != saidOf(r) {
			t.Errorf("%s: %q is told as %q, want %q (%v)", tt.activity.ID, tt.response, saidOf(g), saidOf(r), err)
		}
	}
}
