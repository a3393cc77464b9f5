package course

import (
	"hash/fnv"
	"math/rand/v2"
	"slices"
)

// Order gives the ids of what a shows, in the order in which it shows them: the
// options of a choice, the items of a sequencing or matching; nil for kinds
// that show none. It is drawn from seed and the whole id of a, so that a
// learner meets an item in one order and two learners in two. The author's
// order stands where the author wants it. A sequencing never begins solved.
func (a *Activity) Order(seed uint64) []string {
	if a.Body == nil {
		return nil
	}
	return a.Body.order(Chance(seed, a.ID))
}

// Chance is the randomness for one thing that one learner meets: the same for the
// same seed and id.
func Chance(seed uint64, id string) *rand.Rand {
	h := fnv.New64a()
	h.Write([]byte(id)) // a hash never fails
	return rand.New(rand.NewPCG(seed, h.Sum64()))
}

// draw gives ids in an order of r's, or as they are.
func draw(ids []string, r *rand.Rand, shuffle bool) []string {
	ids = slices.Clone(ids)
	if shuffle {
		r.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	}
	return ids
}
