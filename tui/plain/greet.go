package plain

import (
	"strings"

	"groundwork/course"
	"groundwork/progress"
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
	if long := progress.HowLong(t.course); long != "" {
		t.out.say(long)
	}
	t.out.say(t.cfg.Keeping(true))
	t.out.say(t.course.Status)
	t.out.say("What counts as completed: " + progress.Completes(t.course))
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
