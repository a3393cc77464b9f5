package tui

import (
	"strings"
	"testing"

	"groundwork/content"
	"groundwork/course"
	"groundwork/progress"
)

// finding opens the search on the map and types a query.
func finding(t *testing.T, query string) *window {
	t.Helper()
	return newWindow(t, "Asha").press("end", "enter", "/", query)
}

func TestWhatIsFoundOpensInItsPlace(t *testing.T) {
	for query, want := range map[string]string{
		"another fear":    "And this one?",                // a module
		"only lesson":     "A page of the other fear.",    // a lesson
		"page of the oth": "A page of the other fear.",    // a page
		"crisis":          "A number for someone whose",   // a word
		"harbour":         "https://example.org/harbour/", // a place
		"known to every":  "General knowledge, not read",  // a source
		"116 123":         "Checked on 1 November 2026.",  // a help line
		"above the fears": "A page above the fears.",      // past a gate that is not up
		"last page":       "This lesson has a hard part.", // its note before it
		"what belongs in": "This lesson has a hard part.", // an item
	} {
		w := finding(t, query).press("enter")
		w.sees(want).press("esc").sees("│ " + query)
		w.press("esc").sees("Begin: All of them")
	}
}

func TestAFoundStepOpensPastTheNote(t *testing.T) {
	w := finding(t, "what belongs in").press("enter").sees("hard part", "To the question").press("enter").sees("When you saw it")
	if got := w.step(); got != "#some" {
		t.Errorf("opened at %s", got)
	}
	last := w.store.events[len(w.store.events)-1]
	if last.Kind != progress.Turned || last.Page != "#some" {
		t.Errorf("the last event is %+v", last)
	}
}

func TestBackFromAnotherLessonTheRecordKnowsWhereOneIs(t *testing.T) {
	w := toStep(t, "#one").press("/", "only page of the other", "enter", "esc", "esc").sees("What is the first thing")
	last := w.store.events[len(w.store.events)-1]
	if last.Kind != progress.Turned || last.Lesson != "kinds/all" || last.Page != "#one" {
		t.Errorf("the last event is %+v", last)
	}
}

func TestOwnWordsAreFoundAndForgottenOnesAreNot(t *testing.T) {
	w := newWindow(t, "Asha").press(toPage...).press("n", "The heron stands", "esc", "/", "heron")
	w.sees("your own words, All of them", "The heron stands").press("enter").sees("None of it is sent", "The heron stands")
	w.press("f", "2", "esc").sees("Nothing here has these words")
}

func TestPrivateWordsAreNotFound(t *testing.T) {
	w := newWindow(t, "Asha").press(toPage...)
	a := w.app.course.Activity("kinds/all#words")
	body := *a.Body.(*course.Reflection)
	body.Private = true
	a.Body = &body
	if err := w.app.Session().Write(a, "my worst sentence"); err != nil {
		t.Fatal(err)
	}
	w.press("/", "worst").sees("Nothing here has these words")
}

func TestTheMarkStaysOnTheShelfThatWasOpened(t *testing.T) {
	w := newWindow(t, "Asha").press("end", "enter", "/", "down", "enter").sees("Listed, not recommended")
	w.press("esc").sees("▸ Directory")
}

func TestFindWaitsForTheIndex(t *testing.T) {
	w := newWindow(t, "Asha").press("end", "enter")
	index := w.app.index
	w.app.index = nil
	w.press("/", "harbour").sees("One moment").press("enter").sees("One moment")
	w.send(indexMsg{index}).sees("Harbour online")
}

func TestFindOpensFromTheMapOnAndNotBefore(t *testing.T) {
	w := newWindow(t).press("/").sees(justHappened)
	w.press("enter", "/").seesNot("Find\n")
	w = newWindow(t, "Asha").press("enter", "f9", "/").sees("Paused")
	w.press("esc", "!", "/").sees("Find", "Glossary")
}

func TestTheKeyForWordsIsNamedWhereThereAreSome(t *testing.T) {
	w := newWindow(t, "Asha").press(toPage...).sees("g words").press("g").sees("A number in the text that leads to a source.")
	w.press("esc").sees("First page")
	w.press("/", "a lesson of one page", "enter").seesNot("g words").press("g").sees("A lesson of one page.")
}

func TestSeeAlsoIsFollowed(t *testing.T) {
	finding(t, "crisis").press("enter", "down", "enter").sees("The few lines about you").press("esc").sees("whose mental health cannot wait")
}

func TestFiltersGoRoundBothWays(t *testing.T) {
	w := finding(t, "").press("down", "enter").sees("3 places")
	w.press("left").sees("‹ England ›", "1 place").press("right").sees("3 places").press("right").sees("‹ Worldwide ›")
	w.press("tab", "right", "right").sees("Nothing listed here is for both").press("enter").sees("Nothing listed here is for both")
}

// Whatever is found in the course itself can be opened, fits, and leads back.
func TestEverythingFoundInTheCourseOpens(t *testing.T) {
	if testing.Short() {
		t.Skip("opens hundreds of pages")
	}
	t.Parallel()
	w := newWindow(t, "Asha")
	var err error
	if w.config.Outline, err = course.Open(content.FS); err != nil {
		t.Fatal(err)
	}
	w.config.Load = func() (*course.Course, error) { return course.Load(content.FS) }
	for _, query := range []string{"bio", "suicid", "2013"} {
		w.open(40, 12).press("end", "enter", "/", query)
		found := w.app.top().screen.(find).found.Hits
		for i, h := range found {
			w.press("enter")
			if _, still := w.app.top().screen.(find); still {
				t.Fatalf("%q, result %d: %v %s does not open", query, i, h.Kind, h.ID)
			}
			checkFits(t, w.app.Content(), 40, 12)
			checkWrapped(t, w.app)
			if w.press("esc"); !strings.Contains(w.text(), "│ "+query) {
				t.Fatalf("%q, result %d: %v %s does not lead back:\n%s", query, i, h.Kind, h.ID, w.text())
			}
			w.press("down")
		}
	}
}
