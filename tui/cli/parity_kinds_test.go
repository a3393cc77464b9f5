package cli

import "groundwork/course"

// typing and marking play the kinds whose answers are not chosen from a list.

func typing(f front) {
	f.carryOn()
	f.open("marking/typing")
	f.goOn()
	f.answer([]string{"the nose"}, 2)
	f.again()
	f.answer([]string{"note the Spowt, as “n/a” 9!?"}, 1)
	f.again()
	f.answer([]string{"The-Spout."}, 3)
	f.goOn()
	f.toMap()
	f.stop()
}

func marking(f front) {
	f.carryOn()
	f.open("marking/marking")
	f.goOn()
	f.answer([]string{"1-1", "5-9", "14-18"}, 1)
	f.again()
	f.answer([]string{"5-9", "14-15", "18-21"}, 3)
	f.goOn()
	f.toMap()
	f.stop()
}

// retype opens the field, empties it, and types.
func (w *window) retype(text string) {
	w.press("enter")
	for range course.MostTyped {
		w.press("backspace")
	}
	w.text(text)
}

// mark goes through a text word by word and marks those of a response, where
// those of kept are marked already.
func (w *window) mark(r *course.Redaction, response, kept []string) {
	marked, already := r.Marked(response), r.Marked(kept)
	for word := range r.Words {
		if marked[word+1] != already[word+1] {
			w.press(" ")
		} else {
			w.press("right")
		}
	}
}
