package tui

import (
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
)

// A welcome says what the course is and where it is kept, and asks what it needs
// to know: the nation, which steers the numbers shown; the profession; a name;
// whether to keep words; and how worried one is. Everything but going on can be
// left.
type welcome struct {
	step   welcomeStep
	nation menu
	job    menu
	name   field
	words  menu
	fears  []*course.Module
	worry  []scale
	fear   int // of fears, while step is worries

	correcting bool // only what was said of the learner is asked, and changed
}

type welcomeStep int

const (
	stepAbout welcomeStep = iota
	stepNation
	stepJob
	stepName
	stepWords
	stepWorry
	stepLast
)

func newWelcome(e env) welcome {
	w := welcome{name: newField(e, "", 1)}
	for _, n := range e.course.Nations {
		w.nation.items = append(w.nation.items, item{label: n.Name})
	}
	w.nation.items = append(w.nation.items, item{label: "I would rather not say"})
	for _, p := range e.course.Professions {
		w.job.items = append(w.job.items, item{label: p.Title})
	}
	w.job.items = append(w.job.items, item{label: "I would rather not say"})
	w.words = newMenu(progress.KeepWords()...)
	w.words.at = e.config.UsualWords()
	w.fears = e.course.Fears()
	w.worry = make([]scale, len(w.fears))
	return w
}

func (w welcome) Init(env) (screen, tea.Cmd) { return w, nil }

func (w welcome) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg.(type) {
	case tea.KeyPressMsg, pickMsg, markMsg:
	default:
		var cmd tea.Cmd
		w.name, cmd = w.name.Update(e, msg)
		return w, cmd
	}
	if w.step == stepName {
		return w.pressName(e, msg)
	}
	if pressed(msg, keys.Back) {
		return w.before()
	}
	chosen := false
	switch w.step {
	case stepAbout:
		chosen = pressed(msg, keys.Enter)
	case stepNation:
		w.nation, chosen = w.nation.Update(msg)
	case stepJob:
		w.job, chosen = w.job.Update(msg)
	case stepWords:
		w.words, chosen = w.words.Update(msg)
	case stepWorry:
		return w.pressWorry(e, msg)
	}
	if chosen {
		return w.next(e)
	}
	return w, nil
}

// pressName types the name; enter or tab goes on, esc goes back.
func (w welcome) pressName(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch {
	case pressed(msg, keys.Back):
		return w.before()
	case pressed(msg, keys.Enter, keys.Tab):
		return w.next(e)
	}
	var cmd tea.Cmd
	w.name, cmd = w.name.Update(e, msg)
	return w, cmd
}

func (w welcome) pressWorry(e env, msg tea.Msg) (screen, tea.Cmd) {
	if !pressed(msg, keys.Enter) {
		w.worry = append([]scale{}, w.worry...)
		w.worry[w.fear] = w.worry[w.fear].Update(msg)
		return w, nil
	}
	if w.fear < len(w.fears)-1 {
		w.fear++
		return w, nil
	}
	return w.next(e)
}

// before goes a step back; from the first, to the door.
func (w welcome) before() (screen, tea.Cmd) {
	switch {
	case w.step == stepAbout, w.correcting && w.step == stepNation:
		return w, pop
	case w.step == stepWorry && w.fear > 0:
		w.fear--
	default:
		w.step--
	}
	return w.focusName(), nil
}

// next goes a step on, past what this course does not ask; after the last step
// the learner is enrolled.
func (w welcome) next(e env) (screen, tea.Cmd) {
	if w.correcting && w.step == stepName { // drawn once more before it is popped, so it stays a step
		e.session.Enrol(w.name.value(), w.nationID(e), w.jobID(e))
		return w, tea.Batch(e.flush(), pop)
	}
	w.step++
	if w.step == stepWords && !e.session.Saving() {
		w.step++ // nothing is kept anyway
	}
	if w.step == stepWorry && len(w.fears) == 0 {
		w.step++
	}
	if w.step == stepLast {
		return w.enrol(e)
	}
	return w.focusName(), nil
}

func (w welcome) focusName() welcome {
	if w.step == stepName {
		w.name = w.name.Focus()
	} else {
		w.name = w.name.Blur()
	}
	return w
}

// enrol records what was said, and opens the map.
func (w welcome) enrol(e env) (screen, tea.Cmd) {
	e.session.Enrol(w.name.value(), w.nationID(e), w.jobID(e))
	if w.words.at == 1 {
		e.session.Set(progress.SettingWords, "forget")
	}
	for i, s := range w.worry {
		if s.set {
			// The scale gives 0 to 10, which is all that Rate refuses.
			_ = e.session.Rate(w.fears[i].ID, s.value)
		}
	}
	return w, tea.Batch(e.flush(), reset(newMap()))
}

// nationID is the nation chosen; empty where it was not said.
func (w welcome) nationID(e env) string {
	if i := w.nation.at; i < len(e.course.Nations) {
		return e.course.Nations[i].ID
	}
	return ""
}

// jobID is the profession chosen; empty where it was not said.
func (w welcome) jobID(e env) string {
	if i := w.job.at; i < len(e.course.Professions) {
		return e.course.Professions[i].ID
	}
	return ""
}
