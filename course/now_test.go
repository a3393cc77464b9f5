package course

import (
	"strings"
	"testing"
)

func TestTheCardFitsTheSmallestWindow(t *testing.T) {
	full := Support{Lines: []Line{
		{ID: "e", Name: "Emergency", Number: "999", For: ForSomeone, First: true, Status: LineSeen, Nations: []string{"england"}},
		{ID: "n", Name: "NHS 111, England", Number: "111, then choose the mental health option", For: ForSomeone, First: true, Status: LineSeen, Nations: []string{"england"}},
		{ID: "s", Name: "Samaritans", Number: "116 123", For: ForSomeone, First: true, Status: LineSeen},
		{ID: "t", Name: "Shout", Text: "text SHOUT to 85258", For: ForSomeone, First: true, Status: LineKnown},
		{ID: "u", Name: "988 Suicide & Crisis Lifeline", Number: "988", For: ForSomeone, First: true, Status: LineSeen, Nations: []string{"usa"}},
	}}
	for _, s := range []Support{{}, full} {
		for _, nation := range []string{"england", "scotland", "wales", "northern-ireland"} {
			card := NowCard(s, nation)
			if rows := card.rows(card.Numbers); rows > 12 {
				t.Errorf("the card for %s has %d rows, want at most 12", nation, rows)
			}
			text := numbers(card)
			if !strings.Contains(text, "111") && !strings.Contains(text, "0808") || !strings.Contains(text, "116 123") {
				t.Errorf("the card for %s gives only\n%s", nation, text)
			}
		}
	}
	usa := NowCard(full, "usa")
	if text := numbers(usa); usa.rows(usa.Numbers) > 12 || !strings.Contains(text, "988") {
		t.Errorf("the card for the USA gives\n%s", text)
	}
	if strings.Contains(usa.Paragraphs[0], "999") || !strings.Contains(usa.Paragraphs[0], "emergency number") {
		t.Errorf("the card for the USA says %q", usa.Paragraphs[0])
	}
}

func numbers(c Card) string {
	var lines []string
	for _, l := range c.Numbers {
		lines = append(lines, l.Text())
	}
	return strings.Join(lines, "\n")
}

func TestTheCardWithoutACourseOrANation(t *testing.T) {
	want := strings.Join([]string{
		"England: 111, choose the mental health option",
		"Wales: 111, press 2 for mental health",
		"Scotland: 111, mental health",
		"Northern Ireland: Lifeline 0808 808 8000",
		"Samaritans: 116 123",
	}, "\n")
	for _, nation := range []string{"", "atlantis"} {
		card := NowCard(Support{}, nation)
		if got := numbers(card); got != want {
			t.Errorf("for %q:\n%s\nwant:\n%s", nation, got, want)
		}
	}
	if got := NowCard(Support{}, "").Paragraphs[0]; !strings.Contains(got, "Ring 999") {
		t.Errorf("the first words are %q", got)
	}
}

// What a course says of a number wins over what was built in.
func TestTheCardTakesTheCoursesNumbers(t *testing.T) {
	s := Support{Lines: []Line{
		{ID: "a", Name: "New line", Number: "0800 1", For: ForSomeone, First: true, Status: LineKnown, Nations: []string{"scotland"}},
		{ID: "b", Name: "Not first", Number: "0800 2", For: ForSomeone, Status: LineSeen, Nations: []string{"scotland"}},
		{ID: "c", Name: "For workers", Number: "0800 3", For: ForWorker, First: true, Status: LineSeen},
	}}
	if got, want := numbers(NowCard(s, "scotland")), "New line: 0800 1 (unconfirmed)\nSamaritans: 116 123"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestSupportPutsTheNearestFirst(t *testing.T) {
	s := Support{Lines: []Line{
		{ID: "all", For: ForSomeone, Access: true},
		{ID: "usa", For: ForSomeone, Nations: []string{"usa"}},
		{ID: "wales", For: ForSomeone, Nations: []string{"wales"}},
		{ID: "england", For: ForSomeone, Nations: []string{"england"}, Access: true},
		{ID: "worker", For: ForWorker},
	}}
	ids := func(lines []Line) string {
		var all []string
		for _, l := range lines {
			all = append(all, l.ID)
		}
		return strings.Join(all, " ")
	}
	for _, test := range []struct{ got, want string }{
		{ids(s.For("england", ForSomeone)), "england all"},
		{ids(s.For("wales", ForSomeone)), "wales all"},
		{ids(s.For("", ForSomeone)), "wales england all usa"},
		{ids(s.For("england", ForWorker)), "worker"},
		{ids(s.Access("england")), "england all"},
		{ids(s.Access("wales")), "all"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}
