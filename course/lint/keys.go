package lint

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"groundwork/course"
)

const (
	tooLong       = 1.3 // times the mean length of the other options
	longestShare  = 0.4 // of all choices
	fewestChoices = 10  // of which a share says anything
)

// keys judges what gives the right option away.
func (l *linter) keys() {
	choices, longest := 0, 0
	for _, a := range l.judged() {
		right, wrong := parted(offered(a))
		if len(right) == 0 || len(wrong) == 0 {
			continue
		}
		l.clang(a, right, wrong)
		l.article(a)
		if a.Kind != course.KindChoice {
			continue
		}
		l.long(a, right[0], wrong)
		choices++
		if !slices.ContainsFunc(wrong, func(o course.Option) bool { return length(o) >= length(right[0]) }) {
			longest++
		}
	}
	if share := float64(longest) / float64(max(choices, 1)); choices >= fewestChoices && share > longestShare {
		l.find("I05", "course.yaml", 0, fmt.Sprintf("the right answer is the longest in %d of %d choices", longest, choices), "shorten right answers, or let wrong ones say as much")
	}
}

func (l *linter) long(a *course.Activity, key course.Option, wrong []course.Option) {
	sum := 0
	for _, o := range wrong {
		sum += length(o)
	}
	mean := float64(sum) / float64(len(wrong))
	if mean > 0 && float64(length(key)) >= tooLong*mean {
		l.find("I05", a.File(), key.Line, fmt.Sprintf("the right option %q has %d characters, the others %.0f on average", key.ID, length(key), mean), "shorten it, or let the others say as much")
	}
}

// common reports whether w is a word that a question and its answer share without
// a hint in it.
func common(w string) bool {
	commonOnce.Do(func() {
		commonSet = map[string]bool{}
		for w := range strings.FieldsSeq(commonWords) {
			commonSet[w] = true
		}
	})
	return commonSet[w]
}

var (
	commonOnce sync.Once
	commonSet  map[string]bool
)

const commonWords = `about after again also another anyone asks because been before being best between both came comes could
	course course's does doing done down each else even ever every first from gets give goes good have having help here
	into its itself just keep know last less like line look made make many mind more most much need never next none nothing
	once only order other ought ours over part people person place read reads right said same says shall should since some someone
	something find found finds two three four five six seven eight nine ten still such support take team tell than that their them then there these they thing think this those three through
	time today told tonight until upon used very want wants well were what when where which while whom whose will with within
	without word words work would write wrote year yours your you're you've it's isn't don't can't`

// stem is a word without its commonest endings.
func stem(w string) string {
	for _, end := range []string{"ations", "ation", "ments", "ment", "ings", "ing", "ers", "ies", "ied", "ed", "er", "es", "ly", "s", "y", "e"} {
		if s, ok := strings.CutSuffix(w, end); ok && len(s) >= 3 {
			return s
		}
	}
	return w
}

func stems(words string) map[string]string {
	all := map[string]string{}
	for _, w := range split(strings.ToLower(words)) {
		if len(w) >= 4 && !common(w) && !strings.ContainsAny(w, "0123456789") {
			all[stem(w)] = w
		}
	}
	return all
}

// clang reports a word of the question that right options alone have.
func (l *linter) clang(a *course.Activity, right, wrong []course.Option) {
	question, _ := lead(a.PromptText())
	asked := stems(unquoted(question))
	for _, o := range right[1:] {
		keep(asked, stems(o.Text))
	}
	for _, o := range wrong {
		for s := range stems(o.Text) {
			delete(asked, s)
		}
	}
	for s, w := range stems(right[0].Text) {
		if _, ok := asked[s]; ok {
			l.find("I09", a.File(), right[0].Line, fmt.Sprintf("%q stands in the question of %q and in its right answer alone", w, a.Local()), "let a wrong option have it too, or say it in another word")
		}
	}
}

func keep(all, only map[string]string) {
	for s := range all {
		if _, ok := only[s]; !ok {
			delete(all, s)
		}
	}
}

var endsInArticle = pattern{expr: `(?i)\b(a|an)[ …:]*$`}

// article reports options that do not go with the a or an before them.
func (l *linter) article(a *course.Activity) {
	m := endsInArticle.parts(strings.TrimSpace(a.PromptText()))
	if m == nil {
		return
	}
	for _, o := range offered(a) {
		first := strings.ToLower(strings.TrimLeft(o.Text, `"“ `))
		if first != "" && strings.ContainsAny(first[:1], "aeiou") != strings.EqualFold(m[1], "an") {
			l.find("I11", a.File(), o.Line, fmt.Sprintf("the option %q does not go with %q before it", o.ID, m[1]), "put the article into the options")
		}
	}
}
