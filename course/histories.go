package course

import (
	"fmt"
	"slices"
)

// histories are those of one thing in two versions of a course.
type histories struct {
	c        *comparison
	file     string
	line     int
	id       string
	now, old []Revision
}

func (h histories) tell(g Grade, what, mend string) { h.c.tell(g, h.file, h.line, what, mend) }

// since reports whether a revision after the old ones is of one of the changes;
// without changes, of any.
func (h histories) since(changes ...Change) bool {
	return slices.ContainsFunc(h.now, func(r Revision) bool {
		return r.Number > newest(h.old) && (len(changes) == 0 || slices.Contains(changes, r.Change))
	})
}

// entry is what to write for a change of now.
func (h histories) entry(change Change) string {
	number := newest(h.now)
	if number <= newest(h.old) {
		number = newest(h.old) + 1
	}
	if (Revision{Change: change}).Told() {
		return fmt.Sprintf(`history: {%d: {change: %s, text: "…"}}`, number, change)
	}
	return fmt.Sprintf("history: {%d: %s}", number, change)
}

// kept tells of entries that are gone or say something else: history is only
// added to.
func (h histories) kept() {
	for _, r := range h.old {
		if !slices.ContainsFunc(h.now, func(n Revision) bool { return n.Number == r.Number && n.Change == r.Change }) {
			h.tell(Error, fmt.Sprintf("revision %d of %q was %s, and history does not say so any more", r.Number, h.id, r.Change),
				fmt.Sprintf("put %d: %s back: history is only added to", r.Number, r.Change))
		}
	}
}

// key tells of a right answer that is another.
func (h histories) key(now, old *Activity, swapped bool) {
	if h.since(Meaning) {
		return
	}
	judged := now.Judged() || old.Judged()
	mend := "write " + h.entry(Meaning) + ", and it is asked again"
	switch {
	case judged && (now.Kind != old.Kind || !slices.Equal(now.Body.key(), old.Body.key())):
		h.tell(Error, fmt.Sprintf("what makes an answer to %q right has changed, and history does not say so", h.id), mend)
	case judged && swapped:
		h.tell(Error, fmt.Sprintf("two answers to %q have changed places, and history does not say so", h.id), mend)
	}
	if now.Safety != old.Safety {
		what := "%q is an item of safety now, and was none"
		if old.Safety {
			what = "%q was an item of safety, and is none any more"
		}
		h.tell(Warning, fmt.Sprintf(what, h.id), "write "+h.entry(Meaning)+", or safety as it was")
	}
}

// aFifth is how many of all words may be others under typo: one in so many.
const aFifth = 5

// words tells of texts that are others, and of which history says nothing or
// too little.
func (h histories) words(now, old said) {
	if now.same(old) || h.since(Clarification, Meaning, Guidance) {
		return
	}
	changed, all := now.moved(old)
	much := changed*aFifth > all
	others := fmt.Sprintf("%d of the %d words of %q have changed", changed, all, h.id)
	switch {
	case !h.since() && !much:
		h.tell(Warning, fmt.Sprintf("the words of %q have changed, and history does not say how much", h.id), "write "+h.entry(Typo)+", or clarification, guidance or meaning")
	case !h.since():
		h.tell(Error, others+", and history says nothing", "write "+h.entry(Clarification)+", or guidance, or meaning where another answer is right")
	case much:
		h.tell(Error, others+", and history calls it a typo", "write "+h.entry(Clarification)+", or guidance, or meaning where another answer is right")
	}
}
