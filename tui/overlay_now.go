package tui

import (
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
	return []key.Binding{as(keys.Enter, "back to the course"), as(keys.Support, "more lines")}
}

func (nowCard) Title(e env) heading { return heading{title: e.card().Title, level: 0} }

func (nowCard) View(e env) drawing { return e.cardBody() }

// card is the card for the learner's nation, or for all four.
func (e env) card() course.Card { return course.NowCard(e.course.Support, e.nation()) }

// cardBody is the card without its title. Where there is little room nothing
// stands between its paragraphs but their own first words.
func (e env) cardBody() drawing {
	card := e.card()
	var d drawing
	for i, p := range card.Paragraphs {
		if !e.small() {
			d.gap()
		}
		text := wrap(p, e.width)
		if i == 0 {
			text = e.styles.Bold.Render(text)
		}
		d.add(text)
	}
	if !e.small() {
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
