package course

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MostTyped is how many characters an answer to a [FillIn] may have.
const MostTyped = 200

// FillInHow stands under the place for an answer to a [FillIn].
const FillInHow = "A few words are enough. Capitals, accents, hyphens and a full stop make no difference."

// FillIn asks for a few words. A response is one text, as it was typed. It is
// right when it is one of those accepted, and nothing else is: a slip of
// spelling is told, and never taken for the answer. Its score is 1 or 0.
//
// Two texts are the same when they are alike after this: accents are taken off
// and capitals made small; quotation marks and apostrophes of any shape and
// characters that cannot be seen are left out; a hyphen or dash is a space;
// several spaces are one, and those at the ends none; full stops at the end are
// left out.
type FillIn struct {
	Accept []Accepted
	Near   []Near
	Why    string // said beside the answer, whatever was typed

	WhyLine int // where Why is written
}

// Accepted is one way of writing a right answer.
type Accepted struct {
	Text string
	Note string // said of this one; may be empty
	Line int    // where Text is written
}

// Near is an answer that is close, and wrong or not the whole. Its feedback says
// why, and does not tell the answer, which may be tried again.
type Near struct {
	Text, Feedback     string
	Line, FeedbackLine int // where they are written
}

func (*FillIn) judged() bool { return true }

func (*FillIn) order(*rand.Rand) []string { return nil }

func (*FillIn) accepts(response []string) bool {
	return len(response) == 1 && strings.TrimSpace(response[0]) != "" && utf8.ValidString(response[0]) &&
		utf8.RuneCountInString(response[0]) <= MostTyped && !strings.ContainsFunc(response[0], unicode.IsControl)
}

func (f *FillIn) grade(response []string) Result {
	typed := response[0]
	given := Feedback{ID: "given", Text: typed, Chosen: true, Label: "You wrote"}
	answer := []string{f.Accept[0].Text}
	if i := slices.IndexFunc(f.Accept, func(a Accepted) bool { return normal(a.Text) == normal(typed) }); i >= 0 {
		given.Correct, given.Key, given.Label, given.Words = true, true, "You wrote, and it is right", f.Accept[i].Note
		return judgement(1, 1, []Feedback{given, f.why(true)}, answer)
	}
	i := slices.IndexFunc(f.Near, func(n Near) bool { return normal(n.Text) == normal(typed) })
	if i >= 0 {
		given.Words = f.Near[i].Feedback
	}
	return judgement(0, 1, []Feedback{given, f.answer(typed, i >= 0), f.why(false)}, answer)
}

// answer is the word on the right answer where another was given. Of one that
// is known to be near, nobody is told that its spelling is amiss.
func (f *FillIn) answer(typed string, near bool) Feedback {
	var words []string
	for _, a := range f.Accept {
		if !near && slip(normal(typed), normal(a.Text)) {
			words = append(words, fmt.Sprintf("Yours is close to “%s”: check the spelling.", a.Text))
			break
		}
	}
	if note := f.Accept[0].Note; note != "" {
		words = append(words, note)
	}
	return Feedback{ID: "answer", Text: f.Accept[0].Text, Key: true, Label: "The answer", Words: strings.Join(words, " ")}
}

func (f *FillIn) why(right bool) Feedback {
	return Feedback{ID: "why", Correct: right, Label: "Why", Words: f.Why}
}

// slip reports whether typed is probably meant to be answer and misspelt: one
// letter off, or two in a longer text. Figures are never misspelt.
func slip(typed, answer string) bool {
	if len(answer) < 4 || strings.ContainsFunc(typed+answer, unicode.IsDigit) {
		return false
	}
	far := 1
	if len(answer) >= 8 {
		far = 2
	}
	return distance(typed, answer) <= far
}

// normal is s as two answers are compared, see [FillIn].
func normal(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Cf, unicode.Pi, unicode.Pf), strings.ContainsRune("\"'`´‚„′″", r):
			return -1
		case unicode.Is(unicode.Pd, r), r == '−':
			return ' '
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s))
	return strings.TrimRight(strings.Join(strings.Fields(s), " "), ". ")
}

func readFillIn(f *fields, a *Activity) Body {
	b := &FillIn{}
	accepted, near := map[string]int{}, map[string]int{}
	listed := f.each("accept", func(f *fields) {
		e := Accepted{Text: f.sayNeeded("text"), Note: f.said("note"), Line: f.at("text")}
		if f.typeable(e.Text) && !f.in.twice(accepted, f.line("text"), normal(e.Text)) {
			b.Accept = append(b.Accept, e)
		}
	})
	switch listed {
	case 0:
		f.fail(f.line("accept"), "no answer is accepted", "write accept: and each way of writing the answer, as - {text: …}")
	case 1:
		f.by("I32").warn(f.line("accept"), "fewer than two ways of writing the answer are accepted", "write how else it may be put")
	}
	f.each("near", func(f *fields) {
		n := Near{Text: f.sayNeeded("text"), Line: f.at("text"), FeedbackLine: f.at("feedback")}
		n.Feedback = f.feedback(n.Text)
		line, ok := accepted[normal(n.Text)]
		switch {
		case !f.typeable(n.Text):
		case ok:
			f.fail(f.line("text"), fmt.Sprintf("%q is near, and is accepted", n.Text), fmt.Sprintf("it is on line %d: take one of the two out", line))
		case !f.in.twice(near, f.line("text"), normal(n.Text)):
			b.Near = append(b.Near, n)
		}
	})
	b.Why, b.WhyLine = f.feedback(a.Local()), f.at("feedback")
	return b
}

// typeable reports whether a text could be typed, and says why not.
func (f *fields) typeable(text string) bool {
	switch {
	case text == "": // reported already
		return false
	case normal(text) == "":
		f.fail(f.line("text"), fmt.Sprintf("%q holds no word", text), "write what is to be typed")
		return false
	case utf8.RuneCountInString(text) > MostTyped:
		f.fail(f.line("text"), fmt.Sprintf("the text has more than %d characters", MostTyped), "ask for a few words")
		return false
	}
	return true
}

func (f *FillIn) key() []string {
	var accepted []string
	for _, a := range f.Accept {
		accepted = append(accepted, normal(a.Text))
	}
	return slices.Sorted(slices.Values(accepted))
}
