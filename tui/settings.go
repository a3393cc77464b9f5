package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/progress"
)

// settings are the learner's choices. Each line says what it is set to, and
// enter changes it to the next.
type settings struct {
	still
	choose menu
}

func newSettings() settings { return settings{} }

// A setting is one line: what it is, what it is set to, and how to change it.
type setting struct {
	head, label, value, note string
	change                   func(env) tea.Cmd
}

func (s settings) Init(env) (screen, tea.Cmd) { return s, nil }

func (s settings) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if pressed(msg, keys.Back) {
		return s, pop
	}
	all := settingsOf(e)
	s.choose = s.menu(all)
	next, chosen := s.choose.Update(msg)
	s.choose = next
	if chosen {
		return s, all[s.choose.at].change(e)
	}
	return s, nil
}

func (s settings) menu(all []setting) menu {
	m := menu{at: min(s.choose.at, len(all)-1)}
	for _, line := range all {
		m.items = append(m.items, item{head: line.head, label: line.label, right: line.value, note: line.note})
	}
	return m
}

// settingsOf lists what can be set for this learner, on this computer.
func settingsOf(e env) []setting {
	all := []setting{
		{label: "Colours", value: themeWord(e.config.Preferences.Theme), change: changeTheme},
		{
			label: "Ask how sure I am", value: onOff(e.session.State().AsksCertainty()),
			change: flip(progress.SettingCertainty, "on", "off"),
		},
		{
			label: "Keep what I write", value: onOff(e.session.State().KeepsWords()),
			note:   "What is kept already stays until you forget it in the notebook.",
			change: flip(progress.SettingWords, "keep", "forget"),
		},
	}
	for _, m := range progress.HardSettings(e.course, e.session.State()) {
		all = append(all, setting{
			label: progress.HardSetting(m), value: onOff(!e.session.State().LeavesOut(m.ID)),
			change: flip(progress.SettingHard(m.ID), "keep", "out"),
		})
	}
	if len(e.course.Routes) > 1 {
		r, _ := e.course.Route(e.session.Standing().Route)
		all = append(all, setting{label: "Route", value: r.Title, note: r.Summary, change: func(e env) tea.Cmd { return push(newRoutes(e)) }})
	}
	all = append(all,
		setting{label: "Plain lines next time, for a screen reader", value: onOff(e.config.Preferences.Plain), change: changePlain},
		setting{label: "My nation, profession and name", note: progress.WhoIs(e.course, e.session.State().Learner), change: func(e env) tea.Cmd { return push(newCorrection(e)) }},
	)
	if e.session.Saving() && e.config.Delete != nil {
		all = append(all, setting{label: "Delete everything about me", change: func(e env) tea.Cmd { return push(newDeletion(e)) }})
	}
	all = append(all, toLookAt(e)...)
	return append(all, setting{
		head: "The mouse", label: "Click and scroll with it", value: onOff(!e.config.Preferences.NoMouse), change: changeMouse,
		note: "Without it, the terminal selects text.",
	})
}

func onOff(on bool) string {
	if on {
		return "yes"
	}
	return "no"
}

// flip changes a setting of the record between two values, the first of which
// it has when it was never set.
func flip(name, usual, other string) func(env) tea.Cmd {
	return func(e env) tea.Cmd {
		to := other
		if e.session.State().Settings[name] == other {
			to = usual
		}
		e.session.Set(name, to)
		return e.flush()
	}
}

// themes are what colours can be set to, and what each is called.
var themes = []struct{ id, word string }{
	{"", "to suit the window"},
	{"dark", "for a dark window"},
	{"light", "for a light window"},
	{"contrast", "high contrast"},
	{"sixteen", "the terminal's own sixteen"},
	{"none", "none"},
}

func themeWord(id string) string {
	for _, t := range themes {
		if t.id == id {
			return t.word
		}
	}
	return id
}

func changeTheme(e env) tea.Cmd {
	s := e.config.Preferences
	for i, t := range themes {
		if t.id == s.Theme {
			s.Theme = themes[(i+1)%len(themes)].id
			break
		}
	}
	return changed(s)
}

func changeMouse(e env) tea.Cmd {
	s := e.config.Preferences
	s.NoMouse = !s.NoMouse
	return changed(s)
}

func changePlain(e env) tea.Cmd {
	s := e.config.Preferences
	s.Plain = !s.Plain
	return changed(s)
}

// settingsMsg asks the root to take and keep settings of this computer.
type settingsMsg struct{ settings progress.Preferences }

func changed(s progress.Preferences) tea.Cmd { return func() tea.Msg { return settingsMsg{s} } }

// settle takes settings and has them kept.
func (a App) settle(s progress.Preferences) (App, tea.Cmd) {
	config := *a.config
	config.Preferences = s
	a.config = &config
	if config.Prefer == nil {
		return a, nil
	}
	return a, func() tea.Msg {
		if err := config.Prefer(s); err != nil {
			return noticeMsg{"Set for now, but not saved for the next time: " + err.Error()}
		}
		return nil
	}
}

func (settings) Title(env) heading { return heading{title: "Settings"} }

func (settings) Keys() []key.Binding {
	return []key.Binding{as(keys.Enter, "change"), keys.Choose, keys.Back}
}

func (s settings) View(e env) drawing {
	d := s.menu(settingsOf(e)).View(e)
	d.gap()
	d.add(e.styles.Faint.Render(wrap(whereSaved(e), e.width)))
	return d
}

// whereSaved says where the record is, for somebody who wants to copy it or to
// know who can read it.
func whereSaved(e env) string {
	if !e.session.Saving() {
		return "Nothing of this sitting is saved."
	}
	if e.session.Pending() > 0 {
		return "Not everything is saved yet " + e.config.Saved + "."
	}
	return "Saved " + e.config.Saved + ". Anyone who can open that folder can read it."
}
