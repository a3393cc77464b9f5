package lint

import (
	"fmt"

	"groundwork/course"
)

// gatherActivity adds what an activity says.
func (l *linter) gatherActivity(a *course.Activity) {
	at := text{file: a.File(), line: a.Line, lesson: a.Lesson, of: a, manner: asking, sources: a.Sources, cited: a.Sources}
	at.what = fmt.Sprintf("the prompt of %q", a.Local())
	l.gatherBlocks(at, a.Prompt)
	l.say(at, asking, fmt.Sprintf("the note of %q", a.Local()), a.Line, a.Note)
	for _, hint := range a.Hints {
		l.say(at, asking, fmt.Sprintf("a hint of %q", a.Local()), a.Line, hint)
	}
	switch b := a.Body.(type) {
	case *course.Choice:
		l.gatherOptions(at, b.Options)
	case *course.Multiple:
		l.gatherOptions(at, b.Options)
	case *course.Sequencing:
		l.gatherElements(at, b.Items)
	case *course.Matching:
		for _, g := range b.Groups {
			l.say(at, saying, fmt.Sprintf("the group %q", g.ID), g.Line, g.Text)
		}
		l.gatherElements(at, b.Items)
	case *course.FillIn:
		l.gatherFillIn(at, b)
	case *course.Redaction:
		l.gatherRedaction(at, b)
	case *course.Scenario:
		l.gatherScenario(at, b)
	default:
		l.gatherOwn(at, b)
	}
}

func (l *linter) say(at text, m manner, what string, line int, words string) {
	at.manner, at.what, at.line, at.words = m, what, line, words
	l.add(at)
}

func (l *linter) gatherOptions(at text, options []course.Option) {
	for _, o := range options {
		l.say(at, saying, fmt.Sprintf("the option %q", o.ID), o.Line, o.Text)
		l.say(at, asking, fmt.Sprintf("the feedback on %q", o.ID), o.FeedbackLine, o.Feedback)
	}
}

func (l *linter) gatherElements(at text, items []course.Element) {
	for _, e := range items {
		l.say(at, saying, fmt.Sprintf("the item %q", e.ID), e.Line, e.Text)
		l.say(at, asking, fmt.Sprintf("the feedback on %q", e.ID), e.FeedbackLine, e.Feedback)
	}
}

func (l *linter) gatherFillIn(at text, b *course.FillIn) {
	for _, e := range b.Accept {
		l.say(at, asking, fmt.Sprintf("the note on %q", e.Text), e.Line, e.Note)
	}
	for _, n := range b.Near {
		l.say(at, asking, fmt.Sprintf("the feedback on %q", n.Text), n.FeedbackLine, n.Feedback)
	}
	l.say(at, asking, "the feedback", b.WhyLine, b.Why)
}

func (l *linter) gatherRedaction(at text, b *course.Redaction) {
	if len(b.Words) > 0 {
		l.say(at, saying, "the text to be looked through", at.line, b.Text(course.Run{From: 1, To: len(b.Words)}))
	}
	for _, s := range b.Spans {
		l.say(at, asking, fmt.Sprintf("the note on %q", s.Text), at.line, s.Why)
	}
	reveal := at
	reveal.what = "what is revealed"
	l.gatherBlocks(reveal, b.Reveal)
}

func (l *linter) gatherScenario(at text, s *course.Scenario) {
	at.manner = telling
	for _, n := range s.Nodes {
		l.say(at, listing, fmt.Sprintf("the title of the moment %q", n.ID), n.Line, n.Title)
		l.say(at, listing, fmt.Sprintf("the name of the ending %q", n.ID), n.Line, n.Ending)
		at.what = fmt.Sprintf("the moment %q", n.ID)
		l.gatherBlocks(at, n.Text)
		at.what = fmt.Sprintf("the debrief of %q", n.ID)
		l.gatherBlocks(at, n.Debrief)
		for _, t := range n.Choices {
			l.gatherTurn(at, n, t)
		}
	}
	for _, p := range s.Debrief {
		at.what = fmt.Sprintf("the page %q of the debrief", p.Title)
		page := at
		page.sources = p.Sources
		l.gatherBlocks(page, p.Blocks)
	}
}

func (l *linter) gatherTurn(at text, n course.Node, t course.Turn) {
	named := fmt.Sprintf("of the choice %q at %q", t.ID, n.ID)
	at.cited = append(t.Sources[:len(t.Sources):len(t.Sources)], at.cited...)
	l.say(at, saying, "the words "+named, t.Line, t.Text)
	l.say(at, telling, "now "+named, t.Line, t.Now)
	l.say(at, telling, "later "+named, t.Line, t.Later)
	l.say(at, telling, "why "+named, t.Line, t.Why)
}

// gatherOwn adds what a rating, a reflection or a commitment says.
func (l *linter) gatherOwn(at text, body course.Body) {
	switch b := body.(type) {
	case *course.Rating:
		l.say(at, listing, "the low end", at.line, b.Low)
		l.say(at, listing, "the high end", at.line, b.High)
	case *course.Reflection:
		model := at
		model.what = "the model"
		l.gatherBlocks(model, b.Model)
		for _, v := range b.Voices {
			voice := at
			voice.cited = []string{v.Source}
			l.say(voice, saying, "the voice of "+v.Who, v.Line, v.Text)
		}
		for _, o := range b.Offers {
			l.say(at, saying, "a sentence to choose", b.OffersLine, o)
		}
	case *course.Commitment:
		for _, s := range b.Suggestions {
			l.say(at, saying, "a suggestion", at.line, s)
		}
	}
}
