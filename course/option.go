package course

// An Option is one of the offered answers.
type Option struct {
	ID            string
	Text          string
	Correct       bool
	Feedback      string
	Misconception string // the belief behind a wrong answer
}

func optionIDs(options []Option) []string {
	ids := make([]string, len(options))
	for i, o := range options {
		ids[i] = o.ID
	}
	return ids
}

// keys are the ids of the correct options.
func keys(options []Option) []string {
	var ids []string
	for _, o := range options {
		if o.Correct {
			ids = append(ids, o.ID)
		}
	}
	return ids
}

// feedbackOn says of each option whether it was rightly chosen or left, and
// counts how many were.
func feedbackOn(options []Option, chosen func(id string) bool) (all []Feedback, right int) {
	all = make([]Feedback, len(options))
	for i, o := range options {
		c := chosen(o.ID)
		all[i] = Feedback{ID: o.ID, Text: o.Text, Chosen: c, Correct: c == o.Correct, Key: o.Correct, Words: o.Feedback}
		if all[i].Correct {
			right++
		}
	}
	return all, right
}

// An Element is one of the things to be put in order or into groups.
type Element struct {
	ID, Text, Feedback string
	Group              string // matching: the group it belongs to
}

func elementIDs(items []Element) []string {
	ids := make([]string, len(items))
	for i, e := range items {
		ids[i] = e.ID
	}
	return ids
}
