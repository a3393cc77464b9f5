package tui

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/progress"
)

// didYou asks about one commitment: yes, partly, not yet, or let it go. No answer is
// better than another. "Not yet" asks for a new day.
type didYou struct {
	still
	c      progress.Commitment
	asked  bool // the map asked, so that leaving puts it off
	choose menu
	days   bool
}

func newDidYou(c progress.Commitment, asked bool) didYou {
	return didYou{c: c, asked: asked, choose: newMenu(progress.DidYes, progress.DidPartly, progress.DidNotYet, progress.DidLetGo)}
}

// newNotYet is the question with "not yet" answered.
func newNotYet(e env, c progress.Commitment) didYou { return didYou{c: c}.byWhen(e) }

// byWhen offers new days, two weeks on marked.
func (d didYou) byWhen(e env) didYou {
	d.days, d.choose = true, menu{at: fortnight}
	for _, t := range deadlines {
		d.choose.items = append(d.choose.items, item{label: t.on(e.now())})
	}
	return d
}

func (d didYou) Init(env) (screen, tea.Cmd) { return d, nil }

func (d didYou) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if pressed(msg, keys.Back) {
		if d.asked {
			e.session.Later()
		}
		return d, pop
	}
	next, chosen := d.choose.Update(msg)
	d.choose = next
	if !chosen {
		return d, nil
	}
	if d.days {
		day := e.now().AddDate(0, 0, deadlines[d.choose.at].days)
		e.session.NotYet(d.c.ID, day)
		return d, tea.Batch(e.flush(), popSaying(progress.AskedAgain(day)))
	}
	switch d.choose.at {
	case 0:
		e.session.Keep(d.c.ID, true)
		return d, tea.Batch(e.flush(), popSaying(progress.Noted))
	case 1:
		e.session.Partly(d.c.ID)
		return d, tea.Batch(e.flush(), popSaying(progress.DidPart))
	case 2:
		return d.byWhen(e), nil
	}
	e.session.LetGo(d.c.ID)
	return d, tea.Batch(e.flush(), popSaying(progress.LetGone))
}

func (didYou) Title(env) heading { return heading{title: "What you said you would do", level: -1} }

func (d didYou) Keys() []key.Binding {
	back := keys.Back
	if d.asked {
		back = as(back, "another time")
	}
	return []key.Binding{as(keys.Enter, "choose"), keys.Choose, back, pick(len(d.choose.items))}
}

func (d didYou) View(e env) drawing {
	v := drawing{page: "did you " + strconv.FormatBool(d.days)}
	v.add(wrap("On "+date(d.c.At)+" you said you would:", e.width))
	v.add(e.quote(bare(d.c.Text)))
	v.gap()
	ask := progress.DidYouAsk
	if d.days {
		ask = "By when, then?"
	}
	v.add(e.styles.Bold.Render(ask))
	v.gap()
	v.join(d.choose.View(e))
	if !d.days {
		v.gap()
		v.add(e.styles.Faint.Render(wrap(progress.AnyAnswer, e.width)))
	}
	return v
}
