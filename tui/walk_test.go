package tui

import (
	"slices"
	"strconv"
	"testing"

	"groundwork/content"
	"groundwork/course"
)

// TestTheCourseCanBeCompletedByKeysAlone goes through the embedded course at
// the smallest size that is laid out on purpose, lesson by lesson, answering
// each item rightly, until nothing is missing.
func TestTheCourseCanBeCompletedByKeysAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through the whole course")
	}
	t.Parallel()
	w := newWindow(t, "Asha")
	var err error
	if w.config.Outline, err = course.Open(content.FS); err != nil {
		t.Fatal(err)
	}
	w.config.Load = func() (*course.Course, error) { return course.Load(content.FS) }
	w.open(40, 12).press("end", "enter")
	for range 4000 {
		if w.app.Session().Standing().Complete {
			w.press("esc", "esc", "esc").sees("Your summary").press("1").sees("Completed:")
			return
		}
		w.onward()
		checkFits(t, w.app.Content(), 40, 12)
	}
	t.Fatalf("not completed; missing: %v\n%s", w.app.Session().Standing().Missing, w.text())
}

// onward does the next thing that a learner would.
func (w *window) onward() {
	turn, reads := w.turn()
	if !reads || turn.act == nil || turn.done() {
		w.press("enter")
		return
	}
	a := turn.step.Activity
	ids := w.answerTo(a)
	switch {
	case turn.asking:
		w.press("2")
	case a.Kind == course.KindScenario:
		w.press("1", "enter")
	case a.Kind == course.KindRating:
		w.press("5", "enter")
	case a.Kind == course.KindReflection:
		w.press("right") // only thought, which counts the same
	case a.Kind == course.KindChoice, a.Kind == course.KindMultiple:
		for _, id := range ids {
			w.press(w.digitOf(a, id))
		}
		w.press("end", "enter")
	case a.Kind == course.KindFillIn:
		w.press("end", "enter", ids[0], "enter")
	case a.Kind == course.KindRedaction:
		w.redact(a.Body.(*course.Redaction))
	case len(ids) > 0:
		// Putting things in order takes many keys, which are tried elsewhere.
		if _, err := w.app.Session().Answer(a, ids, 0, 0); err != nil {
			w.t.Fatal(err)
		}
		w.press("right")
	default:
		w.press("1", "enter")
	}
}

// turn is what is asked now, in a lesson or in its final check.
func (w *window) turn() (t turn, reads bool) {
	switch s := w.app.top().screen.(type) {
	case lesson:
		return s.turn, s.phase == reading
	case sitting:
		return s.turn, s.phase == reading
	}
	return turn{}, false
}

// redact goes through a text word by word, marks what is to be marked, and
// answers.
func (w *window) redact(r *course.Redaction) {
	var all []string
	for _, s := range r.Spans {
		all = append(all, s.String())
	}
	marked := r.Marked(all)
	for word := range r.Words {
		if marked[word+1] {
			w.press("space")
		} else {
			w.press("right")
		}
	}
	w.press("enter")
}

// answerTo is a right response; nil where nothing is asked.
func (w *window) answerTo(a *course.Activity) []string {
	order := a.Order(w.app.env(w.app.top().screen).seed)
	if r, err := a.Grade(order[:min(1, len(order))]); err == nil {
		return r.Answer
	}
	if r, err := a.Grade(order); err == nil {
		return r.Answer
	}
	switch b := a.Body.(type) {
	case *course.FillIn:
		return []string{b.Accept[0].Text}
	case *course.Redaction:
		return []string{b.Spans[0].String()}
	}
	if m, ok := a.Body.(*course.Matching); ok {
		var placed []string
		for _, it := range m.Items {
			placed = append(placed, it.ID+"="+it.Group)
		}
		return placed
	}
	return nil
}

// digitOf is the key of an option as it is shown.
func (w *window) digitOf(a *course.Activity, id string) string {
	return strconv.Itoa(1 + slices.Index(a.Order(w.app.env(w.app.top().screen).seed), id))
}
