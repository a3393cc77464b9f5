package plain

import (
	"slices"

	"groundwork/course"
	"groundwork/progress"
)

// lesson holds a lesson, from the step where the learner stopped, and leaves it
// in the record however it ends.
func (t *talk) lesson(l *course.Lesson) error { return t.lessonAt(l, "", false) }

// lessonAt holds a lesson from one of its steps, or with "" from where the
// learner stopped. Where it was found, what is hard in it is announced before
// any step.
func (t *talk) lessonAt(l *course.Lesson, step string, found bool) error {
	if l.Broken() {
		t.broken(l)
		return nil
	}
	t.here = place{lesson: l}
	defer func() { t.here = place{} }()
	t.out.say("Lesson: " + sentence(l.Title) + " About " + l.Minutes.Words() + ".")
	t.out.say(progress.LessonChangedSince(t.s.State(), l))
	t.s.Open(l)
	t.save()
	err := t.steps(l, step, found)
	t.s.Leave()
	t.save()
	return err
}

// broken says what is wrong with a lesson in its own place; the others work.
func (t *talk) broken(l *course.Lesson) {
	t.out.say("The lesson " + inQuotes(l.Title) + " cannot be shown: there are mistakes in its files. " +
		"Tell whoever gave you this course. The other lessons work.")
	t.mistakes(l.Problems)
}

func (t *talk) mistakes(problems course.Problems) {
	for _, p := range problems {
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
	t.aloud("Before you begin: " + l.Note)
	return t.onward(shortOf(l)...)
}

// shortOf offers the word short where l has a short version.
func shortOf(l *course.Lesson) []word {
	if l.InBrief == "" {
		return nil
	}
	return []word{wordShort}
}

// short says the short version, which counts the same. Nobody is told which way
// was taken.
func (t *talk) short(l *course.Lesson) error {
	t.here.page = progress.PageBrief
	t.out.say("The short version of " + inQuotes(l.Title) + ".")
	t.here.cites = l.BriefSources
	t.overdue(l.BriefSources)
	t.aloud(course.Plain(l.InBrief))
	t.out.say("That is the short version. It counts the same, and the lesson stays open to you.")
	w, err := t.onward(citing(l.BriefSources)...)
	if err != nil || w == wordBack {
		return err
	}
	t.s.Brief(l)
	t.save()
	return nil
}

// steps goes through the steps of l, from one of them, until its end, or until
// the learner goes back before its first.
func (t *talk) steps(l *course.Lesson, want string, found bool) error {
	if want == progress.PageBrief && l.InBrief != "" {
		return t.short(l)
	}
	all := t.s.State().Steps(l)
	first := t.resume(l, all, want)
	if first == 0 || found {
		w, err := t.announced(l)
		switch {
		case err != nil || w == wordBack:
			return err
		case w == wordShort:
			return t.short(l)
		}
	}
	for i := first; i >= 0; {
		if i == len(all) {
			w, err := t.finish(l)
			if err != nil || w != wordBack {
				return err
			}
			i--
		}
		t.here.step, t.here.met = i, true
		t.s.Turn(l, all[i].ID)
		t.save()
		w, err := t.step(all[i])
		switch {
		case err != nil:
			return err
		case w == wordShort:
			return t.short(l)
		case w == wordBack && found && i == first:
			return nil // to what was found
		case w == wordBack:
			i--
		default:
			i++
		}
	}
	return nil
}

// resume is the index of the step that is wanted, or where the learner stopped.
func (t *talk) resume(l *course.Lesson, all []course.Step, want string) int {
	for _, at := range []string{want, t.s.Standing().Lesson(l.ID).Step} {
		if i := slices.IndexFunc(all, func(s course.Step) bool { return s.ID == at }); i >= 0 {
			return i
		}
	}
	return 0
}

// step holds one step and says which way the learner goes from it.
func (t *talk) step(s course.Step) (word, error) {
	if s.Activity != nil {
		return asks()[s.Activity.Kind](t, s.Activity)
	}
	if s.Checks() {
		return t.checkStep(s)
	}
	t.sayPage(s)
	return t.onwardFrom(s, append(citing(s.Page.Sources), shortOf(t.here.lesson)...)...)
}

// finish ends a lesson on a calm page, after what comes back.
func (t *talk) finish(l *course.Lesson) (word, error) {
	t.s.Finish(l)
	t.save()
	if w, err := t.comeBack(l); err != nil || w == wordBack {
		return w, err
	}
	t.out.say("That was the last step of " + inQuotes(l.Title) + ". " + t.isSaved())
	st := t.s.Standing()
	if open := st.StillOpen(l); open != "" {
		t.out.say(open)
	}
	if next, step := st.Next(); next != nil && next != l {
		t.out.say("What comes next, when you like: " + next.Called() + t.stepTitle(next, step) + ".")
	}
	return wordNext, nil
}
