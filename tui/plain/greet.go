package plain

import (
	"fmt"
	"strings"

	"groundwork/course"
)

// greet writes what comes before anything is asked: that plain mode is on, the
// card for somebody who needs help now, and what this is.
func (t *talk) greet() {
	t.out.say(strings.TrimSpace("Plain mode is on "+t.cfg.Why) + ". Everything comes as lines; " +
		"nothing is drawn again. You answer with a number or a word and Enter. The word help, or a question mark, lists the words.")
	t.card()
	if t.course == nil {
		return
	}
	t.out.say(t.course.Title + ".")
	t.out.say(t.course.Summary)
	t.out.say(t.howLong())
	t.out.say(t.kept())
	t.out.say(t.course.Status)
	t.out.say(t.completes())
	t.out.say("Type about for more on what this is and is not.")
}

// card says "Has this just happened?". Nothing of it is recorded.
func (t *talk) card() {
	c := course.NowCard(t.support(), t.learnerNation())
	t.out.say(c.Title)
	for _, p := range c.Paragraphs {
		t.out.say(cardAloud.Replace(p))
	}
	t.cardNumbers(c)
}

// cardNumbers says the numbers of the card, each on a line.
func (t *talk) cardNumbers(c course.Card) {
	for i, n := range c.Numbers {
		if i == 0 {
			t.out.say(n.Text())
			continue
		}
		t.out.more(n.Text())
	}
}

// cardAloud says what to do for support, where the card shows the key.
var cardAloud = strings.NewReplacer("struggling: support.", "struggling yourself, type support.")

// howLong is the author's estimate of the route.
func (t *talk) howLong() string {
	var low, high int
	lessons := t.course.RouteLessons("")
	for _, l := range lessons {
		low, high = low+l.Minutes.Low, high+l.Minutes.High
	}
	return fmt.Sprintf("It has %s, about %s in all, at your own pace. "+
		"You can stop at any line and lose nothing.",
		count(len(lessons), "lesson", "lessons"), minutes(course.Minutes{Low: low, High: high}))
}

// kept says where the record is and who can read it.
func (t *talk) kept() string {
	if t.cfg.Saved == "" {
		return "Nothing can be kept on this computer, so nothing is saved. Nothing is sent anywhere."
	}
	return "Your work is saved " + t.cfg.Saved + ". Anyone who can open this folder can read it. " +
		"Nothing is sent anywhere."
}

// completes says what "completed" asks for.
func (t *talk) completes() string {
	rule := t.course.Completion
	parts := []string{"the lessons of your route"}
	parts = append(parts, fmt.Sprintf("%.0f in 100 of their questions right", 100*t.course.Mastery))
	if rule.Safety {
		parts = append(parts, "each safety question right at least once, in as many tries as you like")
	}
	switch n := rule.Commitments; {
	case n == 1:
		parts = append(parts, "one thing that you say you will do")
	case n > 1:
		parts = append(parts, fmt.Sprintf("%d things that you say you will do", n))
	}
	text := "To complete it: " + listed(parts) + "."
	if rule.InBrief {
		text += " The short version of a lesson counts the same."
	}
	return text
}

// minutes is "12 to 16 minutes", or hours where it is long.
func minutes(m course.Minutes) string {
	switch {
	case m.High == 0:
		return "no fixed time"
	case m.Low >= 120:
		return fmt.Sprintf("%.1f to %.1f hours", float64(m.Low)/60, float64(m.High)/60)
	case m.Low == m.High:
		return count(m.Low, "minute", "minutes")
	}
	return fmt.Sprintf("%d to %s", m.Low, count(m.High, "minute", "minutes"))
}

// listed joins parts as a sentence does: "a, b and c".
func listed(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}
