package course

import (
	"fmt"
	"math/rand/v2"
	"slices"
)

// Choice has one best answer.
type Choice struct {
	Options []Option
	Shuffle bool // true unless the author says the order is natural
}

func (*Choice) judged() bool { return true }

func (c *Choice) order(r *rand.Rand) []string { return draw(optionIDs(c.Options), r, c.Shuffle) }

func (c *Choice) accepts(response []string) bool {
	return len(response) == 1 && distinct(response, optionIDs(c.Options))
}

func (c *Choice) grade(response []string) Result {
	feedback, _ := feedbackOn(c.Options, func(id string) bool { return id == response[0] })
	right := 0
	for i, f := range feedback {
		feedback[i].Label = chosenLabel(f)
		if f.Chosen && f.Key {
			right = 1
		}
	}
	return judgement(right, 1, feedback, keys(c.Options))
}

func (c *Choice) key() []string { return slices.Sorted(slices.Values(keys(c.Options))) }

func chosenLabel(f Feedback) string {
	switch {
	case f.Chosen && f.Key:
		return "You chose, and it is the best answer"
	case f.Chosen:
		return "You chose"
	case f.Key:
		return "The best answer"
	}
	return "Another answer"
}

func readChoice(f *fields, _ *Activity) Body {
	c := &Choice{Options: f.options(), Shuffle: f.boolean("shuffle", true)}
	f.by("I02").count("options", 2, 3, 4)
	switch n := len(keys(c.Options)); {
	case n == 0:
		f.by("I01").fail(f.line("options"), "no option is correct", "mark the best one with correct: true")
	case n > 1:
		f.by("I01").fail(f.line("options"), fmt.Sprintf("%d options are correct", n), "leave one, or write kind: multiple")
	}
	return c
}
