// Package tui is the window: the course on a whole terminal.
//
// [App] is the one model. It holds a stack of screens and, above it, a stack of
// overlays (keys, support, "has this just happened?"). Screens and activities
// are values that draw lines; the root draws the heading and the footer,
// scrolls, and decides what a key of the whole window does. No rule of the
// course is here: grading is package course's, standing and what is recorded
// are package progress's. Nothing here opens a file: see [Config].
//
// A lesson, and a sitting outside of one, asks its activities by turns: a turn
// holds an act, one of a kind, and what comes between a try and the next.
//
// The first frame is drawn from the cover. The learners, the course and a record
// are read in commands, and what was done is saved in one; only to take
// words back is waited for.
package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"groundwork/course"
	"groundwork/course/search"
	"groundwork/progress"
)

// App is the window. Make one with [New].
type App struct {
	config        *Config
	course        *course.Course
	index         *search.Index // nil until it stands
	broken        error         // why the course could not be read
	sent          bool          // for the course
	session       *progress.Session
	stack, over   []entry // over is shown instead of the stack while it has any
	width, height int
	sized         bool   // the terminal has said its size
	theme         string // what the terminal says of itself, until a setting says otherwise
	texts         texts
	items         drawnItems
	notice        string
	copies        int  // how many of what a screen offers to copy were copied
	unsaved       bool // the last save failed; the work waits in memory
	beats         beats
	lastKey       string
	lastAt        time.Time
	lastHit       hit // of the mouse
}

// An entry is a screen and how far it is scrolled, with what it last drew.
type entry struct {
	screen screen
	scroll int
	seen   *seen
}

// shows is an entry for a screen that has not drawn yet.
func shows(s screen) entry { return entry{screen: s, seen: &seen{}} }

// New gives the window, before anything is read.
func New(config Config) App {
	if config.Now == nil {
		config.Now = time.Now
	}
	return App{
		config: &config, course: config.Outline,
		stack: []entry{shows(newDoor())}, items: drawnItems{},
		width: startsAs, height: 24, theme: "between",
	}
}

// Session is the record that the learner chose to go on with; nil before. What
// is pending in it is for the caller to flush after the program has ended.
func (a App) Session() *progress.Session { return a.session }

// Close keeps what was given or typed and not yet recorded, and saves. It is for
// the caller, once the program has ended, whatever ended it.
func (a App) Close() error {
	if a.session == nil {
		return nil
	}
	a.leave()
	return a.session.Flush()
}

// leave has every screen keep what it holds, the one on top first.
func (a App) leave() {
	for _, e := range slices.Backward(a.stack) {
		if l, ok := e.screen.(leaver); ok {
			l.leave(a.env(e.screen))
		}
	}
}

// Init asks the terminal for its background and reads what the first choice
// needs. The course is read after that: see learnt.
func (a App) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, loadLearners(a.config))
}

// Update handles what belongs to the whole window and passes on the rest.
func (a App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd, draft tea.Cmd
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseMsg: // these change what they are given to
		a, cmd = a.update(msg)
		a, draft = a.typing()
	default:
		a, cmd = a.afresh().update(msg)
	}
	a, draw := a.requestTexts()
	return a, tea.Batch(cmd, draft, draw)
}

func (a App) update(msg tea.Msg) (App, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return a.press(msg)
	case tea.PasteMsg:
		return a.deliver(msg)
	case tea.WindowSizeMsg:
		return a.resize(max(1, msg.Width), max(1, msg.Height))
	case tea.BackgroundColorMsg:
		a.theme = "light"
		if msg.IsDark() {
			a.theme = "dark"
		}
	case textsMsg:
		a.texts = a.texts.with(msg)
		return a, nil
	case beatMsg:
		return a.beaten()
	case noticeMsg:
		return a.say(msg.text), nil
	case pushMsg, replaceMsg, resetMsg, popMsg:
		return a.navigate(msg)
	case forgetMsg:
		return a.forget(msg.ids)
	case settingsMsg:
		return a.settle(msg.settings)
	case deletedMsg:
		return a.deleted(msg.err)
	case learnersMsg, courseMsg, sessionMsg, savedMsg, indexMsg:
		var more tea.Cmd
		a, more = a.learnt(msg)
		next, cmd := a.spread(msg)
		return next, tea.Batch(cmd, more)
	case tea.MouseMsg:
		return a.mouse(msg)
	case tea.KeyReleaseMsg:
		return a, nil
	}
	return a.spread(msg)
}

// resize takes a new size. A frame that was drawn for the size before may reach
// the terminal after it has grown, and leaves it with scrolling margins that are
// no longer its edges; the renderer knows nothing of that, so that lines would
// stand in wrong places from then on. The margins are put back and all is drawn
// anew.
func (a App) resize(width, height int) (App, tea.Cmd) {
	first := !a.sized
	a.sized, a.width, a.height = true, width, height
	next, cmd := a.spread(tea.WindowSizeMsg{Width: width, Height: height})
	if first {
		return next, cmd
	}
	next = next.kept()
	return next, tea.Batch(cmd, tea.Sequence(tea.Raw(ansi.SetTopBottomMargins(0, 0)), tea.ClearScreen))
}

// spread gives msg to every screen: the answer to a command must find the one
// that asked, even when another has been opened on top of it since.
func (a App) spread(msg tea.Msg) (App, tea.Cmd) {
	var cmds []tea.Cmd
	a = a.afresh()
	for _, entries := range [][]entry{a.stack, a.over} {
		for i := range entries {
			var cmd tea.Cmd
			entries[i].screen, cmd = entries[i].screen.Update(a.env(entries[i].screen), msg)
			cmds = append(cmds, cmd)
		}
	}
	return a, tea.Batch(cmds...)
}

// deliver gives msg to the screen that is shown.
func (a App) deliver(msg tea.Msg) (App, tea.Cmd) {
	top := a.top()
	before := a.drawing()
	var cmd tea.Cmd
	top.seen = &seen{}
	top.screen, cmd = top.screen.Update(a.env(top.screen), msg)
	return a.put(top).follow(before), cmd
}

// top is what is shown.
func (a App) top() entry {
	if n := len(a.over); n > 0 {
		return a.over[n-1]
	}
	return a.stack[len(a.stack)-1]
}

// put changes what is shown.
func (a App) put(e entry) App {
	if n := len(a.over); n > 0 {
		a.over = slices.Clone(a.over)
		a.over[n-1] = e
		return a
	}
	a.stack = slices.Clone(a.stack)
	a.stack[len(a.stack)-1] = e
	return a
}
