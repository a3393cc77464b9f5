package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// nowCard is *Has this just happened?*: from any screen, before any name, with
// a broken course. Its words are package course's own.
type nowCard struct{ still }

func newNowCard() screen { return nowCard{} }

func (nowCard) overlay() string                             { return "now" }
func (n nowCard) Init(env) (screen, tea.Cmd)                { return n, nil }
func (n nowCard) Update(_ env, m tea.Msg) (screen, tea.Cmd) { return n, closed(m) }
func (nowCard) Keys() []key.Binding {
	return append(closing("back to the course"), keys.Support)
}

func (nowCard) Title(e env) heading { return heading{title: e.card().Title, level: 0} }

func (nowCard) View(e env) drawing {
	if e.small() {
		return e.cardBody(snug)
	}
	return e.cardBody(airy)
}

// card is the card for the learner's nation, or for all four.
func (e env) card() course.Card { return course.NowCard(e.course.Support, e.nation()) }

// An air is how much room there is between the parts of the card.
type air int

const (
	snug  air = iota // none
	apart            // before the numbers
	airy             // between all
)

// cardBody is the card without its title.
func (e env) cardBody(room air) drawing {
	card := e.card()
	var d drawing
	for i, p := range card.Paragraphs {
		text := wrap(strings.Replace(p, ": support.", ": press !", 1), e.width)
		if i == 0 {
			text = e.styles.Bold.Render(text)
		}
		if room == airy {
			d.gap()
		}
		d.add(text)
	}
	if room > snug {
		d.gap()
	}
	for _, n := range card.Numbers {
		d.add(hang("  ", n.Text(), e.width))
	}
	return d
}

// nation is the learner's, once there is one.
func (e env) nation() string {
	if e.session == nil {
		return ""
	}
	return e.session.State().Learner.Nation
}
