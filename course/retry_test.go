package course

import (
	"slices"
	"strings"
	"testing"
)

func TestRetryKeepsWhatWasRight(t *testing.T) {
	for _, tt := range []struct {
		name      string
		activity  *Activity
		tries     []string // responses, ids parted by blanks
		keep, out string
	}{
		{"a distractor is not offered again", ringFirst, []string{"wait"}, "", "wait"},
		{"nor is one from an earlier try", ringFirst, []string{"wait", "post"}, "", "post wait"},
		{"the same one twice is out once", ringFirst, []string{"wait", "wait"}, "", "wait"},
		{"what belongs stays, what does not goes", whatToWrite, []string{"time grade"}, "time", "grade"},
		{"what is right of the last try stays", whatToWrite, []string{"time", "gossip words"}, "words", "gossip"},
		{"one out of place", fourSteps, []string{"b c d a"}, "b c d", ""},
		{"only strict pairs count", looseSteps, []string{"d a c b"}, "d a c", ""},
		{"placements that are right", whoDoes, []string{"see=me ring=nobody write=team"}, "see=me", ""},
		{"a text is the learner's to mend", whichLine, []string{"helpdesk"}, "", ""},
		{"spans that were found are whole again", herBio, []string{"1-2 7-9 19-19"}, "4-8 19-20", "1-2"},
		{"what can stay is out for good", herBio, []string{"1-2 4-8", "10-11"}, "", "10-11 1-2"},
		{"not scored", whoMight, []string{"see=team ring=me"}, "", ""},
		{"not judged", worry, []string{"7"}, "", ""},
		{"no response of this activity", ringFirst, []string{"fly"}, "", ""},
		{"of no kind", nobody, []string{"a"}, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var tries [][]string
			for _, try := range tt.tries {
				tries = append(tries, strings.Fields(try))
			}
			got := tt.activity.Retries(tries...)
			if keep := strings.Join(got.Keep, " "); keep != tt.keep {
				t.Errorf("kept %q, want %q", keep, tt.keep)
			}
			if out := strings.Join(got.Out, " "); out != tt.out {
				t.Errorf("ruled out %q, want %q", out, tt.out)
			}
		})
	}
}

// TestRetryNeverRulesOutTheAnswer: whatever was tried, the answer can be given,
// and what was kept is part of one.
func TestRetryNeverRulesOutTheAnswer(t *testing.T) {
	for _, a := range []*Activity{ringFirst, whatToWrite, fourSteps, looseSteps, whoDoes, herBio} {
		for _, response := range responsesOf(a) {
			result, err := a.Grade(response)
			if err != nil {
				t.Fatal(err)
			}
			r := a.Retry(response)
			for _, id := range r.Out {
				if slices.Contains(result.Answer, id) {
					t.Errorf("%s: after %q the answer %q is ruled out", a.ID, response, id)
				}
			}
			for _, id := range r.Keep {
				if !slices.Contains(result.Answer, id) {
					t.Errorf("%s: after %q %q is kept, which is in no answer", a.ID, response, id)
				}
			}
		}
	}
}

// responsesOf are some whole answers to a: each id or run alone, and all rotations.
func responsesOf(a *Activity) [][]string {
	ids := a.Order(1)
	if r, ok := a.Body.(*Redaction); ok { // every run of words
		var all [][]string
		for from := range r.Words {
			for to := from; to < len(r.Words); to++ {
				all = append(all, []string{Run{from + 1, to + 1}.String()})
			}
		}
		return all
	}
	if m, ok := a.Body.(*Matching); ok {
		var all [][]string
		for _, g := range m.Groups {
			var response []string
			for _, id := range ids {
				response = append(response, id+"="+g.ID)
			}
			all = append(all, response)
		}
		return all
	}
	var all [][]string
	for i := range ids {
		for _, response := range [][]string{ids[i : i+1], slices.Concat(ids[i:], ids[:i])} {
			if _, err := a.Grade(response); err == nil {
				all = append(all, response)
			}
		}
	}
	return all
}
