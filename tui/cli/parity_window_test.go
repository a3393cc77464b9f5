package cli

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"groundwork/course"
	"groundwork/tui"
)

// window is a learner at the window: their keys, one by one.
type window struct {
	*room
	app  tea.Model
	plan plan
	quit bool
}

func newWindow(r *room) *window {
	w := &window{room: r}
	return w
}

// start opens the window, with whoever is in the record.
func (w *window) start() {
	app := tui.New(tui.Config{Desk: w.desk()})
	w.app = app
	w.run(app.Init())
	w.send(tea.WindowSizeMsg{Width: 80, Height: 24})
}

// send gives the window a message, and runs what it asks for to the end.
func (w *window) send(msg tea.Msg) {
	if _, is := msg.(tea.QuitMsg); is || w.quit {
		w.quit = true
		return
	}
	var cmd tea.Cmd
	w.app, cmd = w.app.Update(msg)
	w.run(cmd)
}

func (w *window) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			w.run(c)
		}
	default:
		w.send(msg)
	}
}

// end is what happens when the program has ended.
func (w *window) end() {
	if err := w.app.(tui.App).Close(); err != nil {
		w.t.Error(err)
	}
	screen := w.app.(tui.App).Content()
	w.t.Cleanup(func() {
		if w.t.Failed() {
			w.t.Log("the last window:\n" + screen)
		}
	})
}

// named are the keys that type no character.
var named = map[string]rune{
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "end": tea.KeyEnd, "backspace": tea.KeyBackspace,
}

func (w *window) press(keys ...string) {
	for _, k := range keys {
		if code, ok := named[k]; ok {
			w.send(tea.KeyPressMsg{Code: code})
			continue
		}
		r := []rune(k)[0]
		w.send(tea.KeyPressMsg{Code: r, Text: k})
	}
}

func (w *window) number(n int) { w.press(strconv.Itoa(n)) }

func (w *window) text(text string) {
	for _, r := range text {
		w.press(string(r))
	}
}

func (w *window) enrol(name string, keepWords bool, worry int) {
	w.start()
	w.press("1", "end", "enter", "1", "1")
	w.text(name)
	w.press("enter")
	if keepWords {
		w.press("1")
	} else {
		w.press("2")
	}
	w.number(worry)
	w.press("enter")
}

func (w *window) carryOn() { w.met(); w.start(); w.press("1") }

func (w *window) open(lesson string) {
	w.plan = planOf(w.room, lesson)
	w.pick(w.plan.lesson.Module.Title) // after whatever is next, or due
	w.number(w.plan.number)
}

// pick opens the line of a menu that begins with text.
func (w *window) pick(text string) {
	for range 40 {
		w.press("up")
	}
	for range 40 {
		for line := range strings.Lines(ansi.Strip(w.app.(tui.App).Content())) {
			if _, label, ok := strings.Cut(line, "▸"); ok && strings.HasPrefix(strings.TrimLeft(label, " ●◐○"), text) {
				w.press("enter")
				return
			}
		}
		w.press("down")
	}
	w.t.Errorf("no line %q", text)
}

func (w *window) above() { w.press("3", "1", "1") }

// set marks a setting, below that of colours, and turns it over.
func (w *window) set(setting string) {
	w.press("t", map[string]string{"certainty": "2", "words": "3", "hard": "4"}[setting], "esc")
}

func (w *window) goOn()  { w.press("end", "enter") } // what is long is read to its end
func (w *window) back()  { w.press("left") }
func (w *window) brief() { w.press("b") }
func (w *window) hint()  { w.press("h") }
func (w *window) again() { w.plan.tries.begin(); w.press("r") }
func (w *window) begin() { w.press("enter") }
func (w *window) toMap() { w.press("esc", "esc") }
func (w *window) stop()  { w.send(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}) }
func (w *window) halt()  { w.quit = true }

// pass goes on without an answer. On a scale and in a text the arrows move, and
// enter with nothing chosen passes by.
func (w *window) pass() {
	if w.plan.kind(course.KindRating) || w.plan.kind(course.KindRedaction) {
		w.press("enter")
		return
	}
	w.press("right")
}

func (w *window) answer(response []string, sure int) {
	a := w.plan.asked(response)
	shown, kept := w.plan.offered(a, response)
	switch a.Kind {
	case course.KindMatching:
		for _, n := range groups(a, response, kept) {
			w.number(n)
		}
	case course.KindFillIn:
		w.retype(response[0])
	case course.KindRedaction:
		w.redact(a.Body.(*course.Redaction), response, kept)
	case course.KindSequencing:
		w.order(shown, response)
	default:
		for _, n := range numbersOf(shown, response) {
			w.number(n)
		}
	}
	w.press("enter")
	if sure > 0 {
		w.number(sure)
	}
}

// order marks each element in turn and carries it to its place.
func (w *window) order(shown, wanted []string) {
	shown = slices.Clone(shown)
	at := 0
	for to, id := range wanted {
		from := slices.Index(shown, id)
		for ; at < from; at++ {
			w.press("down")
		}
		for ; at > from; at-- {
			w.press("up")
		}
		w.number(to + 1)
		shown = slices.Insert(slices.Delete(shown, from, from+1), to, id)
		at = to
	}
}

func (w *window) choose(ids ...string) {
	for _, id := range ids {
		w.number(w.plan.turn(id))
		w.press("enter", "enter") // do it; read what it brings
	}
}

func (w *window) debrief() {
	own := 3 // how it ended, the path, one good way
	for range own + len(w.plan.story().Debrief) {
		w.press("enter")
	}
}

func (w *window) rate(number int) {
	w.text(strconv.Itoa(number))
	w.press("enter")
}

func (w *window) write(text string) {
	w.press("enter")
	w.text(text)
	w.press("esc", "enter")
}

func (w *window) offer(number int) {
	w.press("2", "enter")
	w.number(number)
	w.press("enter")
}

func (w *window) think() { w.press("down", "down", "down", "enter") }

func (w *window) letStand()   { w.press("enter") }
func (w *window) reconsider() { w.press("w") }

func (w *window) promise(text string) {
	w.press("down", "down", "down", "down", "enter")
	w.text(text)
	w.press("esc", "enter", "enter", "enter") // two weeks are offered; on
}

func (w *window) suggested(number int) {
	w.number(number)
	w.press("enter", "enter", "enter")
}

func (w *window) note(text string) {
	w.press("n")
	w.text(text)
	w.press("esc")
}

func (w *window) forget(text string) { w.notebook(text, "f", "down", "enter") }

func (w *window) keep(text string, did bool) {
	if did {
		w.notebook(text, "y")
	} else {
		w.notebook(text, "x", "enter") // two weeks are offered
	}
}

// notebook marks an entry, presses keys on it, and goes back to the map.
func (w *window) notebook(text string, keys ...string) {
	w.press("o")
	for range w.entry(text) {
		w.press("down")
	}
	w.press(keys...)
	w.press("esc")
}
