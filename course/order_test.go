package course

import (
	"slices"
	"strings"
	"testing"
)

// A record made years ago must still say what a learner was shown.
func TestOrderIsTheSameForEver(t *testing.T) {
	for _, tt := range []struct {
		activity *Activity
		seed     uint64
		want     string
	}{
		{ringFirst, 1, "ring post wait"},
		{ringFirst, 2, "post ring wait"},
		{fourSteps, 1, "c d b a"},
		{whoDoes, 1, "write see ring"},
	} {
		if got := strings.Join(tt.activity.Order(tt.seed), " "); got != tt.want {
			t.Errorf("%s with seed %d is shown as %q, want %q", tt.activity.ID, tt.seed, got, tt.want)
		}
	}
}

func TestOrderShowsEverythingOnce(t *testing.T) {
	for _, a := range []*Activity{ringFirst, whatToWrite, fourSteps, looseSteps, whoDoes, whoMight} {
		want := slices.Sorted(slices.Values(a.Order(0)))
		for seed := range uint64(200) {
			if got := slices.Sorted(slices.Values(a.Order(seed))); !slices.Equal(got, want) {
				t.Fatalf("%s with seed %d shows %q, want %q", a.ID, seed, got, want)
			}
		}
	}
}

func TestOrderPutsEachOptionEverywhere(t *testing.T) {
	const runs = 600
	counts := map[string][]int{}
	for seed := range uint64(runs) {
		for place, id := range ringFirst.Order(seed) {
			if counts[id] == nil {
				counts[id] = make([]int, 3)
			}
			counts[id][place]++
		}
	}
	for id, places := range counts {
		for place, n := range places {
			if n < runs/4 || n > runs*5/12 {
				t.Errorf("%q stands in place %d in %d of %d orders, want about a third", id, place, n, runs)
			}
		}
	}
}

func TestOrderIsTheAuthorsWhereNotShuffled(t *testing.T) {
	natural := &Activity{ID: "m/l#natural", Body: &Choice{Options: []Option{{ID: "one"}, {ID: "two"}, {ID: "three"}}}}
	for seed := range uint64(50) {
		if got := natural.Order(seed); !slices.Equal(got, []string{"one", "two", "three"}) {
			t.Fatalf("seed %d shows %q, want the author's order", seed, got)
		}
	}
}

func TestASequenceNeverBeginsSolved(t *testing.T) {
	for _, a := range []*Activity{fourSteps, looseSteps, {ID: "m/l#two", Body: &Sequencing{Items: []Element{{ID: "a"}, {ID: "b"}}}}} {
		for seed := range uint64(500) {
			if got, err := a.Grade(a.Order(seed)); err != nil || got.Right {
				t.Fatalf("%s with seed %d begins as %q, right %v, %v", a.ID, seed, a.Order(seed), got.Right, err)
			}
		}
	}
}

func TestOrderOfWhatShowsNothing(t *testing.T) {
	for _, a := range []*Activity{whichLine, herBio, worry, own, plan, night, nobody} {
		if got := a.Order(1); got != nil {
			t.Errorf("%s shows %q, want nothing to order", a.ID, got)
		}
	}
}
