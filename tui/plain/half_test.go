package plain

import (
	"strings"
	"testing"

	"groundwork/progress"
)

// Writing anew is cut off in its middle: what stood before is not lost for it.
func TestHalfARewritingLosesNothing(t *testing.T) {
	for name, ending := range map[string]string{"the end": "", "quit": "quit\n", "the map": "map\nquit\n"} {
		for what, in := range map[string]string{
			"before it is kept": "\n\nnote Ring 07700 900123 about it\n1\nRing the desk\n" + ending,
			"a note":            "note Ring 07700 900123 about it\n2\nnotes\nchange 1\nRing the desk\n" + ending,
		} {
			r := newRoom(t)
			out := r.talk(t, "\n"+in)
			words := progress.Fold(r.events).Words
			if words[len(words)-1].Text != "Ring 07700 900123 about it\nRing the desk" {
				t.Errorf("%s, %s: the words are %+v", what, name, words)
			}
			if !strings.Contains(out, "Both are kept") {
				t.Errorf("%s, %s: nothing says that both are kept:\n%s", what, name, tail(out))
			}
		}
	}
}

// Back, from writing it again, leads to the question that was asked.
func TestBackFromWritingAgainAsksAgain(t *testing.T) {
	r := newRoom(t)
	out := r.talk(t, "\n\nnote Ring 07700 900123\n1\nback\n2\nquit\n")
	if strings.Count(out, "Before it is kept:") != 2 {
		t.Errorf("it is not asked again:\n%s", tail(out))
	}
	words := progress.Fold(r.events).Words
	if len(words) != 1 || words[0].Text != "Ring 07700 900123" {
		t.Errorf("the words are %+v", words)
	}
}

// What was meant to be done is still there after going back from its day.
func TestBackFromTheDayKeepsWhatWasWritten(t *testing.T) {
	for _, ending := range []string{"\n7\nquit\n", "quit\n", "", "map\n"} {
		r := newRoom(t)
		r.stopAt("drips/all-kinds", "#mine")
		r.talk(t, "\n\nBuy a cloth\nback\n"+ending)
		all := progress.Fold(r.events).Commitments
		if len(all) != 1 || all[0].Text != "Buy a cloth" {
			t.Errorf("%q: the commitments are %+v", ending, all)
		}
	}
}

// The words of a flag are looked at as other own words are.
func TestTheWordsOfAFlagAreLookedAt(t *testing.T) {
	for _, in := range []string{"flag 5 Ring 07700 900123\n", "flag\n5\nRing 07700 900123\n\n"} {
		r := newRoom(t)
		r.stopAt("drips/all-kinds", "#first")
		out := r.talk(t, "\n\n"+in+"2\nquit\n")
		if !strings.Contains(out, "“07700 900123” looks like a phone number.") {
			t.Errorf("%q: it is not shown:\n%s", in, tail(out))
		}
		if all := progress.Fold(r.events).FlagList(); len(all) != 1 || all[0].Text != "Ring 07700 900123" {
			t.Errorf("%q: the flags are %+v", in, all)
		}
	}
}
