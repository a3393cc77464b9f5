package tui

import (
	"reflect"
	"slices"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// helpIsTrue opens the help of what is shown and holds it to its word: each key
// that it names does something there, and none that it does not name does.
// again makes the window anew.
func helpIsTrue(again func() *window) {
	if testing.Short() {
		return // each key, on each screen
	}
	w := again()
	w.t.Helper()
	w.app.notice = "" // which any key takes away
	h := w.app.newHelp().(help)
	named := slices.Concat(h.here, h.everywhere)
	for _, b := range named {
		if !w.anyWorks(b, again) && !slices.Contains(saysItAgain, said(b)) {
			w.t.Errorf("the help says %q, which does nothing here:\n%s", said(b), w.text())
		}
	}
	for _, k := range everyKey {
		if !binds(named, k) && !w.edits(k) && w.works(k, again) {
			w.t.Errorf("%s does something here, and the help does not name it:\n%s", k, w.text())
		}
	}
}

// saysItAgain are keys that may give the same answer twice, which changes nothing.
var saysItAgain = []string{"enter delete"}

// anyWorks reports whether the keys of b do what it says: each of them where they
// do one thing, at least one where they go two ways, as arrows do at an end.
func (w *window) anyWorks(b key.Binding, again func() *window) bool {
	worked := 0
	for _, k := range b.Keys() {
		if w.works(k, again) {
			worked++
		}
	}
	return worked == len(b.Keys()) || worked > 0 && !single(b)
}

// works reports whether a key changes anything.
func (w *window) works(k string, again func() *window) bool {
	kept, recorded := len(w.store.events), w.recorded()
	before, was := w.app.Content(), w.app.drawing()
	at, depth := w.app.top().scroll, len(w.app.stack)+len(w.app.over)
	next, cmd := w.app.Update(pressOf(k))
	app := next.(App)
	did := app.top().scroll != at || len(app.stack)+len(app.over) != depth || app.Content() != before ||
		!reflect.DeepEqual(app.drawing().lines, was.lines) || asks(cmd)
	if w.recorded() != recorded || len(w.store.events) != kept {
		*w = *again() // the record is shared by every copy of a window
		w.app.notice = ""
	}
	return did
}

// recorded is how much has been done.
func (w *window) recorded() int {
	if s := w.app.Session(); s != nil {
		return s.State().Events
	}
	return 0
}

// asks reports whether a command comes to anything but a save or a text drawn.
func asks(cmd tea.Cmd) bool {
	for _, msg := range run(cmd) {
		switch msg.(type) {
		case savedMsg, textsMsg:
		default:
			if msg != nothingChosen() {
				return true
			}
		}
	}
	return false
}

// edits reports whether a key is text, or moves in it.
func (w *window) edits(k string) bool {
	return w.app.top().screen.typing() && (pressOf(k).Text != "" ||
		slices.Contains([]string{"up", "down", "left", "right", "home", "end", "pgup", "pgdown", "enter", "tab"}, k))
}

// everyKey is each key that the window has a name for, and one that it has not.
var everyKey = allKeys()

func allKeys() []string {
	var all []string
	for _, v := range reflect.ValueOf(keys).Fields() {
		all = append(all, v.Interface().(key.Binding).Keys()...)
	}
	all = append(all, "z")
	slices.Sort(all)
	return slices.Compact(all)
}

func pressOf(k string) tea.KeyPressMsg {
	if msg, ok := keyNames[k]; ok {
		return msg
	}
	r := []rune(k)[0]
	return tea.KeyPressMsg{Code: r, Text: k}
}

// TestHelpIsTrue holds the help of every screen to its word.
func TestHelpIsTrue(t *testing.T) {
	for _, s := range screens {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			helpIsTrue(func() *window { return newWindow(t, s.names...).press(s.keys...) })
			helpIsTrue(func() *window { return newWindow(t, s.names...).open(40, 12).press(s.keys...) })
		})
	}
}
