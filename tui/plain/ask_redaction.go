package plain

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"groundwork/course"
)

func askRedaction(t *talk, a *course.Activity) (word, error) {
	body := a.Body.(*course.Redaction)
	says := fmt.Sprintf("Type the numbers of the words that you mark, from 1 to %d, as 3 7-9.", len(body.Words))
	return t.judge(a, question{
		what: "a text, in which you mark words",
		take: func() ([]string, word, error) {
			t.markable(body)
			stand := body.Marked(t.stands.Keep)
			if len(stand) > 0 {
				t.out.say("What you found is marked already: " + strings.Join(t.stands.Keep, " ") + ". Add to it.")
			}
			return t.asking(says, func(text string) ([]string, error) {
				marked, err := stretches(text, len(body.Words))
				if err != nil {
					return nil, err
				}
				maps.Copy(marked, stand)
				return body.Response(marked), nil
			})
		},
		whole: func(r course.Result, said []course.Feedback) { t.marks(body, r, said) },
	})
}

// wordsALine is how many words are numbered on one line: few enough to be heard
// again without going far back.
const wordsALine = 6

// markable says the text whole, and then its words by number. A colon parts them,
// since "31 999" is heard as one number.
func (t *talk) markable(body *course.Redaction) {
	t.out.say("The text:")
	from := 1
	for _, next := range append(body.Paragraphs[:len(body.Paragraphs):len(body.Paragraphs)], len(body.Words)+1) {
		t.out.more("    " + strings.Join(body.Words[from-1:next-1], " "))
		from = next
	}
	t.out.say("(End of the text.) Its words by number:")
	for from := 1; from <= len(body.Words); from += wordsALine {
		var row []string
		for n := from; n < from+wordsALine && n <= len(body.Words); n++ {
			row = append(row, fmt.Sprintf("%d: %s", n, body.Text(course.Run{From: n, To: n})))
		}
		t.out.more("    " + strings.Join(row, ", "))
	}
}

// marks says what was found, left and marked beside it, then what adds up, and
// then what was left on purpose.
func (t *talk) marks(body *course.Redaction, r course.Result, said []course.Feedback) {
	if len(said) == 0 {
		t.out.say(body.Tally(r))
	}
	together := false
	for _, f := range r.Feedback {
		if slices.Contains(said, f) {
			continue
		}
		if f.Together && !together {
			together = true
			t.out.say(body.Together())
		}
		t.option(question{}, f)
	}
	if len(r.Answer) > 0 { // what is revealed would tell it
		t.blocks(body.Reveal)
	}
}

// stretches reads numbers of words, alone and from one to another: "3 7-9", "3,
// 7 to 9". Each is from 1 to most.
func stretches(text string, most int) (map[int]bool, error) {
	marked := map[int]bool{}
	for part := range strings.FieldsSeq(dashed(text)) {
		first, last, several := strings.Cut(part, "-")
		if !several {
			last = first
		}
		from, err := numbers(first, most)
		if err != nil {
			return nil, err
		}
		to, err := numbers(last, most)
		switch {
		case err != nil:
			return nil, err
		case from[0] > to[0]:
			return nil, fmt.Errorf("%d-%d runs backwards; type %d-%d", from[0], to[0], to[0], from[0])
		}
		for n := from[0]; n <= to[0]; n++ {
			marked[n] = true
		}
	}
	if len(marked) == 0 {
		return nil, errors.New("there is no number in that")
	}
	return marked, nil
}

// dashed is text with a hyphen, and no blank, for whatever stands between the
// ends of a run, and a blank for whatever stands between two runs.
func dashed(text string) string {
	text = strings.NewReplacer("–", "-", "—", "-", ",", " ", ";", " ").Replace(strings.ToLower(text))
	var b strings.Builder
	for i, word := range strings.Fields(text) {
		switch {
		case word == "and":
			continue
		case word == "to":
			word = "-"
		}
		if i > 0 && !strings.HasPrefix(word, "-") && !strings.HasSuffix(b.String(), "-") {
			b.WriteByte(' ')
		}
		b.WriteString(word)
	}
	return b.String()
}
