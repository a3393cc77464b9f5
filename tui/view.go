package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// View is the one place that says what the terminal should be doing.
func (a App) View() tea.View {
	v := tea.NewView(a.Content())
	v.AltScreen = true
	v.WindowTitle = "Groundwork"
	v.KeyboardEnhancements.ReportEventTypes = true // tells a held key from one pressed again
	v.Cursor = a.cursor()
	return v
}

// Content is the text of the window: as large as the window and no larger.
func (a App) Content() string {
	if a.tooSmall() {
		return a.askForRoom()
	}
	lines := append(a.head(), a.body()...)
	lines = append(lines, a.foot()...)
	left := strings.Repeat(" ", margin(a.width))
	for i, line := range lines {
		if line != "" {
			lines[i] = ansi.Truncate(left+line, a.width, "")
		}
	}
	content := strings.Join(lines, "\n")
	if a.config.ASCII {
		return typewritten.Replace(content)
	}
	return content
}

func (a App) tooSmall() bool { return a.width < leastX || a.height < leastY }

func (a App) askForRoom() string {
	text := wrap("Groundwork needs a little more room. Nothing is lost.", a.width)
	lines := strings.Split(text, "\n")
	lines = lines[:min(len(lines), a.height)]
	for i, line := range lines {
		lines[i] = cut(line, a.width)
	}
	return strings.Join(lines, "\n")
}

// frame is the room and the looks for a screen.
func (a App) frame() frame {
	return frame{
		width: textWidth(a.width), height: a.room(),
		styles: newStyles(a.themeName(), a.config.ASCII), texts: a.texts,
	}
}

func (a App) themeName() string {
	switch {
	case a.config.NoColor:
		return "contrast"
	case a.config.Settings.Theme != "":
		return a.config.Settings.Theme
	}
	return a.theme
}

// env is what a screen is given.
func (a App) env(s screen) env {
	e := env{frame: a.frame(), config: a.config, session: a.session, course: a.course, broken: a.broken}
	if a.session != nil {
		e.seed = a.session.State().Learner.Seed
	}
	e.styles = e.styles.at(s.Title(e).level)
	return e
}

func (a App) airy() bool { return a.height >= tall }

// headRows and footRows are what a window keeps for itself.
func (a App) headRows() int {
	if a.airy() {
		return 3
	}
	return 1
}

func (a App) footRows() int {
	if a.airy() {
		return 2
	}
	if a.notice != "" {
		return 1 + len(a.noticeLines())
	}
	return 1
}

// room is how many lines of a screen can be seen at once.
func (a App) room() int { return max(1, a.height-a.headRows()-a.footRows()) }

// head is the title and a thin rule.
func (a App) head() []string {
	s := a.top().screen
	e := a.env(s)
	h := s.Title(e)
	line := ends(e.styles.Bold.Render(h.title), e.styles.Faint.Render(h.right), e.width)
	if !a.airy() {
		return []string{line}
	}
	return []string{line, e.styles.Rule.Render(strings.Repeat(e.styles.Glyph.rule, e.width)), ""}
}

// body is the part of the screen's lines that can be seen, filled up to room.
func (a App) body() []string {
	d, room := a.drawing(), a.room()
	first := max(0, min(a.top().scroll, len(d.lines)-room))
	lines := make([]string, room)
	copy(lines, d.lines[first:])
	return lines
}

// foot is the steps or a notice, and the keys.
func (a App) foot() []string {
	e := a.env(a.top().screen)
	keysLine := a.footer(e)
	if a.notice != "" {
		lines := a.noticeLines()
		if a.airy() {
			lines = lines[:1]
		}
		return append(lines, keysLine)
	}
	if !a.airy() {
		return []string{keysLine}
	}
	sign := ""
	if a.more() {
		sign = e.styles.Faint.Render(e.styles.Glyph.more)
	}
	return []string{ends(e.steps(a.top().screen.Title(e)), sign, e.width), keysLine}
}

// noticeLines is the notice: one line where there is room, else up to three.
func (a App) noticeLines() []string {
	f := frame{width: textWidth(a.width), styles: newStyles(a.themeName(), a.config.ASCII)}
	if a.airy() {
		return []string{f.styles.Again.Render(cut(a.notice, f.width))}
	}
	lines := strings.Split(wrap(a.notice, f.width), "\n")
	lines = lines[:min(3, len(lines))]
	for i := range lines {
		lines[i] = f.styles.Again.Render(lines[i])
	}
	return lines
}

// steps is a row of dots: where one is among the steps of a lesson.
func (f frame) steps(h heading) string {
	if h.of < 2 || h.of > f.width/2 {
		return ""
	}
	g := f.styles.Glyph
	return f.styles.Accent.Render(strings.Repeat(g.done, h.at)) +
		f.styles.Faint.Render(strings.Repeat(g.todo, h.of-h.at))
}

// cursor is where the terminal's own cursor goes; nil hides it.
func (a App) cursor() *tea.Cursor {
	if a.tooSmall() {
		return nil
	}
	d := a.drawing()
	if d.cursor == nil {
		return nil
	}
	c := *d.cursor
	first := max(0, min(a.top().scroll, len(d.lines)-a.room()))
	c.X += margin(a.width)
	c.Y += a.headRows() - first
	if c.Y < a.headRows() || c.Y >= a.headRows()+a.room() || c.X >= a.width {
		return nil
	}
	return &c
}

// footer names the keys that do something now, as many as fit, the most
// important first; support and keys are always among them.
func (a App) footer(e env) string {
	s := a.top().screen
	bindings := s.Keys()
	last := []key.Binding{keys.Support, as(keys.Help, "keys")}
	if s.typing() {
		last = []key.Binding{keys.TypedHelp, keys.TypedSupport, as(keys.Now, "now")}
	}
	if _, ok := s.(overlay); ok {
		last = nil
	}
	if a.unseen() {
		bindings = moreFirst(bindings)
	}
	if e.small() {
		bindings, last = backSecond(bindings), hushed(last, keys.Help, keys.TypedHelp)
	}
	return e.fit(bindings, last)
}

// backSecond puts esc where it fits in a small window.
func backSecond(bindings []key.Binding) []key.Binding {
	esc := keys.Back.Help().Key
	i := slices.IndexFunc(bindings, func(b key.Binding) bool { return b.Help().Key == esc })
	if i < 2 {
		return bindings
	}
	back := bindings[i]
	return slices.Insert(slices.Delete(slices.Clone(bindings), i, i+1), 1, back)
}

// hushed leaves out what some keys do; they are the same in every window.
func hushed(bindings []key.Binding, quiet ...key.Binding) []key.Binding {
	bindings = slices.Clone(bindings)
	for i, b := range bindings {
		for _, q := range quiet {
			if b.Help().Key == q.Help().Key {
				bindings[i] = as(b, "")
			}
		}
	}
	return bindings
}

// moreFirst says that enter reads on while there is more to read.
func moreFirst(bindings []key.Binding) []key.Binding {
	more := []key.Binding{as(keys.Enter, "more")}
	for _, b := range bindings {
		if b.Help().Key != keys.Enter.Help().Key {
			more = append(more, b)
		}
	}
	return more
}

// fit puts bindings in a line; those in last keep their place.
func (e env) fit(bindings, last []key.Binding) string {
	gap := "   "
	if e.small() {
		gap = "  "
	}
	tail := e.say(last, gap)
	line := ""
	for _, b := range bindings {
		next := line
		if next != "" {
			next += gap
		}
		next += e.say([]key.Binding{b}, gap)
		if ansi.StringWidth(next)+len(gap)+ansi.StringWidth(tail) > e.width && line != "" {
			break
		}
		line = next
	}
	if line != "" && tail != "" {
		line += gap
	}
	return cut(line+tail, e.width)
}

// say is the keys and what they do.
func (e env) say(bindings []key.Binding, gap string) string {
	var parts []string
	for _, b := range bindings {
		h := b.Help()
		shown := h.Key
		if e.styles.ascii {
			shown = typewriter.Replace(shown)
		}
		if h.Desc != "" {
			shown = e.styles.Bold.Render(shown) + " " + e.styles.Faint.Render(h.Desc)
		} else {
			shown = e.styles.Bold.Render(shown)
		}
		parts = append(parts, shown)
	}
	return strings.Join(parts, gap)
}

// typewritten is for signs in words; each is as wide as what it stands for.
var typewritten = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "–", "-", "—", "-", "·", ".", "…", ".", "•", "-")

// typewriter says keys without arrows.
var typewriter = strings.NewReplacer("↑↓", "up/down", "↑", "up", "↓", "down", "←", "left", "→", "right", "–", "-")
