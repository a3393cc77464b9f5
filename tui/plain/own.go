package plain

import (
	"strings"
	"unicode/utf8"

	"groundwork/progress"
)

// A box is a place for own words of several lines.
type box struct {
	in      progress.Field
	says    string   // what may be typed
	offered []string // sentences that may be chosen by number in place of writing
	private bool     // what was typed before is said only where that is wanted
	below   string   // what stands there, and what is written goes below it if it is cut off; it is not given back
}

// ownWords says what may be typed, and takes what a learner writes, as many lines
// as they like, up to an empty one. What was written so far comes back whatever
// ended it, so that the end of the input or quit loses none of it.
func (t *talk) ownWords(b box) (text string, w word, err error) {
	var lines []string
	says := b.says
	if b.below == "" {
		left, w, err := t.stillTyped(b.in, b.private)
		if err != nil || w != "" {
			return "", w, err
		}
		if left != "" {
			lines, says = strings.Split(left, "\n"), goOnWriting
		}
	}
	t.underBox()
	for {
		r, err := t.ask(prompt{says: says, words: ownWordsWords(len(lines)), own: true})
		switch {
		case err != nil:
			return strings.Join(lines, "\n"), "", err
		case r.word == wordBack:
			return strings.Join(lines, "\n"), wordBack, nil
		case r.word == wordSkip:
			return "", wordSkip, nil
		case r.word != "", r.text == "":
			return strings.Join(lines, "\n"), wordNext, nil
		}
		if chosen := offer(r.text, b.offered); len(lines) == 0 && chosen != "" {
			return chosen, wordNext, nil
		}
		lines = append(lines, t.fitting(lines, r.text))
		t.drafted(b.in, strings.TrimSpace(b.below+"\n"+strings.Join(lines, "\n")))
		says = goOnWriting
	}
}

const goOnWriting = "Go on, or an empty line ends it."

// underBox says what stands under every place for own words, and that they will
// not be kept where that was asked for.
func (t *talk) underBox() {
	t.out.say(fixedLine)
	if t.s.Saving() && !t.s.State().KeepsWords() {
		t.out.say("What you write is forgotten when you stop, as you asked.")
	}
}

// butWords leaves own words out of what is saved, where the learner did.
func (t *talk) butWords() string {
	if t.s.State().KeepsWords() {
		return ""
	}
	return ", but for your own words, as you asked"
}

// ownWordsWords are the words before and after something was written: once
// there is text, only leaving is not text.
func ownWordsWords(written int) []word {
	if written > 0 {
		return []word{wordNext, wordBack}
	}
	return []word{wordSkip, wordNext, wordBack}
}

// offer is the offered sentence whose number text is.
func offer(text string, offered []string) string {
	if n, ok := number(text); ok && n >= 1 && n <= len(offered) {
		return offered[n-1]
	}
	return ""
}

// fitting cuts a line so that all of it together stays within what is kept, and
// says so.
func (t *talk) fitting(lines []string, text string) string {
	room := mostRunes
	for _, l := range lines {
		room -= utf8.RuneCountInString(l) + 1
	}
	if r := []rune(text); len(r) > max(room, 0) {
		t.out.say("That is more than 10,000 characters in all. What goes beyond is not kept.")
		return string(r[:max(room, 0)])
	}
	return text
}
