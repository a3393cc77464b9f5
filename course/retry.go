package course

import "slices"

// A Retry is what stands of a wrong answer when it is tried again, so that only
// what was wrong is asked for. Both lists are in the terms of a response.
type Retry struct {
	Keep []string // right as given: it stays
	Out  []string // wrong as given: it is not offered again
}

// Retry says what stands of response, which a was given and which was not wholly
// right. It is empty where a is not judged or has no such response: all of it is
// then asked for again.
//
//	choice       Out is the option that was chosen
//	multiple     Keep are the options that belong, Out those that do not
//	sequencing   Keep are the items in place, in the order given
//	matching     Keep are the placements that are right
//	fill-in      nothing: the text is the learner's to mend
//	redaction    Keep are the spans that were found, whole; Out the runs that can stay
func (a *Activity) Retry(response []string) Retry {
	if !a.Judged() || !a.Body.accepts(response) {
		return Retry{}
	}
	return a.Body.retry(response)
}

// Signs, in words, of what stands of the tries before: each goes behind the thing
// that it is said of.
const (
	TriedBefore = " (you tried this)"
	StaysRight  = " (right, it stays)"
	InOrder     = " (in order before)"
)

// and adds what an earlier try ruled out.
func (r Retry) and(earlier Retry) Retry {
	for _, id := range earlier.Out {
		if !slices.Contains(r.Out, id) {
			r.Out = append(r.Out, id)
		}
	}
	return r
}

// Retries says what stands after several tries, oldest first: what the last of
// them got right, and what any of them ruled out.
func (a *Activity) Retries(responses ...[]string) Retry {
	var all Retry
	for _, response := range responses {
		all = a.Retry(response).and(all)
	}
	return all
}

// parted splits chosen ids into those that are correct and the others.
func parted(options []Option, response []string) Retry {
	var r Retry
	for _, o := range options {
		switch {
		case !slices.Contains(response, o.ID):
		case o.Correct:
			r.Keep = append(r.Keep, o.ID)
		default:
			r.Out = append(r.Out, o.ID)
		}
	}
	return r
}

func (c *Choice) retry(response []string) Retry {
	return Retry{Out: parted(c.Options, response).Out}
}

func (m *Multiple) retry(response []string) Retry { return parted(m.Options, response) }

func (s *Sequencing) retry(response []string) Retry {
	move := misplaced(broken(s.strict(), response))
	return Retry{Keep: slices.DeleteFunc(slices.Clone(response), func(id string) bool { return move[id] })}
}

func (m *Matching) retry(response []string) Retry {
	var r Retry
	for _, e := range m.Items {
		if placed := e.ID + "=" + e.Group; slices.Contains(response, placed) {
			r.Keep = append(r.Keep, placed)
		}
	}
	return r
}

// A text is mended, or written anew.
func (*FillIn) retry([]string) Retry { return Retry{} }

// retry keeps the spans that were found, whole.
func (r *Redaction) retry(response []string) Retry {
	var stands Retry
	marked := r.Marked(response)
	for _, s := range r.Spans {
		if s.found(marked) {
			stands.Keep = append(stands.Keep, s.String())
		}
	}
	for _, run := range r.over(marked) {
		stands.Out = append(stands.Out, run.String())
	}
	return stands
}

// What nobody judges is never wrong.
func (*Scenario) retry([]string) Retry   { return Retry{} }
func (*Rating) retry([]string) Retry     { return Retry{} }
func (*Reflection) retry([]string) Retry { return Retry{} }
func (*Commitment) retry([]string) Retry { return Retry{} }
