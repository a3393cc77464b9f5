package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
)

// A lesson is read step by step: a page's text, or one activity. Before its
// first step stands what it is about and its short version; after its last, a
// calm page.
type lesson struct {
	id    string
	step  string // to begin at; empty for where the learner left
	phase phase
	l     *course.Lesson // nil until the course is there
	steps []course.Step
	at    int
	turn  turn
	found bool          // something led here: what is hard is announced at any step
	met   bool          // a step has been turned to
	terms []course.Term // of the glossary, on what is shown
	marks []string      // what marks on it mean, where they are first met
}

// A phase is a part of a lesson's screen.
type phase int

const (
	waiting   phase = iota // for the course to be read
	broken                 // the lesson has mistakes in its own files
	front                  // the content note, and the short version
	brief                  // the short version
	reading                // its steps
	returning              // what was wrong, once more
	ended
)

// newLesson opens a lesson at a step or its short version, or with "" where it was
// left.
func newLesson(id, step string) lesson {
	s := lesson{id: id, step: step}
	if step == progress.PageBrief {
		s.phase = brief
	}
	return s
}

// newFound is newLesson for a step that something leads to: what is hard in the
// lesson is announced first, whichever step that is.
func newFound(id, step string) lesson {
	s := newLesson(id, step)
	s.found = true
	return s
}

func (s lesson) Init(e env) (screen, tea.Cmd) { return looked(e)(s.begin(e)) }

// begin finds the lesson and the step, once the course is there.
func (s lesson) begin(e env) (screen, tea.Cmd) {
	if !e.course.Loaded {
		return s, nil
	}
	s.l = e.course.Lesson(s.id)
	if s.l == nil || s.l.Broken() {
		s.phase = broken
		return s, nil
	}
	s.steps = e.session.State().Steps(s.l)
	e.session.Open(s.l)
	if s.phase == brief && s.l.InBrief != "" {
		return s, e.flush()
	}
	return s.resume(e)
}

// resume goes to the step that was asked for, or where the learner left off.
func (s lesson) resume(e env) (screen, tea.Cmd) {
	want := s.step
	if want == "" {
		want = e.session.Standing().Lesson(s.l.ID).Step
	}
	for i, step := range s.steps {
		if step.ID == want && i > 0 {
			if s.found && s.l.Note != "" {
				s.phase, s.at = front, i
				return s, e.flush()
			}
			return s.show(e, i)
		}
	}
	if s.l.Note != "" || s.l.InBrief != "" {
		s.phase = front
		return s, e.flush()
	}
	return s.show(e, 0)
}

// show turns to a step.
func (s lesson) show(e env, at int) (screen, tea.Cmd) {
	if s.phase == reading {
		s.turn.leave(e) // what was given or typed is kept, whichever way one goes on
	}
	if at >= len(s.steps) {
		return s.finish(e)
	}
	s.phase, s.at, s.met = reading, max(0, at), true
	step := s.steps[s.at]
	e.session.Turn(s.l, step.ID)
	s.turn, s.marks = newTurn(e, step), e.session.Explain(s.l, step)
	return s, e.flush()
}

// finish is the end of the lesson, all steps behind.
func (s lesson) finish(e env) (screen, tea.Cmd) {
	e.session.Finish(s.l)
	return s.comeBack(e)
}

func (s lesson) Update(e env, msg tea.Msg) (screen, tea.Cmd) { return looked(e)(s.update(e, msg)) }

func (s lesson) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case shownMsg:
		return s.cameBack(e)
	case courseMsg:
		if s.phase == waiting || s.l == nil && s.phase == brief {
			return s.begin(e)
		}
	case goOnMsg:
		if s.stepping() {
			return s.forth(e)
		}
	case tea.KeyPressMsg:
		return s.press(e, msg)
	}
	if !s.stepping() {
		return s, nil
	}
	var cmd tea.Cmd
	s.turn, cmd = s.turn.Update(e, msg)
	return s, cmd
}

func (s lesson) press(e env, msg tea.KeyPressMsg) (screen, tea.Cmd) {
	if s.stepping() {
		return s.pressReading(e, msg)
	}
	if cmd, ok := s.margin(e, msg); ok {
		return s, cmd
	}
	switch {
	case key.Matches(msg, keys.Back):
		return s, s.away(e)
	case s.phase == front && key.Matches(msg, keys.Enter):
		return s.show(e, s.at)
	case s.phase == front && s.l.InBrief != "" && key.Matches(msg, keys.Short):
		s.phase = brief
		return s, nil
	case s.phase == brief && key.Matches(msg, keys.Enter):
		e.session.Brief(s.l)
		s.phase = ended
		return s, e.flush()
	case s.phase == ended && key.Matches(msg, keys.Enter):
		return s.on(e)
	}
	return s, nil
}

// pressReading is a key at a step: the activity's, then the lesson's own.
func (s lesson) pressReading(e env, msg tea.KeyPressMsg) (screen, tea.Cmd) {
	if s.leaves(msg) {
		s.turn = s.turn.settled(e)
		if s.turn.owes(e) {
			s.turn = s.turn.show(e)
			return s, e.flush()
		}
		if !key.Matches(msg, keys.Back) { // which leaves the whole lesson
			s.turn.leave(e)
		}
	}
	if !s.turn.takes(msg) {
		if next, cmd, ok := s.pressLesson(e, msg); ok {
			return next, cmd
		}
	}
	var cmd tea.Cmd
	s.turn, cmd = s.turn.Update(e, msg)
	return s, cmd
}

// pressLesson is a key of the lesson's own; ok is false for any other.
func (s lesson) pressLesson(e env, msg tea.KeyPressMsg) (next screen, cmd tea.Cmd, ok bool) {
	if cmd, ok := s.margin(e, msg); ok {
		return s, cmd, true
	}
	switch {
	case key.Matches(msg, keys.Back):
		return s, s.away(e), true
	case key.Matches(msg, keys.Enter) && s.turn.done(), key.Matches(msg, keys.Right):
		next, cmd = s.forth(e)
		return next, cmd, true
	case key.Matches(msg, keys.Previous) && s.hasPrevious():
		next, cmd = s.previous(e)
		return next, cmd, true
	case key.Matches(msg, keys.Short) && s.hasShort():
		s.phase = brief
		return s, e.flush(), true
	}
	return s, nil, false
}

// away leaves the lesson for the screen below, with nothing lost.
func (s lesson) away(e env) tea.Cmd {
	s.leave(e)
	return tea.Batch(e.flush(), pop)
}

// leave keeps what was given or typed and not yet recorded.
func (s lesson) leave(e env) {
	if s.stepping() {
		s.turn.leave(e)
	}
	e.session.Leave()
}

// on opens the lesson that follows in the module, or goes back to it.
func (s lesson) on(e env) (screen, tea.Cmd) {
	if next := s.following(); next != nil {
		return s, replace(newLesson(next.ID, ""))
	}
	return s, s.away(e)
}

// following is the next lesson of the module; nil after the last.
func (s lesson) following() *course.Lesson {
	lessons := s.l.Module.Lessons
	for i, l := range lessons[:len(lessons)-1] {
		if l == s.l {
			return lessons[i+1]
		}
	}
	return nil
}

// sources are those of what is shown.
func (s lesson) sources() []string {
	if s.phase == brief {
		return s.l.BriefSources
	}
	step := s.turn.step
	if step.Activity != nil {
		return step.Activity.Sources
	}
	return step.Page.Sources
}

func (s lesson) draft() (progress.Field, string) {
	if !s.stepping() {
		return "", ""
	}
	return s.turn.draft()
}

func (s lesson) typing() bool { return s.stepping() && s.turn.typing() }

func (s lesson) taps(msg tea.KeyPressMsg) bool {
	t, ok := s.turn.act.(tapper)
	return ok && s.stepping() && t.taps(msg)
}
