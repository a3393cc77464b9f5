package plain

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"groundwork/course"
)

func askFillIn(t *talk, a *course.Activity) (word, error) {
	return t.judge(a, question{
		what: "a question that is answered in a few words",
		take: func() ([]string, word, error) {
			t.out.say(course.FillInHow)
			typed := prompt{says: "Type your answer.", own: true} // what begins with "note" is an answer
			return t.taking(typed, func(text string) ([]string, error) {
				if n := utf8.RuneCountInString(text); n > course.MostTyped {
					return nil, fmt.Errorf("that is %d characters, and an answer has at most %d", n, course.MostTyped)
				}
				return []string{text}, nil
			})
		},
		whole: t.typed,
	})
}

// typed says what became of a typed answer, what the answer is, and why.
func (t *talk) typed(r course.Result, said []course.Feedback) {
	for _, f := range r.Feedback {
		switch {
		case slices.Contains(said, f):
		case f.Text == "":
			t.out.say(f.Label + ": " + speech.Replace(f.Words))
		default:
			t.option(question{}, f)
		}
	}
}
