package plain

import (
	"slices"

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
	t.supportPart("For you as a worker", otherWays(lines.For(nation, course.ForWorker)))
	t.supportPart("For Deaf people and people who cannot speak", lines.Access(nation))
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

// helpLine says one line: the number early, the doubts last.
func (t *talk) helpLine(l course.Line) {
	head := l.Name
	if l.Number != "" {
		head += ": " + l.Number
	}
	t.out.say(head + ".")
	for _, part := range []struct{ lead, text string }{
		{"", sentence(l.Who)}, {"By text: ", l.Text}, {"Open: ", l.Hours}, {"", l.Note}, {"", l.URL},
	} {
		if part.text != "" {
			t.out.more("    " + part.lead + capital(part.text))
		}
	}
	t.out.more("    " + lineStatus(l))
}

// lineStatus says how a line was checked, and when.
func lineStatus(l course.Line) string {
	if l.Status == course.LineSeen {
		return "Checked on " + day(l.Checked) + "."
	}
	return "We have not confirmed this. Noted on " + day(l.Checked) + "."
}
