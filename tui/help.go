package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/progress"
)

// help names the keys that do something on the screen below it, and no other.
type help struct {
	still
	here, everywhere []key.Binding
}

// newHelp is the help of what is shown.
func (a App) newHelp() screen {
	s := a.shot()
	h := help{here: s.here()}
	for _, b := range s.everywhere() {
		if !slices.ContainsFunc(b.Keys(), func(k string) bool { return binds(h.here, k) }) {
			h.everywhere = append(h.everywhere, b)
		}
	}
	return h
}

// here are the keys of the screen itself, then those that scroll it where not all
// of it is seen.
func (s shot) here() []key.Binding {
	all := slices.Clip(s.keys())
	if q, ok := s.screen.(quiet); ok {
		all = append(all, q.also()...)
	}
	if n := s.drawing.numbered(); n > 0 && !s.screen.typing() && !binds(all, "1") {
		all = append(all, pick(n))
	}
	if len(s.drawing.copies) > 0 && !s.screen.typing() && !binds(all, "y") {
		all = append(all, keys.Copy)
	}
	if len(s.drawing.lines) > s.room() && !s.screen.typing() { // there the cursor stays in sight
		all = append(all, s.scrolling(all))
	}
	return all
}

// scrolling are the keys that scroll, in one line: those of them that the screen
// does not take for itself.
func (s shot) scrolling(taken []key.Binding) key.Binding {
	names, too := []string{"pgdown", "pgup"}, []string{}
	for _, more := range []struct {
		shown string
		names []string
	}{{"↑↓", []string{"up", "down"}}, {"space", []string{"space"}}, {"home", []string{"home"}}, {"end", []string{"end"}}} {
		if binds(taken, more.names[0]) {
			continue
		}
		names, too = append(names, more.names...), append(too, more.shown)
	}
	does := "a screen on, a screen back"
	if len(too) > 0 {
		does += "; " + progress.Listed(too) + " scroll too"
	}
	return bind("pgdn pgup", does, names...)
}

// everywhere are the keys of the whole window, as far as they do something now.
func (s shot) everywhere() []key.Binding {
	support, these := as(keys.Support, "support, for someone else and for you"), as(keys.Help, "these keys")
	if s.screen.typing() {
		support, these = as(keys.TypedSupport, support.Help().Desc), as(keys.TypedHelp, these.Help().Desc)
	}
	all := []key.Binding{support, keys.Now, these}
	if s.finds(typedKey("/")) {
		all = append(all, as(keys.Find, "find something in the course and in your notes"))
	}
	return append(all,
		as(keys.Neutral, "a plain screen at once, with nothing of the course on it"),
		as(keys.Quit, s.quitting()),
	)
}

// quitting says what becomes of the work when one quits.
func (s shot) quitting() string {
	switch {
	case s.session == nil:
		return "quit"
	case !s.session.Saving():
		return "quit at once; nothing of this sitting is kept"
	case s.session.Pending() > 0:
		return "quit; what is not saved yet is tried once more"
	}
	return "quit; everything is saved"
}

func (help) overlay() string                             { return "help" }
func (h help) Init(env) (screen, tea.Cmd)                { return h, nil }
func (h help) Update(_ env, m tea.Msg) (screen, tea.Cmd) { return h, closed(m) }
func (help) Title(env) heading                           { return heading{title: "Keys", level: -1} }
func (help) Keys() []key.Binding                         { return closing("carry on") }

// besideKeys is what else helps, in the usual terminals.
var besideKeys = []string{
	"Click what you want to choose, or a key in the last line; the wheel scrolls. To select text, hold Shift and drag (Option or Fn on a Mac). The mouse can be turned off in the settings.",
	progress.LargerLetters + " The course fits itself to the window.",
}

func (h help) View(e env) drawing {
	var d drawing
	if len(h.here) > 0 {
		d.add(e.styles.Strong.Render("Here"))
		d.add(e.listed(h.here)...)
		d.gap()
	}
	d.add(e.styles.Strong.Render("Everywhere"))
	d.add(e.listed(h.everywhere)...)
	d.gap()
	d.add(e.styles.Strong.Render("The mouse and the letters"))
	for _, more := range besideKeys {
		d.add(wrap(more, e.width))
	}
	d.gap()
	d.add(e.styles.Faint.Render(wrap("While you type in a box every letter is text. Esc or tab leaves the box, and keeps "+
		"what you wrote; f1, f2 and f3 work there too.", e.width)))
	return d
}

// inFull says what a key does where its name in the footer is one to be learnt.
var inFull = map[string]string{
	said(keys.Note): progress.DoesNote, said(keys.Mark): progress.DoesMark, said(keys.Flag): progress.DoesFlag,
	said(keys.Sources): progress.DoesSources, said(keys.Words): progress.DoesWords,
	said(keys.Notebook): progress.DoesNotebook, said(keys.Summary): progress.DoesSummary,
	said(keys.Calibration): progress.DoesSure, said(keys.Review): progress.DoesReview, said(keys.Short): progress.DoesShort,
}

// said is a binding as a footer names it.
func said(b key.Binding) string { return b.Help().Key + " " + b.Help().Desc }

// listed gives one key a line, what it does beside it.
func (e env) listed(bindings []key.Binding) []string {
	wide := 11
	var lines []string
	for _, b := range bindings {
		shown := withOther(b)
		if e.styles.ascii {
			shown = typewriter.Replace(shown)
		}
		does := b.Help().Desc
		if full, ok := inFull[said(b)]; ok {
			does = full
		}
		lines = append(lines, strings.Split(hang(pad(e.styles.Bold.Render(shown), wide), does, e.width), "\n")...)
	}
	return lines
}

// withOther is the key of b as it is named, with the other where a second one does
// the same.
func withOther(b key.Binding) string {
	shown := b.Help().Key
	if also := other(b); single(b) && also != "" && slices.Contains(b.Keys(), shown) {
		return shown + " or " + also
	}
	return shown
}

// other is the first key of b that is not the one it is named by; empty for none.
func other(b key.Binding) string {
	for _, name := range b.Keys() {
		if name != b.Help().Key {
			return name
		}
	}
	return ""
}

// single reports whether b does one thing, by whichever of its keys: not arrows that
// go two ways, nor ranges of numbers.
func single(b key.Binding) bool {
	names := b.Keys()
	return len(names) == 1 || len(names) == 2 && names[0] != "up" && names[1] != "right"
}
