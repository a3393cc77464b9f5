package plain

import (
	"fmt"

	"groundwork/course"
)

func askSequencing(t *talk, a *course.Activity) (word, error) {
	body := a.Body.(*course.Sequencing)
	ids, rows := t.shown(a, elementTexts(body.Items))
	says := fmt.Sprintf("Type all %d numbers, first to last, as %s.", len(rows), example(len(rows)))
	return t.judge(a, question{
		what: "a question of order: what comes first, what after it",
		take: func() ([]string, word, error) {
			t.out.list(rows)
			return t.asking(a, says, func(text string) ([]string, error) {
				all, err := distinct(text, len(rows))
				if err == nil && len(all) != len(rows) {
					err = fmt.Errorf("that is %s, and there are %d here", count(len(all), "number", "numbers"), len(rows))
				}
				return pickedIDs(ids, all), err
			})
		},
		lead: func(r course.Result) { t.rightOrder(r, body) },
		told: outOfOrder,
	})
}

// rightOrder says a right order.
func (t *talk) rightOrder(r course.Result, body *course.Sequencing) {
	t.out.say(body.OrderLabel() + ":")
	texts := elementTexts(body.Items)
	rows := make([]string, len(r.Answer))
	for i, id := range r.Answer {
		rows[i] = texts[id]
	}
	t.out.list(rows)
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
