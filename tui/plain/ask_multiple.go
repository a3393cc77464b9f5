package plain

import (
	"fmt"
	"slices"
	"strings"

	"groundwork/course"
)

func askMultiple(t *talk, a *course.Activity) (word, error) {
	options := a.Body.(*course.Multiple).Options
	ids, rows := t.shown(a, optionTexts(options))
	return t.judge(a, question{
		what: "a question that may have several right answers",
		take: func() ([]string, word, error) {
			t.out.list(t.marked(ids, rows, course.StaysRight))
			return t.asking(t.which(ids), func(text string) ([]string, error) {
				all, err := distinct(text, len(rows))
				if err != nil {
					return nil, err
				}
				return t.added(ids, all)
			})
		},
		told: chosenOrKey,
	})
}

// which says what to type: all that belong, or what is still missing.
func (t *talk) which(ids []string) string {
	kept := t.kept(ids)
	switch {
	case kept == "":
		return fmt.Sprintf("Type the numbers of all that belong, from 1 to %d, as 1 3.", len(ids))
	case strings.Contains(kept, " "):
		return "These stay: " + kept + ". Type what else belongs; or type them alone, if that is all."
	}
	return kept + " stays. Type what else belongs; or type " + kept + " alone, if that is all."
}

// added is what stands and what was typed, in the order shown.
func (t *talk) added(ids []string, numbers []int) ([]string, error) {
	for _, n := range numbers {
		if slices.Contains(t.stands.Out, ids[n-1]) {
			return nil, fmt.Errorf("you tried %d before, and it does not belong; leave it out", n)
		}
	}
	var all []string
	for i, id := range ids {
		if slices.Contains(t.stands.Keep, id) || slices.Contains(numbers, i+1) {
			all = append(all, id)
		}
	}
	return all, nil
}

// pickedIDs are the ids at the numbers, which count from 1.
func pickedIDs(ids []string, numbers []int) []string {
	picked := make([]string, len(numbers))
	for i, n := range numbers {
		picked[i] = ids[n-1]
	}
	return picked
}
