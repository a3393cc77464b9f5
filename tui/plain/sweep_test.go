package plain

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"groundwork/course/coursetest"
)

// nonsense is what a sweep types: every word, numbers, texts, and the signs that
// are keys in the window.
func nonsense() []string {
	lines := []string{
		"", "", "", "", "1", "2", "3", "1 2", "3-5 9", "2 to 4", "9-1", "9-", "to", "and", "2,1,3", "3 1 2", "0", "10", "-1", "99", "1.5", "yes", "no",
		"I would lift it", "A note. With a stop.", "!?/nq1", "!", "/", "n", "forget 1", "show 1", "did 1", "not 1",
		"tomorrow", "31 February", "note something", "asha",
		"find drip", "find", "find xyzzyx", "glossary spout", "glossary all", "directory 1", "directory UK", "sources all", "sources known", "\x1b[31m1", "\x00", "٣", strings.Repeat("x", 200),
	}
	for w := range meanings {
		if w != wordQuit {
			lines = append(lines, string(w))
		}
	}
	slices.Sort(lines)
	return lines
}

// Whatever is typed, nothing stops the talk, all that is said is plain text, and
// the end of the input saves.
func TestSweep(t *testing.T) {
	lines := nonsense()
	for seed := range uint64(coursetest.Rounds(60)) {
		r := newRoom(t)
		r.asha = seed%3 > 0
		r.width = []int{0, 40, 72}[seed%3]
		chance := rand.New(rand.NewPCG(seed, 1))
		var in strings.Builder
		in.WriteString("1\n")
		for range 400 {
			in.WriteString(lines[chance.IntN(len(lines))] + "\n")
		}
		out := r.talk(t, in.String())
		if !strings.Contains(out, "The input has ended") {
			t.Errorf("seed %d: ended otherwise:\n%s", seed, tail(out))
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}
