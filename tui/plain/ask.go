package plain

import (
	"errors"
	"slices"
	"strings"
)

// A prompt asks for one line. Every prompt says what may be typed.
type prompt struct {
	says  string // "Type 1 to 4."
	words []word // that mean something here, beside those of anywhere
	quiet []word // the same, and not named
	also  string // what else may be typed, said where help is asked for
	own   bool   // own words are asked for
	named bool   // somebody's name may be typed, and Mark is one
}

// A reply is one line: a word of the prompt, or text, which may be empty.
type reply struct {
	word word
	text string
	cut  bool
}

// Ways of leaving that are no fault. They are errors so that a conversation
// within a conversation ends without each having to ask why.
var (
	errQuit = errors.New("asked to stop")
	errMap  = errors.New("asked for the map")
	errBack = errors.New("asked to go back")
	errLeft = errors.New("asked to leave the hard questions out")
)

// ask writes p and reads until there is a reply for the caller. Words of
// anywhere are answered in between, and the prompt is said again after them.
func (t *talk) ask(p prompt) (reply, error) {
	if part := t.out.since(); !t.asked {
		t.part = part
	}
	t.asked = false
	own := p.words
	for {
		p.words = append(slices.Clone(own), t.leaving(p)...)
		t.out.say(p.says + " " + wordsAt(p))
		t.out.since() // the prompt itself is said again in any case
		r, err := t.read()
		if err != nil {
			return r, err
		}
		w, ok := t.wordIn(r.text, p)
		switch {
		case !ok:
			return r, nil
		case w == wordRepeat:
			t.again()
		case w == wordLeave && slices.Contains(t.leaving(p), w):
			if t.row.Asking().Hard() {
				return r, errLeft
			}
			t.leaveOut(t.row)
		case slices.Contains(anywhere, w):
			part := t.part
			err := t.anywhere(w, r.text, p)
			t.part = part // what was said in between is no part of this
			if err != nil {
				return r, err
			}
		case slices.Contains(p.words, w) || slices.Contains(p.quiet, w):
			r.word = w
			return r, nil
		default:
			t.out.say(t.nothing(w, p))
		}
	}
}

// askRow asks for one of rows, by its number or its words, counted from 1; 0 is
// none, for Enter alone or for the word that comes with it.
func (t *talk) askRow(p prompt, rows []string) (n int, w word, err error) {
	for {
		r, err := t.ask(p)
		if err != nil || r.word != "" || r.text == "" {
			return 0, r.word, err
		}
		n, err := one(r.text, rows)
		switch {
		case err == nil:
			return n, "", nil
		case len(rows) == 0:
			err = errors.New("there is nothing to choose here")
		}
		t.aside(capital(err.Error()) + ".")
	}
}

// aside says something about an answer, after which the same is asked again.
func (t *talk) aside(text string) {
	t.out.say(text)
	t.asked = true
}

// again says a part once more: a listener cannot look up what scrolled away.
func (t *talk) again() {
	if t.choices != nil {
		t.out.say("Where things can go:")
		t.out.list(t.choices)
	}
	for _, l := range t.part {
		t.out.write(l)
	}
	t.out.since()
}

// nothing says that a word has no use at p.
func (t *talk) nothing(w word, p prompt) string {
	text := string(w) + " does nothing here."
	switch {
	case w == wordHint && t.here.lesson != nil:
		text = "There is no hint here. Where there is one, it comes after a first try."
	case w == wordHint:
		text = "There is no hint here."
	}
	if p.own {
		text += " With a full stop after it, it is text."
	}
	return text
}

// wordsAt names the words of p, and the one that lists the rest.
func wordsAt(p prompt) string {
	var names strings.Builder
	for _, w := range p.words {
		names.WriteString(string(w) + ", ")
	}
	return "Words: " + names.String() + string(wordHelp) + "."
}

// read gives the next line, and says what was done to it.
func (t *talk) read() (reply, error) {
	if err := t.out.flush(); err != nil {
		return reply{}, err
	}
	l, err := t.in.line(t.ctx)
	if err != nil {
		return reply{}, err
	}
	t.touch()
	if l.cleaned {
		t.out.say("Some of what came in was not text; it was left out.")
	}
	if l.cut {
		t.out.say("That was longer than 10,000 characters. The first 10,000 are kept.")
	}
	return reply{text: l.text, cut: l.cut}, nil
}
