package course

import "strings"

// Said is all that a puts before a learner at once, without markup: what it asks
// and what it offers. It tells nothing of what is right.
func (a *Activity) Said() string {
	parts := []string{a.PromptText()}
	switch b := a.Body.(type) {
	case *Choice:
		parts = append(parts, optionTexts(b.Options)...)
	case *Multiple:
		parts = append(parts, optionTexts(b.Options)...)
	case *Sequencing:
		parts = append(parts, elementTexts(b.Items)...)
	case *Matching:
		parts = append(parts, elementTexts(b.Items)...)
		for _, g := range b.Groups {
			parts = append(parts, g.Text)
		}
	case *Reflection:
		parts = append(parts, b.Offers...)
	case *Commitment:
		parts = append(parts, b.Suggestions...)
	}
	return strings.Join(parts, "\n\n")
}

// Said is all that n puts before a learner, without markup: what happens and
// what can be chosen.
func (n *Node) Said() string {
	parts := []string{n.Title, blocksText(n.Text)}
	for _, t := range n.Choices {
		parts = append(parts, t.Text)
	}
	return strings.Join(parts, "\n\n")
}

func optionTexts(options []Option) []string {
	texts := make([]string, len(options))
	for i, o := range options {
		texts[i] = o.Text
	}
	return texts
}

func elementTexts(items []Element) []string {
	texts := make([]string, len(items))
	for i, e := range items {
		texts[i] = e.Text
	}
	return texts
}
