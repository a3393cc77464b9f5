package progress

import (
	"maps"
	"slices"

	"groundwork/course"
)

// A Sitting is a row of items that are asked outside their lessons: a review, a
// test-out or a final check. It is a value; a session asks it, item by item, with
// [Session.Ask] and [Session.Asked].
type Sitting struct {
	Kind   string             // SittingReview, SittingTestOut or SittingFinal
	Form   string             // which try; empty for a review
	Module *course.Module     // that is tested out of; nil otherwise
	Items  []*course.Activity // in the order they are asked

	// Met is how many different items were answered so far.
	Met int

	queue   queue
	met     map[string]bool
	asked   *course.Activity // now
	answers int              // to it, before it was asked
}

// NewSitting makes a sitting of items in their order.
func NewSitting(kind, form string, items []*course.Activity) Sitting {
	t := Sitting{Kind: kind, Form: form, Items: items}
	ids := make([]string, len(items))
	for i, a := range items {
		ids[i] = a.ID
	}
	t.queue = newQueue(ids...)
	return t
}

// Once reports whether an item counts as it is first answered: there are no hints
// then, no second try, and what is wrong does not come back.
func (t Sitting) Once() bool { return t.Kind == SittingTestOut || t.Kind == SittingFinal }

// HardFirst reports whether t begins with a hard item, which has to be announced
// before.
func (t Sitting) HardFirst() bool { return len(t.Items) > 0 && t.Items[0].Hard() }

// Left is how many items are to come, if each is right.
func (t Sitting) Left() int { return t.queue.Left() }

// Asking is the item in front of the learner; nil where none is.
func (t Sitting) Asking() *course.Activity { return t.asked }

// Returning reports whether what is asked now was wrong before in this sitting.
func (t Sitting) Returning() bool { return t.asked != nil && t.queue.Returning() }

// notes are the content notes of what is asked, each once, in its order.
func (t Sitting) notes() []string {
	var notes []string
	for _, a := range t.Items {
		if note := a.ContentNote(); note != "" && !slices.Contains(notes, note) {
			notes = append(notes, note)
		}
	}
	return notes
}

// Hard are the modules of the hard items that can be left out: that of the item
// asked now where it is hard, and those of what is to come where it is not. There
// are none in a test-out, which asks for every item.
func (t Sitting) Hard() []*course.Module {
	if t.Kind == SittingTestOut {
		return nil
	}
	if t.asked != nil && t.asked.Hard() {
		return []*course.Module{t.asked.Serves()}
	}
	var modules []*course.Module
	for _, a := range t.Items {
		if a.Hard() && t.queue.has(a.ID) && !slices.Contains(modules, a.Serves()) {
			modules = append(modules, a.Serves())
		}
	}
	return modules
}

// has reports whether id is to be asked yet.
func (q queue) has(id string) bool {
	return slices.Contains(q.fresh, id) || slices.ContainsFunc(q.wrong, func(w wrong) bool { return w.id == id })
}

// Ask puts the next item of t in front of the learner, or gives nil where there
// is none left. What is answered from now on is of this sitting.
func (s *Session) Ask(t Sitting) (Sitting, *course.Activity) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.leave()
	for {
		id, ok := t.queue.Next()
		if !ok {
			s.sitting = Sitting{}
			t.asked = nil
			return t, nil
		}
		if t.asked = s.course.Activity(id); t.asked == nil {
			t.queue = t.queue.Passed()
			continue
		}
		t.answers = len(s.state.Activities[id].Attempts)
		s.tries[id], s.back[id] = tries{}, true // as [Session.Afresh] does
		s.sitting, s.watch = t, startWatch(s.now())
		return t, t.asked
	}
}

// Sit tells that the learner is back at the item of t that is asked, when they may
// have been in a lesson meanwhile: a sitting can be left for a moment to look
// something up. What was tried stands.
func (s *Session) Sit(t Sitting) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if t.asked == nil || s.at.lesson == "" && s.sitting.Kind == t.Kind {
		return
	}
	s.leave()
	s.sitting, s.watch = t, startWatch(s.now())
}

// Asked takes the item that was asked off t, with what came of it: its first
// answer, since a second one comes after the feedback. Without an answer it was
// passed by.
func (s *Session) Asked(t Sitting) Sitting {
	s.mu.Lock()
	defer s.mu.Unlock()
	if t.asked == nil {
		return t
	}
	id := t.asked.ID
	t.asked = nil
	given := s.state.Activities[id].Attempts
	if len(given) <= t.answers {
		t.queue = t.queue.Passed()
		return t
	}
	right := given[t.answers].Correct() || t.Once()
	t.queue = t.queue.Answered(right)
	if !t.met[id] {
		t.met = added(maps.Clone(t.met), id)
		t.Met++
	}
	return t
}

// Rise ends a sitting. What is answered after it is of a lesson again.
func (s *Session) Rise() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sitting = Sitting{}
}

// LeaveOut leaves the hard items of t out, of the modules that [Sitting.Hard]
// gives, from now on and until the learner takes them in again. The item that is
// asked now is passed by where it is one of them.
func (s *Session) LeaveOut(t Sitting) Sitting {
	modules := t.Hard()
	for _, m := range modules {
		s.Set(SettingHard(m.ID), "out")
	}
	out := func(id string) bool {
		a := s.Course().Activity(id)
		return a != nil && a.Hard() && slices.Contains(modules, a.Serves())
	}
	t.Items = slices.DeleteFunc(slices.Clone(t.Items), func(a *course.Activity) bool { return out(a.ID) })
	if t.asked != nil && out(t.asked.ID) {
		t = s.Asked(t) // an answer to it stays
	}
	t.queue = t.queue.Without(out)
	return t
}
