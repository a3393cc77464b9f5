package tui

import (
	"fmt"

	"charm.land/bubbles/v2/key"

	"groundwork/progress"
)

func (w welcome) typing() bool { return w.step == stepName && w.name.focused() }

func (w welcome) Title(e env) heading {
	if w.correcting {
		return heading{title: "About me", at: int(w.step-stepNation) + 1, of: int(stepName-stepNation) + 1}
	}
	if w.step == stepWorry {
		return heading{title: "Welcome: what worries you", right: fmt.Sprintf("%d of %d", w.fear+1, len(w.fears)), at: int(stepLast), of: int(stepLast)}
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
		if !w.worry[w.fear].set {
			return []key.Binding{as(keys.Enter, "pass by"), keys.Rate, keys.Back, keys.Slide}
		}
		return []key.Binding{keys.Enter, keys.Rate, keys.Slide, keys.Back}
	}
	return []key.Binding{as(keys.Enter, "choose"), keys.Choose, keys.Back}
}

func (w welcome) Markdown(env) []string { return nil }

func (w welcome) View(e env) drawing {
	d := drawing{page: fmt.Sprint(w.step, w.fear)}
	switch w.step {
	case stepAbout:
		d.join(e.about())
	case stepNation:
		d.join(e.asked(progress.AskNation()))
		d.join(w.nation.View(e))
	case stepJob:
		d.join(e.asked(progress.AskProfession()))
		d.join(w.job.View(e))
	case stepName:
		d.join(e.asked(progress.AskName(e.session.Saving())))
		d.join(w.name.View(e))
	case stepWords:
		d.join(e.asked(progress.AskWords()))
		d.join(w.words.View(e))
	case stepWorry:
		d.join(w.viewWorry(e))
	}
	return d
}

func (w welcome) viewWorry(e env) drawing {
	m := w.fears[w.fear]
	d := e.ask(m.Fear, "How much does this worry you now? Type a number, or press enter to pass it by.")
	if m.Question != "" {
		d.add(wrap(m.Question, e.width))
		d.gap()
	}
	d.join(w.worry[w.fear].View(e, "not at all", "as much as can be"))
	return d
}

func (e env) asked(a progress.Asked) drawing { return e.ask(a.Question, a.Why) }

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
