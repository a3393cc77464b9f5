package plain

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"groundwork/course/coursetest"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// planned has Asha at the course of [progresstest.Plan], as [progresstest.Planned]
// leaves her.
func (r *room) planned(t testing.TB) {
	r.course = progresstest.Plan(t, nil)
	s := progress.NewSession(r.course, r.events, r, r.tick)
	progresstest.Planned(t, s, r.course, r.now)
	s.Leave()
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
}

// A plan is said before it is kept, word for word; worry is in it only when it was
// asked for.
func TestAPlanIsSaidBeforeItIsKept(t *testing.T) {
	for _, tt := range []struct {
		in, name string
		worry    bool
	}{
		{"1\n", "groundwork-plan.txt", false},
		{"4\n1\n", "groundwork-plan.txt", true},
		{"4\n4\n2\n", "groundwork-plan.html", false},
		{"\n", "", false},
		{"back\n", "", false},
	} {
		r := newRoom(t)
		r.planned(t)
		name, kept, out := r.export(t, "\nWhat will I do?\n2\nkeep\n"+tt.in+"quit\n")
		if name != tt.name {
			t.Errorf("%q keeps %q, want %q", tt.in, name, tt.name)
		}
		if got := strings.Contains(kept, "Drifting"); got != tt.worry {
			t.Errorf("%q keeps worry: %v", tt.in, got)
		}
		if strings.HasSuffix(name, ".txt") && !strings.Contains(flat(out), flat(kept)) {
			t.Errorf("%q keeps what was not said:\n%s", tt.in, kept)
		}
		if !strings.Contains(flat(out), progress.NothingLike) {
			t.Errorf("%q: that nothing was found is not said", tt.in)
		}
	}
	r := newRoom(t)
	r.planned(t)
	if name, kept, _ := r.export(t, "\nThe boat drifts\nkeep\n2\nquit\n"); name != "groundwork-quay.html" || strings.Contains(kept, "look up and tell") {
		t.Errorf("a page of a module is kept as %q:\n%s", name, kept)
	}
}

// Whatever is typed on pages of one's own record, the talk goes on and ends by itself.
func TestSweepOfMirrors(t *testing.T) {
	lines := nonsense()
	for seed := range uint64(coursetest.Rounds(20)) {
		r := newRoom(t)
		r.planned(t)
		r.width = []int{0, 40, 72}[seed%3]
		chance := rand.New(rand.NewPCG(seed, 2))
		in := []string{"", "What will I do?", []string{"1", "2", "3"}[seed%3]}
		for range 200 {
			in = append(in, lines[chance.IntN(len(lines))])
			if chance.IntN(20) == 0 {
				in = append(in, "map", "What will I do?", "1", "", "1")
			}
		}
		out := r.talk(t, strings.Join(slices.DeleteFunc(in, func(l string) bool { return l == "quit" }), "\n")+"\n")
		if !strings.Contains(out, "The input has ended") {
			t.Fatalf("seed %d: ended otherwise:\n%s", seed, tail(out))
		}
	}
}
