package plain

import (
	"slices"
	"strings"

	"groundwork/course"
)

// saySupport says every line at once, those of the learner's nation first: a
// person who typed this word should not have to choose again.
func (t *talk) saySupport() {
	t.out.say(course.NowCard(t.support(), t.learnerNation()).Paragraphs[0])
	lines := t.support()
	if len(lines.Lines) == 0 {
		t.out.say("This course has no list of help lines that can be read. Type now for the numbers that are always here.")
		return
	}
	nation := t.learnerNation()
	t.supportPart("For someone else, or for you", otherWays(lines.For(nation, course.ForSomeone)))
	t.supportPart("Without a voice call, and for Deaf people", lines.Access(nation))
	t.supportPart("For you as a worker", otherWays(lines.For(nation, course.ForWorker)))
	if nation == "" {
		t.out.say("These are for every nation, since we do not know yours yet.")
	}
}

// otherWays leaves out the lines that have a part of their own.
func otherWays(lines []course.Line) []course.Line {
	return slices.DeleteFunc(slices.Clone(lines), func(l course.Line) bool { return l.Access })
}

func (t *talk) supportPart(title string, lines []course.Line) {
	if len(lines) == 0 {
		return
	}
	t.out.say(title + ":")
	for _, l := range lines {
		t.helpLine(l)
	}
}

// helpLine says one line: the number early, the doubts last. No full stop
// follows what is to be dialled or written.
func (t *talk) helpLine(l course.Line) {
	head := l.Name + t.serving(l)
	if reach := orElse(l.Number, l.Text); reach != "" {
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
func (t *talk) serving(l course.Line) string {
	if t.learnerNation() != "" || len(l.Nations) == 0 {
		return ""
	}
	var names []string
	for _, id := range l.Nations {
		if n, ok := t.course.Nation(id); ok {
			names = append(names, n.Name)
		}
	}
	return " (" + listed(names) + ")"
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
