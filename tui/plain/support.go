package plain

import (
	"cmp"
	"slices"
	"strings"

	"groundwork/course"
	"groundwork/progress"
)

// saySupport says every line of a nation at once: a person who typed this word
// should not have to choose again. The nation is the one named after the word,
// or the learner's own. Where neither is known it says the few numbers of the
// card, since a list for every nation takes minutes to hear, and how to ask for
// the rest.
func (t *talk) saySupport(asked string) {
	nation := t.learnerNation()
	if asked != "" && asked != everyNation {
		nation = t.nationCalled(asked)
	}
	card := course.NowCard(t.support(), nation)
	t.out.say(card.Paragraphs[0])
	lines := t.support()
	if len(lines.Lines) == 0 {
		t.out.say("This course has no list of help lines that can be read. Type now for the numbers that are always here.")
		return
	}
	if asked == everyNation {
		nation = ""
	}
	if nation == "" && asked != everyNation {
		t.cardNumbers(card)
		t.out.say("For every line of one nation, type support and its name, as support Scotland. Type support all for the lines of all nations.")
		return
	}
	t.supportPart("For someone else, or for you", nation, otherWays(lines.For(nation, course.ForSomeone)))
	t.supportPart("Without a voice call, and for Deaf people", nation, lines.Access(nation))
	t.supportPart("For you as a worker", nation, otherWays(lines.For(nation, course.ForWorker)))
}

// everyNation stands after support for the lines of all nations.
const everyNation = "all"

// nationCalled is the id of a nation that is named; empty is none of ours.
func (t *talk) nationCalled(name string) string {
	if t.course == nil {
		return ""
	}
	if i := named(name, nationNames(t.course)); i > 0 {
		return t.course.Nations[i-1].ID
	}
	return ""
}

// otherWays leaves out the lines that have a part of their own.
func otherWays(lines []course.Line) []course.Line {
	return slices.DeleteFunc(slices.Clone(lines), func(l course.Line) bool { return l.Access })
}

func (t *talk) supportPart(title, nation string, lines []course.Line) {
	if len(lines) == 0 {
		return
	}
	t.out.say(title + ":")
	for _, l := range lines {
		t.helpLine(l, nation)
	}
}

// helpLine says one line: the number early, the doubts last. No full stop
// follows what is to be dialled or written.
func (t *talk) helpLine(l course.Line, nation string) {
	head := l.Name + t.serving(l, nation)
	if reach := cmp.Or(l.Number, l.Text); reach != "" {
		head += ": " + reach
	}
	t.out.say(head)
	var hours string
	if l.Hours != "" {
		hours = "Open " + sentence(l.Hours)
	}
	for _, text := range []string{capital(sentence(l.Who)), byText(l), hours, l.Note, l.URL} {
		if text != "" {
			t.out.more("    " + text)
		}
	}
	t.out.more("    " + l.Reliance())
}

// serving names the nations that a line is for, where the learner's own does
// not say it.
func (t *talk) serving(l course.Line, nation string) string {
	if nation != "" || len(l.Nations) == 0 {
		return ""
	}
	var names []string
	for _, id := range l.Nations {
		if n, ok := t.course.Nation(id); ok {
			names = append(names, n.Name)
		}
	}
	return " (" + progress.Listed(names) + ")"
}

// byText is how to reach a line that has a number in writing as well.
func byText(l course.Line) string {
	switch {
	case l.Number == "" || l.Text == "":
		return ""
	case strings.HasPrefix(l.Text, "text"):
		return "Or " + l.Text
	}
	return "Or by text: " + l.Text
}
