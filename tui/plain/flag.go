package plain

import (
	"errors"
	"fmt"
	"strings"

	"groundwork/progress"
)

// flag says that something is wrong with what is being read or asked, or takes
// that back. A reason's number and words may be on the line already.
func (t *talk) flag(line string) error {
	id := t.flagID()
	if id == "" {
		t.out.say("There is nothing here to flag. In a lesson, flag says that something in it is wrong; the settings list what you flagged.")
		return nil
	}
	if t.flagging {
		t.out.say("You are flagging something now. Finish that first.")
		return nil
	}
	t.flagging = true
	defer func() { t.flagging = false }()
	if f, there := t.s.State().Flags[id]; there {
		return t.flagThere(f)
	}
	reasons := progress.FlagReasons()
	first, words, _ := strings.Cut(line, " ")
	if n, ok := number(first); ok && n >= 1 && n <= len(reasons) {
		text, err := t.lookAt(progress.FieldOfFlag(id), strings.TrimSpace(words), "", nil)
		t.flagged(id, reasons[n-1].ID, text)
		return err
	}
	return t.askFlag(id, reasons)
}

// flagID is what a flag would be on; empty outside a lesson.
func (t *talk) flagID() string {
	l := t.here.lesson
	if t.row != nil && t.row.Asking() != nil {
		return t.row.Asking().ID
	}
	switch {
	case l == nil:
		return ""
	case t.here.page != "":
		return progress.FlagID(l, t.here.page)
	}
	return progress.FlagID(l, t.s.State().Steps(l)[t.here.step].ID)
}

const nothingFlagged = "Nothing is flagged."

// askFlag asks for a reason and for words. From the reason on it is a flag,
// however the talk goes on, but for somebody who at once goes back.
func (t *talk) askFlag(id string, reasons []progress.FlagReason) error {
	t.out.say(progress.AskFlag + " " + progress.FlagGoes)
	rows := make([]string, len(reasons))
	for i, r := range reasons {
		rows[i] = r.Words
	}
	n, err := t.oneOf(progress.FlagHurt("type support"), "flags nothing", rows)
	if err = unlessBack(err); err != nil {
		return err
	}
	if n == 0 {
		t.out.say(nothingFlagged)
		return nil
	}
	t.out.say(progress.FlagMore)
	in := progress.FieldOfFlag(id)
	text, w, err := t.ownWords(box{in: in, says: "Write as much as you like; an empty line ends it. Enter alone leaves it at that."})
	if w == wordBack && text == "" {
		t.out.say(nothingFlagged)
		return nil
	}
	text, err = t.lookAt(in, text, "", err)
	t.flagged(id, reasons[n-1].ID, text)
	return err
}

// unlessBack is err, unless it only says to go back.
func unlessBack(err error) error {
	if errors.Is(err, errBack) {
		return nil
	}
	return err
}

func (t *talk) flagged(id, reason, text string) {
	if t.recorded(t.s.Flag(id, reason, text)) {
		t.out.say(progress.FlagKept)
	}
}

// flagThere says what is flagged, and takes it back where that is wanted.
func (t *talk) flagThere(f progress.Flag) error {
	t.out.say("You flagged this: " + f.Why() + ".")
	if f.Text != "" {
		t.setIn(f.Text)
	}
	t.out.say("To take it back:")
	yes, err := t.sure()
	if err == nil && yes {
		t.unflag(f.ID())
	}
	return err
}

func (t *talk) unflag(id string) {
	if err := t.s.Unflag(id); err != nil {
		t.out.say("Taken back here, but not yet in the saved record: " + err.Error() + ". It is tried again the next time something is saved.")
		return
	}
	t.save()
	t.out.say(progress.FlagTaken)
}

// howManyFlags is ": 2", or empty without any.
func (t *talk) howManyFlags() string {
	if n := len(t.s.State().Flags); n > 0 {
		return fmt.Sprintf(": %d", n)
	}
	return ""
}

// flags lists what was flagged, to go there or to take it back.
func (t *talk) flags() error {
	for {
		all := t.s.State().FlagList()
		t.out.say(progress.FlagsTitle + ".")
		if len(all) == 0 {
			t.out.say(progress.NoFlags)
			return nil
		}
		t.sayFlags(all)
		r, err := t.ask(prompt{
			says:  "Type a number to go there, or take and a number to take it back. Enter alone goes back.",
			words: []word{wordBack}, quiet: []word{wordNext, wordSkip},
		})
		if err != nil || r.word != "" || r.text == "" {
			return err
		}
		if err := t.withFlag(r.text, all); err != nil {
			return err
		}
	}
}

func (t *talk) sayFlags(all []progress.Flag) {
	for i, f := range all {
		t.out.say(fmt.Sprintf("%d. %s: %s.", i+1, f.Where(t.course), f.Why()))
		if f.Text != "" {
			t.setIn(f.Text)
		}
	}
}

// withFlag follows one line typed in the list.
func (t *talk) withFlag(text string, all []progress.Flag) error {
	text, back := strings.CutPrefix(strings.ToLower(text), "take ")
	picked, err := distinct(strings.TrimPrefix(text, "back "), len(all))
	switch {
	case err == nil && back:
		for _, n := range picked {
			t.unflag(all[n-1].ID())
		}
		return nil
	case err == nil && len(picked) > 1:
		err = errors.New("one number is enough to go there")
	}
	if err != nil {
		t.out.say(capital(err.Error()) + ".")
		return nil
	}
	f := all[picked[0]-1]
	l := t.course.Lesson(f.Lesson)
	if l == nil {
		t.out.say("There is no page to go to: it is not in a lesson of this course.")
		return nil
	}
	return jump{lesson: l.ID, step: f.Step}
}
