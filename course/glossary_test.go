package course

import (
	"slices"
	"testing"
)

func TestTheGlossaryIsInTheOrderOfItsTermsWhateverTheirCapitals(t *testing.T) {
	tree := small(t)
	tree["glossary.yaml"].Data = []byte("- {term: wave, meaning: Water.}\n- {term: DNA, meaning: Missed.}\n- {term: Bio, meaning: A line.}\n- {term: clip, meaning: A film.}\n")
	c := loaded(t, tree)
	var got []string
	for _, term := range c.Glossary {
		got = append(got, term.Term)
	}
	if want := []string{"Bio", "clip", "DNA", "wave"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, term := range c.Glossary {
		if found, ok := c.Term(term.Term); !ok || found.Meaning != term.Meaning {
			t.Errorf("%s: got %q", term.Term, found.Meaning)
		}
	}
}
