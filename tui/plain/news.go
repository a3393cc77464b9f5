package plain

import (
	"errors"
	"fmt"

	"groundwork/progress"
)

// newsFirst tells what is new before the map, once. What the map is asked for in
// it comes next in any case.
func (t *talk) newsFirst() error {
	n := t.s.News()
	if !n.Any() {
		return nil
	}
	t.known = true // all else is open meanwhile
	err := t.news(n, "goes on to the map")
	if errors.Is(err, errMap) {
		return nil
	}
	return err
}

// newsAsked tells it to somebody who asks, whether they were told or not.
func (t *talk) newsAsked() error {
	return t.news(progress.WhatIsNew(t.course, t.s.State()), "goes back")
}

// news says what is new and asks where to go. Whatever is said but to stop, it
// was heard.
func (t *talk) news(n progress.News, empty string) error {
	titles := t.sayNews(n)
	if len(titles) == 0 {
		return nil
	}
	for {
		r, err := t.ask(prompt{
			says:  aNumber(len(titles)) + " Enter alone " + empty + ".",
			words: []word{wordNext}, quiet: []word{wordBack, wordSkip},
		})
		if err != nil && !errors.Is(err, errMap) {
			return err
		}
		if err != nil || r.word != "" || r.text == "" {
			t.newsHeard(n)
			return err
		}
		i, bad := one(r.text, titles)
		if bad != nil {
			t.aside(capital(bad.Error()) + ".")
			continue
		}
		t.newsHeard(n)
		p := n.Pieces()[i-1]
		to := jump{module: p.Module.ID, step: p.Step()}
		if p.Lesson != nil {
			to.lesson = p.Lesson.ID
		}
		return to
	}
}

func (t *talk) newsHeard(n progress.News) {
	t.s.SeeNews(n)
	t.save()
}

// sayNews says what is new, numbered, and gives the titles in that order.
func (t *talk) sayNews(n progress.News) []string {
	t.out.say(progress.NewsTitle + ".")
	if !n.Any() {
		t.out.say(progress.NoNews)
		t.out.say(n.Clarified())
		return nil
	}
	t.out.say(n.Intro())
	var titles []string
	for i, p := range n.Pieces() {
		switch {
		case i == len(n.Changed):
			t.out.say(progress.NewsNew + ":")
		case i == 0:
			t.out.say(progress.NewsChanged + ":")
		}
		titles = append(titles, p.Title())
		row := p.Title() + "."
		if p.Text != "" {
			row = p.Title() + ": " + capital(p.Text)
		}
		t.out.more(fmt.Sprintf("%d. %s", i+1, row))
	}
	t.out.say(n.Clarified())
	return titles
}
