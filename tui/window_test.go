package tui

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/rogpeppe/go-internal/txtar"

	"groundwork/course"
	"groundwork/progress"
)

var update = flag.Bool("update", false, "rewrite the golden screens in testdata")

// testFiles is the made-up course of testdata/course.txtar.
func testFiles(t testing.TB) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join("testdata", "course.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, f := range archive.Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return files
}

func testCourse(t *testing.T, files fs.FS) *course.Course {
	t.Helper()
	c, err := course.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range c.Lessons() {
		if l.Broken() {
			t.Fatal("the course of the tests has a mistake: ", l.Problems)
		}
	}
	return c
}

// A steady clock goes on by a second each time it is asked, so that no key is held.
func steadyClock() func() time.Time {
	now := time.Date(2026, 11, 23, 15, 4, 5, 0, time.UTC)
	return func() time.Time { now = now.Add(time.Second); return now }
}

// A memory is a store that can be told to fail.
type memory struct {
	events []progress.Event
	err    error
	drafts []progress.Draft
}

func (m *memory) Append(events ...progress.Event) error {
	if m.err == nil {
		m.events = append(m.events, events...)
	}
	return m.err
}

func (m *memory) Forget(...string) error { return m.err }

// enrolled is a learner whose options are always in the same order.
func enrolled(name string) progress.Event {
	return progress.Event{
		ID: "01930000-0000-7000-8000-000000000000", At: time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC),
		Kind: progress.Enrolled, Learner: "test", Name: name, Nation: "england", Profession: "nurse", Seed: 1,
	}
}

// A window is an App under test, and what it writes to.
type window struct {
	t      testing.TB
	app    App
	store  *memory
	config Config
	saved  map[string]string // what was exported, by name
}

// newWindow opens the door on the made-up course; names have a record.
func newWindow(t testing.TB, names ...string) *window {
	t.Helper()
	return newWindowOn(t, testFiles(t), names...)
}

// newWindowOn opens the door on another course.
func newWindowOn(t testing.TB, files fstest.MapFS, names ...string) *window {
	t.Helper()
	w := &window{t: t, store: &memory{}, saved: map[string]string{}}
	outline, err := course.Open(files)
	if err != nil {
		t.Fatal(err)
	}
	w.config = Config{Desk: progress.Desk{
		Outline: outline,
		Load:    func() (*course.Course, error) { return course.Load(files) },
		Accounts: func() ([]progress.Account, error) {
			var all []progress.Account
			for _, n := range names {
				all = append(all, progress.Account{Folder: strings.ToLower(n), Name: n})
			}
			return all, nil
		},
		Open: func(c *course.Course, folder string, isNew bool) (*progress.Session, []string, error) {
			if !isNew && len(w.store.events) == 0 {
				w.store.events = []progress.Event{enrolled(names[0])}
			}
			s := progress.NewSession(c, w.store.events, w.store, w.config.Now)
			return s, nil, s.TakeUp()
		},
		Delete: func(*progress.Session, string) error { w.store.events = nil; return nil },
		Export: func(name string, text []byte) (string, error) {
			w.saved[name] = string(text)
			return "/documents/" + name, nil
		},
		Preferences: progress.Preferences{Theme: "dark"},
		Prefer:      func(s progress.Preferences) error { return nil },
		Saved:       "in /home/asha/groundwork", Now: steadyClock(), Version: "test",
	}}
	return w.open(80, 24)
}

// open starts the window, anew over the same record.
func (w *window) open(width, height int) *window {
	w.t.Helper()
	w.app = New(w.config)
	w.send(run(w.app.Init())...)
	return w.send(tea.WindowSizeMsg{Width: width, Height: height})
}

// send feeds messages one by one, each with what its commands bring, to the
// end. Nothing is concurrent, so nothing races.
func (w *window) send(msgs ...tea.Msg) *window {
	w.t.Helper()
	queue := append([]tea.Msg{}, msgs...)
	for i := 0; len(queue) > 0; i++ {
		if i == 5000 {
			w.t.Fatal("5000 messages and no end; does a command send itself again?")
		}
		next, cmd := w.app.Update(queue[0])
		w.app = next.(App)
		w.app.View() // as the program may, between any two messages
		queue = append(run(cmd), queue[1:]...)
	}
	return w
}

// press presses keys by name, or types text.
func (w *window) press(keys ...string) *window {
	w.t.Helper()
	for _, k := range keys {
		for _, msg := range keyMsgs(k) {
			w.send(msg)
		}
	}
	return w
}

func (w *window) text() string { return screenText(w.app.Content()) }

// sees fails unless each text is on the screen.
func (w *window) sees(texts ...string) *window {
	w.t.Helper()
	got := strings.Join(strings.Fields(w.text()), " ")
	for _, want := range texts {
		if !strings.Contains(got, want) {
			w.t.Fatalf("no %q on the screen:\n%s", want, w.text())
		}
	}
	return w
}

// sees not fails if a text is on the screen.
func (w *window) seesNot(texts ...string) *window {
	w.t.Helper()
	for _, bad := range texts {
		if strings.Contains(w.text(), bad) {
			w.t.Fatalf("%q is on the screen:\n%s", bad, w.text())
		}
	}
	return w
}

// run runs cmd and gives its messages, those of a batch in order.
func run(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	switch msg := cmd().(type) {
	case nil:
		return nil
	case tea.BatchMsg:
		var out []tea.Msg
		for _, c := range msg {
			out = append(out, run(c)...)
		}
		return out
	default:
		return []tea.Msg{msg}
	}
}

var keyNames = map[string]tea.KeyPressMsg{
	"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
	"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "tab": {Code: tea.KeyTab},
	"space": {Code: tea.KeySpace, Text: " "}, "backspace": {Code: tea.KeyBackspace},
	"pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
	"f1": {Code: tea.KeyF1}, "f2": {Code: tea.KeyF2}, "f3": {Code: tea.KeyF3}, "f9": {Code: tea.KeyF9},
	"ctrl+c": {Code: 'c', Mod: tea.ModCtrl},
}

func keyMsgs(k string) []tea.Msg {
	if msg, ok := keyNames[k]; ok {
		return []tea.Msg{msg}
	}
	var msgs []tea.Msg
	for _, r := range k {
		if r == ' ' {
			msgs = append(msgs, keyNames["space"])
			continue
		}
		msgs = append(msgs, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return msgs
}

// screenText is a screen free of styling and of trailing blanks.
func screenText(content string) string {
	lines := strings.Split(ansi.Strip(content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// golden compares the screen with testdata/<test name>.golden.
func (w *window) golden(name string) *window {
	w.t.Helper()
	file := filepath.Join("testdata", "screens", name+".golden")
	got := w.text()
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			w.t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			w.t.Fatal(err)
		}
		return w
	}
	want, err := os.ReadFile(file)
	if err != nil {
		w.t.Fatalf("%v (run go test ./tui -update)", err)
	}
	if got != string(want) {
		w.t.Errorf("the screen differs from %s (to accept: go test ./tui -update)\n--- got\n%s\n--- want\n%s", file, got, want)
	}
	return w
}
