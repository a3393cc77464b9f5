package tui

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/progress"
)

// flags lists what the learner flagged, the latest first: to go there, or to
// take it back.
type flags struct {
	still
	choose menu
	empty  bool
}

func newFlags(e env) flags { return flags{}.looked(e) }

// looked is s with the flags that are set now.
func (s flags) looked(e env) flags {
	all := e.session.State().FlagList()
	s.empty = len(all) == 0
	s.choose = menu{at: max(0, min(s.choose.at, len(all)-1))}
	for _, f := range all {
		note := f.Why() + "."
		if f.Text != "" {
			note += "\n“" + f.Text + "”"
		}
		s.choose.items = append(s.choose.items, item{label: f.Where(e.course), note: note})
	}
	return s
}

func (s flags) Init(env) (screen, tea.Cmd) { return s, nil }

func (s flags) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if pressed(msg, keys.Back) {
		return s, pop
	}
	s = s.looked(e)
	next, chosen := s.choose.Update(msg)
	s.choose = next
	if s.empty || !chosen && !pressed(msg, keys.Flag) {
		return s, nil
	}
	f := e.session.State().FlagList()[s.choose.at]
	if chosen {
		return s, s.open(e, f)
	}
	told := notice(e.unflag(f.ID()))
	return s.looked(e), tea.Batch(e.flush(), told)
}

// open goes where a flag was set.
func (flags) open(e env, f progress.Flag) tea.Cmd {
	l := e.course.Lesson(f.Lesson)
	if l == nil {
		return notice("There is no page to go to: it is not in a lesson of this course.")
	}
	return push(e.led(l.Module, l, f.Step))
}

func (flags) Title(env) heading { return heading{title: progress.FlagsTitle} }

func (s flags) Keys() []key.Binding {
	if s.empty {
		return []key.Binding{keys.Back}
	}
	return []key.Binding{as(keys.Enter, "go there"), keys.Choose, keys.Back, as(keys.Flag, "take it back")}
}

func (s flags) View(e env) drawing {
	var d drawing
	if s.empty {
		d.add(wrap(progress.NoFlags+" In a lesson, f does it.", e.width))
		return d
	}
	d.join(s.looked(e).choose.View(e))
	d.gap()
	d.add(e.styles.Faint.Render(wrap(progress.FlagGoes, e.width)))
	return d
}

// toLookAt are the lines of the settings that set nothing.
func toLookAt(e env) []setting {
	n := len(e.session.State().Flags)
	return []setting{
		{head: "To look at", label: progress.NewsTitle, change: func(e env) tea.Cmd {
			return push(newNews(e, progress.WhatIsNew(e.course, e.session.State()), "Go back"))
		}},
		{label: progress.FlagsTitle, value: strings.TrimPrefix(strconv.Itoa(n), "0"), change: func(e env) tea.Cmd { return push(newFlags(e)) }},
	}
}
