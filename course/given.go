package course

import (
	"cmp"
	"slices"
)

// Given is r as it is told after a wrong try at response, before the answer is:
// the word on what was given, in the order given, and nothing of what was not.
// Where that word would tell the answer, as of a thing that is out of place, it
// waits. What is right, or not judged, is told at once and in full.
func (r Result) Given(response []string) Result {
	if !r.Judged || r.Right {
		return r
	}
	r.Untold, r.Answer = true, nil
	r.Feedback = slices.DeleteFunc(slices.Clone(r.Feedback), func(f Feedback) bool { return !f.Chosen })
	for i := range r.Feedback {
		if f := &r.Feedback[i]; f.Tried != "" {
			f.Label, f.Words = f.Tried, ""
		}
	}
	slices.SortStableFunc(r.Feedback, func(a, b Feedback) int {
		return cmp.Compare(slices.Index(response, a.ID), slices.Index(response, b.ID))
	})
	return r
}
