package plain

import (
	"cmp"
	"strings"

	"groundwork/progress"
)

// lookAt shows what in own words looks as if it could say who somebody is, before
// they are kept, and lets them be written again. stands is what the words take the
// place of. Where reading has ended, err says why, and the words are kept as they
// are: nothing typed is lost.
func (t *talk) lookAt(text, stands string, err error) (string, error) {
	if err != nil {
		return text, err
	}
	watched := progress.Watch(stands)
	for {
		seen := watched.Asks(text)
		if len(seen) == 0 {
			return text, nil
		}
		t.saySeen(seen)
		n, err := t.changeOrKeep()
		if err != nil || n == 2 {
			return text, notBack(err)
		}
		again, err := t.writeAgain(text)
		if again == "" || err != nil {
			return cmp.Or(again, text), notBack(err)
		}
		text = again
	}
}

// saySeen says each part in its line, and what it looks like.
func (t *talk) saySeen(seen []progress.Sighting) {
	t.out.say("Before it is kept:")
	for _, s := range seen {
		t.out.more("    " + strings.TrimSpace(s.Before+"["+s.It+"]"+s.After))
		t.out.more("    " + inQuotes(s.It) + " " + s.What + ".")
	}
	t.out.say(progress.CouldTell(len(seen)))
	t.out.list([]string{progress.ChangeIt, progress.KeepAsItIs})
}

// changeOrKeep is 1 for changing it, which enter alone is, and 2 for keeping it.
func (t *talk) changeOrKeep() (int, error) {
	rows := []string{progress.ChangeIt, progress.KeepAsItIs}
	for {
		r, err := t.ask(prompt{says: "Type 1 or 2. Enter alone is 1.", quiet: []word{wordNext, wordBack, wordSkip}})
		if err != nil || r.word != "" || r.text == "" {
			return 1, err
		}
		if n, err := one(r.text, rows); err == nil {
			return n, nil
		}
		t.aside(quoted(r.text) + " is not 1 or 2.")
	}
}

// writeAgain takes the text anew; nothing leaves it as it was.
func (t *talk) writeAgain(text string) (string, error) {
	t.out.say("You wrote:")
	t.setIn(text)
	again, _, err := t.ownWords("Write it again, all of it; an empty line ends it. Enter alone leaves it as it was.", nil)
	return again, err
}
