package tui

import (
	"fmt"

	"charm.land/bubbles/v2/key"
)

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
	return []key.Binding{as(keys.Enter, "choose"), keys.Choose, keys.Back}
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
