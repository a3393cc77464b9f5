package course

import (
	"math/rand/v2"
	"slices"
)

// Multiple has one or more right answers. Its score is the share of options
// rightly chosen or left.
type Multiple struct {
	Options []Option
	Shuffle bool // true unless the author says the order is natural
}

func (*Multiple) judged() bool { return true }

func (m *Multiple) order(r *rand.Rand) []string { return draw(optionIDs(m.Options), r, m.Shuffle) }

func (m *Multiple) accepts(response []string) bool {
	return len(response) > 0 && distinct(response, optionIDs(m.Options))
}

func (m *Multiple) grade(response []string) Result {
	feedback, right := feedbackOn(m.Options, func(id string) bool { return slices.Contains(response, id) })
	for i, f := range feedback {
		feedback[i].Label = belongsLabel(f)
	}
	return judgement(right, len(feedback), feedback, keys(m.Options))
}

func (m *Multiple) key() []string { return slices.Sorted(slices.Values(keys(m.Options))) }

func belongsLabel(f Feedback) string {
	switch {
	case f.Chosen && f.Key:
		return "Belongs, and you chose it"
	case f.Chosen:
		return "You chose this; it does not belong"
	case f.Key:
		return "You left this; it belongs"
	}
	return "Does not belong, and you left it"
}

func readMultiple(f *fields, _ *Activity) Body {
	m := &Multiple{Options: f.options(), Shuffle: f.boolean("shuffle", true)}
	f.by("I02").count("options", 2, 3, 7)
	switch n := len(keys(m.Options)); {
	case n == 0:
		f.by("I01").fail(f.line("options"), "no option is correct", "mark the right ones with correct: true")
	case n == len(m.Options):
		f.by("I01").fail(f.line("options"), "every option is correct", "add one that is not")
	}
	return m
}
