package plain

import (
	"bytes"
	"context"
	"strings"
	"testing"
)

// What is kept was said before, word for word, and nothing is kept unasked.
func TestASummaryIsSaidBeforeItIsKept(t *testing.T) {
	for _, tt := range []struct {
		in, name string
		scored   bool
	}{
		{"1\n", "groundwork-summary.txt", true},
		{"5\n1\n", "groundwork-summary.txt", false},
		{"5\n5\n1\n", "groundwork-summary.txt", true},
		{"2\n", "groundwork-summary.html", true},
		{"4\n", "groundwork-summary.json", true},
		{"back\n", "", true},
		{"\n", "", true},
	} {
		name, kept, out := export(t, "\n\n\nlift\n3\n\nsummary\n"+tt.in+"quit\n")
		if name != tt.name {
			t.Errorf("%q keeps %q, want %q", tt.in, name, tt.name)
		}
		if name == "groundwork-summary.txt" {
			if !strings.Contains(flat(out), flat(kept)) {
				t.Errorf("%q keeps what was not said:\n%s", tt.in, kept)
			}
			if got := strings.Contains(kept, "100%"); got != tt.scored {
				t.Errorf("%q keeps a summary with its score: %v, want %v", tt.in, got, tt.scored)
			}
		}
		if said := strings.Contains(out, "Kept as /home/asha/"+tt.name); said != (tt.name != "") {
			t.Errorf("%q: where it is kept is said: %v", tt.in, said)
		}
	}
}

// flat is text as one line, since it is wrapped where it is said.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

// export holds a talk in a room and gives what it kept, and what it said.
func export(t *testing.T, in string) (name, kept, said string) {
	t.Helper()
	return newRoom(t).export(t, in)
}

// export is the same in a room of one's own.
func (r *room) export(t *testing.T, in string) (name, kept, said string) {
	t.Helper()
	var out bytes.Buffer
	c := r.config(in, &out)
	c.Export = func(n string, text []byte) (string, error) {
		name, kept = n, string(text)
		return "/home/asha/" + n, nil
	}
	if err := Run(context.Background(), c); err != nil {
		t.Errorf("Run: %v", err)
	}
	return name, kept, out.String()
}
