package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"groundwork/course/coursetest"
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
	{"certainty", []string{"Asha"}, join(toChoice, "1", "enter")},
	{"think-again", []string{"Asha"}, toWrong},
	{"think-again-end", []string{"Asha"}, join(toWrong, "end")},
	{"hint", []string{"Asha"}, join(toWrong, "h")},
	{"answer", []string{"Asha"}, join(toWrong, "a")},
	{"answer-end", []string{"Asha"}, join(toWrong, "a", "end")},
	{"retry", []string{"Asha"}, join(toWrong, "h", "r", "1", "2")}, // 1 was tried, and stays out
	{"right", []string{"Asha"}, join(toChoice, "3", "enter", "3")},
	{"multiple", []string{"Asha"}, join(toChoice, "right", "1", "2")},
	{"sequencing", []string{"Asha"}, join(toChoice, "right", "right")},
	{"matching", []string{"Asha"}, join(toChoice, "right", "right", "right", "1")},
	{"multiple-again", []string{"Asha"}, join(toChoice, "right", "1", "2", "end", "enter", "2")},
	{"multiple-retry", []string{"Asha"}, join(toChoice, "right", "1", "2", "end", "enter", "2", "r")},
	{"sequencing-again", []string{"Asha"}, join(toChoice, "right", "right", "end", "enter", "2")},
	{"sequencing-answer", []string{"Asha"}, join(toChoice, "right", "right", "end", "enter", "2", "a")},
	{"sequencing-retry", []string{"Asha"}, join(toChoice, "right", "right", "end", "enter", "2", "r")},
	{"matching-again", []string{"Asha"}, join(toChoice, "right", "right", "right", "1", "1", "end", "enter", "2")},
	{"matching-retry", []string{"Asha"}, join(toChoice, "right", "right", "right", "1", "1", "end", "enter", "2", "r")},
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
	{"once-more", []string{"Asha"}, toOnceMore},
	{"once-more-answer", []string{"Asha"}, join(toOnceMore, "1", "end", "enter", "2", "a")},
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
	{"calibration-none", []string{"Asha"}, []string{"end", "enter", "c"}},
	{"calibration-off", []string{"Asha"}, []string{"end", "enter", "t", "2", "esc", "c"}},
	{"calibration", []string{"Asha"}, toCalibration},
	{"calibration-end", []string{"Asha"}, join(toCalibration, "end")},
	{"calibration-open", []string{"Asha"}, join(toCalibration, "end", "enter", "end", "enter")},
	{"settings", []string{"Asha"}, []string{"end", "enter", "t"}},
	{"routes", []string{"Asha"}, []string{"end", "enter", "t", "4"}},
	{"route-chosen", []string{"Asha"}, []string{"end", "enter", "t", "4", "2"}},
	{"correction", []string{"Asha"}, []string{"end", "enter", "t", "6"}},
	{"find-empty", []string{"Asha"}, []string{"end", "enter", "/"}},
	{"find-results", []string{"Asha"}, join(toPage, "/", "page")},
	{"find-result-marked", []string{"Asha"}, join(toPage, "/", "page", "down", "down", "down", "down")},
	{"find-nothing", []string{"Asha"}, join(toPage, "/", "marmalade")},
	{"find-near", []string{"Asha"}, join(toPage, "/", "mesage")},
	{"find-hard-page", []string{"Asha"}, []string{"end", "enter", "/", "last page", "enter"}},
	{"glossary", []string{"Asha"}, []string{"end", "enter", "/", "enter", "down"}},
	{"term", []string{"Asha"}, []string{"end", "enter", "/", "crisis", "enter"}},
	{"words-on-page", []string{"Asha"}, join(toPage, "g")},
	{"directory", []string{"Asha"}, []string{"end", "enter", "/", "down", "enter"}},
	{"directory-filtered", []string{"Asha"}, []string{"end", "enter", "/", "down", "enter", "right", "right", "tab", "right", "right"}},
	{"directory-place", []string{"Asha"}, []string{"end", "enter", "/", "down", "enter", "down", "enter"}},
	{"library", []string{"Asha"}, []string{"end", "enter", "/", "down", "down", "enter"}},
	{"library-due", []string{"Asha"}, []string{"end", "enter", "/", "down", "down", "enter", "left"}},
	{"library-source", []string{"Asha"}, []string{"end", "enter", "/", "down", "down", "enter", "left", "enter"}},
	{"deletion", []string{"Asha"}, []string{"end", "enter", "t", "7", "Ben", "enter"}},
}

// From one way the next begins: to the pages, to the choice, to the story, to
// the choice that ends it.
var (
	toChoice      = join(toPage, "right", "right", "7", "enter", "enter")
	toWrong       = join(toChoice, "1", "enter", "2")
	toStory       = join(toChoice, "right", "right", "right", "right")
	toCalibration = join(toChoice, "3", "enter", "3", "right", "1", "2", "enter", "3",
		"right", "enter", "1", "right", "1", "2", "enter", "2", "esc", "esc", "c")
	toEnding = join(toStory, "end", "enter", "end", "1", "enter")

	toFillIn    = []string{"end", "enter", "2", "3", "right"}
	toRedaction = join(toFillIn, "right", "end")
	// marks are of the nurse, of most of where she works, and of what adds up in part.
	marks = []string{"right", "space", "right", "space", "space", "space", "down", "left", "space", "left", "space", "space", "space"}
)

// toOnceMore has the choice wrong and three others answered after it.
var toOnceMore = join(
	join(toWrong, "a", "right", "2", "3", "end", "enter", "2", "right", "end", "enter", "2", "right"),
	"2", "1", "end", "enter", "2", "right", "right", "right", "right", "right",
)

var toPage = []string{"end", "enter", "2", "1", "end", "enter"}

func join(keys []string, more ...string) []string {
	return append(append([]string{}, keys...), more...)
}

func TestScreens(t *testing.T) {
	for _, s := range screens[:coursetest.Rounds(len(screens))] {
		for _, size := range []struct {
			name          string
			width, height int
		}{{"80x24", 80, 24}, {"40x12", 40, 12}} {
			t.Run(s.name+"-"+size.name, func(t *testing.T) {
				t.Parallel()
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
