package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/progress"
)

// news is what changed in what the learner did, and what is new to them. The way
// on comes last and is marked, so that enter first reads to the end.
type news struct {
	still
	news   progress.News
	choose menu
}

func newNews(e env, n progress.News, on string) news {
	s := news{news: n}
	for i, p := range n.Pieces() {
		it := item{label: p.Title(), note: p.Text, sign: e.styles.Glyph.half}
		if i == 0 {
			it.head = progress.NewsChanged
		}
		if i >= len(n.Changed) {
			it.sign = e.styles.Glyph.todo
		}
		if i == len(n.Changed) {
			it.head = progress.NewsNew
		}
		s.choose.items = append(s.choose.items, it)
	}
	s.choose.items = append(s.choose.items, item{label: on})
	s.choose.at = len(s.choose.items) - 1
	return s
}

func (s news) Init(env) (screen, tea.Cmd) { return s, nil }

func (s news) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if pressed(msg, keys.Back) {
		return s, s.seen(e, pop)
	}
	next, chosen := s.choose.Update(msg)
	s.choose = next
	pieces := s.news.Pieces()
	switch {
	case chosen && s.choose.at < len(pieces):
		p := pieces[s.choose.at]
		return s, s.seen(e, replace(e.led(p.Module, p.Lesson, p.Step())))
	case chosen:
		return s, s.seen(e, pop)
	}
	return s, nil
}

// seen records that the news were, and does what follows.
func (s news) seen(e env, then tea.Cmd) tea.Cmd {
	e.session.SeeNews(s.news)
	return tea.Batch(e.flush(), then)
}

func (news) Title(env) heading { return heading{title: progress.NewsTitle} }

func (news) Keys() []key.Binding { return []key.Binding{keys.Enter, keys.Choose, keys.Back} }

func (s news) View(e env) drawing {
	d := drawing{page: "news"}
	if !s.news.Any() {
		d.add(wrap(progress.NoNews, e.width))
	} else {
		d.add(wrap(s.news.Intro(), e.width))
	}
	d.gap()
	last := len(s.choose.items) - 1
	told := s.choose
	told.items = told.items[:last]
	if s.news.Any() {
		d.join(told.View(e))
		d.gap()
	}
	if text := s.news.Clarified(); text != "" {
		d.add(wrap(text, e.width))
		d.gap()
	}
	on := menu{items: s.choose.items[last:], at: s.choose.at - last}
	way := on.View(e)
	for i := range way.spots {
		way.spots[i].n += last
	}
	d.join(way)
	return d
}
