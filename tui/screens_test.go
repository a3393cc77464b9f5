package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// Each screen as it is reached by keys, at both sizes that are laid out on
// purpose. Keys that only scroll differ with the size, so a way names screens
// rather than counts: pages are turned by right, which no scrolling takes.
var screens = []struct {
	name  string
	names []string // who has a record; nobody means someone new
	keys  []string
}{
	{"door-new", nil, nil},
	{"door-shared", []string{"Asha", "Ben"}, nil},
	{"door-end", []string{"Asha", "Ben"}, []string{"end"}},
	{"about", nil, []string{"end", "enter"}},
	{"nation", nil, []string{"end", "enter", "end", "enter"}},
	{"name", nil, []string{"end", "enter", "end", "enter", "enter", "enter", "Ash"}},
	{"words", nil, []string{"end", "enter", "end", "enter", "enter", "enter", "Asha", "enter"}},
	{"worry", nil, []string{"end", "enter", "end", "enter", "enter", "enter", "Asha", "enter", "end", "enter", "7"}},
	{"map", []string{"Asha"}, []string{"end", "enter"}},
	{"module", []string{"Asha"}, []string{"end", "enter", "2"}},
	{"front", []string{"Asha"}, []string{"end", "enter", "2", "1"}},
	{"brief", []string{"Asha"}, []string{"end", "enter", "2", "b"}},
	{"page", []string{"Asha"}, toPage},
	{"page-end", []string{"Asha"}, join(toPage, "end")},
	{"note", []string{"Asha"}, join(toPage, "n", "What I learned")},
	{"rating", []string{"Asha"}, join(toPage, "right", "right", "7")},
	{"choice", []string{"Asha"}, toChoice},
	{"hint", []string{"Asha"}, join(toChoice, "h")},
	{"certainty", []string{"Asha"}, join(toChoice, "1", "enter")},
	{"think-again", []string{"Asha"}, join(toChoice, "1", "enter", "2")},
	{"think-again-end", []string{"Asha"}, join(toChoice, "1", "enter", "2", "end")},
	{"right", []string{"Asha"}, join(toChoice, "3", "enter", "3")},
	{"multiple", []string{"Asha"}, join(toChoice, "right", "1", "2")},
	{"sequencing", []string{"Asha"}, join(toChoice, "right", "right")},
	{"matching", []string{"Asha"}, join(toChoice, "right", "right", "right", "1")},
	{"story", []string{"Asha"}, toStory},
	{"story-moment", []string{"Asha"}, join(toStory, "end", "enter", "end")},
	{"story-now", []string{"Asha"}, join(toStory, "end", "enter", "end", "1", "enter")},
	{"story-ending", []string{"Asha"}, join(toEnding, "end", "enter")},
	{"story-debrief", []string{"Asha"}, join(toEnding, "end", "enter", "end", "enter")},
	{"reflection", []string{"Asha"}, join(toStory, "right")},
	{"reflection-typed", []string{"Asha"}, join(toStory, "right", "1", "enter", "I would ring!?")},
	{"reflection-voices", []string{"Asha"}, join(toStory, "right", "1", "enter", "I would ring", "esc", "enter")},
	{"commitment", []string{"Asha"}, join(toStory, "right", "right")},
	{"lesson-end", []string{"Asha"}, join(toStory, "right", "right", "right", "right")},
	{"fill-in", []string{"Asha"}, toFillIn},
	{"fill-in-typed", []string{"Asha"}, join(toFillIn, "end", "enter", "Dutty line?!")},
	{"fill-in-left", []string{"Asha"}, join(toFillIn, "end", "enter", "Duty line", "esc")},
	{"fill-in-right", []string{"Asha"}, join(toFillIn, "end", "enter", "Duty line", "enter", "3")},
	{"fill-in-again", []string{"Asha"}, join(toFillIn, "end", "enter", "dutty line", "enter", "1")},
	{"redaction", []string{"Asha"}, toRedaction},
	{"redaction-marked", []string{"Asha"}, join(toRedaction, marks...)},
	{"redaction-sure", []string{"Asha"}, join(toRedaction, join(marks, "enter")...)},
	{"redaction-told", []string{"Asha"}, join(toRedaction, join(marks, "enter", "2")...)},
	{"redaction-told-end", []string{"Asha"}, join(toRedaction, join(marks, "enter", "2", "end")...)},
	{"sources", []string{"Asha"}, join(toPage, "s")},
	{"help", []string{"Asha"}, join(toPage, "?")},
	{"support", []string{"Asha"}, join(toPage, "!")},
	{"support-worker", []string{"Asha"}, join(toPage, "!", "tab")},
	{"now", []string{"Asha"}, join(toPage, "f3")},
	{"neutral", []string{"Asha"}, join(toPage, "f9")},
	{"notebook-empty", []string{"Asha"}, []string{"end", "enter", "o"}},
	{"notebook", []string{"Asha"}, join(toPage, "n", "What I learned", "esc", "esc", "esc", "o")},
	{"forget", []string{"Asha"}, join(toPage, "n", "What I learned", "esc", "esc", "esc", "o", "f")},
	{"summary", []string{"Asha"}, []string{"end", "enter", "e"}},
	{"export", []string{"Asha"}, []string{"end", "enter", "e", "end", "enter"}},
	{"settings", []string{"Asha"}, []string{"end", "enter", "t"}},
	{"correction", []string{"Asha"}, []string{"end", "enter", "t", "6"}},
	{"deletion", []string{"Asha"}, []string{"end", "enter", "t", "7", "Ben", "enter"}},
}

// From one way the next begins: to the pages, to the choice, to the story, to
// the choice that ends it.
var (
	toChoice = join(toPage, "right", "right", "7", "enter", "enter")
	toStory  = join(toChoice, "right", "right", "right", "right")
	toEnding = join(toStory, "end", "enter", "end", "1", "enter")

	toFillIn    = []string{"end", "enter", "2", "3", "right"}
	toRedaction = join(toFillIn, "right", "end")
	// marks are of the nurse, of most of where she works, and of what adds up in part.
	marks = []string{"right", "space", "right", "space", "space", "space", "down", "left", "space", "left", "space", "space", "space"}
)

var toPage = []string{"end", "enter", "2", "1", "end", "enter"}

func join(keys []string, more ...string) []string {
	return append(append([]string{}, keys...), more...)
}

func TestScreens(t *testing.T) {
	for _, s := range screens {
		for _, size := range []struct {
			name          string
			width, height int
		}{{"80x24", 80, 24}, {"40x12", 40, 12}} {
			t.Run(s.name+"-"+size.name, func(t *testing.T) {
				w := newWindow(t, s.names...).open(size.width, size.height).press(s.keys...)
				w.golden(s.name + "-" + size.name)
				checkFits(t, w.app.Content(), size.width, size.height)
			})
		}
	}
}

func TestTooSmallAWindowAsksForRoom(t *testing.T) {
	w := newWindow(t, "Asha").open(24, 5)
	w.sees("more room")
	w.send(tea.WindowSizeMsg{Width: 80, Height: 24}).sees("Has this just happened?")
}
