package tui

import (
	"errors"
	"maps"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
)

// What is read and written, each in a command. The messages say what happened.
type (
	courseMsg struct {
		course *course.Course
		err    error
	}
	learnersMsg struct {
		learners []progress.Account
		err      error
	}
	sessionMsg struct {
		session *progress.Session
		isNew   bool
		notes   []string
		err     error
	}
	savedMsg struct{ err error }
)

func loadCourse(c *Config) tea.Cmd {
	return func() tea.Msg {
		if c.Load == nil {
			return courseMsg{course: c.Outline}
		}
		time.Sleep(c.LoadAfter)
		whole, err := c.Load()
		return courseMsg{whole, err}
	}
}

func loadLearners(c *Config) tea.Cmd {
	return func() tea.Msg {
		if c.Accounts == nil {
			return learnersMsg{}
		}
		learners, err := c.Accounts()
		return learnersMsg{learners, err}
	}
}

// openSession opens the record of a learner, or a new one.
func openSession(e env, folder string, isNew bool) tea.Cmd {
	config, c := e.config, e.course
	return func() tea.Msg {
		if config.Open == nil {
			return unsavedSession(config, c)
		}
		s, notes, err := config.Open(c, folder, isNew)
		return sessionMsg{s, isNew, notes, err}
	}
}

// withoutSaving starts a session of which nothing is kept.
func withoutSaving(e env) tea.Cmd {
	config, c := e.config, e.course
	return func() tea.Msg { return unsavedSession(config, c) }
}

func unsavedSession(config *Config, c *course.Course) tea.Msg {
	return sessionMsg{session: progress.NewSession(c, nil, nil, config.Now), isNew: true}
}

// flush saves what has been recorded. Every record is followed by one; after a
// failed one the next tries again.
func (e env) flush() tea.Cmd {
	s := e.session
	if s == nil {
		return nil
	}
	return func() tea.Msg { return savedMsg{s.Flush()} }
}

// notSaved says what happened, that nothing is lost, and what comes next.
const notSaved = "Not saved yet; kept in memory, and tried again every few seconds: "

// say is a with a notice. As long as something is not saved, that is said first.
func (a App) say(notice string) App {
	if a.unsaved {
		notice = strings.TrimSpace("Not saved yet; kept in memory. " + notice)
	}
	a.notice = notice
	return a
}

// learnt takes in what a command found out, and asks for what follows from it.
func (a App) learnt(msg tea.Msg) (App, tea.Cmd) {
	switch msg := msg.(type) {
	case learnersMsg:
		if !a.sent { // they are asked for again when one is deleted
			a.sent = true
			return a, loadCourse(a.config)
		}
	case courseMsg:
		if msg.err != nil {
			a.broken = msg.err
			return a, nil
		}
		a.course = msg.course
		if a.session != nil {
			a.session.SetCourse(msg.course)
		}
		return a, indexCourse(msg.course, a.config.IndexAfter)
	case indexMsg:
		a.index = msg.index
	case sessionMsg:
		if msg.err != nil {
			a.notice = msg.err.Error()
			return a, nil
		}
		a.session = msg.session
		a.session.SetCourse(a.course)
	case savedMsg:
		switch {
		case errors.Is(msg.err, progress.ErrDeleted):
			a.notice, a.unsaved = progress.SayDeleted, false
		case msg.err != nil:
			a.notice, a.unsaved = notSaved+msg.err.Error(), true
			return a.awaiting()
		case a.unsaved:
			a.notice, a.unsaved = "Saved. Nothing was lost.", false
		}
	}
	return a, nil
}

// requestTexts has what the shown screen wants drawn in a command.
func (a App) requestTexts() (App, tea.Cmd) {
	s := a.top().screen
	e := a.env(s)
	next, asked := a.texts.missing(e.frame, s.Markdown(e))
	if asked == nil {
		return a, nil
	}
	a.texts = next
	return a, drawTexts(asked)
}

// with is t with what has been drawn.
func (t texts) with(drawn textsMsg) texts {
	next := maps.Clone(t)
	if next == nil {
		next = texts{}
	}
	maps.Copy(next, drawn)
	return next
}
