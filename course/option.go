package course

// An Option is one of the offered answers.
type Option struct {
	ID            string
	Text          string
	Correct       bool
	Feedback      string
	Misconception string // the belief behind a wrong answer

	Line, FeedbackLine int // where Text and Feedback are written
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

	Line, FeedbackLine int // where Text and Feedback are written
}

func elementIDs(items []Element) []string {
	ids := make([]string, len(items))
	for i, e := range items {
		ids[i] = e.ID
	}
	return ids
}

// options reads the options of a choice or multiple.
func (f *fields) options() []Option {
	var options []Option
	seen := newOnce()
	f.each("options", func(f *fields) {
		o := Option{
			ID: f.id(), Text: f.sayNeeded("text"), Correct: f.boolean("correct", false), Misconception: f.str("misconception"),
			Line: f.at("text"), FeedbackLine: f.at("feedback"),
		}
		o.Feedback = f.feedback(o.ID)
		if o.Misconception != "" {
			f.in.shaped(f.line("misconception"), o.Misconception)
			if o.Correct {
				f.fail(f.line("misconception"), "a correct option has a misconception", "take one of the two out")
			}
		}
		if !seen.again(f, o.ID, o.Text) {
			options = append(options, o)
		}
	})
	return options
}

// elements reads the items of a sequencing or matching.
func (f *fields) elements(also func(*fields, *Element)) []Element {
	var items []Element
	seen := newOnce()
	f.each("items", func(f *fields) {
		e := Element{ID: f.id(), Text: f.sayNeeded("text"), Line: f.at("text"), FeedbackLine: f.at("feedback")}
		e.Feedback = f.feedback(e.ID)
		also(f, &e)
		if !seen.again(f, e.ID, e.Text) {
			items = append(items, e)
		}
	})
	return items
}
