package tui

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"groundwork/course"
	"groundwork/progress"
)

// newFilled is a window on Asha's record with something in every group of her
// notebook: written three weeks before, and one commitment due.
func newFilled(t *testing.T) *window {
	t.Helper()
	w := newWindow(t, "Asha")
	files := testFiles(t)
	files["modules/kinds/after.md"] = &fstest.MapFile{Data: []byte("## Only page\n\nA lesson of one page.\n\n[The worst](after.yaml#worst)\n")}
	files["modules/kinds/after.yaml"] = &fstest.MapFile{Data: []byte("- {id: worst, kind: reflection, prompt: The worst of it, private: true, model: You are not alone with it.}\n")}
	c := testCourse(t, files)
	w.config.Outline, w.config.Load = c, func() (*course.Course, error) { return c, nil }
	now := time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)
	s := progress.NewSession(c, []progress.Event{enrolled("Asha")}, w.store, func() time.Time { now = now.Add(time.Second); return now })
	own, keep := c.Activity("kinds/all#words"), c.Activity("kinds/all#keep")
	for _, err := range []error{
		s.Write(own, "Wait and see."), s.Write(own, "Ring somebody."), s.Write(own, "Read it, pause, ring the duty line."),
		s.Write(c.Activity("kinds/after#worst"), "They do not answer."),
		s.Note(c.Lesson("kinds/all"), "first-page", "Zoë knows the café rota."), s.Note(nil, "", "Ask about the night line."),
		s.Commit(keep, "Save the number", now.AddDate(0, 0, 14)), s.Commit(keep, "Change my bio", now.AddDate(0, 0, 60)),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	s.Mark("kinds/all", "#one", true)
	s.Mark("kinds/gone", "first", true)
	steps := c.Lesson("kinds/all").Steps()
	s.Mark("kinds/all", steps[len(steps)-1].ID, true)
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	w.store.events = append([]progress.Event{enrolled("Asha")}, w.store.events...)
	return w.open(80, 24)
}

// toNotebook is the way to it, past the doors.
var toNotebook = []string{"end", "enter", "o"}

// mark marks the row with text in it.
func (w *window) mark(text string) *window {
	w.t.Helper()
	n := w.app.top().screen.(notebook)
	for i, l := range n.leaves(w.app.env(n)) {
		if strings.Contains(l.label, text) {
			for range len(w.app.top().screen.(notebook).choose.items) {
				w.press("up")
			}
			for range i {
				w.press("down")
			}
			return w
		}
	}
	w.t.Fatalf("no row %q:\n%s", text, w.text())
	return w
}

func TestNotebookScreens(t *testing.T) {
	for _, s := range []struct {
		name string
		keys []string
		row  string
		then []string
	}{
		{"notebook-filled", toNotebook, "", nil},
		{"notebook-filled-end", toNotebook, "", []string{"pgdown", "pgdown", "pgdown"}},
		{"notebook-finding", toNotebook, "", []string{"/", "cafe ZOE"}},
		{"notebook-found", toNotebook, "", []string{"/", "number", "enter"}},
		{"notebook-nothing-found", toNotebook, "", []string{"/", "they do not"}},
		{"notebook-earlier", toNotebook, "pause", []string{"right"}},
		{"notebook-shown", toNotebook, "chance", []string{"enter"}},
		{"notebook-forget-all", toNotebook, "pause", []string{"f"}},
		{"notebook-rewriting", toNotebook, "Zo", []string{"enter", " and more"}},
		{"notebook-text", toNotebook, "", []string{"e"}},
		{"notebook-export", toNotebook, "", []string{"e", "end", "enter"}},
		{"did-you-map", []string{"end", "enter"}, "", nil},
		{"did-you", []string{"end", "enter", "2"}, "", nil},
		{"did-you-not-yet", []string{"end", "enter", "2", "3"}, "", nil},
		{"marked", []string{"end", "enter", "3", "1", "end", "enter", "m"}, "", nil},
		{"guard", []string{"end", "enter", "n", "On the ward tonight somebody said to ring 07700 900123 or write to bo@example.org before the morning comes.", "esc"}, "", nil},
	} {
		for _, size := range []struct {
			name          string
			width, height int
		}{{"80x24", 80, 24}, {"40x12", 40, 12}} {
			t.Run(s.name+"-"+size.name, func(t *testing.T) {
				there := func() *window {
					w := newFilled(t).open(size.width, size.height).press(s.keys...)
					if s.row != "" {
						w.mark(s.row)
					}
					return w.press(s.then...)
				}
				w := there()
				w.golden(s.name + "-" + size.name)
				checkFits(t, w.app.Content(), size.width, size.height)
				checkWrapped(t, w.app)
				helpIsTrue(there)
			})
		}
	}
}

// leafTexts are the texts that the notebook shows now.
func (w *window) leafTexts() string {
	n := w.app.top().screen.(notebook)
	var all []string
	for _, l := range n.leaves(w.app.env(n)) {
		all = append(all, l.label)
	}
	return strings.Join(all, "\n")
}

func TestANoteOfTheNotebookIsWrittenAnew(t *testing.T) {
	w := newFilled(t).press(toNotebook...).mark("Zoë").press("enter", " And Bo.", "esc").sees("in the notebook")
	if got := w.leafTexts(); !strings.Contains(got, "Zoë knows the café rota. And Bo.") || strings.Contains(got, "rota.\n") {
		t.Errorf("the notebook holds\n%s", got)
	}
	w.mark("And Bo").press("enter", "ctrl+c")
	if err := w.app.Close(); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(w.leafTextsOf(), "Zoë"); n != 1 {
		t.Errorf("left without a change there are %d of it", n)
	}
}

// leafTextsOf are all texts of the notebook, whatever is shown.
func (w *window) leafTextsOf() string {
	var all []string
	for _, l := range progress.Notebook(w.app.course, w.app.Session().State()) {
		all = append(all, l.Line())
	}
	return strings.Join(all, "\n")
}

func TestARewritingIsKeptWhenTheWindowIsClosed(t *testing.T) {
	w := newFilled(t).press(toNotebook...).mark("Zoë").press("enter", " Ring 07700 900123.", "ctrl+c")
	for range 2 {
		if err := w.app.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if got := w.leafTextsOf(); strings.Count(got, "Zoë") != 1 || !strings.Contains(got, "07700 900123") {
		t.Errorf("the notebook holds\n%s", got)
	}
}

func TestNotesAreWrittenFromEverywhere(t *testing.T) {
	for name, way := range map[string][]string{
		"the map":           {"end", "enter"},
		"the notebook":      toNotebook,
		"a module":          {"end", "enter", "3"},
		"before a lesson":   {"end", "enter", "3", "1"},
		"the short version": {"end", "enter", "3", "1", "b"},
		"a page":            {"end", "enter", "3", "1", "end", "enter"},
		"a lesson's end":    {"end", "enter", "3", "1", "b", "enter"},
	} {
		w := newFilled(t).press(way...).press("n", "From here.", "esc").sees("in the notebook")
		if !strings.Contains(w.leafTextsOf(), "From here.") {
			t.Errorf("no note from %s", name)
		}
	}
}

func TestABookmarkOpensItsPageAndIsTakenAway(t *testing.T) {
	w := newFilled(t).press(toNotebook...).mark("A message comes").press("enter").sees("This lesson has a hard part.")
	w.press("enter").sees("◆ marked")
	if got := w.step(); got != "#one" {
		t.Errorf("it opened %s", got)
	}
	w.press("m").sees("Not marked any more").seesNot("◆").press("m").sees("◆ marked").press("esc")
	w.mark("A page of a lesson that is not").press("f").sees("Not marked any more").seesNot("not in this course")
	if got := len(w.app.Session().State().Marks()); got != 2 {
		t.Errorf("%d marks stand", got)
	}
}

func TestAReflectionOpensWithTheVoices(t *testing.T) {
	w := newFilled(t).press(toNotebook...).mark("pause, ring").press("enter", "enter") // past what is hard in the lesson
	w.sees("Your words", "Read it, pause, ring the duty line.", "To set beside it").press("esc")
	w.mark("chance").press("enter").sees("They do not answer.").press("enter").seesNot("They do not answer.").sees("You are not alone with it.")
}

func TestForgettingAReflectionForgetsAllOfIt(t *testing.T) {
	w := newFilled(t).press(toNotebook...).mark("pause, ring").press("f", "down", "enter")
	for _, words := range w.app.Session().State().Words {
		if words.Activity == "kinds/all#words" && words.Text != "" {
			t.Errorf("%q is still there", words.Text)
		}
	}
}

func TestEscLeavesTheFilterThenTheNotebook(t *testing.T) {
	w := newFilled(t).press(toNotebook...).press("/", "number", "enter", "n", "x", "esc").sees("Find in the notebook")
	w.press("esc").sees("Change my bio").press("/", "numb", "esc").sees("Change my bio").press("esc").sees("Carry on")
}

func TestTheMapAsksOnceInASitting(t *testing.T) {
	const ask = "You said you would: Save the number. Did you?"
	w := newFilled(t).press("end", "enter").sees(ask).press("2", "esc").seesNot("Did you?")
	w = w.open(80, 24).press("end", "enter").sees(ask).press("2", "3", "enter").sees("asked on Monday 7 December 2026").seesNot("Did you?")
	if c := w.app.Session().State().Commitments[0]; c.By != "2026-12-07" || !c.Again {
		t.Errorf("it stands at %+v", c)
	}
	w.open(80, 24).press("end", "enter").seesNot("Did you?")
	newFilled(t).press("end", "enter", "2", "4").sees("Let go.").seesNot("Did you?").press("o").sees("let go")
	newFilled(t).press("end", "enter", "2", "2").sees("a part is an answer too").seesNot("Did you?").press("o").sees("you did a part of it")
	w = newFilled(t).press("end", "enter", "2", "1").sees("Noted.").seesNot("Did you?").press("o").sees("you did it")
	if n := len(w.app.Session().State().Commitments); n != 2 {
		t.Errorf("%d commitments", n)
	}
}

func TestWhatLooksLikeAnIdentifierIsAskedAboutOnce(t *testing.T) {
	toNote := []string{"end", "enter", "n", "Ring 07700 900123", "esc"}
	w := newFilled(t).press(toNote...).sees("This looks like a phone number.", "▸ Change it")
	w.press("enter", " now", "esc").sees("07700 900123 now").press("down", "enter").sees("in the notebook")
	if got := w.leafTextsOf(); !strings.Contains(got, "Ring 07700 900123 now") {
		t.Errorf("the notebook holds\n%s", got)
	}
	w = newFilled(t).press(toNote...).press("ctrl+c")
	if err := w.app.Close(); err != nil {
		t.Fatal(err)
	}
	if got := w.leafTextsOf(); !strings.Contains(got, "Ring 07700 900123") {
		t.Errorf("closed on the question, the notebook holds\n%s", got)
	}
	newFilled(t).press("end", "enter", "n", "Ring the duty line", "esc").sees("in the notebook")
}

func TestAReflectionAndACommitmentAreLookedAtToo(t *testing.T) {
	w := toStep(t, "#words").press("1", "enter", "Ask Mr Smith", "esc").sees("somebody's name").press("down", "enter")
	w.sees("Your words", "Ask Mr Smith")
	w.press("w", "1", "enter", " or Bo", "esc").seesNot("looks like").press("enter").sees("Ask Mr Smith or Bo")
	w.press("right", "down", "down", "enter", "Ring 07700 900123", "esc").sees("a phone number").press("esc", "!", "esc").sees("a phone number")
	w.press("down", "enter").sees("By when?").press("enter").sees("Yours to keep", "07700 900123!")
}

func TestTypedWordsAreKeptWhicheverWayOneGoesOn(t *testing.T) {
	for _, way := range []string{"right", "left"} {
		w := toStep(t, "#words").press("1", "enter", "Ring somebody", "esc", way)
		if words := w.app.Session().State().WordsFor("kinds/all#words"); len(words) != 1 {
			t.Errorf("%s lost what was written", way)
		}
	}
	w := toStep(t, "#one").pick("Ring the duty line").sees("How sure").press("right")
	if n := len(w.app.Session().State().Activities["kinds/all#one"].Attempts); n != 1 {
		t.Errorf("going on before saying how sure leaves %d attempts", n)
	}
}

func TestTheNotebookIsExportedAsItWasShown(t *testing.T) {
	w := newFilled(t).press(toNotebook...).press("n", "Ring 07700 900123", "esc", "down", "enter", "e")
	w.seesNot("They do not answer").press("end", "enter").sees("In my own words, entry 4: “07700 900123” looks like a phone number.").press("1")
	w.sees("/documents/groundwork-notebook.txt")
	text := w.saved["groundwork-notebook.txt"]
	for _, want := range []string{"Save the number", "Zoë knows", "A message comes", "One private entry is left out."} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "They do not answer") || strings.Contains(text, "Asha") {
		t.Errorf("exported:\n%s", text)
	}
	w.press("x").press("end").sees("They do not answer").press("enter", "1")
	if !strings.Contains(w.saved["groundwork-notebook.txt"], "They do not answer") {
		t.Error("the private words were asked for, and are not in it")
	}
}
