package progress

import (
	"maps"
	"slices"

	"groundwork/course"
)

// A redrafting is what a Flush has the store do with drafts.
type redrafting struct {
	course *course.Course
	put    []Draft
	gone   map[string]bool
	lapsed map[Field]string
}

// redrafting is what is to be done now. It is asked for in the moment in which the
// events are taken that are appended first: words are on the disk before their
// draft goes.
func (s *Session) redrafting() redrafting {
	r := redrafting{course: s.course, gone: maps.Clone(s.drafts.gone), lapsed: maps.Clone(s.drafts.lapsed)}
	for _, f := range slices.Sorted(maps.Keys(s.drafts.typed)) {
		t := s.drafts.typed[f]
		if t.text == t.kept {
			continue
		}
		if t.offer == "" { // else it is offered again, lest a disk that is away make many
			t.offer = s.ids.next(s.now())
			t.ids = append(slices.Clone(t.ids), t.offer) // from here on, whatever becomes of it
		}
		d := Draft{ID: t.offer, Field: f, Text: t.text, Over: t.ids[:len(t.ids)-1]}
		s.drafts.typed[f], r.put = t, append(r.put, d)
	}
	return r
}

// puts is r without what is to be removed.
func (r redrafting) puts() redrafting { return redrafting{course: r.course, put: r.put} }

// goes reports whether d is to be removed.
func (r redrafting) goes(d Draft) bool {
	if d.ID == "" {
		return len(r.lapsed) > 0 // nobody can tell what it is
	}
	over := func(put Draft) bool { return slices.Contains(put.Over, d.ID) }
	return r.gone[d.ID] || d.ID < r.lapsed[d.Field.now(r.course)] || d.ID < r.lapsed[anyField] ||
		slices.ContainsFunc(r.put, over)
}

// redraft does it, and notes what is done.
func (s *Session) redraft(r redrafting) error {
	if len(r.put)+len(r.gone)+len(r.lapsed) == 0 {
		return nil
	}
	if err := s.drafting().Redraft(r.put, r.goes); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	maps.DeleteFunc(s.drafts.gone, func(id string, _ bool) bool { return r.gone[id] })
	maps.DeleteFunc(s.drafts.lapsed, func(f Field, id string) bool { return r.lapsed[f] == id })
	for _, d := range r.put {
		if t := s.drafts.typed[d.Field]; slices.Contains(t.ids, d.ID) {
			t.kept, t.ids, t.offer = d.Text, []string{d.ID}, ""
			s.drafts.typed[d.Field] = t
		}
	}
	return nil
}
