package lint

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"groundwork/course"
)

var optionRules = []Rule{
	{
		"I03", "No option is about the other options.", "Who knows that one is wrong knows the answer, and nothing of the matter.",
		"“All of the above”, “none of these”, “both A and B” and the like in an option.", itemWriting, course.Error, Here,
	},
	{
		"I05", "The right answer is not the longest.", "Writers explain what is right, and readers learn to choose what is explained.",
		"The key has at least 1.3 times the characters of the other options' mean; over the course, it is the longest in at most 40 % of the choices.", itemWriting, course.Warning, Here,
	},
	{
		"I07", "No absolute words give an option away.", "Always and never are seldom true, and readers know that.",
		"always, never, only, must, every or all (of some things: not “at all”, “all of it”, “every day”, “only a few”) in options that are wrong and in none that is right, or the other way round; what an option quotes is left out.", itemWriting, course.Warning, Here,
	},
	{
		"I08", "No vague words of frequency in options.", "Readers differ widely in how often “often” is.",
		"usually, often, rarely, sometimes, frequently or generally in an option, but for “how often”, “more often” and what is quoted. “May” is let pass: here it is leave, or what is possible.", itemWriting, course.Warning, Here,
	},
	{
		"I09", "No word leads from the question to its answer.", "It can be answered by its sound.",
		"A word of four letters or more, but for common ones, stands in the lead-in and in every right option, and in no other.", itemWriting, course.Warning, Here,
	},
	{
		"I11", "Every option ends the sentence that the lead-in begins.", "Grammar would tell which are wrong.",
		"The lead-in ends in a or an, and an option begins with a sound that does not go with it.", itemWriting, course.Warning, Here,
	},
	{
		"I14", "No two options overlap.", "Two would be right.",
		"Options that are numbers or ranges share one. Others are for a person.", itemWriting, course.Warning, Here,
	},
	{
		"I15", "Numbers stand in order, and all else is shuffled.", "A number out of order is looked for; an order that never changes is learned.",
		"All options are numbers and are out of order, or are shuffled; or they are none, and shuffle is false.", itemWriting, course.Warning, Here,
	},
	{
		"I22", "The word on the right answer says what it rests on.", "A learner has to be able to look, and to know how old it is.",
		"A judged item names a source, or its feedback says “course's own” or the like.", ours, course.Warning, Here,
	},
	{
		"I30", "Nothing speaks of the place of an option.", "Options are shuffled, and heard one by one.",
		"“The option above”, “the first answer”, “the last option”, “the previous question” in what an item says.", itemWriting, course.Error, Here,
	},
	{
		"I31", "The last element of a matching is not left over.", "Whoever knows all but one gets that for nothing.",
		"There are as many groups as items and each has one; or more than 7 of either.", itemWriting, course.Warning, Here,
	},
	{
		"I32", "A typed answer is accepted in more than one way of writing it.", "A right answer that is called wrong is a harm.",
		"Fewer than two ways are accepted. What is accepted is tried in the tests of the course.", itemWriting, course.Warning, Here,
	},
}

// offered are the options of an item that has any.
func offered(a *course.Activity) []course.Option {
	switch b := a.Body.(type) {
	case *course.Choice:
		return b.Options
	case *course.Multiple:
		return b.Options
	}
	return nil
}

// parted are the options that are right, and those that are not.
func parted(options []course.Option) (right, wrong []course.Option) {
	for _, o := range options {
		if o.Correct {
			right = append(right, o)
		} else {
			wrong = append(wrong, o)
		}
	}
	return right, wrong
}

var (
	aboutOthers = pattern{expr: `(?i)\b(all|none|any|both|neither) of (the above|these|the others|the options)\b|\bboth [A-D] and [A-D]\b`, has: ` of | and `}
	absolutes   = pattern{expr: `(?i)(?:^|[^-\w])(always|never|must|only|every|all)(?:$|[^-\w])`}
	vague       = pattern{expr: `(?i)\b(usually|often|rarely|sometimes|frequently|generally)\b`}
	placed30    = pattern{expr: `(?i)\b(options?|answers?) (above|below)\b|\bthe (first|second|third|fourth|last|top|bottom) (option|answer)\b|\b(previous|next) (question|item)\b`, has: `option|answer|question|item`}
)

// options judges what items offer.
func (l *linter) options() {
	for _, a := range l.judged() {
		options := offered(a)
		for _, o := range options {
			l.option(a, o)
		}
		l.absolute(a, options)
		l.overlap(a, options)
		l.ordered(a, options)
		l.matched(a)
		l.rests(a)
	}
	for _, t := range l.texts {
		if said := placed30.first(t.words); said != "" && t.of != nil && t.of.Judged() {
			l.find("I30", t.file, l.files.line(t.file, t.line, said), fmt.Sprintf("%s says %q, and the order changes", t.what, said), "say it in the option's own words")
		}
	}
}

func (l *linter) option(a *course.Activity, o course.Option) {
	if said := aboutOthers.first(o.Text); said != "" {
		l.find("I03", a.File(), o.Line, fmt.Sprintf("the option %q is about the others: %q", o.ID, said), "write what it stands for, or make it kind: multiple")
	}
	if said := verdict.first(o.Feedback); said != "" {
		l.find("I21", a.File(), o.FeedbackLine, fmt.Sprintf("the feedback on %q begins with %q", o.ID, said), "begin with the reason: the program says whether it is right")
	}
	if said := vague.first(compared.replace(unquoted(o.Text), " ")); said != "" {
		l.find("I08", a.File(), o.Line, fmt.Sprintf("the option %q says %q", o.ID, said), "say how many or when, or what one does")
	}
}

// verdict is a beginning that says right or wrong, and not why.
var verdict = pattern{expr: `^(Incorrect|Correct|Wrong|Right|Well done|Good|Sorry)[.!:,]`}

// compared are words of frequency that are not vague.
var compared = pattern{expr: `(?i)\b(how|more|less|as) often\b`, has: "often"}

// mild are uses of absolute words that claim nothing of everything.
var mild = pattern{expr: `(?i)\b(at all|all (of|right|but|that|can|day|night|week|the same)|(it|you|we|them|us|after|above|nearly) all|every (day|week|month|year|hour)|only (a|one|so far|within)|so far only)\b|\ball (one|two|three|four|five|six|seven)\b`, has: "all|every|only"}

// bold is the absolute word that an option claims by, or "".
func bold(o course.Option) string {
	if m := absolutes.parts(mild.replace(unquoted(o.Text), " ")); m != nil {
		return strings.ToLower(m[1])
	}
	return ""
}

// absolute reports options of one side alone that have absolute words.
func (l *linter) absolute(a *course.Activity, options []course.Option) {
	has := func(o course.Option) bool { return bold(o) != "" }
	right, wrong := parted(options)
	inRight, inWrong := slices.ContainsFunc(right, has), slices.ContainsFunc(wrong, has)
	if inRight == inWrong {
		return
	}
	for _, o := range options {
		if said := bold(o); said != "" {
			l.find("I07", a.File(), o.Line, fmt.Sprintf("the option %q says %q, and no option of the other side does", o.ID, said), "take the word out, or let an option of the other side have one")
		}
	}
}

var (
	span   = pattern{expr: `^([0-9]+)(?: ?[-–] ?| to | and )([0-9]+)\b`, has: `0|1|2|3|4|5|6|7|8|9`}
	figure = pattern{expr: `^([0-9]+)\b`, has: `0|1|2|3|4|5|6|7|8|9`}
)

// bounds are the ends of an option that is a number or a range.
func bounds(o course.Option) (low, high int, ok bool) {
	words := strings.TrimSpace(o.Text)
	m := span.parts(words)
	if m == nil {
		if m = figure.parts(words); m == nil || len(strings.Fields(words)) > 2 {
			return 0, 0, false
		}
		m = append(m, m[1])
	}
	return number(m[1]), number(m[2]), true
}

func number(s string) int {
	n := 0
	for _, r := range s[:min(len(s), 9)] {
		n = n*10 + int(r-'0')
	}
	return n
}

func (l *linter) overlap(a *course.Activity, options []course.Option) {
	for i, o := range options {
		low, high, ok := bounds(o)
		for _, other := range options[:i] {
			if from, to, both := bounds(other); ok && both && low <= to && from <= high {
				l.find("I14", a.File(), o.Line, fmt.Sprintf("the options %q and %q share a number", other.ID, o.ID), "part them, so that one alone can be right")
			}
		}
	}
}

func (l *linter) ordered(a *course.Activity, options []course.Option) {
	c, ok := a.Body.(*course.Choice)
	if !ok || len(options) == 0 {
		return
	}
	var lows []int
	for _, o := range options {
		if low, _, ok := bounds(o); ok {
			lows = append(lows, low)
		}
	}
	switch all := len(lows) == len(options); {
	case all && c.Shuffle:
		l.find("I15", a.File(), options[0].Line, fmt.Sprintf("the numbers of %q are shuffled", a.Local()), "write shuffle: false, and the smallest first")
	case all && !slices.IsSorted(lows):
		l.find("I15", a.File(), options[0].Line, fmt.Sprintf("the numbers of %q are out of order", a.Local()), "write the smallest first")
	case !all && !c.Shuffle:
		l.find("I15", a.File(), options[0].Line, fmt.Sprintf("the options of %q are never shuffled", a.Local()), "take shuffle: false out, or allow I15 and say what their order is")
	}
}

func (l *linter) matched(a *course.Activity) {
	m, ok := a.Body.(*course.Matching)
	if !ok || !m.Scored || len(m.Groups) != len(m.Items) {
		return
	}
	used := map[string]bool{}
	for _, e := range m.Items {
		used[e.Group] = true
	}
	if len(used) == len(m.Items) && len(m.Items) > 0 {
		l.find("I31", a.File(), m.Items[0].Line, fmt.Sprintf("each group of %q takes one item, so that the last is left over", a.Local()), "let a group take two, or add one that takes none")
	}
}

var own = pattern{expr: `(?i)course's own|course’s own|this course's|as we understand it|we found no|found none|none found|our copy (does|shows|is)|(we|was|is) made (this )?up`, has: `course's|course’s|as we understand|found no|none found|our copy|made `}

// rests reports an item that does not say what its answer rests on.
func (l *linter) rests(a *course.Activity) {
	if len(a.Sources) > 0 || l.ownWord(a) {
		return
	}
	l.find("I22", a.File(), a.Line, fmt.Sprintf("%q does not say what its answer rests on", a.Local()), `name it in sources, or say "The course's own" in the feedback on the answer`)
}

// length is that of an option as it is seen.
func length(o course.Option) int { return utf8.RuneCountInString(o.Text) }
