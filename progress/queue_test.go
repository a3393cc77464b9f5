package progress

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

// asked plays a queue to its end: what is wrong is so every time it is asked.
func asked(q queue, wrong string) string {
	var order []string
	for {
		id, ok := q.Next()
		if !ok {
			return strings.Join(order, " ")
		}
		order = append(order, id)
		q = q.Answered(!strings.Contains(wrong, id))
	}
}

func TestQueueBringsAWrongItemBackOnceAfterThreeOthers(t *testing.T) {
	for _, tt := range []struct{ name, ids, wrong, want string }{
		{"nothing wrong", "a b c d", "", "a b c d"},
		{"the first", "a b c d e", "a", "a b c d a e"},
		{"with three others left it is the last", "a b c d", "a", "a b c d a"},
		{"with two left it does not come back", "a b c", "a", "a b c"},
		{"nor does the last", "a b c d e", "e", "a b c d e"},
		{"what comes back is an other to the rest", "a b c d e", "b c", "a b c d e b c"},
		{"two, in the order they were wrong", "a b c d e f", "a b", "a b c d a b e f"},
		{"all of them", "a b c d e", "a b c d e", "a b c d a b c d e"},
		{"named twice is asked once", "a b a", "", "a b"},
		{"nothing to ask", "", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := asked(newQueue(strings.Fields(tt.ids)...), tt.wrong); got != tt.want {
				t.Errorf("asked %q, want %q", got, tt.want)
			}
		})
	}
}

func TestQueueCountsOnlyAnswersBetween(t *testing.T) {
	q := newQueue("a", "b", "c", "d", "e").Answered(false).Answered(true).Passed().Passed()
	if id, _ := q.Next(); id != "e" {
		t.Errorf("%s is next: what was passed by is none of the three between", id)
	}
}

func TestQueueLeavesOutWhatIsNotWanted(t *testing.T) {
	q := newQueue("a", "b", "c", "d", "e").Answered(false)
	all := q.Without(func(id string) bool { return id == "a" || id == "c" })
	if got := asked(all, ""); got != "b d e" {
		t.Errorf("asked %q, want %q", got, "b d e")
	}
	if got := asked(q, ""); got != "b c d a e" {
		t.Errorf("the queue that was left alone asks %q", got)
	}
}

func TestQueueSaysWhatIsLeft(t *testing.T) {
	q := newQueue("a", "b", "c", "d", "e")
	for i, want := range []int{5, 5, 4, 3, 2, 1, 0} {
		if got := q.Left(); got != want {
			t.Errorf("after %d answers %d are left, want %d", i, got, want)
		}
		if q.Returning() != (i == 4) {
			t.Errorf("after %d answers returning is %v", i, q.Returning())
		}
		q = q.Answered(i != 0)
	}
}

// Whatever is answered, passed by or wrong: no item is asked more than twice,
// and between its two times at least three others were answered.
func TestQueueKeepsItsDistance(t *testing.T) {
	for seed := range uint64(300) {
		chance := rand.New(rand.NewPCG(seed, 1))
		var q queue
		for i := range chance.IntN(12) {
			q.fresh = append(q.fresh, strconv.Itoa(i))
		}
		times, at, answered := map[string]int{}, map[string]int{}, 0
		for {
			id, ok := q.Next()
			if !ok {
				break
			}
			if times[id]++; times[id] > 2 || times[id] == 2 && answered-at[id] < between {
				t.Fatalf("seed %d: %s is asked for the %d. time after %d others", seed, id, times[id], answered-at[id])
			}
			if chance.IntN(4) == 0 {
				q = q.Passed()
				continue
			}
			answered++
			at[id] = answered
			q = q.Answered(chance.IntN(2) == 0)
		}
	}
}
