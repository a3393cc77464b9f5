package plain

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"groundwork/course"
)

func askChoice(t *talk, a *course.Activity) (word, error) {
	options := a.Body.(*course.Choice).Options
	ids, rows := t.shown(a, optionTexts(options))
	return t.judge(a, question{
		what: "a question with one best answer",
		take: func() ([]string, word, error) {
			t.out.list(t.marked(ids, rows, ""))
			return t.asking(aNumber(len(rows)), func(text string) ([]string, error) {
				n, err := one(text, rows)
				switch {
				case err != nil:
					return nil, err
				case slices.Contains(t.stands.Out, ids[n-1]):
					return nil, fmt.Errorf("you tried %d before; choose one of the others", n)
				}
				return ids[n-1 : n], nil
			})
		},
		told: chosenOrKey,
	})
}

// chosenOrKey are the options whose word is said unasked.
func chosenOrKey(_ course.Result, f course.Feedback) bool { return f.Chosen || f.Key }

// optionTexts gives the words of options by id.
func optionTexts(options []course.Option) map[string]string {
	texts := make(map[string]string, len(options))
	for _, o := range options {
		texts[o.ID] = o.Text
	}
	return texts
}

// shown gives the ids of a in the order shown to this learner, and their words.
func (t *talk) shown(a *course.Activity, texts map[string]string) (ids, rows []string) {
	ids = a.Order(t.seed())
	return ids, textsOf(ids, texts)
}

// one reads the number of a row, or its words.
func one(text string, rows []string) (int, error) {
	if n := named(text, rows); n > 0 {
		return n, nil
	}
	if first, _, _ := strings.Cut(text, " "); !isNumber(first) {
		return 0, fmt.Errorf("%s is not one of these", quoted(text))
	}
	all, err := numbers(text, len(rows))
	switch {
	case err != nil:
		return 0, err
	case len(all) > 1:
		return 0, errors.New("one number is enough here")
	}
	return all[0], nil
}
