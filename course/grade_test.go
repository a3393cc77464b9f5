package course

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// one of each kind, small enough to be judged by eye.
var (
	ringFirst = &Activity{ID: "m/l#first", Kind: KindChoice, Body: &Choice{Shuffle: true, Options: []Option{
		{ID: "ring", Text: "Ring", Correct: true, Feedback: "It is the fastest."},
		{ID: "wait", Text: "Wait", Feedback: "Nobody knows yet."},
		{ID: "post", Text: "Post", Feedback: "Everybody knows now."},
	}}}
	whatToWrite = &Activity{ID: "m/l#write", Kind: KindMultiple, Body: &Multiple{Shuffle: true, Options: []Option{
		{ID: "time", Text: "The time", Correct: true},
		{ID: "words", Text: "The words", Correct: true},
		{ID: "gossip", Text: "What I heard"},
		{ID: "grade", Text: "A grade"},
	}}}
	fourSteps = &Activity{ID: "m/l#steps", Kind: KindSequencing, Body: &Sequencing{
		Items: []Element{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}},
	}}
	looseSteps = &Activity{ID: "m/l#loose", Kind: KindSequencing, Body: &Sequencing{
		Items:  []Element{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}},
		Before: [][2]string{{"a", "c"}, {"b", "c"}},
	}}
	whoDoes = &Activity{ID: "m/l#who", Kind: KindMatching, Body: &Matching{
		Scored: true,
		Groups: []Group{{ID: "me"}, {ID: "team"}, {ID: "nobody"}},
		Items:  []Element{{ID: "see", Group: "me"}, {ID: "ring", Group: "team"}, {ID: "write", Group: "me"}},
	}}
	whoMight = &Activity{ID: "m/l#might", Kind: KindMatching, Body: &Matching{
		Groups: []Group{{ID: "me"}, {ID: "team"}},
		Items:  []Element{{ID: "see", Group: "me", Feedback: "Often."}, {ID: "ring"}},
	}}
	whichLine = &Activity{ID: "m/l#line", Kind: KindFillIn, Body: &FillIn{
		Accept: []Accepted{{Text: "the duty line", Note: "It is on your badge."}, {Text: "duty line"}},
		Near:   []Near{{Text: "the helpdesk", Feedback: "It mends computers."}},
		Why:    "It is awake at night.",
	}}
	herBio = &Activity{ID: "m/l#bio", Kind: KindRedaction, Body: spans(
		"Priya · nurse on [[Larch Ward by the river|a handful of people]] and likes good bread, " +
			"[[Fen Lane|adds up: a place]] [[on Sundays|adds up]] and films. [[Ask me|a promise]]!")}
	worry  = &Activity{ID: "m/l#worry", Kind: KindRating, Body: &Rating{Low: "calm", High: "afraid"}}
	own    = &Activity{ID: "m/l#own", Kind: KindReflection, Body: &Reflection{}}
	plan   = &Activity{ID: "m/l#plan", Kind: KindCommitment, Body: &Commitment{}}
	night  = &Activity{ID: "m/l#night", Kind: KindScenario, Body: nightStory}
	nobody = &Activity{ID: "m/l#nobody"}
)

// spans is the text of a redaction, read.
func spans(text string) *Redaction {
	m := marking{in: &place{course: &Course{}, problems: &Problems{}}, text: text}
	m.scan()
	r := &Redaction{Words: m.words()}
	r.Paragraphs, r.Spans = m.paragraphs, m.spans
	return r
}

// nightStory is a diamond with a way back in: start, two moments, two endings.
var nightStory = &Scenario{Start: "n1", Nodes: []Node{
	{ID: "n1", Choices: []Turn{{ID: "a", Next: "n2", Text: "Ring", Why: "It is fast."}, {ID: "b", Next: "n3"}}},
	{ID: "n2", Choices: []Turn{{ID: "a", Next: "e1", Text: "Stay"}, {ID: "b", Next: "n3"}}},
	{ID: "n3", Choices: []Turn{{ID: "a", Next: "e2"}, {ID: "back", Next: "n2"}}},
	{ID: "e1", Ending: "Held together"},
	{ID: "e2", Ending: "Late, and said"},
}}

func TestGrade(t *testing.T) {
	for _, tt := range []struct {
		name     string
		activity *Activity
		response string // ids, parted by blanks
		right    bool
		score    float64
	}{
		{"the key of a choice", ringFirst, "ring", true, 1},
		{"a distractor of a choice", ringFirst, "wait", false, 0},
		{"all keys of a multiple, in another order", whatToWrite, "words time", true, 1},
		{"half the keys", whatToWrite, "time", false, 0.75},
		{"the keys and a distractor", whatToWrite, "time words grade", false, 0.75},
		{"everything", whatToWrite, "time words gossip grade", false, 0.5},
		{"only distractors", whatToWrite, "gossip grade", false, 0},
		{"a strict order", fourSteps, "a b c d", true, 1},
		{"two neighbours turned round", fourSteps, "b a c d", false, 5.0 / 6},
		{"a strict order backwards", fourSteps, "d c b a", false, 0},
		{"a loose order as written", looseSteps, "a b c d", true, 1},
		{"a loose order another way", looseSteps, "d b a c", true, 1},
		{"a loose order with one pair broken", looseSteps, "a c b d", false, 0.5},
		{"all placed", whoDoes, "see=me ring=team write=me", true, 1},
		{"all placed, told in another order", whoDoes, "write=me see=me ring=team", true, 1},
		{"one misplaced", whoDoes, "see=me ring=nobody write=me", false, 2.0 / 3},
		{"all spans", herBio, "4-8 13-16 19-20", true, 1},
		{"two words of a span, and one over its edge", herBio, "7-9 13-16 19-20", true, 1},
		{"one word of a long span", herBio, "5-5 13-16 19-20", false, 0.75},
		{"one word of a short span", herBio, "4-8 13-16 20-20", true, 1},
		{"two words over an edge are one run", herBio, "4-10 13-16 19-20", false, 0.8},
		{"two places that can stay", herBio, "1-1 4-8 11-11 13-16 19-20", false, 4.0 / 6},
		{"a word between two spans, and both found", herBio, "4-8 13-17 19-20", true, 1},
		{"everything", herBio, "1-20", false, 4.0 / 6},
		{"a word beside a span that was missed", herBio, "9-9", false, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := tt.activity.Grade(strings.Fields(tt.response))
			if err != nil {
				t.Fatal(err)
			}
			if !got.Judged || got.Right != tt.right || !about(got.Score, tt.score) {
				t.Errorf("%s: judged %v, right %v, score %v; want judged, right %v, score %v",
					tt.response, got.Judged, got.Right, got.Score, tt.right, tt.score)
			}
			if again, err := tt.activity.Grade(got.Answer); err != nil || !again.Right {
				t.Errorf("its own answer %q is graded right %v, error %v", got.Answer, again.Right, err)
			}
		})
	}
}

func about(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }

func TestGradeRefusesWhatNoScreenCouldGive(t *testing.T) {
	for _, tt := range []struct {
		activity *Activity
		response []string
	}{
		{ringFirst, nil},
		{ringFirst, []string{"ring", "wait"}},
		{ringFirst, []string{"sing"}},
		{ringFirst, []string{""}},
		{whatToWrite, nil},
		{whatToWrite, []string{"time", "time"}},
		{fourSteps, []string{"a", "b", "c"}},
		{fourSteps, []string{"a", "b", "c", "c"}},
		{fourSteps, []string{"a", "b", "c", "d", "e"}},
		{whoDoes, []string{"see=me", "ring=team"}},
		{whoDoes, []string{"see=me", "see=team", "ring=team"}},
		{whoDoes, []string{"see=me", "ring=team", "write=him"}},
		{whoDoes, []string{"see", "ring", "write"}},
		{worry, nil},
		{worry, []string{"11"}},
		{worry, []string{"-1"}},
		{worry, []string{"+1"}},
		{worry, []string{"07"}},
		{worry, []string{"3.5"}},
		{own, []string{"one", "two"}},
		{night, nil},
		{night, []string{"a"}},
		{night, []string{"a", "a", "a"}},
		{night, []string{"c"}},
		{whichLine, nil},
		{whichLine, []string{" "}},
		{whichLine, []string{"the", "line"}},
		{whichLine, []string{"the\nduty line"}},
		{whichLine, []string{strings.Repeat("é", MostTyped+1)}},
		{herBio, nil},
		{herBio, []string{"4"}},
		{herBio, []string{"0-1"}},
		{herBio, []string{"5-4"}},
		{herBio, []string{"20-21"}},
		{herBio, []string{"+4-5"}},
		{herBio, []string{"4-5 "}},
		{herBio, []string{"13-14", "4-5"}},
		{herBio, []string{"4-6", "6-7"}},
		{nobody, nil},
	} {
		if _, err := tt.activity.Grade(tt.response); !errors.Is(err, ErrResponse) {
			t.Errorf("%s: Grade(%q) gave error %v, want ErrResponse", tt.activity.ID, tt.response, err)
		}
	}
}

func TestGradeNeverJudgesWhatIsOnlyShared(t *testing.T) {
	for _, tt := range []struct {
		activity *Activity
		response []string
	}{
		{worry, []string{"0"}},
		{worry, []string{"10"}},
		{own, nil},
		{own, []string{"I would ring."}},
		{plan, []string{"I will change my bio."}},
		{night, []string{"a", "a"}},
		{whoMight, []string{"see=team", "ring=me"}},
	} {
		got, err := tt.activity.Grade(tt.response)
		if err != nil || got.Judged || got.Right || got.Score != 0 {
			t.Errorf("%s: Grade(%q) = %+v, %v; want it unjudged", tt.activity.ID, tt.response, got, err)
		}
		if tt.activity.Judged() {
			t.Errorf("%s says that it is judged", tt.activity.ID)
		}
	}
}

func TestFeedbackSpeaksOfEveryOptionInTheAuthorsOrder(t *testing.T) {
	got, err := ringFirst.Grade([]string{"post"})
	want := []Feedback{
		{ID: "ring", Text: "Ring", Key: true, Words: "It is the fastest.", Label: "The best answer"},
		{ID: "wait", Text: "Wait", Correct: true, Words: "Nobody knows yet.", Label: "Another answer"},
		{ID: "post", Text: "Post", Chosen: true, Words: "Everybody knows now.", Label: "You chose"},
	}
	if err != nil || !slices.Equal(got.Feedback, want) {
		t.Errorf("feedback on %q is\n%+v, %v; want\n%+v", "post", got.Feedback, err, want)
	}
}

func TestFeedbackOnAnUnscoredMatchingExplains(t *testing.T) {
	got, err := whoMight.Grade([]string{"see=team", "ring=team"})
	if err != nil || len(got.Feedback) != 2 || got.Feedback[0].Words != "Often." || !slices.Equal(got.Answer, []string{"see=me"}) {
		t.Errorf("Grade gave %+v, %v; want the word on each item, and the answer of those that have one", got, err)
	}
}

// One step out of place must not make the rest look wrong.
func TestFeedbackOnASequenceNamesTheFewThatMustMove(t *testing.T) {
	for _, tt := range []struct{ response, wrong string }{
		{"a b c d", ""},
		{"b c d a", "a"},
		{"d a b c", "d"},
		{"a c b d", "b"},
	} {
		got, err := fourSteps.Grade(strings.Fields(tt.response))
		var wrong []string
		for _, f := range got.Feedback {
			if !f.Correct {
				wrong = append(wrong, f.ID)
			}
		}
		if err != nil || strings.Join(wrong, " ") != tt.wrong {
			t.Errorf("%s: %q must move, %v; want %q", tt.response, wrong, err, tt.wrong)
		}
	}
}

func TestFeedbackOnAScenarioGivesTheReasonsAlongThePath(t *testing.T) {
	got, err := night.Grade([]string{"a", "a"})
	want := []Feedback{
		{ID: "n1/a", Text: "Ring", Chosen: true, Words: "It is fast."},
		{ID: "n2/a", Text: "Stay", Chosen: true},
	}
	if err != nil || !slices.Equal(got.Feedback, want) {
		t.Errorf("feedback is %+v, %v; want %+v", got.Feedback, err, want)
	}
}

// Grade is pure: what it is given and what it judges stay as they were.
func TestGradeChangesNothing(t *testing.T) {
	response := []string{"d", "c", "b", "a"}
	kept := slices.Clone(response)
	first, _ := fourSteps.Grade(response)
	first.Answer[0] = "spoilt"
	second, _ := fourSteps.Grade(response)
	if !slices.Equal(response, kept) || second.Answer[0] != "a" {
		t.Errorf("a second Grade gave the answer %q for the response %q", second.Answer, response)
	}
}

func TestRevIsTheLatestRevision(t *testing.T) {
	for _, tt := range []struct {
		revisions []Revision
		want      int
	}{{nil, 1}, {[]Revision{{Number: 2, Change: Typo}}, 2}, {[]Revision{{Number: 2}, {Number: 4}, {Number: 3}}, 4}} {
		if got := (&Activity{Revisions: tt.revisions}).Rev(); got != tt.want {
			t.Errorf("Rev of %v = %d, want %d", tt.revisions, got, tt.want)
		}
	}
}

func TestPromptTextWritesPostsOut(t *testing.T) {
	a := &Activity{Prompt: []Block{
		{Kind: Prose, Text: "It is late."},
		{Kind: PostCard, Post: &Post{
			On: "Perch", Name: "Jonah", Handle: "jonah_gw", When: "21:40", Text: "sorry",
			Replies: []Post{{Name: "Mags", Text: "here"}},
		}},
		{Kind: Prose, Text: "What first?"},
	}}
	want := "It is late.\n\nJonah · @jonah_gw · 21:40 · Perch\nsorry\nMags\nhere\n\nWhat first?"
	if got := a.PromptText(); got != want {
		t.Errorf("PromptText is\n%s\nwant\n%s", got, want)
	}
}

// FuzzGrade gives any words to every kind: none may panic, none may be judged
// outside 0 to 1, and right means a whole score.
func FuzzGrade(f *testing.F) {
	for _, seed := range []string{"", "ring", "a b c d", "see=me ring=team write=me", "7", "=", "a a", "back back", "4-8 13-16 19-20", "1-99", "duty\u00a0line"} {
		f.Add(seed)
	}
	all := []*Activity{ringFirst, whatToWrite, fourSteps, looseSteps, whoDoes, whichLine, herBio, whoMight, worry, own, plan, night, nobody}
	f.Fuzz(func(t *testing.T, words string) {
		for _, a := range all {
			got, err := a.Grade(strings.Split(words, " "))
			switch {
			case err != nil && !errors.Is(err, ErrResponse):
				t.Errorf("%s: error %v is not ErrResponse", a.ID, err)
			case got.Score < 0 || got.Score > 1:
				t.Errorf("%s: score %v", a.ID, got.Score)
			case got.Judged && got.Right != (got.Score == 1):
				t.Errorf("%s: right %v with a score of %v", a.ID, got.Right, got.Score)
			case !got.Judged && (got.Right || got.Score != 0):
				t.Errorf("%s: unjudged, and yet %+v", a.ID, got)
			}
		}
	})
}

func BenchmarkGrade(b *testing.B) {
	response := []string{"d", "c", "b", "a"}
	for b.Loop() {
		if _, err := fourSteps.Grade(response); err != nil {
			b.Fatal(err)
		}
	}
}
