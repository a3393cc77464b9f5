package course

import (
	"slices"
	"strings"
	"testing"
)

func TestWhatIsAcceptedIsAcceptedHoweverItIsTyped(t *testing.T) {
	for _, tt := range []struct {
		accepted, typed string
		same            bool
	}{
		{"died by suicide", "Died by Suicide", true},
		{"died by suicide", "  died \t by\u00a0 suicide. ", true},
		{"died by suicide", "died by suicide...", true},
		{"follow-up", "follow up", true},
		{"follow up", "follow – up", true},
		{"follow up", "followup", false},
		{"someone’s post", "someone's post", true},
		{"someone’s post", "someones post", true},
		{"“thinking of suicide”", "thinking of suicide", true},
		{"café", "cafe", true},
		{"café", "cafe\u0301", true},
		{"llŷn", "LLYN", true},
		{"116 123", "116-123", true},
		{"116 123", "116 124", false},
		{"116 123", "116123", false},
		{"the duty line", "duty line", false},
		{"hear it", "hear\u00adit", false}, // a hyphen nobody sees is none
		{"hear it", "he\u200bar it", true},
		{"is it?", "is it", false},
	} {
		a := &FillIn{Accept: []Accepted{{Text: tt.accepted}}}
		if got := a.grade([]string{tt.typed}); got.Right != tt.same || got.Score != map[bool]float64{true: 1}[tt.same] {
			t.Errorf("%q for %q is right %v, score %v; want right %v", tt.typed, tt.accepted, got.Right, got.Score, tt.same)
		}
	}
}

func TestFeedbackOnATypedAnswer(t *testing.T) {
	why := Feedback{ID: "why", Label: "Why", Words: "It is awake at night."}
	whyRight := why
	whyRight.Correct = true
	answer := func(words string) Feedback {
		return Feedback{ID: "answer", Text: "the duty line", Key: true, Label: "The answer", Words: words}
	}
	const note = "It is on your badge."
	for _, tt := range []struct {
		typed string
		want  []Feedback
	}{
		{"The duty-line.", []Feedback{
			{ID: "given", Text: "The duty-line.", Chosen: true, Correct: true, Key: true, Label: "You wrote, and it is right", Words: "It is on your badge."},
			whyRight,
		}},
		{"duty line", []Feedback{
			{ID: "given", Text: "duty line", Chosen: true, Correct: true, Key: true, Label: "You wrote, and it is right"},
			whyRight,
		}},
		{"Helpdesk", []Feedback{{ID: "given", Text: "Helpdesk", Chosen: true, Label: "You wrote"}, answer(note), why}},
		{"THE HELPDESK", []Feedback{
			{ID: "given", Text: "THE HELPDESK", Chosen: true, Label: "You wrote", Words: "It mends computers."}, answer(note), why,
		}},
		{"dutty line", []Feedback{
			{ID: "given", Text: "dutty line", Chosen: true, Label: "You wrote"},
			answer("Yours is close to “duty line”: check the spelling. " + note), why,
		}},
	} {
		got, err := whichLine.Grade([]string{tt.typed})
		if err != nil || !slices.Equal(got.Feedback, tt.want) {
			t.Errorf("%q:\n%+v, %v; want\n%+v", tt.typed, got.Feedback, err, tt.want)
		}
	}
}

// A slip is told of and never marked as right; of figures, and of an answer the
// author knows to be wrong, nobody says that its spelling is amiss.
func TestASlipIsToldAndNotAccepted(t *testing.T) {
	for _, tt := range []struct {
		accepted, near, typed string
		slip                  bool
	}{
		{"suicide", "", "suicde", true},
		{"suicide", "", "sucied", false},
		{"died by suicide", "", "dyed by suicde", true},
		{"yes", "", "yet", false},
		{"116 123", "", "116 132", false},
		{"ring", "sing", "sing", false},
	} {
		a := &FillIn{Accept: []Accepted{{Text: tt.accepted}}, Near: []Near{{Text: tt.near}}}
		r := a.grade([]string{tt.typed})
		if got := strings.Contains(r.Feedback[1].Words, "check the spelling"); got != tt.slip || r.Right {
			t.Errorf("%q for %q: a slip %v, right %v; want a slip %v, and wrong", tt.typed, tt.accepted, got, r.Right, tt.slip)
		}
	}
}

func TestNormalIsDoneOnce(t *testing.T) {
	for _, s := range []string{"Ünder-stated.", "a . ", "“..”", "—", "İ", "ẞ. .", "a\u0301'b"} {
		if once, twice := normal(s), normal(normal(s)); once != twice {
			t.Errorf("%q is %q, and then %q", s, once, twice)
		}
	}
}
