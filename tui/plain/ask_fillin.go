package plain

import (
	"fmt"
	"unicode/utf8"

	"groundwork/course"
)

func askFillIn(t *talk, a *course.Activity) (word, error) {
	return t.judge(a, question{
		what: "a question that is answered in a few words",
		take: func() ([]string, word, error) {
			t.out.say(course.FillInHow)
			return t.asking(a, "Type your answer.", func(text string) ([]string, error) {
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
func (t *talk) typed(r course.Result) {
	for _, f := range r.Feedback {
		if f.Text == "" {
			t.out.say(f.Label + ": " + f.Words)
			continue
		}
		t.option(question{}, f)
	}
}
