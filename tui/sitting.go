package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/report"
	"groundwork/progress/review"
)

// A sitting asks items outside their lessons, one after the other: a look back,
// a test-out or a last check. Before the first stands what it is, after the last
// a calm page. Leaving it at any moment loses nothing: it is made anew when it is
// come back to.
type sitting struct {
	kind   string // as progress names sittings
	module string // that is tested out of
	phase  phase  // waiting, front, reading or ended
	row    progress.Sitting
	front  review.Front
	end    progress.Ending
	turn   turn
	choose menu
	within bool // a lesson holds it: it begins at once, and its end is the lesson's
}

func newReview() sitting { return sitting{kind: progress.SittingReview} }
func newFinal() sitting  { return sitting{kind: progress.SittingFinal} }

// newFinalWithin is the final check on top of the lesson that holds it, which has
// said what it is.
func newFinalWithin() sitting { return sitting{kind: progress.SittingFinal, within: true} }

func newTestOut(moduleID string) screen {
	return sitting{kind: progress.SittingTestOut, module: moduleID}
}

func (s sitting) Init(e env) (screen, tea.Cmd) {
	if s = s.begin(e); s.within && s.phase == front {
		return s.next(e)
	}
	return s, nil
}

// begin makes the row of what is to be asked, once the course is there.
func (s sitting) begin(e env) sitting {
	if !e.course.Loaded {
		return s
	}
	switch s.kind {
	case progress.SittingTestOut:
		s.row = progress.TestOut(e.course, e.session.State(), e.course.Module(s.module))
	case progress.SittingFinal:
		s.row = progress.Final(e.course, e.session.State())
	default:
		s.row = review.Today(e.session, e.now())
	}
	s.phase, s.front, s.choose = front, review.Before(e.session, s.row, e.now()), menu{}
	for _, c := range s.front.Choices {
		s.choose.items = append(s.choose.items, item{label: c.Words()})
	}
	return s
}

// next puts the next item in front of the learner, or the end.
func (s sitting) next(e env) (screen, tea.Cmd) {
	s.turn.leave(e)
	row, a := e.session.Ask(e.session.Asked(s.row))
	s.row = row
	if a == nil {
		return s.finish(e)
	}
	s.phase = reading
	s.turn = turn{step: course.Step{ID: "#" + a.Local(), Activity: a}}.fresh(e)
	return s, e.flush()
}

func (s sitting) finish(e env) (screen, tea.Cmd) {
	if s.within {
		s.phase, s.turn = ended, turn{}
		return s, tea.Batch(e.flush(), pop)
	}
	s.phase, s.turn, s.end = ended, turn{}, review.After(e.session, s.row, e.now())
	s.choose = menu{}
	for _, l := range s.end.Leads {
		s.choose.items = append(s.choose.items, item{label: "Open “" + l.Name + "”"})
	}
	if s.end.Keeps {
		s.choose.items = append(s.choose.items, item{label: report.PlanSheet().Title})
	}
	s.choose.items = append(s.choose.items, item{label: "Back"})
	s.choose.at = len(s.choose.items) - 1
	return s, e.flush()
}

func (s sitting) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case courseMsg:
		if s.phase == waiting {
			return s.begin(e), nil
		}
	case shownMsg: // they may have looked something up in a lesson
		if s.phase == reading {
			e.session.Sit(s.row)
			return s, e.flush()
		}
	case tea.KeyPressMsg:
		if s.phase == reading {
			return s.press(e, msg)
		}
		return s.pressMenu(e, msg)
	}
	if s.phase != reading {
		return s, nil
	}
	var cmd tea.Cmd
	s.turn, cmd = s.turn.Update(e, msg)
	return s, cmd
}

// pressMenu is a key before the first item or after the last.
func (s sitting) pressMenu(e env, msg tea.KeyPressMsg) (screen, tea.Cmd) {
	switch {
	case key.Matches(msg, keys.Back):
		return s, pop
	case s.phase == front && key.Matches(msg, keys.LeaveOut) && len(s.row.Hard()) > 0:
		return s.leaveOut(e)
	}
	next, chosen := s.choose.Update(msg)
	s.choose = next
	switch {
	case !chosen:
		return s, nil
	case s.phase == ended:
		switch at := s.choose.at; {
		case at < len(s.end.Leads):
			return s, replace(newLesson(s.end.Leads[at].ID, ""))
		case s.end.Keeps && at == len(s.end.Leads):
			return s, push(newSheetText(report.PlanSheet()))
		}
		return s, pop
	}
	switch s.front.Choices[s.choose.at] {
	case review.LeaveOut:
		return s.leaveOut(e)
	case review.Check:
		return s, replace(e.finalScreen())
	}
	return s.next(e)
}

// leaveOut leaves the hard items out from now on. The sitting goes on with the
// others, and one that has not begun is made anew.
func (s sitting) leaveOut(e env) (screen, tea.Cmd) {
	if a := s.row.Asking(); a != nil && a.Hard() {
		s.turn.leave(e) // it is left, and an answer to it stays
	}
	s.row = e.session.LeaveOut(s.row)
	told := tea.Batch(e.flush(), notice(progress.LeftOut))
	switch {
	case s.phase == front:
		return s.begin(e), told
	case s.row.Asking() != nil:
		return s, told
	}
	next, cmd := s.next(e)
	return next, tea.Batch(cmd, told)
}

// press is a key at an item: the activity's, then the sitting's own.
func (s sitting) press(e env, msg tea.KeyPressMsg) (screen, tea.Cmd) {
	a, leaveOut := s.row.Asking(), !s.turn.typing() && key.Matches(msg, keys.LeaveOut) && len(s.row.Hard()) > 0
	if leaveOut && a.Hard() || !s.turn.takes(msg) && key.Matches(msg, keys.Back, keys.Right) {
		s.turn = s.turn.settled(e)
		if s.turn.owes(e) { // nobody leaves a question about safety without its explanation
			s.turn = s.turn.show(e)
			return s, e.flush()
		}
	}
	switch {
	case leaveOut:
		return s.leaveOut(e)
	case s.row.Once() && !s.turn.typing() && key.Matches(msg, keys.Hint, keys.Again):
		return s, nil
	case s.turn.takes(msg):
	case key.Matches(msg, keys.Back):
		return s, s.away(e)
	case key.Matches(msg, keys.Enter) && s.turn.done(), key.Matches(msg, keys.Right):
		return s.next(e)
	case key.Matches(msg, keys.Note) && a.Lesson != nil:
		return s, push(newNote(e, a.Lesson, s.turn.step.ID))
	case key.Matches(msg, keys.Flag):
		return s, push(newFlagOf(e, a))
	case key.Matches(msg, keys.Sources) && len(a.Sources) > 0:
		return s, push(newSources(a.Sources))
	}
	var cmd tea.Cmd
	s.turn, cmd = s.turn.Update(e, msg)
	return s, cmd
}

// away leaves the sitting for the screen below, with nothing lost and nothing
// summed up.
func (s sitting) away(e env) tea.Cmd {
	s.leave(e)
	return tea.Batch(e.flush(), pop)
}

// leave keeps what was given and not yet recorded.
func (s sitting) leave(e env) {
	if s.phase == reading {
		s.turn.leave(e)
	}
	e.session.Rise()
}

func (s sitting) draft() (progress.Field, string) {
	if s.phase != reading {
		return "", ""
	}
	return s.turn.draft()
}

func (s sitting) typing() bool { return s.phase == reading && s.turn.typing() }
