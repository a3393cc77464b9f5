package tui

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"

	"groundwork/course"
	"groundwork/progress"
)

func (s lesson) Title(e env) heading {
	h := heading{title: s.id}
	if l := e.course.Lesson(s.id); l != nil {
		h.title, h.level = l.Title, l.Module.Level.Index
	}
	switch s.phase {
	case brief:
		h.right = "the short version" + e.flagged(s.l, progress.PageBrief)
	case reading:
		h.right = fmt.Sprintf("%d of %d", s.at+1, len(s.steps))
		h.at, h.of = s.at+1, len(s.steps)
		if a, ok := s.turn.act.(headingAct); ok {
			h = a.heading(h)
		}
		h.right += e.flagged(s.l, s.steps[s.at].ID)
	case returning:
		h.right, h.at, h.of = "once more"+e.flagged(s.l, s.turn.step.ID), len(s.steps), len(s.steps)
	case ended:
		h.at, h.of = len(s.steps), len(s.steps)
	}
	return s.marked(e, h)
}

func (s lesson) Keys() []key.Binding {
	switch s.phase {
	case waiting, broken:
		return []key.Binding{keys.Back}
	case front:
		all := []key.Binding{as(keys.Enter, "begin")}
		if s.at > 0 {
			all[0] = as(keys.Enter, "go there")
		}
		if s.l.InBrief != "" {
			all = append(all, keys.Short)
		}
		return append(all, keys.Back, keys.Note)
	case brief:
		all := []key.Binding{as(keys.Enter, "I've read it"), keys.Back}
		if s.l != nil && len(s.sources()) > 0 {
			all = append(all, keys.Sources)
		}
		if len(s.terms) > 0 {
			all = append(all, keys.Words)
		}
		return append(append(append(all, keys.Note), s.markKeys()...), keys.Flag)
	case ended:
		on := "back"
		if s.following() != nil {
			on = "next lesson"
		}
		return []key.Binding{as(keys.Enter, on), as(keys.Back, "stop here"), keys.Note}
	}
	return s.readingKeys()
}

// passBy is the way on without an answer.
var passBy = as(keys.Right, "pass by")

func (s lesson) readingKeys() []key.Binding {
	if s.turn.typing() {
		return s.turn.act.Keys()
	}
	all := s.turn.Keys()
	if s.turn.done() {
		all = append([]key.Binding{keys.Enter}, all...)
	}
	all = append(all, keys.Back)
	if s.phase == returning && !s.turn.done() {
		all = append(all, passBy)
	}
	all = append(all, s.marginKeys()...)
	arrows := binds(s.turn.Keys(), "left") // are the activity's
	switch before := keys.Previous; {
	case s.hasPrevious() && arrows:
		before.SetHelp("p", before.Help().Desc)
		before.SetKeys("p")
		all = append(all, before)
	case s.hasPrevious():
		all = append(all, before)
	}
	if s.phase == reading && !s.turn.done() && !arrows {
		all = append(all, passBy)
	}
	if s.hasShort() {
		all = append(all, keys.Short)
	}
	return append(append(all, s.markKeys()...), keys.Flag)
}

// binds reports whether one of the bindings is of a key.
func binds(all []key.Binding, k string) bool {
	return slices.ContainsFunc(all, func(b key.Binding) bool { return slices.Contains(b.Keys(), k) })
}

// marginKeys are for what stands beside a step. The words explained come first
// where there are some, since only the footer tells of them.
func (s lesson) marginKeys() []key.Binding {
	var cites []key.Binding
	if len(s.sources()) > 0 {
		cites = append(cites, keys.Sources)
	}
	if len(s.terms) > 0 {
		return append(append([]key.Binding{keys.Words}, cites...), keys.Note)
	}
	return append([]key.Binding{keys.Note}, cites...)
}

func (s lesson) Markdown(e env) []string {
	switch s.phase {
	case front:
		return append([]string{s.l.Note}, s.markdownAt(s.at)...)
	case brief:
		if s.l == nil {
			return nil
		}
		return []string{s.l.InBrief}
	case reading:
		return append(append(markdownIn(s.turn.step), s.turn.Markdown(e)...), s.markdownAt(s.at+1)...)
	case returning:
		return append(markdownIn(s.turn.step), s.turn.Markdown(e)...)
	}
	return nil
}

// markdownAt is the text of a step; that of the next is drawn ahead.
func (s lesson) markdownAt(at int) []string {
	if at >= len(s.steps) {
		return nil
	}
	return markdownIn(s.steps[at])
}

func markdownIn(step course.Step) []string {
	if a := step.Activity; a != nil {
		return markdownOf(a.Prompt)
	}
	return markdownOf(step.Blocks)
}

func (s lesson) View(e env) drawing {
	switch s.phase {
	case waiting:
		return e.waiting()
	case broken:
		return s.mistakes(e)
	case front:
		return s.front(e)
	case brief:
		return s.brief(e)
	case ended:
		return s.end(e)
	}
	d := drawing{page: fmt.Sprint(s.turn.step.ID, " ", s.turn.tries)}
	if s.phase == returning {
		d.page += " once more"
	}
	if s.phase == returning && !s.turn.told {
		d.add(e.styles.Faint.Render(wrap(progress.OnceMore, e.width)))
		d.gap()
	}
	if s.phase == reading && s.at == 0 {
		d.changed(e, progress.LessonChangedSince(e.session.State(), s.l))
	}
	d.join(s.turn.View(e))
	if s.phase == reading {
		d.explained(e, s.marks)
	}
	d.toEnd = s.turn.done() || s.turn.untold
	return d
}

// explained says what marks mean, below the text that has them.
func (d *drawing) explained(e env, marks []string) {
	if len(marks) > 0 {
		d.gap()
	}
	for _, m := range marks {
		d.add(e.styles.Faint.Render(wrap(m, e.width)))
	}
}

// unread stands where lessons would, in a course that could not be read.
const unread = "The course could not be read, so its lessons cannot be shown. What you did before is kept."

// waiting stands where lessons are still to be read, or cannot be.
func (e env) waiting() drawing {
	var d drawing
	if e.broken == nil {
		d.add(e.styles.Faint.Render(wrap("One moment: the course is being read.", e.width)))
		return d
	}
	d.add(wrap(unread, e.width))
	d.gap()
	d.add(e.styles.Faint.Render(wrap(e.broken.Error(), e.width)))
	return d
}

// mistakes says what is wrong in the lesson's own files; the others work.
func (s lesson) mistakes(e env) drawing {
	var d drawing
	d.add(wrap("This lesson has a mistake in its files and cannot be shown. The other lessons work.", e.width))
	d.gap()
	if s.l == nil {
		d.add(wrap("There is no lesson "+s.id+" in this course.", e.width))
		return d
	}
	for _, p := range s.l.Problems {
		d.add(hang("  ", p.Error(), e.width))
	}
	return d
}

// front says what is hard in a lesson before it begins, and that there is a
// short version which counts the same.
func (s lesson) front(e env) drawing {
	d := drawing{page: "front"}
	if s.l.Note != "" {
		d.add(e.markdown(s.l.Note))
		d.gap()
	}
	d.add(e.styles.Faint.Render(s.l.Minutes.Short()))
	d.gap()
	from := len(d.lines)
	d.add(e.styles.Strong.Render(hang(e.styles.Glyph.mark+" enter  ", s.begins(), e.width)))
	d.presses(from, "enter")
	if s.l.InBrief != "" {
		from = len(d.lines)
		d.add(hang("  b      ", "Read the short version", e.width))
		d.presses(from, "b")
	}
	return d
}

// begins is what enter does: it begins, or goes to what was found.
func (s lesson) begins() string {
	switch {
	case s.at == 0:
		return "Begin"
	case s.steps[s.at].Activity != nil:
		return "To the question"
	case s.steps[s.at].Page.Title == "":
		return "To the page"
	}
	return "To the page “" + s.steps[s.at].Page.Title + "”"
}

func (s lesson) brief(e env) drawing {
	d := drawing{page: "brief"}
	if s.l == nil {
		return e.waiting()
	}
	d.changed(e, progress.LessonChangedSince(e.session.State(), s.l))
	d.add(e.markdown(s.l.InBrief))
	return d
}

// end is a calm page, never an item.
func (s lesson) end(e env) drawing {
	d := drawing{page: "end"}
	d.add(e.styles.Bold.Render(wrap("That is the end of this lesson.", e.width)))
	d.gap()
	if open := e.session.Standing().StillOpen(s.l); open != "" {
		d.add(wrap(open, e.width))
		d.gap()
	}
	d.add(wrap("You can stop here, today or for good; your place is kept.", e.width))
	d.gap()
	if next := s.following(); next != nil {
		d.add(wrap("Next: "+next.Title+", "+next.Minutes.Words()+".", e.width))
	} else {
		d.add(wrap("It was the last one of this module.", e.width))
	}
	return d
}
