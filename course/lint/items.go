package lint

import (
	"fmt"
	"slices"
	"strings"

	"groundwork/course"
)

var itemRules = []Rule{
	{
		"I01", "A choice has one right answer; a multiple has one or more, and one or more that are wrong.", "Otherwise nobody can be right.",
		"Told where the lesson is read.", itemWriting, course.Error, Here,
	},
	{
		"I02", "A choice has three or four options.", "Three good ones are enough; a fifth is seldom chosen by anyone.",
		"Options of a choice; of a multiple up to seven. Told where the lesson is read.", itemWriting, course.Warning, Here,
	},
	{
		"I16", "The right answer stands at each place about equally often.", "Writers put it where they like it. It is shuffled for learners; in print and in an exported bank it is not.",
		"Chi-square over the places of the keys of all choices that are shuffled, p > 0.05.", itemWriting, course.Warning, Here,
	},
	{
		"I17", "No two items are the same.", "The second only shows that the first is remembered.",
		"Prompts of judged items whose runs of three words are shared to six tenths or more; the same text twice in one list is an error of the format.", itemWriting, course.Warning, Here,
	},
	{
		"I18", "No item tells the answer of another.", "It can be answered without knowing anything.",
		"The right option of an item, of five words or more, stands in the prompt of another.", itemWriting, course.Warning, Here,
	},
	{
		"I20", "An item serves one objective, and names it.", "What is asked without a reason is forgotten, and nothing can be said of the score.",
		"Told where the lesson is read. That it has one idea is for a person.", itemWriting, course.Error, Here,
	},
	{
		"I21", "Every option has a word of its own that says why.", "Right or wrong alone teaches little.",
		"Eight words or more, told where the lesson is read; and the first is not a verdict such as “Incorrect.”. That they say why is for a person.", memory, course.Error, Here,
	},
	{
		"I25", "Fewer than 15 % of items have two options.", "Half of the guesses are right.",
		"Choices with two options among all judged items.", itemWriting, course.Warning, Here,
	},
	{
		"I26", "At least 60 % of items open with a case.", "Deciding is what is learned for; knowing alone transfers little.",
		"Judged items with case: true.", itemWriting, course.Warning, Here,
	},
}

const (
	mostTwoOptions = 0.15
	fewestCases    = 0.6
	alike          = 0.6 // of the runs of three words that two prompts have together
	tellingWords   = 5   // of an option that would be known again
)

// bank judges the items of the course as a whole.
func (l *linter) bank() {
	items := l.judged()
	l.share(items)
	l.spread(items)
	l.duplicates(items)
	l.giveaways(items)
}

func (l *linter) share(items []*course.Activity) {
	cases, two := 0, 0
	for _, a := range items {
		if a.Case {
			cases++
		}
		if a.Kind == course.KindChoice && len(offered(a)) == 2 {
			two++
		}
	}
	n := len(items)
	if n < fewestChoices {
		return
	}
	if float64(cases) < fewestCases*float64(n) {
		l.find("I26", "course.yaml", 0, fmt.Sprintf("%d of %d items open with a case", cases, n), "write case: true on those that do, and open more with one: 60 % or more")
	}
	if float64(two) >= mostTwoOptions*float64(n) {
		l.find("I25", "course.yaml", 0, fmt.Sprintf("%d of %d items have two options", two, n), "give most of them a third")
	}
}

// critical are the values of chi-square at p = 0.05, by degrees of freedom.
var critical = []float64{0, 3.841, 5.991, 7.815, 9.488, 11.070}

// spread compares where keys stand with where they would by chance.
func (l *linter) spread(items []*course.Activity) {
	var seen, expected []float64
	for _, a := range items {
		c, ok := a.Body.(*course.Choice)
		if !ok || !c.Shuffle || len(c.Options) >= len(critical) {
			continue
		}
		for i, o := range c.Options {
			if i == len(seen) {
				seen, expected = append(seen, 0), append(expected, 0)
			}
			expected[i] += 1 / float64(len(c.Options))
			if o.Correct {
				seen[i]++
			}
		}
	}
	sum, all := 0.0, 0.0
	for i := range seen {
		sum += (seen[i] - expected[i]) * (seen[i] - expected[i]) / expected[i]
		all += seen[i]
	}
	if len(seen) > 1 && all >= 5*float64(len(seen)) && sum > critical[len(seen)-1] {
		l.find("I16", "course.yaml", 0, fmt.Sprintf("the right answers of %.0f choices stand %s times at places 1 to %d", all, times(seen), len(seen)), "move some to the places that have few")
	}
}

// times is "17, 57 and 85".
func times(seen []float64) string {
	words := make([]string, len(seen))
	for i, n := range seen {
		words[i] = fmt.Sprintf("%.0f", n)
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// runs are the runs of three words in a text.
func runs(words string) map[string]bool {
	all := map[string]bool{}
	w := split(strings.ToLower(words))
	for i := range max(0, len(w)-2) {
		all[w[i]+" "+w[i+1]+" "+w[i+2]] = true
	}
	return all
}

// likeness is the share of the runs of two texts that both have; 0 where it is too
// little to count.
func likeness(a, b map[string]bool) float64 {
	if few, most := min(len(a), len(b)), max(len(a), len(b)); float64(few) < alike*float64(most) {
		return 0 // it cannot come to what counts
	}
	both := 0
	for r := range a {
		if b[r] {
			both++
		}
	}
	return float64(both) / float64(max(1, len(a)+len(b)-both))
}

// duplicates reports items that ask the same, within a lesson or a pool, and
// between lessons. Those of a pool beside those of lessons are M02's.
func (l *linter) duplicates(items []*course.Activity) {
	asked := make([]map[string]bool, len(items))
	for i, a := range items {
		asked[i] = runs(said(a))
		for j, other := range items[:i] {
			pooled := (a.Lesson == nil) != (other.Lesson == nil) && a.Module == other.Module
			if !pooled && likeness(asked[i], asked[j]) >= alike {
				l.find("I17", a.File(), a.Line, fmt.Sprintf("%q asks what %q asks", a.Local(), other.ID), "ask another thing, or take one of them out")
			}
		}
	}
}

// said is what an item asks and offers.
func said(a *course.Activity) string {
	parts := []string{a.PromptText()}
	for _, o := range offered(a) {
		parts = append(parts, o.Text)
	}
	return strings.Join(parts, " ")
}

func (l *linter) giveaways(items []*course.Activity) {
	asks := make([]string, len(items))
	for i, a := range items {
		asks[i] = " " + strings.Join(split(strings.ToLower(a.PromptText())), " ") + " "
	}
	for _, a := range items {
		right, _ := parted(offered(a))
		for _, o := range right {
			words := split(strings.ToLower(o.Text))
			if len(words) < tellingWords {
				continue
			}
			i := slices.IndexFunc(asks, func(s string) bool { return strings.Contains(s, " "+strings.Join(words, " ")+" ") })
			if i >= 0 && items[i] != a {
				l.find("I18", items[i].File(), promptLine(items[i]), fmt.Sprintf("the prompt of %q holds the answer to %q", items[i].Local(), a.ID), "say it in other words, or ask another thing")
			}
		}
	}
}
