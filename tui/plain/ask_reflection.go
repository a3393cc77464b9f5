package plain

import (
	"slices"

	"groundwork/course"
	"groundwork/progress"
)

// fixedLine stands under every place for own words.
var fixedLine = progress.OnlyForYou("type now", "Type support")

func askReflection(t *talk, a *course.Activity) (word, error) {
	body := a.Body.(*course.Reflection)
	t.opening(a, reflectionTitle(body))
	t.besideIt(body)
	if body.Pair {
		return t.onward()
	}
	t.writtenBefore(a, body)
	t.offers(body)
	w, err := t.reflect(a, body)
	if err != nil || w != wordNext {
		return w, err
	}
	return t.afterwards(a, body)
}

func reflectionTitle(body *course.Reflection) string {
	if body.Pair {
		return "a question to put to a colleague; there is nothing to write"
	}
	return "in your own words; nothing here is right or wrong"
}

// reflect takes own words and records them. Nothing written is recorded in the
// same way, as a thought, and leaves no mark; what was kept before stands. To
// skip is to go on as from a page, and records nothing.
func (t *talk) reflect(a *course.Activity, body *course.Reflection) (word, error) {
	says := "Write as much as you like; an empty line ends it. Enter alone, and you have only thought it."
	if len(body.Offers) > 0 {
		says += " Or type a number."
	}
	in := progress.FieldOf(a)
	text, w, err := t.ownWords(box{in: in, says: says, offered: body.Offers, private: body.Private})
	if !slices.Contains(body.Offers, text) {
		text, err = t.lookAt(in, text, t.s.State().LatestWords(a.ID), err)
	}
	if text != "" || err == nil && w == wordNext {
		if t.recorded(t.s.Write(a, text)) && text != "" && err == nil {
			t.out.say("Noted, only for you.")
		}
	}
	return w, err
}

// besideIt shows an earlier reflection again, to set this one beside it.
func (t *talk) besideIt(body *course.Reflection) {
	if body.Beside == "" {
		return
	}
	if text := t.s.State().LatestWords(body.Beside); text != "" {
		t.out.say("What you wrote then:")
		t.setIn(text)
	}
}

// writtenBefore shows what was written here before, unless it is private: that
// is shown only to somebody who asks the notebook for it.
func (t *talk) writtenBefore(a *course.Activity, body *course.Reflection) {
	text := t.s.State().LatestWords(a.ID)
	switch {
	case text == "":
	case body.Private:
		t.out.say("You wrote something here before. It is in your notes, and shown only there.")
	default:
		t.out.say("What you wrote here before:")
		t.setIn(text)
	}
}

func (t *talk) offers(body *course.Reflection) {
	if len(body.Offers) == 0 {
		return
	}
	t.out.say("You may write your own, choose one of these by its number, or only think it. All count the same.")
	t.out.list(body.Offers)
}

// afterwards sets other views beside one's own: a model answer and voices, each
// with where it comes from.
func (t *talk) afterwards(a *course.Activity, body *course.Reflection) (word, error) {
	if len(body.Model) == 0 && len(body.Voices) == 0 {
		return wordNext, nil
	}
	t.beside(body)
	return t.onward(citing(a.Sources)...)
}

// beside says what stands beside one's own words: a model answer, and what others
// say.
func (t *talk) beside(body *course.Reflection) {
	if len(body.Model) > 0 {
		t.out.say(progress.BesideYours + ":")
		t.blocks(body.Model)
	}
	if n := len(body.Voices); n > 0 {
		t.out.say("What others say, " + count(n, "view", "views") + ":")
	}
	for _, v := range body.Voices {
		t.voice(v)
	}
}

// voice says one view under a label that says what kind of voice it is.
func (t *talk) voice(v course.Voice) {
	if v.Kind == course.OpenVoice {
		t.out.say(capital(sentence(v.Who)) + " " + course.OpenSlot)
		return
	}
	t.out.say(capital(sentence(v.Who)) + " " + sentence(t.course.From(v)))
	t.setIn(v.Text)
}
