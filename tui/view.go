package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// View is the one place that says what the terminal should be doing.
func (a App) View() tea.View {
	s := a.shot()
	v := tea.NewView(s.content())
	v.AltScreen = true
	v.WindowTitle, v.ProgressBar = s.edge()
	if a.config.ASCII {
		v.WindowTitle = typewrite(v.WindowTitle)
	}
	if a.mouseOn() {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.KeyboardEnhancements.ReportEventTypes = true // tells a held key from one pressed again
	v.Cursor = s.cursor()
	return v
}

// edge is what stands outside the text: the window's title, and how far a lesson
// has come, where the terminal shows that.
func (s shot) edge() (title string, bar *tea.ProgressBar) {
	if _, plain := s.screen.(neutral); plain {
		return "Terminal", nil // nothing of the course there either
	}
	if s.tooSmall() {
		return name, nil
	}
	h := s.screen.Title(s.e)
	if s.config.Progress && h.of > 1 {
		bar = tea.NewProgressBar(tea.ProgressBarDefault, 100*min(h.at, h.of)/h.of)
	}
	if h.title == "" || h.title == name {
		return name, bar
	}
	return h.title + " · " + name, bar
}

const name = "Groundwork"

func (a App) mouseOn() bool { return !a.config.NoMouse && !a.config.Preferences.NoMouse }

// Content is the text of the window: as large as the window and no larger.
func (a App) Content() string { return a.shot().content() }

// A shot is what one frame is made of, each part worked out once.
type shot struct {
	App
	e       env
	screen  screen
	drawing drawing
	first   int // line of the drawing that is seen on top
}

func (a App) shot() shot {
	s := shot{App: a, screen: a.top().screen}
	if a.tooSmall() {
		return s
	}
	s.e = a.env(s.screen)
	s.drawing = a.drawing()
	s.first = max(0, min(a.top().scroll, len(s.drawing.lines)-a.room()))
	return s
}

func (s shot) content() string {
	if s.tooSmall() {
		return s.askForRoom()
	}
	h := s.screen.Title(s.e)
	lines := append(s.head(h), s.body()...)
	lines = append(lines, s.foot(h)...)
	left := strings.Repeat(" ", margin(s.width))
	for i, line := range lines {
		if line == "" {
			continue
		}
		line = steady(line)
		if s.config.ASCII {
			line = typewrite(line)
		}
		lines[i] = ansi.Truncate(left+line, s.width, "")
	}
	return strings.Join(lines, "\n")
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
	width := textWidth(a.width)
	if a.config.ASCII && a.width < roomy { // where there is no edge to go beyond
		width -= wider
	}
	return frame{
		width: width, height: a.room(),
		styles: newStyles(a.themeName(), a.config.ASCII), texts: a.texts, items: a.items,
	}
}

func (a App) themeName() string {
	switch {
	case a.config.NoColor:
		return "none"
	case a.config.Preferences.Theme != "":
		return a.config.Preferences.Theme
	}
	return a.theme
}

// env is what a screen is given.
func (a App) env(s screen) env {
	e := env{frame: a.frame(), config: a.config, session: a.session, course: a.course, index: a.index, broken: a.broken}
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
	rows := 1
	if a.airy() {
		rows = 2
	}
	if a.notice != "" {
		return max(rows, 1+len(a.noticeLines()))
	}
	return rows
}

// room is how many lines of a screen can be seen at once.
func (a App) room() int { return max(1, a.height-a.headRows()-a.footRows()) }

// head is the title and a thin rule; in a low window, where nothing else has
// room for it, the sign that there is more below as well.
func (s shot) head(h heading) []string {
	e := s.e
	if !s.airy() && s.hasMore() {
		sign, _, _ := strings.Cut(e.styles.Glyph.more, " ")
		h.right = strings.TrimSpace(h.right + " " + sign)
		if e.width-ansi.StringWidth(h.right) < 6 { // [ends] would leave it out
			h.right = sign
		}
	}
	line := ends(e.styles.Bold.Render(h.title), e.styles.Faint.Render(h.right), e.width)
	if !s.airy() {
		return []string{line}
	}
	return []string{line, e.styles.Rule.Render(strings.Repeat(e.styles.Glyph.rule, e.width)), ""}
}

// body is the part of the screen's lines that can be seen, filled up to room.
func (s shot) body() []string {
	lines := make([]string, s.room())
	copy(lines, s.drawing.lines[s.first:])
	return lines
}

// foot is the steps or a notice, and the keys.
func (s shot) foot(h heading) []string {
	keysLine := s.footer()
	switch {
	case s.notice != "":
		return append(s.noticeLines(), keysLine)
	case !s.airy():
		return []string{keysLine}
	}
	sign := ""
	if s.hasMore() {
		sign = s.e.styles.Faint.Render(s.e.styles.Glyph.more)
	}
	return []string{ends(s.e.steps(h), sign, s.e.width), keysLine}
}

// hasMore is whether lines are left below those that are seen.
func (s shot) hasMore() bool { return s.first+s.room() < len(s.drawing.lines) }

// noticeLines is the notice, in three lines at most.
func (a App) noticeLines() []string {
	f := frame{width: textWidth(a.width), styles: newStyles(a.themeName(), a.config.ASCII)}
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
	g, at := f.styles.Glyph, min(h.at, h.of) // a screen that is leaving may be past its last
	return f.styles.Accent.Render(strings.Repeat(g.done, at)) +
		f.styles.Faint.Render(strings.Repeat(g.todo, h.of-at))
}

// cursor is where the terminal's own cursor goes; nil hides it.
func (s shot) cursor() *tea.Cursor {
	if s.drawing.cursor == nil {
		return nil
	}
	c := *s.drawing.cursor
	if s.config.ASCII && c.Y < len(s.drawing.lines) {
		c.X = typedTo(s.drawing.lines[c.Y], c.X) + max(0, c.X-ansi.StringWidth(s.drawing.lines[c.Y]))
	}
	c.X += margin(s.width)
	c.Y += s.headRows() - s.first
	if c.Y < s.headRows() || c.Y >= s.headRows()+s.room() || c.X >= s.width {
		return nil
	}
	return &c
}
