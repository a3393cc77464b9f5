package progress

import (
	"fmt"
	"strings"

	"groundwork/course"
)

// HowLong is how much the course asks for, by the author's estimates, and on
// which route where there is more; empty where nothing was estimated.
func HowLong(c *course.Course) string {
	var all course.Minutes
	lessons := c.RouteLessons("", "")
	for _, l := range lessons {
		all.Low, all.High = all.Low+l.Minutes.Low, all.High+l.Minutes.High
	}
	if all.High == 0 {
		return ""
	}
	many := fmt.Sprintf("%d lessons", len(lessons))
	if len(lessons) == 1 {
		many = "One lesson"
	}
	r, ok := c.Route(c.Completion.Route)
	if whole := len(c.Lessons()); ok && len(c.Routes) > 1 && whole > len(lessons) {
		return fmt.Sprintf("You begin on the %s route: %s, about %s, in pieces. The whole course has %d; you can change your "+
			"route whenever you like.", r.Title, strings.ToLower(many), all.Words(), whole)
	}
	return many + ", about " + all.Words() + " in all, in pieces."
}

// Keeping says where the record is and who can read it, or that nothing is
// saved.
func (d Desk) Keeping(saving bool) string {
	where := "Nothing is saved: what you do here is gone when you stop. "
	if saving && d.Saved != "" {
		where = "You can stop at any second; your place is kept. Each step is saved as you go, " + d.Saved +
			". Anyone who can open that folder can read it. "
	}
	return where + "Nothing is sent anywhere: this course uses no network."
}

// Completes says what "completed" asks for, of any learner.
func Completes(c *course.Course) string {
	rule := c.Completion
	parts := []string{"Every lesson of your route"}
	if c.Mastery > 0 {
		parts = append(parts, fmt.Sprintf("%.0f in 100 of their questions right", 100*c.Mastery))
	}
	switch n := rule.Commitments; {
	case n == 1:
		parts = append(parts, "one thing that you say you will do")
	case n > 1:
		parts = append(parts, fmt.Sprintf("%d things that you say you will do", n))
	}
	if rule.Safety {
		parts = append(parts, "each safety question right once, in as many tries as you like")
	}
	text := Listed(parts) + "."
	if rule.InBrief {
		text += " The short version of a lesson counts the same."
	}
	return text
}

// Listed joins parts as a sentence does: "a, b and c".
func Listed(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}
