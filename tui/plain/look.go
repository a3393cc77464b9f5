package plain

import (
	"strings"

	"groundwork/progress"
)

// lookAt shows what in own words looks as if it could say who somebody is, before
// they are kept, and lets them be written again; back from there asks once more.
// stands is what the words take the place of. Where reading has ended, err says
// why, and the words are kept as they are: nothing typed is lost.
func (t *talk) lookAt(in progress.Field, text, stands string, err error) (string, error) {
	if err != nil {
		return text, err
	}
	watched := progress.Watch(stands)
	for {
		seen := watched.Asks(text)
		if len(seen) == 0 {
			return text, nil
		}
		if t.s.Typed(in) == "" {
			t.drafted(in, text) // it came on one line with a word
		}
		t.saySeen(seen)
		n, err := t.changeOrKeep()
		if err != nil || n == 2 {
			return text, notBack(err)
		}
		t.out.say("You wrote:")
		t.setIn(text)
		again, w, err := t.anew(in, text, "Write it again, all of it; an empty line ends it. Enter alone leaves it as it was.")
		if err != nil || again == text && w != wordBack {
			return again, notBack(err)
		}
		text = again
	}
}

// saySeen says each line that holds something, once, and what its parts look like.
// No sign is set around a part: it would be read aloud.
func (t *talk) saySeen(seen []progress.Sighting) {
	t.out.say("Before it is kept:")
	for i, s := range seen {
		if i == 0 || s.Line != seen[i-1].Line {
			t.setIn(s.Before + s.It + s.After)
		}
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

// anew takes what is written in the place of text; nothing leaves it as it was. Where the writing is cut off, by the end of the input or a word that leads
// away, what there is of it goes below text: half of it is not meant instead.
func (t *talk) anew(in progress.Field, text, says string) (again string, w word, err error) {
	again, w, err = t.ownWords(box{in: in, says: says, below: text})
	switch {
	case again == "":
		again = text
	case err != nil, w == wordBack:
		t.out.say("Both are kept: what was there, and below it what you wrote now.")
		again = strings.TrimSpace(text + "\n" + t.fitting([]string{text}, again))
	}
	return again, w, err
}
