package progress

import "slices"

// between is how many others are answered before an item that was wrong is
// asked once more in the same sitting. Sooner, what is tried is the memory of
// the feedback.
const between = 3

// A queue is the items of one sitting, by whole id, in the order they are asked.
// One that is answered wrongly comes back after at least three others, once: it
// is then asked before what is still new. Where too few others are left, it does
// not come back in this sitting. A queue is a value; its methods give the next.
type queue struct {
	fresh []string // not asked yet
	wrong []wrong  // to be asked once more, the oldest first
}

// A wrong is an item that waits, and how many others were answered since.
type wrong struct {
	id    string
	since int
}

// newQueue asks for ids in their order, each once.
func newQueue(ids ...string) queue {
	var q queue
	for _, id := range ids {
		if !slices.Contains(q.fresh, id) {
			q.fresh = append(q.fresh, id)
		}
	}
	return q
}

// Next is the item to ask now; false when the sitting has no more.
func (q queue) Next() (id string, ok bool) {
	switch {
	case q.Returning():
		return q.wrong[0].id, true
	case len(q.fresh) > 0:
		return q.fresh[0], true
	}
	return "", false
}

// Returning reports whether the next item was wrong before in this sitting.
func (q queue) Returning() bool { return len(q.wrong) > 0 && q.wrong[0].since >= between }

// Answered takes the next item off, with whether it was right. A sitting goes by
// the first try: what is right after the feedback shows that the feedback was read.
func (q queue) Answered(right bool) queue {
	id, ok := q.Next()
	if !ok {
		return q
	}
	returned := q.Returning()
	q = q.Passed()
	q.wrong = slices.Clone(q.wrong)
	for i := range q.wrong {
		q.wrong[i].since++
	}
	if !right && !returned {
		q.wrong = append(q.wrong, wrong{id: id})
	}
	return q
}

// Passed takes the next item off without an answer. It counts as none of those
// that part an item from its return, and does not come back.
func (q queue) Passed() queue {
	switch {
	case q.Returning():
		q.wrong = q.wrong[1:]
	case len(q.fresh) > 0:
		q.fresh = q.fresh[1:]
	}
	return q
}

// Without leaves out every item that out is true of, asked or not.
func (q queue) Without(out func(id string) bool) queue {
	q.fresh = slices.DeleteFunc(slices.Clone(q.fresh), out)
	q.wrong = slices.DeleteFunc(slices.Clone(q.wrong), func(w wrong) bool { return out(w.id) })
	return q
}

// Left is how many items are to come, the next one too, if each is right.
func (q queue) Left() int {
	for n := 0; ; n++ {
		if _, ok := q.Next(); !ok {
			return n
		}
		q = q.Answered(true)
	}
}
