package plain

import "groundwork/progress"

// drafted keeps what was typed in a field so far as a draft: a line that was entered
// outlives a program that is killed.
func (t *talk) drafted(in progress.Field, text string) {
	t.s.Typing(in, text)
	t.save()
}

// stillTyped says what was typed in a field before and not kept, and gives it to go
// on from, unless it is to be forgotten. What is private is said only where that is
// wanted; to leave it there is to go on without writing.
func (t *talk) stillTyped(in progress.Field, private bool) (text string, w word, err error) {
	if text = t.s.Typed(in); text == "" {
		return "", "", nil
	}
	goOn, alone := "Go on with it", "Enter alone is 1."
	if private {
		t.out.say(progress.StillTypedHere)
		goOn, alone = "Say it, and go on with it", "Enter alone leaves it there."
	} else {
		t.out.say(progress.StillTyped)
		t.setIn(text)
	}
	rows := []string{goOn, "Forget it"}
	t.out.list(rows)
	n, w, err := t.askRow(prompt{says: "Type 1 or 2. " + alone, words: []word{wordBack, wordSkip}, quiet: []word{wordNext}}, rows)
	switch {
	case err != nil, w == wordBack, w == wordSkip:
		return "", w, err
	case n == 2:
		t.drafted(in, "")
		t.out.say("Forgotten.")
		return "", "", nil
	case n == 0 && private:
		return "", wordSkip, nil
	case private:
		t.setIn(text)
	}
	return text, "", nil
}
