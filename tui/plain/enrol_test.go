package plain

import (
	"strings"
	"testing"

	"groundwork/progress"
)

// Who stopped right after giving a name is asked the rest on coming back, and
// whether to keep own words is not passed over.
func TestTheRestOfTheFirstQuestions(t *testing.T) {
	r := newRoom(t)
	r.events, r.asha = nil, false
	out := r.talk(t, "1\n1\n1\nAsha\n")
	if !strings.Contains(out, "Don't keep what I write") {
		t.Fatalf("own words are not asked about:\n%s", out)
	}
	r.asha = true
	out = r.talk(t, "1\n2\nmap\nquit\n")
	if st := progress.Fold(r.events); st.KeepsWords() {
		t.Errorf("own words are kept:\n%s", out)
	}
	if !strings.Contains(out, "The map of") {
		t.Errorf("the map is not reached:\n%s", out)
	}
	if out = r.talk(t, "1\nquit\n"); strings.Contains(out, "Don't keep what I write") {
		t.Errorf("asked twice:\n%s", out)
	}
}

// What led up to a prompt is said again when asked, and a wrong answer or a
// word in between does not put it out of reach.
func TestRepeat(t *testing.T) {
	r := newRoom(t)
	for _, in := range []string{"1\nrepeat\n", "1\nbanana\nrepeat\n", "1\nnow\nrepeat\n"} {
		out := r.talk(t, in+"quit\n")
		if got := strings.Count(out, "The map of"); got != 2 {
			t.Errorf("%q: the map is said %d times, want 2:\n%s", in, got, out)
		}
	}
}
