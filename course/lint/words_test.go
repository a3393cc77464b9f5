package lint

import (
	"slices"
	"strings"
	"testing"
)

// Each of these is left out wherever it stands.
func TestWordsThatHarm(t *testing.T) {
	for _, text := range []string{
		"He committed suicide.", "before committing suicide", "A failed attempt at it", "a successful suicide", "an unsuccessful attempt",
		"a schizophrenic", "Psychotics are many.", "a manic-depressive", "An addict writes.", "Junkies!", "substance abusers",
		"the mentally ill", "mental patients", "a self-harmer", "frequent flyers", "It is attention-seeking.", "attention seeker",
		"manipulative", "non-compliant", "noncompliance", "superficial cuts", "a suicide threat", "a suicidal threat",
		"threatened suicide", "a low risk of suicide", "She suffers from depression.", "wheelchair-bound",
	} {
		if !slices.ContainsFunc(saidHarms(text), func(s string) bool { return s != "" }) {
			t.Errorf("nothing is said of %q", text)
		}
	}
	for _, text := range []string{
		"died by suicide", "a person with schizophrenia", "addiction services", "a failed login", "an attempt at a reply",
		"mental health", "people who use drugs", "a threat to a named person", "pay attention", "the cutter of cakes",
	} {
		if said := saidHarms(text); len(said) > 0 {
			t.Errorf("%q is said to hold %q", text, said)
		}
	}
}

func saidHarms(text string) []string {
	var all []string
	for i := range harms {
		all = append(all, harms[i].all(text)...)
	}
	return all
}

// A guard of fragments only saves time: whatever a pattern finds without it, it
// finds with it.
func TestFragmentsHideNothing(t *testing.T) {
	texts := []string{
		"On the left is the red one, shown below.", "https://example.org and @somebody", "Section 3 of the Care Act, 41% of 2,650 in 2019",
		"Which of these is true? It is at least one, says the NMC.", "All of the above, and both A and B", "the first option", "not just culture, just now",
		"our copy shows that we made it up", "the course's own, as we understand it", "She wants to die.", "“quoted” [1] *stressed*",
		"Think of a patient.", "10 to 20", "often, how often", "at all, every day", "⟦own⟧ then. ⟦1⟧", "www.example.org",
	}
	for _, p := range []*pattern{
		&seeing, &realPatient, &whichIsTrue, &isLeast, &aboutOthers, &placed30, &compared, &mild, &span, &figure, &own, &emphasis,
		&numbered, &quoted, &unaddressed, &hard, &justPasses, &handled, &addressed, &behind, &token, &noFigure, &isFigure, &isLaw, &regulator,
	} {
		bare := &pattern{expr: p.expr}
		met := false
		for _, text := range texts {
			met = met || bare.found(text)
			if bare.first(text) != p.first(text) {
				t.Errorf("%q hides %q in %q", p.has, bare.first(text), text)
			}
		}
		if !met {
			t.Errorf("no text here is found by %s", p.expr)
		}
	}
}

func TestBritishFor(t *testing.T) {
	for there, here := range map[string]string{
		"color": "colour", "organize": "organise", "analyze": "analyse", "center": "centre", "traveled": "travelled",
		"dialog": "dialogue", "defense": "defence", "pediatric": "paediatric", "zzzzz": "",
	} {
		if got := britishFor(there); !strings.EqualFold(got, here) {
			t.Errorf("%q is %q here, want %q", there, got, here)
		}
	}
}
