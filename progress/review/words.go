package review

import (
	"fmt"
	"slices"
	"time"

	"groundwork/progress"
)

// Way says what is due on the way to it: "A look back: five questions, about 5 to
// 10 minutes". It is empty where nothing is.
func Way(t progress.Sitting) string {
	if len(t.Items) == 0 {
		return ""
	}
	return progress.ReviewTitle + ": " + progress.Size(t)
}

// front is what is said before a review, or in place of one where nothing is due.
func (s Schedule) front(t progress.Sitting) []string {
	if len(t.Items) == 0 {
		return []string{s.nothing()}
	}
	parts := []string{"What comes back today: " + progress.Size(t) + ", when you like. It asks again about what you have met, " +
		"to help you keep it. You can stop at any question, and nothing is lost."}
	return append(parts, progress.Announcement(t)...)
}

// nothing says that nothing is due, and when something will be.
func (s Schedule) nothing() string {
	if next, ok := s.next(); ok {
		return "Nothing is due today. The next questions come " + s.in(next) + ", when you like."
	}
	if slices.ContainsFunc(s.cards, func(c *card) bool { return s.state.LeavesOut(c.module.ID) }) {
		return "Nothing is due: what you have met so far is left out, as you asked. You can take it in again in the settings."
	}
	return "Nothing is due. Questions come back here some days after you first meet them in a lesson."
}

// end is the calm page that a review ends on. It counts what was met, and never
// what was right.
func (s Schedule) end(t progress.Sitting) progress.Ending {
	text := "That is all for now."
	if t.Met > 0 {
		text = "You met " + progress.Questions(t.Met) + "."
	}
	if more := len(s.Sitting().Items); more > 0 {
		text += " More are due, today or another day, when you like."
	} else if next, ok := s.next(); ok {
		text += " The next are due " + s.in(next) + ", when you like."
	}
	return progress.Ending{Parts: []string{text, progress.StopHere}}
}

// in is when a day is: "tomorrow", "in 3 days", "on 4 March 2027".
func (s Schedule) in(day time.Time) string {
	switch n := s.InDays(day); {
	case n <= 0:
		return "today"
	case n == 1:
		return "tomorrow"
	case n <= 28:
		return fmt.Sprintf("in %d days", n)
	}
	return "on " + day.Format("2 January 2006")
}
