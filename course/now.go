package course

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Card is "Has this just happened?": what a frightened person needs first.
// Its words are the program's own, so that it is there with a broken course.
type Card struct {
	Title      string
	Paragraphs []string
	Numbers    []CardLine
}

// A CardLine is a number on a [Card].
type CardLine struct {
	Nation    string // its name, where the card is for all nations
	Name      string
	Number    string // as it is dialled, with the words that go with it
	Confirmed bool   // false: shown with "unconfirmed"
}

// Text is l in one line.
func (l CardLine) Text() string {
	words := l.Number
	switch said := strings.ContainsFunc(l.Number, unicode.IsLetter); { // then it says whose it is
	case l.Nation != "" && said:
		words = l.Nation + ": " + l.Number
	case l.Nation != "":
		words = l.Nation + ": " + l.Name + " " + l.Number
	case !said:
		words = l.Name + ": " + l.Number
	}
	if !l.Confirmed {
		words += " (unconfirmed)"
	}
	return words
}

// The card is laid out for the smallest window.
const (
	cardWidth = 38
	cardRows  = 12
)

var cardWords = []string{
	"If someone's life may be in danger now, leave this course. Ring 999, then your service's crisis or duty line. The course will wait.",
	"If you cannot tell, ring the duty line, the crisis team or your on-call manager and read them the words you saw. You do not have to decide alone.",
	"If you are struggling: support.",
}

// emergency is the number that cardWords name: that of the United Kingdom.
const emergency = "999"

// builtIn are the numbers of a card where the course gives none.
var builtIn = map[string]CardLine{
	"england":          {Nation: "England", Name: "NHS 111", Number: "111, choose the mental health option", Confirmed: true},
	"wales":            {Nation: "Wales", Name: "NHS 111", Number: "111, press 2 for mental health", Confirmed: true},
	"scotland":         {Nation: "Scotland", Name: "NHS 24", Number: "111, mental health", Confirmed: true},
	"northern-ireland": {Nation: "Northern Ireland", Name: "Lifeline", Number: "0808 808 8000", Confirmed: true},
}

var builtInOrder = []string{"england", "wales", "scotland", "northern-ireland"}

var samaritans = CardLine{Name: "Samaritans", Number: "116 123", Confirmed: true}

// NowCard is the card for a nation, or for all of the United Kingdom where the
// nation is not known. With a nation it fits 40 columns and 12 rows.
func NowCard(s Support, nation string) Card {
	card := Card{Title: "Has this just happened?", Paragraphs: cardWords}
	near := s.near(nation)
	if len(near) == 0 {
		for _, n := range builtInOrder {
			card.Numbers = append(card.Numbers, s.near(n)...)
		}
		card.Numbers = append(card.Numbers, s.everywhere()...)
		return card
	}
	if _, here := builtIn[nation]; !here {
		card.Paragraphs = slices.Clone(cardWords)
		card.Paragraphs[0] = strings.Replace(cardWords[0], emergency, "your emergency number", 1)
	}
	for _, l := range append(near, s.everywhere()...) {
		l.Nation = ""
		if with := append(card.Numbers, l); card.rows(with) <= cardRows {
			card.Numbers = with
		}
	}
	return card
}

// near are the first lines of one nation, or what is built in for it; none for
// a nation that has neither. Where a line has the number that is built in, it
// is said in the program's words, which are short enough for the card.
func (s Support) near(nation string) []CardLine {
	own, here := builtIn[nation]
	var lines []CardLine
	for _, l := range s.For(nation, ForSomeone) {
		if !l.First || nation == "" || len(l.Nations) == 0 || here && l.Number == emergency {
			continue
		}
		card := l.card(own.Nation)
		if here && digits(card.Number) == digits(own.Number) {
			confirmed := card.Confirmed
			card = own
			card.Confirmed = confirmed
		}
		lines = append(lines, card)
	}
	if here && len(lines) == 0 {
		return []CardLine{own}
	}
	return lines
}

// digits is what is dialled first.
func digits(number string) string {
	said, _, _ := strings.Cut(number, ",")
	return strings.TrimSpace(said)
}

// everywhere are the first lines of all nations. The emergency number is in the
// card's words.
func (s Support) everywhere() []CardLine {
	var lines []CardLine
	for _, l := range s.For("", ForSomeone) {
		if l.First && len(l.Nations) == 0 && l.Number != emergency {
			lines = append(lines, l.card(""))
		}
	}
	if len(lines) == 0 {
		return []CardLine{samaritans}
	}
	return lines
}

func (l Line) card(nation string) CardLine {
	c := CardLine{Nation: nation, Name: l.Name, Number: l.Number, Confirmed: l.Status == LineSeen}
	if c.Number == "" {
		c.Number = l.Text
	}
	return c
}

// rows counts the rows of the card with these numbers.
func (c Card) rows(numbers []CardLine) int {
	n := 1
	for _, p := range c.Paragraphs {
		n += wrapped(p)
	}
	for _, l := range numbers {
		n += wrapped(l.Text())
	}
	return n
}

// wrapped counts the rows of text at the card's width.
func wrapped(text string) int {
	rows, at := 1, 0
	for _, w := range strings.Fields(text) {
		n := utf8.RuneCountInString(w)
		if at > 0 && at+1+n > cardWidth {
			rows, at = rows+1, 0
		}
		if at > 0 {
			at++
		}
		at += n
	}
	return rows
}
