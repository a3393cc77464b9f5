package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"groundwork/progress"
)

func (m *memory) Drafts() ([]progress.Draft, error) { return slices.Clone(m.drafts), m.err }

func (m *memory) Redraft(put []progress.Draft, gone func(progress.Draft) bool) error {
	if m.err == nil {
		m.drafts = slices.DeleteFunc(append(m.drafts, put...), gone)
	}
	return m.err
}

// say is what the drafts say.
func (m *memory) say() string {
	var all []string
	for _, d := range m.drafts {
		all = append(all, d.Text)
	}
	return strings.Join(all, " | ")
}

// beating has the window wait for beats, and counts them in place of waiting.
func (w *window) beating() *window {
	w.config.Beat = time.Nanosecond
	w.app.config.Beat = time.Nanosecond
	return w
}

// typeKeys gives keys and leaves the commands that follow on them undone, as the
// program does while they wait.
func (w *window) typeKeys(text string) (waiting []tea.Cmd) {
	for _, r := range text {
		next, cmd := w.app.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
		w.app = next.(App)
		if cmd != nil {
			waiting = append(waiting, cmd)
		}
	}
	return waiting
}

// beat is one beat, with what it brings; the next one is left to wait.
func (w *window) beat() (awaited bool) {
	next, cmd := w.app.Update(beatMsg{})
	w.app = next.(App)
	for _, msg := range run(cmd) {
		if _, is := msg.(beatMsg); is {
			awaited = true
			continue
		}
		w.send(msg)
	}
	return awaited
}

// carriedOn is the step that was left.
var carriedOn = []string{"end", "enter", "enter"}

var toWriting = join(toStory, "right", "1", "enter")

func TestADraftIsKeptAfterTwoQuietBeats(t *testing.T) {
	w := newWindow(t, "Asha").press(toWriting...).beating()
	if w.app.beats.on {
		t.Error("a beat is awaited before a key")
	}
	if got := len(w.typeKeys("I would ring")); got != 1 {
		t.Errorf("%d commands for 12 keys, want one beat", got)
	}
	w.beat()
	if w.store.say() != "" || !w.beat() || w.store.say() != "" {
		t.Errorf("after a beat with keys in it and a quiet one the drafts say %q", w.store.say())
	}
	if w.beat() {
		t.Error("a beat is awaited with nothing to keep")
	}
	if w.store.say() != "I would ring" {
		t.Errorf("after two quiet beats the drafts say %q", w.store.say())
	}
	w.press("esc", "enter")
	if w.store.say() != "" || w.app.session.Unkept() {
		t.Errorf("the words are kept, and the drafts say %q", w.store.say())
	}
}

func TestADraftIsKeptAfterTenBeatsOfTyping(t *testing.T) {
	w := newWindow(t, "Asha").press(toWriting...).beating()
	w.typeKeys("0")
	for n := 1; w.store.say() == "" && n < 20; n++ {
		w.typeKeys("x")
		w.beat()
	}
	if got := w.store.say(); got != "0"+strings.Repeat("x", mostBeats) {
		t.Errorf("the drafts say %q", got)
	}
}

func TestAnEmptiedFieldForgetsItsDraftAtOnce(t *testing.T) {
	w := newWindow(t, "Asha").press(toWriting...).beating()
	w.typeKeys("no")
	for w.beat() {
	}
	if w.store.say() != "no" {
		t.Fatalf("the drafts say %q", w.store.say())
	}
	w.config.Beat, w.app.config.Beat = 0, 0
	w.press("backspace", "backspace")
	if w.store.say() != "" {
		t.Errorf("emptied, the drafts say %q", w.store.say())
	}
}

// What is typed comes back in its place, with a word on it, and nowhere else.
func TestWhatWasTypedComesBackInItsPlace(t *testing.T) {
	for name, tt := range map[string]struct {
		way  []string // into the field
		back []string // the same, at the next start
	}{
		"reflection": {toWriting, carriedOn},
		"note":       {join(toPage, "n"), join(carriedOn, "end", "enter", "n")},
		"flag":       {join(toPage, "f", "1", "enter"), join(carriedOn, "end", "enter", "f", "1", "enter")},
		"commitment": {join(toStory, "right", "right", "3", "enter"), carriedOn},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWindow(t, "Asha").press(tt.way...)
			if !w.app.top().screen.typing() {
				t.Fatalf("no field:\n%s", w.app.Content())
			}
			w.press("as it was typed")
			if err := w.app.session.Flush(); err != nil {
				t.Fatal(err)
			}
			if w.store.say() != "as it was typed" {
				t.Fatalf("the drafts say %q", w.store.say())
			}
			again := w.open(80, 24).press(join(carriedOn[:2], "o")...)
			if strings.Contains(again.app.Content(), "as it was") {
				t.Errorf("the notebook shows it:\n%s", again.app.Content())
			}
			again = w.open(80, 24).press(tt.back...)
			text := again.app.Content()
			if !strings.Contains(text, "as it was typed") || !strings.Contains(text, progress.StillTyped) {
				t.Errorf("it did not come back:\n%s", text)
			}
			if cursor := again.app.View().Cursor; again.app.top().screen.typing() && cursor == nil {
				t.Error("there is no cursor")
			}
			again.press("esc", "enter", "enter")
			if err := again.app.Close(); err != nil {
				t.Fatal(err)
			}
			if w.store.say() != "" || !slices.ContainsFunc(w.store.events, func(e progress.Event) bool { return e.Text == "as it was typed" }) {
				t.Errorf("the drafts say %q, and the words are not recorded", w.store.say())
			}
		})
	}
}

// A record that cannot be saved is tried again without a key, and that is said.
func TestUnsavedIsTriedAgainByItself(t *testing.T) {
	w := newWindow(t, "Asha").press(toPage...).beating()
	w.store.err = errors.New("the disk is full")
	next, cmd := w.app.Update(tea.KeyPressMsg{Code: tea.KeyRight})
	w.app = next.(App)
	for _, msg := range run(cmd) {
		next, _ := w.app.Update(msg)
		w.app = next.(App)
	}
	if !strings.Contains(w.app.Content(), "Not saved yet") || !w.app.beats.on {
		t.Fatalf("not said, or nothing is awaited:\n%s", w.app.Content())
	}
	w.store.err = nil
	for n := 0; w.beat(); n++ {
		if n > mostBeats {
			t.Fatal("it is not tried again")
		}
	}
	if !strings.Contains(w.app.Content(), "Nothing was lost") || w.app.session.Pending() > 0 {
		t.Errorf("%d are not saved:\n%s", w.app.session.Pending(), w.app.Content())
	}
}

// As long as something is not saved, that is said, whatever else there is to say,
// on every screen and in the smallest window.
func TestUnsavedIsSaidOnEveryScreen(t *testing.T) {
	for _, tt := range screens {
		if len(tt.names) == 0 || len(tt.keys) < 3 {
			continue // nobody is here yet
		}
		w := newWindow(t, tt.names...).press(tt.keys[:2]...)
		if w.app.session == nil {
			continue
		}
		w.store.err = errors.New("open /home/asha/.local/share/groundwork/course/learner/journal.jsonl: no space left on device")
		w.send(tea.WindowSizeMsg{Width: 40, Height: 12}).press(tt.keys[2:]...)
		if w.app.session == nil || w.app.session.Pending() == 0 {
			continue
		}
		if text := strings.Join(strings.Fields(ansi.Strip(w.app.Content())), " "); !strings.Contains(text, "Not saved yet") {
			t.Errorf("%s does not say that nothing is saved:\n%s", tt.name, w.app.Content())
		}
	}
}
