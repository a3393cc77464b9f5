package tui

import (
	"bytes"
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/vt"
)

// A terminal runs the window against an emulated terminal, as a person would.
type terminal struct {
	t    *testing.T
	p    *tea.Program
	done chan error

	ctx context.Context

	mu   sync.Mutex // guards what follows; vt.SafeEmulator leaves String unlocked
	em   *vt.Emulator
	news chan struct{} // closed and replaced when something was drawn
}

// longestWait bounds what waits for the window; nothing is expected to come near it.
const longestWait = 2 * time.Minute

func start(t *testing.T, m tea.Model, width, height int) *terminal {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), longestWait)
	t.Cleanup(cancel)
	term := &terminal{t: t, ctx: ctx, em: vt.NewEmulator(width, height), done: make(chan error, 1), news: make(chan struct{})}
	term.p = tea.NewProgram(m,
		tea.WithContext(ctx), tea.WithInput(term.em), tea.WithOutput(term),
		tea.WithEnvironment([]string{"TERM=xterm-256color"}), tea.WithColorProfile(colorprofile.ASCII),
		tea.WithWindowSize(width, height), tea.WithoutSignals(),
	)
	go func() {
		_, err := term.p.Run()
		term.done <- err
	}()
	return term
}

// Write takes the program's output. With no real terminal to put in raw mode,
// the renderer counts on a line feed to return the carriage too.
func (term *terminal) Write(p []byte) (int, error) {
	term.mu.Lock()
	defer term.mu.Unlock()
	_, err := term.em.Write(bytes.ReplaceAll(p, []byte("\n"), []byte("\r\n")))
	close(term.news)
	term.news = make(chan struct{})
	return len(p), err
}

// screen is what is drawn now, and what tells of the next change.
func (term *terminal) screen() (text string, news chan struct{}) {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.em.String(), term.news
}

func (term *terminal) alternate() bool {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.em.IsAltScreen()
}

// resize changes the size of the emulated window and tells the program.
func (term *terminal) resize(width, height int) {
	term.mu.Lock()
	term.em.Resize(width, height)
	term.mu.Unlock()
	term.p.Send(tea.WindowSizeMsg{Width: width, Height: height})
}

func (term *terminal) waitFor(text string) {
	term.t.Helper()
	for {
		got, news := term.screen()
		if strings.Contains(strings.Join(strings.Fields(got), " "), text) {
			return
		}
		select {
		case <-news:
		case <-term.ctx.Done():
			term.t.Fatalf("no %q on the screen:\n%s", text, got)
		}
	}
}

// press presses keys, each once what the one before it brought is seen.
func (term *terminal) press(key, until string) {
	term.t.Helper()
	for _, msg := range keyMsgs(key) {
		term.p.Send(msg)
	}
	term.waitFor(until)
}

func TestProgram(t *testing.T) {
	w := newWindow(t, "Asha")
	term := start(t, New(w.config), 80, 24)
	term.waitFor("Carry on as Asha")
	if !term.alternate() {
		t.Error("not on the alternate screen")
	}
	term.press("enter", "Begin: All of them")
	term.press("1", "This lesson has a hard part")
	term.press("enter", "First page")
	term.press("n", "A note")
	term.press("half of ", "half of")
	term.resize(40, 12)
	term.press("a thought", "half of a thought")
	term.resize(1, 1)
	term.resize(80, 24)
	term.waitFor("half of a thought")
	term.press("esc", "in the notebook")
	term.p.Send(keyNames["ctrl+c"])
	if err := <-term.done; err != nil {
		t.Fatal(err)
	}
	if term.alternate() {
		t.Error("the alternate screen was left on")
	}
	if len(w.store.events) == 0 {
		t.Error("nothing was saved")
	}
}

func TestProgramTakesPastedText(t *testing.T) {
	w := newWindow(t, "Asha")
	term := start(t, New(w.config), 80, 24)
	term.waitFor("Carry on as Asha")
	term.press("enter", "Begin: All of them")
	term.press("1", "This lesson has a hard part")
	term.press("enter", "First page")
	term.press("n", "A note")
	term.p.Send(tea.PasteMsg{Content: "safe\x1b[31m\x1b]0;title\x07 text\u202e " + strings.Repeat("word ", 200_000)})
	term.waitFor("as much as fits: 10000 characters")
	term.press("esc", "in the notebook")
	term.p.Send(keyNames["ctrl+c"])
	if err := <-term.done; err != nil {
		t.Fatal(err)
	}
	for _, e := range w.store.events {
		if strings.ContainsAny(e.Text, "\x1b\x07\u202e") {
			t.Errorf("an escape was kept: %.60q", e.Text)
		}
	}
}
