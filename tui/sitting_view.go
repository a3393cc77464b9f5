package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"

	"groundwork/course"
	"groundwork/progress"
)

func (s sitting) Title(e env) heading {
	h := heading{title: progress.Sitting{Kind: s.kind}.Title(), level: -1}
	if m := e.course.Module(s.module); m != nil {
		h.right, h.level = m.Title, m.Level.Index
	}
	if a := s.row.Asking(); a != nil {
		h.right, h.level = s.row.ToGo(), a.Serves().Level.Index
	}
	return h
}

func (s sitting) Keys() []key.Binding {
	switch s.phase {
	case front, ended:
		if len(s.choose.items) == 0 {
			break
		}
		all := []key.Binding{as(keys.Enter, "choose"), keys.Back}
		if len(s.choose.items) > 1 {
			all = append(all, keys.Choose)
		}
		if s.phase == front && len(s.row.Hard()) > 0 {
			all = append(all, keys.LeaveOut)
		}
		return all
	case reading:
		return s.askingKeys()
	}
	return []key.Binding{keys.Back}
}

func (s sitting) askingKeys() []key.Binding {
	if s.turn.typing() {
		return s.turn.act.Keys()
	}
	all := s.turn.Keys()
	if s.row.Once() {
		all = without(all, keys.Hint, keys.Again)
	}
	if s.turn.done() {
		all = append([]key.Binding{keys.Enter}, all...)
	}
	a, hard := s.row.Asking(), len(s.row.Hard()) > 0
	if hard && a.Hard() {
		all = append(all, as(keys.LeaveOut, "leave out"))
	}
	all = append(all, as(keys.Back, "stop here"))
	if !s.turn.done() {
		all = append(all, passBy)
	}
	if hard && !a.Hard() { // not this one
		all = append(all, keys.LeaveOut)
	}
	if a.Lesson != nil {
		all = append(all, keys.Note)
	}
	if len(a.Sources) > 0 {
		all = append(all, keys.Sources)
	}
	return append(all, keys.Flag)
}

// without is bindings without some.
func without(bindings []key.Binding, some ...key.Binding) []key.Binding {
	return slices.DeleteFunc(slices.Clone(bindings), func(b key.Binding) bool {
		return slices.ContainsFunc(some, func(s key.Binding) bool { return s.Help().Key == b.Help().Key })
	})
}

func (s sitting) Markdown(e env) []string {
	if s.phase != reading {
		return nil
	}
	return append(markdownOf(s.row.Asking().Prompt), s.turn.Markdown(e)...)
}

func (s sitting) View(e env) drawing {
	switch s.phase {
	case front:
		return s.page(e, "front", s.front.Parts)
	case ended:
		return s.page(e, "end", s.end.Parts)
	case reading:
		return s.item(e)
	}
	return e.waiting()
}

// page is what is said before or after, and what can be chosen.
func (s sitting) page(e env, name string, parts []string) drawing {
	d := drawing{page: name}
	for _, p := range parts {
		d.gap()
		d.add(wrap(bare(course.Unwrap(p)), e.width))
	}
	d.gap()
	d.join(s.choose.View(e))
	return d
}

// item is an item as it is met alone: what is hard about it first.
func (s sitting) item(e env) drawing {
	a := s.row.Asking()
	d := drawing{page: a.ID}
	if s.row.Returning() {
		d.page += " again"
		d.add(e.styles.Faint.Render(wrap(progress.ComesBack, e.width)))
	}
	if note := a.ContentNote(); note != "" {
		d.add(e.styles.Faint.Render(wrap(bare(course.Unwrap(note)), e.width)))
	}
	d.gap()
	e.height -= len(d.lines)
	d.join(s.turn.View(e))
	d.toEnd = s.turn.done()
	return d
}
