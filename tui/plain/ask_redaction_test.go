package plain

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestWordsAreNamedInManyWays(t *testing.T) {
	for _, tt := range []struct{ text, want, err string }{
		{"3 7-9", "3 7 8 9", ""},
		{"3, 7 – 9; 2", "2 3 7 8 9", ""},
		{"seven to Nine and 3.", "3 7 8 9", ""},
		{"7-9 8 8-9", "7 8 9", ""},
		{"12", "12", ""},
		{"", "", "no number"},
		{"and", "", "no number"},
		{"to", "", "no number"},
		{"9-", "", "no number"},
		{"-9", "", "no number"},
		{"9-7", "", "type 7-9"},
		{"7-9-11", "", "“9-11” is not a number"},
		{"7-13", "", "13 is not one of 1 to 12"},
		{"0", "", "0 is not one of 1 to 12"},
		{"Ward 7", "", "“ward” is not a number"},
	} {
		marked, err := stretches(tt.text, 12)
		got := strings.Trim(fmt.Sprint(slices.Sorted(maps.Keys(marked))), "[]")
		if got != tt.want || (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
			t.Errorf("%q marks %q, %v; want %q, %q", tt.text, got, err, tt.want, tt.err)
		}
	}
}

// What begins with a word that means something is an answer all the same.
func TestATypedAnswerMayBeginWithAWord(t *testing.T) {
	r := newRoom(t)
	r.stopAt("drips/all-kinds", "#part")
	out := r.talk(t, "1\n\nnote the spout\n2\nagain\nnote\n2\nagain\nnotes.\n2\nquit\n")
	for _, said := range []string{"You wrote: note the spout.", "You wrote: note.", "You wrote: notes."} {
		if !strings.Contains(out, said) {
			t.Errorf("%q is not said:\n%s", said, tail(out))
		}
	}
}

func TestALongTypedAnswerIsAskedForAgain(t *testing.T) {
	r := newRoom(t)
	r.stopAt("drips/all-kinds", "#part")
	out := r.talk(t, "1\n\n"+strings.Repeat("spout ", 40)+"\nSPOUT\n2\n\nquit\n")
	if !strings.Contains(strings.Join(strings.Fields(out), " "), "an answer has at most 200") || !strings.Contains(out, "Right.") {
		t.Errorf("a long answer is not asked for again:\n%s", tail(out))
	}
}
