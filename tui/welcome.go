package tui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
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
	w.nation.items = append(w.nation.items, item{label: "Somewhere else, or I would rather not say"})
	for _, p := range e.course.Professions {
		w.job.items = append(w.job.items, item{label: p.Title})
	}
	w.job.items = append(w.job.items, item{label: "Something else, or I would rather not say"})
	w.words = newMenu("Keep what I write, here on this computer", "Don't keep what I write")
	for _, m := range e.course.Modules() {
		if m.Fear != "" {
			w.fears = append(w.fears, m)
		}
	}
	w.worry = make([]scale, len(w.fears))
	return w
}

// newCorrection asks again for nation, profession and name, as they stand.
func newCorrection(e env) welcome {
	w := newWelcome(e)
	w.correcting, w.step = true, stepNation
	l := e.session.State().Learner
	w.nation.at = slices.IndexFunc(e.course.Nations, func(n course.Nation) bool { return n.ID == l.Nation })
	if w.nation.at < 0 {
		w.nation.at = len(e.course.Nations)
	}
	w.job.at = slices.IndexFunc(e.course.Professions, func(p course.Profession) bool { return p.ID == l.Profession })
	if w.job.at < 0 {
		w.job.at = len(e.course.Professions)
	}
	w.name = newField(e, l.Name, 1)
	return w
}

func (w welcome) Init(env) (screen, tea.Cmd) { return w, nil }

func (w welcome) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if _, ok := msg.(tea.KeyPressMsg); !ok {
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
	w.step++
	if w.correcting && w.step > stepName {
		e.session.Correct(w.name.value(), w.nationID(e), w.jobID(e))
		return w, tea.Batch(e.flush(), pop)
	}
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

// nationID is the nation chosen; empty for somewhere else.
func (w welcome) nationID(e env) string {
	if i := w.nation.at; i < len(e.course.Nations) {
		return e.course.Nations[i].ID
	}
	return ""
}

// jobID is the profession chosen; empty for something else.
func (w welcome) jobID(e env) string {
	if i := w.job.at; i < len(e.course.Professions) {
		return e.course.Professions[i].ID
	}
	return ""
}

func (w welcome) typing() bool { return w.step == stepName && w.name.focused() }

func (w welcome) Title(e env) heading {
	if w.correcting {
		return heading{title: "About me", at: int(w.step-stepNation) + 1, of: int(stepName-stepNation) + 1}
	}
	return heading{title: "Welcome", at: min(int(w.step)+1, int(stepLast)), of: int(stepLast)}
}

func (w welcome) Keys() []key.Binding {
	switch w.step {
	case stepAbout:
		return []key.Binding{keys.Enter, keys.Back}
	case stepName:
		return []key.Binding{keys.Enter, as(keys.Back, "back")}
	case stepWorry:
		return []key.Binding{keys.Enter, keys.Rate, keys.Slide, keys.Back}
	}
	return []key.Binding{as(keys.Enter, "choose"), as(keys.Choose, "move"), keys.Back}
}

func (w welcome) Markdown(env) []string { return nil }

func (w welcome) View(e env) drawing {
	d := drawing{page: fmt.Sprint(w.step, w.fear)}
	switch w.step {
	case stepAbout:
		d.join(e.about())
	case stepNation:
		d.join(e.ask("Where do you work?", "It decides which numbers and rules you see first."))
		d.join(w.nation.View(e))
	case stepJob:
		d.join(e.ask("What do you work as?", "It decides which rules you see first."))
		d.join(w.job.View(e))
	case stepName:
		d.join(e.ask("What shall we call you?", "It goes on your summary. You may leave it empty."))
		d.join(w.name.View(e))
	case stepWords:
		d.join(e.ask("Shall we keep what you write?", "Your notes and answers in your own words. You can take them back "+
			"at any time. Anyone who can open the folder can read them: on a shared computer, choose the second."))
		d.join(w.words.View(e))
	case stepWorry:
		d.join(w.viewWorry(e))
	}
	return d
}

func (w welcome) viewWorry(e env) drawing {
	m := w.fears[w.fear]
	d := e.ask(m.Fear, "How much does this worry you now? A number is enough, and you may leave it.")
	if m.Question != "" {
		d.add(wrap(m.Question, e.width))
		d.gap()
	}
	d.join(w.worry[w.fear].View(e, "not at all", "as much as can be"))
	return d
}

// ask is a question with what it is for.
func (e env) ask(question, why string) drawing {
	var d drawing
	d.add(e.styles.Strong.Render(wrap(question, e.width)))
	if why != "" {
		d.add(e.styles.Faint.Render(wrap(why, e.width)))
	}
	d.gap()
	return d
}

// lined joins words with a final and.
func lined(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}
