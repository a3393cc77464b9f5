package plain

import (
	"errors"
	"strings"

	"groundwork/progress"
)

// Whether the learner did what they meant to. No answer is judged.

// promises calls do for those of leaves that are commitments.
func (t *talk) promises(leaves []progress.Leaf, do func(progress.Commitment) error) error {
	for _, l := range leaves {
		if l.Group != progress.Promises {
			t.out.say("Only something you mean to do can be said to be done.")
			continue
		}
		if err := do(l.Commitment); err != nil {
			return err
		}
	}
	return nil
}

func (t *talk) did(leaves []progress.Leaf) error {
	return t.promises(leaves, func(c progress.Commitment) error {
		t.s.Keep(c.ID, true)
		t.save()
		t.out.say("Noted: " + sentence(c.Text) + " You did it.")
		return nil
	})
}

func (t *talk) partly(leaves []progress.Leaf) error {
	return t.promises(leaves, func(c progress.Commitment) error {
		t.s.Partly(c.ID)
		t.save()
		t.out.say(progress.DidPart)
		return nil
	})
}

func (t *talk) letGo(leaves []progress.Leaf) error {
	return t.promises(leaves, func(c progress.Commitment) error {
		t.s.LetGo(c.ID)
		t.save()
		t.out.say(progress.LetGone)
		return nil
	})
}

// notYet takes a new day; two weeks from today unless another is given. Going
// back says nothing of it.
func (t *talk) notYet(leaves []progress.Leaf) error {
	return t.promises(leaves, func(c progress.Commitment) error {
		t.out.say("You mean to: " + sentence(c.Text))
		by, err := t.byWhen()
		if errors.Is(err, errBack) {
			return nil
		}
		t.s.NotYet(c.ID, by)
		t.save()
		if !t.ended(err) {
			t.out.say(progress.AskedAgain(by))
		}
		return err
	})
}

// didYou asks about one commitment whose day has come, once in a sitting, with the
// map. It waits for no answer.
func (t *talk) didYou() {
	c, ok := t.s.DidYou()
	if !ok || t.didAsked != "" {
		return
	}
	t.didAsked = c.ID
	t.out.say(progress.YouSaid(c) + " Type did, partly, not yet or let go. Or go on; you will be asked another day.")
}

// saidDid takes did, partly, not yet or let go at the map, for what was asked there.
func (t *talk) saidDid(text string) (taken bool, err error) {
	c, ok := t.s.DidYou()
	if !ok || t.didAsked != c.ID {
		return false, nil
	}
	leaf := []progress.Leaf{{Group: progress.Promises, Commitment: c}}
	switch strings.Join(strings.Fields(strings.ToLower(strings.TrimRight(text, "."))), " ") {
	case "did", "yes", "i did":
		return true, t.did(leaf)
	case "partly":
		return true, t.partly(leaf)
	case "not", "not yet":
		return true, t.notYet(leaf)
	case "let go", "let it go":
		return true, t.letGo(leaf)
	}
	return false, nil
}
