package progress

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"groundwork/course"
)

// committedTo is everything the learner said they would do, and how it stands.
func committedTo(_ *course.Course, s State, _ Standing) Mirror {
	var m Mirror
	for _, c := range s.Commitments {
		if c.Text == "" {
			continue
		}
		m.Rows = append(m.Rows, MirrorRow{
			Text: c.Text, Beside: []string{c.Told()}, Under: c.Said(), To: Lead{Commitment: c.ID},
		})
	}
	if len(m.Rows) == 0 {
		return Mirror{Says: []string{"You have said nothing yet that you would do. There is room for it whenever you like."}}
	}
	m.Says = []string{"Did I? Yes, partly, not yet, or let go: each is a full answer."}
	return m
}

// Said is when c was said, and who will ask.
func (c Commitment) Said() string {
	said := "said on " + dated(c.At)
	if who := c.whoAsks(); who != "" {
		said += "; " + who
	}
	return said
}

// Commitment is that of an id; false where there is none.
func (s State) Commitment(id string) (Commitment, bool) {
	i := slices.IndexFunc(s.Commitments, func(c Commitment) bool { return c.ID == id })
	if i < 0 {
		return Commitment{}, false
	}
	return s.Commitments[i], true
}

// CardBlanks are the lines of the card that only a service can fill.
func CardBlanks() []string {
	return []string{"Duty line", "On-call manager", "Safeguarding lead", "Who goes or rings when we cannot reach someone"}
}

// CardBlankWords says what the blank lines are for.
const CardBlankWords = "Blank lines stay blank until you have asked."

// CardLines are the help lines that belong on the card of a nation, or of all
// where it is not known: the first that is listed, and those of the card "Has this
// just happened?".
func CardLines(c *course.Course, nation string) []course.Line {
	var lines []course.Line
	for i, l := range c.Support.For(nation, course.ForSomeone) {
		if l.First || i == 0 && nation != "" {
			lines = append(lines, l)
		}
	}
	return lines
}

// Reached is how a help line is reached, in a few words.
func Reached(l course.Line) string { return cmp.Or(l.Number, l.Text, l.URL, l.Note) }

// card is whom to ring, with the lines that are left blank.
func card(c *course.Course, s State, _ Standing) Mirror {
	m := Mirror{After: []string{CardBlankWords}}
	for _, l := range CardLines(c, s.Learner.Nation) {
		m.Rows = append(m.Rows, MirrorRow{
			Text: CardName(c, l, s.Learner.Nation), Beside: []string{Reached(l)}, Under: l.Reliance(),
		})
	}
	if len(m.Rows) == 0 {
		m.Says = []string{"This course has no list of help lines that can be read here. In the UK: 999 in danger; Samaritans, 116 123, day and night."}
	}
	for _, name := range CardBlanks() {
		m.Rows = append(m.Rows, MirrorRow{Text: name, Blank: true})
	}
	return m
}

// CardName is what a line is called on the card of a nation: where that is not
// known, with the nations that it is for.
func CardName(c *course.Course, l course.Line, nation string) string {
	if nation != "" || len(l.Nations) == 0 {
		return l.Name
	}
	var names []string
	for _, id := range l.Nations {
		if n, ok := c.Nation(id); ok {
			names = append(names, n.Name)
		}
	}
	return l.Name + " (" + strings.Join(names, ", ") + ")"
}

// lookAgain is how each objective stood in the last final check.
func lookAgain(c *course.Course, s State, _ Standing) Mirror {
	results := finalOf(c, s, strconv.Itoa(lastForm(s, SittingFinal, poolItems(c))))
	if len(results) == 0 {
		return Mirror{Says: []string{"You have not taken the last check, and need not. What you look at again comes here, if you do."}}
	}
	var m Mirror
	for _, r := range results {
		row := MirrorRow{Text: r.Objective.Text, Beside: []string{"steady"}}
		switch {
		case r.Steady:
		case r.Lesson == nil:
			row.Beside = []string{"look again"}
		default:
			row.Beside, row.To = []string{"back to " + r.Lesson.Called()}, Lead{Lesson: r.Lesson}
		}
		m.Rows = append(m.Rows, row)
	}
	return m
}
