package course

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestWalk(t *testing.T) {
	for _, tt := range []struct {
		choices, met string
		fails        bool
	}{
		{"", "n1", false},
		{"a a", "n1 n2 e1", false},
		{"a b back a", "n1 n2 n3 n2 e1", false},
		{"x", "n1", true},
		{"a x a", "n1 n2", true},
		{"a a a", "n1 n2 e1", true},
	} {
		nodes, err := nightStory.Walk(strings.Fields(tt.choices))
		var met []string
		for _, n := range nodes {
			met = append(met, n.ID)
		}
		if got := strings.Join(met, " "); got != tt.met || errors.Is(err, ErrResponse) != tt.fails {
			t.Errorf("Walk(%q) met %q, %v; want %q, failing %v", tt.choices, got, err, tt.met, tt.fails)
		}
	}
}

func TestWalkOfABrokenStoryStops(t *testing.T) {
	nowhere := &Scenario{Start: "gone"}
	if nodes, err := nowhere.Walk(nil); err == nil || nodes != nil {
		t.Errorf("a story without its start gave %v, %v", nodes, err)
	}
	torn := &Scenario{Start: "n1", Nodes: []Node{{ID: "n1", Choices: []Turn{{ID: "a", Next: "gone"}}}}}
	if nodes, err := torn.Walk([]string{"a"}); err == nil || len(nodes) != 1 {
		t.Errorf("a choice that leads to nothing gave %v, %v", nodes, err)
	}
}

func TestEndings(t *testing.T) {
	var names []string
	for _, n := range nightStory.Endings() {
		names = append(names, n.Ending)
	}
	if want := []string{"Held together", "Late, and said"}; !slices.Equal(names, want) {
		t.Errorf("endings are %q, want %q", names, want)
	}
}

func TestChoicesOfAMomentAreDrawnForEachMoment(t *testing.T) {
	one, _ := nightStory.Node("n1")
	two, _ := nightStory.Node("n2")
	differ := false
	for seed := range uint64(50) {
		a, b := nightStory.Order("m/l#night", one, seed), nightStory.Order("m/l#night", two, seed)
		if !slices.Equal(a, nightStory.Order("m/l#night", one, seed)) {
			t.Fatalf("seed %d draws one moment in two ways", seed)
		}
		differ = differ || !slices.Equal(a, b)
	}
	if !differ {
		t.Error("two moments are drawn alike with every seed")
	}
}
