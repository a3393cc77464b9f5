package course

import (
	"slices"
	"strings"
	"testing"
)

func TestWordsOfARedaction(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		words      string // parted by |
		spans      string // "2-3=text"
		paragraphs []int
	}{
		{"words and a span", "at [[Ward 7|place]] today", "at|Ward|7|today", "2-3=Ward 7", nil},
		{"lines are blanks, an empty line is a paragraph", "one\n[[two|a]]\n\nthree\n \nfour", "one|two|three|four", "2-2=two", []int{3, 4}},
		{"punctuation stays with its word", "(“[[Ward 7|place]]”), there.", "(“Ward|7”),|there.", "1-2=Ward 7", nil},
		{"what is all signs belongs to the word before", "Priya · [[nurse|a]] — by day …", "Priya ·|nurse —|by|day …", "2-2=nurse", nil},
		{"at the beginning of a paragraph to the word after", "* — [[one|a]]\n\n— – two\n\n—", "* — one|— – two —", "1-1=one", []int{2}},
		{"blanks within the brackets", "at [[ Ward\n7 |\n a place ]] today", "at|Ward|7|today", "2-3=Ward 7", nil},
		{"one after the other", "[[a|x]] [[b c|y]], [[d|z]]", "a|b|c,|d", "1-1=a 2-3=b c 4-4=d", nil},
		{"hyphens and apostrophes are within words", "[[Sat-nav's|x]] off", "Sat-nav's|off", "1-1=Sat-nav's", nil},
		{"a sign before the word", "[[#Clock|x]] and #[[Clock|y]]", "#Clock|and|#Clock", "1-1=#Clock 3-3=Clock", nil},
		{"a single bracket is text", "[a] [[b|c]]", "[a]|b", "2-2=b", nil},
	} {
		r := spans(tt.text)
		var got []string
		for _, s := range r.Spans {
			got = append(got, s.String()+"="+s.Text)
		}
		if words := strings.Join(r.Words, "|"); words != tt.words || strings.Join(got, " ") != tt.spans || !slices.Equal(r.Paragraphs, tt.paragraphs) {
			t.Errorf("%s: %q, %q, %v; want %q, %q, %v", tt.name, words, got, r.Paragraphs, tt.words, tt.spans, tt.paragraphs)
		}
	}
}

func TestWhatAddsUp(t *testing.T) {
	for _, tt := range []struct {
		note, why string
		is        bool
	}{
		{"a place", "a place", false},
		{"adds up", "", true},
		{"adds up: a birth year", "a birth year", true},
		{"adds up with the language", "adds up with the language", true},
		{"adds upon it", "adds upon it", false},
		{"it adds up", "it adds up", false},
	} {
		if why, is := addsUp(tt.note); why != tt.why || is != tt.is {
			t.Errorf("%q: %q, %v; want %q, %v", tt.note, why, is, tt.why, tt.is)
		}
	}
}

// Missed and too much are told apart, in the order of the text; what adds up
// comes last, together.
func TestFeedbackOnARedaction(t *testing.T) {
	got, err := herBio.Grade([]string{"2-3", "4-6", "13-14"})
	want := []Feedback{
		{ID: "2-2", Text: "nurse", Chosen: true, Label: "You marked this, and it can stay"}, // "on" stands at an edge
		{ID: "4-8", Text: "Larch Ward by the river", Chosen: true, Correct: true, Key: true, Words: "a handful of people", Label: "You marked this, and it matters"},
		{ID: "19-20", Text: "Ask me", Key: true, Words: "a promise", Label: "You left this, and it matters"},
		{ID: "13-14", Text: "Fen Lane", Chosen: true, Correct: true, Key: true, Words: "a place", Together: true, Label: "You marked this"},
		{ID: "15-16", Text: "on Sundays", Key: true, Together: true, Label: "You left this"},
	}
	if err != nil || !slices.Equal(got.Feedback, want) {
		t.Errorf("feedback is\n%+v, %v; want\n%+v", got.Feedback, err, want)
	}
	r := herBio.Body.(*Redaction)
	if tally := r.Tally(got); tally != "You found 2 of 4. One place that you marked can stay." {
		t.Errorf("Tally is %q", tally)
	}
	if !strings.HasPrefix(r.Together(), "Each") || !strings.HasPrefix(spans("[[a|adds up]] [[b|c]]").Together(), "This") {
		t.Errorf("several that add up are %q, one is %q", r.Together(), spans("[[a|adds up]]").Together())
	}
}

// What is marked word by word comes to the same as what is named in runs.
func TestResponseAndMarkedAreTheSame(t *testing.T) {
	r := herBio.Body.(*Redaction)
	for _, response := range [][]string{{"1-1"}, {"4-8", "13-16", "19-20"}, {"1-20"}, nil} {
		if got := r.Response(r.Marked(response)); !slices.Equal(got, response) {
			t.Errorf("%q marks the words of %q", response, got)
		}
	}
	if got := r.Response(r.Marked([]string{"4-5", "6-8", "19-400", "nonsense"})); strings.Join(got, " ") != "4-8 19-20" {
		t.Errorf("runs that touch, and one that ends outside, are %q", got)
	}
}

// FuzzMarks reads any text as that of a redaction: what is told can be printed,
// and what can be asked has a right answer.
func FuzzMarks(f *testing.F) {
	for _, seed := range []string{
		"at [[Ward 7|place]] today", "[[a|adds up]][[b|c]]", "[[", "]]", "[[|]]", "[[a [[b|c]] d|e]]",
		"a\n\n[[b\n\nc|d]]", "[[·|x]] — …", "[[[a]]|b]]", "x[[y|z]]", "\u0301[[\u0301|x]]",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		in := &place{file: "x.yaml", course: &Course{}, problems: &Problems{}}
		m := marking{in: in, text: text}
		m.scan()
		r := &Redaction{Words: m.words()}
		r.Spans = m.spans
		if len(*in.problems) > 0 {
			return
		}
		got, err := (&Activity{Body: r}).Grade(r.Response(r.Marked(r.grade(nil).Answer)))
		if err != nil || !got.Right {
			t.Errorf("its own answer is graded %+v, %v", got, err)
		}
		if got := strings.Join(strings.Fields(strings.Join(r.Words, " ")), " "); got != flat(m.bare.String()) {
			t.Errorf("the words are %q, the text %q", got, m.bare.String())
		}
	})
}
