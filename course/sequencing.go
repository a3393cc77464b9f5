package course

import (
	"fmt"
	"math/rand/v2"
	"slices"
)

// Sequencing asks for an order. With Before, only those pairs are strict. Its
// score is the share of strict pairs that stand the right way round.
type Sequencing struct {
	Items  []Element // in a right order
	Before [][2]string
}

func (*Sequencing) judged() bool { return true }

// strict are the pairs whose order counts.
func (s *Sequencing) strict() [][2]string {
	if len(s.Before) > 0 {
		return s.Before
	}
	var pairs [][2]string
	for i, first := range s.Items {
		for _, then := range s.Items[i+1:] {
			pairs = append(pairs, [2]string{first.ID, then.ID})
		}
	}
	return pairs
}

// order never gives a right order: where chance does, it turns a pair round.
func (s *Sequencing) order(r *rand.Rand) []string {
	ids := draw(elementIDs(s.Items), r, true)
	pairs := s.strict()
	if len(pairs) == 0 || len(broken(pairs, ids)) > 0 {
		return ids
	}
	turn := pairs[r.IntN(len(pairs))]
	i, j := slices.Index(ids, turn[0]), slices.Index(ids, turn[1])
	if i >= 0 && j >= 0 {
		ids[i], ids[j] = ids[j], ids[i]
	}
	return ids
}

// broken are the pairs that stand the wrong way round in ids.
func broken(pairs [][2]string, ids []string) [][2]string {
	at := make(map[string]int, len(ids))
	for i, id := range ids {
		at[id] = i
	}
	var wrong [][2]string
	for _, p := range pairs {
		if at[p[0]] > at[p[1]] {
			wrong = append(wrong, p)
		}
	}
	return wrong
}

func (s *Sequencing) accepts(response []string) bool {
	return len(response) > 0 && len(response) == len(s.Items) && distinct(response, elementIDs(s.Items))
}

func (s *Sequencing) grade(response []string) Result {
	pairs := s.strict()
	wrong := broken(pairs, response)
	move := misplaced(wrong)
	feedback := make([]Feedback, len(s.Items))
	for i, e := range s.Items {
		f := Feedback{ID: e.ID, Text: e.Text, Chosen: true, Correct: !move[e.ID], Key: true, Words: e.Feedback, Label: "In place", Tried: "In order with the others"}
		if !f.Correct {
			f.Label = fmt.Sprintf("Yours stood at %d", slices.Index(response, e.ID)+1)
			f.Tried = "Belongs elsewhere"
		}
		feedback[i] = f
	}
	return judgement(len(pairs)-len(wrong), len(pairs), feedback, elementIDs(s.Items))
}

// OrderLabel stands above the right order in the answer.
func (s *Sequencing) OrderLabel() string {
	if len(s.Before) > 0 {
		return "One right order, of several"
	}
	return "The right order"
}

// GivenLabel stands above the learner's own order, before the answer is told.
func (*Sequencing) GivenLabel() string { return "Your order" }

// misplaced names few items that would mend all the broken pairs if they were
// moved, so that one thing out of place does not make the rest look wrong.
func misplaced(wrong [][2]string) map[string]bool {
	move := map[string]bool{}
	for len(wrong) > 0 {
		id := worst(wrong)
		move[id] = true
		wrong = slices.DeleteFunc(wrong, func(p [2]string) bool { return p[0] == id || p[1] == id })
	}
	return move
}

// worst is the id in most of the pairs; of several, the one met first.
func worst(pairs [][2]string) string {
	count := map[string]int{}
	best := pairs[0][0]
	for _, p := range pairs {
		count[p[0]]++
		count[p[1]]++
	}
	for _, p := range pairs {
		for _, id := range p {
			if count[id] > count[best] {
				best = id
			}
		}
	}
	return best
}

func readSequencing(f *fields, _ *Activity) Body {
	s := &Sequencing{Items: f.elements(func(*fields, *Element) {}), Before: f.pairs("before")}
	f.count("items", 2, 3, 7)
	line := f.line("before")
	if f.has("before") && len(s.Before) == 0 {
		f.fail(line, `"before" holds no pair`, "write [[first, then]], or take it out to make the whole order strict")
	}
	if n := len(s.Items); len(s.Before) > n*n {
		f.fail(line, fmt.Sprintf("before holds %d pairs of %d items", len(s.Before), n), "write each pair once")
		return s
	}
	if len(s.Items) > mostShown || !f.knownPairs(line, s.Before, elementIDs(s.Items)) {
		return s
	}
	for _, p := range broken(s.Before, elementIDs(s.Items)) {
		what, mend := "before asks for %q and then %q, but the items are the other way round", "write the items in a right order"
		if leads(s.Before, p[1], p[0]) {
			what, mend = "before asks for %q and then %q, and for the opposite", "take one of the pairs out: no order can be right"
		}
		f.fail(line, fmt.Sprintf(what, p[0], p[1]), mend)
	}
	return s
}

// knownPairs reports pairs that name no item, or one item twice.
func (f *fields) knownPairs(line int, pairs [][2]string, ids []string) bool {
	known := true
	for _, p := range pairs {
		for _, id := range p {
			if !slices.Contains(ids, id) {
				f.fail(line, fmt.Sprintf("before names %q, which is no item", id), didYouMean(id, ids, "write the id of an item"))
				known = false
			}
		}
		if p[0] == p[1] {
			f.fail(line, fmt.Sprintf("before puts %q before itself", p[0]), "write two different items")
			known = false
		}
	}
	return known
}

// leads reports whether the pairs say, one by one, that from comes before to.
func leads(pairs [][2]string, from, to string) bool {
	reached := map[string]bool{from: true}
	for grown := true; grown && !reached[to]; {
		grown = false
		for _, p := range pairs {
			if reached[p[0]] && !reached[p[1]] {
				reached[p[1]], grown = true, true
			}
		}
	}
	return reached[to]
}
