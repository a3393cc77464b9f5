package report

import (
	"time"

	"groundwork/course"
	"groundwork/progress"
)

// NewPlan is what a learner said they would do, with the days and who will ask, and
// the card to fill in. How worried they were is in it only where worry is true.
func NewPlan(c *course.Course, s progress.State, st progress.Standing, worry bool, now time.Time) Sheet {
	p := Sheet{Heading: "My plan: " + c.Title, Top: []string{made(now)}, compact: true}
	acts := Part{Title: "What I will do", words: true}
	for _, a := range s.Commitments {
		if a.Text != "" && !a.Released {
			acts.Entries = append(acts.Entries, act(a))
		}
	}
	p.add(acts)
	p.add(cardPart(c, s.Learner.Nation))
	p.add(blankPart())
	if worry {
		p.add(worryPart(s, st))
	}
	return p
}

// act is a commitment: the words, then by when and who will ask.
func act(c progress.Commitment) Entry {
	return Entry{Text: c.Text, Under: c.Stands(), own: c.Text + "\n" + c.Asks}
}

// cardPart is whom to ring.
func cardPart(c *course.Course, nation string) Part {
	p := Part{Title: "Who to ring"}
	if n, ok := c.Nation(nation); ok {
		p.Title += ", " + n.Name
	}
	for _, l := range progress.CardLines(c, nation) {
		p.Entries = append(p.Entries, Entry{Text: progress.CardName(c, l, nation) + ": " + progress.Reached(l), Under: l.Reliance()})
	}
	return p
}

// blankPart is what only the learner's service can say.
func blankPart() Part {
	p := Part{Title: "To ask, and to write in"}
	for _, name := range progress.CardBlanks() {
		p.Entries = append(p.Entries, Entry{Text: name, Blank: true})
	}
	return p
}

// worryPart is the two numbers of each fear, with what they are not.
func worryPart(s progress.State, st progress.Standing) Part {
	p := Part{Title: "How much each worried me"}
	s.Settings = nil // whether a page shows them is another matter
	m := progress.Mirrored(s, st, course.MirrorRatings)
	for _, r := range m.Rows {
		text := r.Text
		for i, b := range r.Beside {
			text += []string{": ", ", "}[min(i, 1)] + b
		}
		p.Entries = append(p.Entries, Entry{Text: text})
	}
	if len(p.Entries) > 0 {
		p.Entries = append(p.Entries, entries(m.After...)...)
	}
	return p
}

// PlanLeaves says what is in an exported plan and what is not.
func PlanLeaves() (holds, never []string) {
	return []string{
			"what you said you would do, by when, how it stands, and who will ask, as you named them",
			"help lines for your nation, with the day they were checked",
			"blank lines to write on",
			"how worried you were, only if you ask for it here",
		}, []string{
			"your name, your reflections or your notes",
			"your answers, your way through a story, or how sure you were",
		}
}

// A Sheetful is a sheet that is exported, and what is said of it on the way: the
// same in the window, in lines and by a command.
type Sheetful struct {
	Title  string // "Your plan, to keep"
	File   string // its name, without what says the format
	Tick   string // what may be put in, which is left out unless it is asked for
	Untick string // what leaves it out again
	Leaves func() (holds, never []string)
	Make   func(c *course.Course, s progress.State, st progress.Standing, ticked bool, now time.Time) Sheet
}

// PlanSheet is the learner's plan.
func PlanSheet() Sheetful {
	return Sheetful{
		Title: "Your plan, to keep", File: "groundwork-plan",
		Tick: "with how worried you were", Untick: "without how worried you were",
		Leaves: PlanLeaves, Make: NewPlan,
	}
}

// SheetIs says of a sheet that it is all that leaves.
const SheetIs = "The file holds what you have read, the same in every format, and nothing else. " +
	"It stays on this computer until you send it to somebody."

// CouldItTell is asked before own words leave the machine.
const CouldItTell = "Could anything in it tell who someone is?"

// ModuleSheet is one module on a page.
func ModuleSheet(m *course.Module) Sheetful {
	return Sheetful{
		Title: "This module on a page, to keep", File: "groundwork-" + m.ID,
		Tick: "with your commitments", Untick: "without your commitments",
		Leaves: ModuleLeaves,
		Make: func(c *course.Course, s progress.State, _ progress.Standing, ticked bool, now time.Time) Sheet {
			return NewModulePage(c, s, m, ticked, now)
		},
	}
}
