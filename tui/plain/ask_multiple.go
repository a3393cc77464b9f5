package plain

import (
	"fmt"

	"groundwork/course"
)

func askMultiple(t *talk, a *course.Activity) (word, error) {
	options := a.Body.(*course.Multiple).Options
	ids, rows := t.shown(a, optionTexts(options))
	says := fmt.Sprintf("Type the numbers of all that belong, from 1 to %d, as 1 3.", len(rows))
	return t.judge(a, question{
		what: "a question that may have several right answers",
		take: func() ([]string, word, error) {
			t.out.list(rows)
			return t.asking(a, says, func(text string) ([]string, error) {
				all, err := distinct(text, len(rows))
				return pickedIDs(ids, all), err
			})
		},
		told: chosenOrKey,
	})
}

// pickedIDs are the ids at the numbers, which count from 1.
func pickedIDs(ids []string, numbers []int) []string {
	picked := make([]string, len(numbers))
	for i, n := range numbers {
		picked[i] = ids[n-1]
	}
	return picked
}
