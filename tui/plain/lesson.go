package plain

import (
	"groundwork/course"
	"groundwork/progress"
)

// lesson holds a lesson, from the step where the learner stopped, and leaves it
// in the record however it ends.
func (t *talk) lesson(l *course.Lesson) error {
	if l.Broken() {
		t.broken(l)
		return nil
	}
	t.here = place{lesson: l}
	defer func() { t.here = place{} }()
	t.out.say("Lesson: " + sentence(l.Title) + " About " + minutes(l.Minutes) + ".")
	if w, err := t.announced(l); err != nil || w == wordBack {
		return err
	}
	t.s.Open(l)
	t.save()
	err := t.steps(l)
	t.s.Leave()
	t.save()
	return err
}

// broken says what is wrong with a lesson in its own place; the others work.
func (t *talk) broken(l *course.Lesson) {
	t.out.say("The lesson " + quoted(l.Title) + " cannot be shown: there are mistakes in its files. " +
		"Tell whoever gave you this course. The other lessons work.")
	for _, p := range l.Problems {
		if p.Grade > course.Warning {
			t.out.more("    " + p.Error())
		}
	}
}

// announced says what is hard in a lesson before it is met, and offers the
// short version.
func (t *talk) announced(l *course.Lesson) (word, error) {
	if l.Note == "" {
		return wordNext, nil
	}
	t.out.say("Before you begin: " + l.Note)
	var words []word
	if l.InBrief != "" {
		words = append(words, wordShort)
	}
	w, err := t.onward(words...)
	if err == nil && w == wordShort {
		return wordBack, t.short(l)
	}
	return w, err
}

// short says the short version, which counts the same. Nobody is told which way
// was taken.
func (t *talk) short(l *course.Lesson) error {
	t.s.Open(l)
	t.out.say("The short version of " + quoted(l.Title) + ".")
	t.out.say(bare(l.InBrief))
	t.s.Brief(l)
	t.save()
	t.out.say("That was the short version. It counts the same, and the lesson stays open to you.")
	_, err := t.onward()
	t.s.Leave()
	t.save()
	return err
}

// steps goes through the steps of l until its end, or until the learner goes
// back before its first.
func (t *talk) steps(l *course.Lesson) error {
	all := l.Steps()
	for i := t.resume(l, all); i >= 0; {
		if i == len(all) {
			return t.finished(l)
		}
		t.here.step = i
		t.s.Turn(l, all[i].ID)
		t.save()
		w, err := t.step(all[i])
		switch {
		case err != nil:
			return err
		case w == wordShort:
			return t.short(l)
		case w == wordBack:
			i--
		default:
			i++
		}
	}
	return nil
}

// resume is the index of the step where the learner stopped.
func (t *talk) resume(l *course.Lesson, all []course.Step) int {
	at := t.s.Standing().Lesson(l.ID).Step
	for i, s := range all {
		if s.ID == at {
			return i
		}
	}
	return 0
}

// step holds one step and says which way the learner goes from it.
func (t *talk) step(s course.Step) (word, error) {
	if s.Activity != nil {
		return asks[s.Activity.Kind](t, s.Activity)
	}
	t.sayPage(s)
	var words []word
	if len(s.Page.Sources) > 0 {
		words = append(words, wordSources)
	}
	if t.here.lesson.InBrief != "" {
		words = append(words, wordShort)
	}
	return t.onward(words...)
}
