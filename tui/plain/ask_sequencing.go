package plain

import (
	"fmt"

	"groundwork/course"
)

func askSequencing(t *talk, a *course.Activity) (word, error) {
	body := a.Body.(*course.Sequencing)
	texts := elementTexts(body.Items)
	ids, rows := t.shown(a, texts)
	says := fmt.Sprintf("Type all %d numbers, first to last, as %s.", len(rows), example(len(rows)))
	return t.judge(a, question{
		what: "a question of order: what comes first, what after it",
		take: func() ([]string, word, error) {
			ids, rows := ids, rows
			if t.last != nil { // one begins again from one's own order
				ids, rows = t.last, textsOf(t.last, texts)
			}
			t.out.list(t.marked(ids, rows, course.InOrder))
			return t.asking(says, func(text string) ([]string, error) {
				all, err := distinct(text, len(rows))
				if err == nil && len(all) != len(rows) {
					err = fmt.Errorf("that is %s, and there are %d here", count(len(all), "number", "numbers"), len(rows))
				}
				return pickedIDs(ids, all), err
			})
		},
		lead: func(r course.Result) { t.order(r, body) },
		told: outOfOrder,
	})
}

// order says the order that was given, and what stands right in it; or, once the
// answer is told, a right order.
func (t *talk) order(r course.Result, body *course.Sequencing) {
	if !r.Untold {
		t.out.say(body.OrderLabel() + ":")
		t.out.list(textsOf(r.Answer, elementTexts(body.Items)))
		return
	}
	t.out.say(body.GivenLabel() + ":")
	rows := make([]string, len(r.Feedback))
	for i, f := range r.Feedback {
		rows[i] = sentence(f.Text) + " " + f.Label + "."
	}
	t.out.list(rows)
}

// textsOf are the words of ids.
func textsOf(ids []string, texts map[string]string) []string {
	rows := make([]string, len(ids))
	for i, id := range ids {
		rows[i] = texts[id]
	}
	return rows
}

// outOfOrder are the things whose word, if there is one, is said unasked: those
// out of order, or all where none is.
func outOfOrder(r course.Result, f course.Feedback) bool {
	return f.Words != "" && (r.Right || !f.Correct)
}

// elementTexts gives the words of items by id.
func elementTexts(items []course.Element) map[string]string {
	texts := make(map[string]string, len(items))
	for _, e := range items {
		texts[e.ID] = e.Text
	}
	return texts
}

// example is how an answer of n numbers looks: "2 1 3".
func example(n int) string {
	text := "2 1"
	for i := 3; i <= n; i++ {
		text += fmt.Sprint(" ", i)
	}
	return text
}
