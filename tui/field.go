package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"groundwork/progress"
)

// onlyForYou stands under every free-text box.
var onlyForYou = progress.OnlyForYou("f3", "f2")

// longestLine is how much a field of one line holds: a name.
const longestLine = 200

// A field is a place to write in. While it has the focus, every key that types
// a character is text; esc leaves it with the text kept, and tab goes on.
type field struct {
	area  textarea.Model
	lines int    // 1 is a single line, which enter leaves too
	over  bool   // more was given than fits, and was cut
	told  string // what stands above it; empty for nothing
}

// newField makes a field without focus.
func newField(e env, text string, lines int) field {
	f := field{area: textarea.New(), lines: lines}
	f.area.Prompt, f.area.ShowLineNumbers = "", false
	f.area.MaxHeight = 0
	f.area.CharLimit = progress.MaxText
	if lines == 1 {
		f.area.CharLimit = longestLine
	}
	f.area.SetStyles(textarea.Styles{})
	f.area.SetVirtualCursor(false)
	f.area.KeyMap.Paste = key.NewBinding()
	f.area.SetValue(text)
	return f.sized(e)
}

// newDraftField is newField with what was typed in it before and not recorded, or
// else with text.
func newDraftField(e env, in progress.Field, text string, lines int) field {
	typed := e.session.Typed(in)
	if typed == "" {
		return newField(e, text, lines)
	}
	f := newField(e, typed, lines)
	f.told = progress.StillTyped
	return f.sized(e)
}

// sized fits the field to the window, so that what stands under it is in sight.
func (f field) sized(e env) field {
	below := 0
	if f.lines > 1 {
		below = 2 + strings.Count(wrap(onlyForYou, e.width), "\n")
	}
	if f.told != "" {
		below += 1 + strings.Count(wrap(f.told, e.width), "\n")
	}
	f.area.SetWidth(max(4, e.width-2))
	f.area.SetHeight(max(1, min(f.lines, e.height-below)))
	return f
}

// Focus gives the field the focus; its cursor is the terminal's own, which
// screen readers follow.
func (f field) Focus() field { f.area.Focus(); return f }

// Blur takes the focus away, with the text kept.
func (f field) Blur() field { f.area.Blur(); return f }

func (f field) focused() bool { return f.area.Focused() }

// value is what was written, without blanks at its ends.
func (f field) value() string { return strings.TrimSpace(f.area.Value()) }

// Update takes keys and pasted text while the field has the focus, and the new
// size of a window always.
func (f field) Update(e env, msg tea.Msg) (field, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return f.sized(e), nil
	case tea.PasteMsg:
		return f.paste(msg.Content), nil
	case tea.KeyPressMsg:
		if key.Matches(msg, keys.Leave, keys.Tab) || f.lines == 1 && key.Matches(msg, keys.Enter) {
			return f.Blur(), nil
		}
		f.over = msg.Text != "" && f.area.Length() >= f.area.CharLimit
		var cmd tea.Cmd
		f.area, cmd = f.area.Update(msg)
		if f.told != "" && f.value() == "" {
			f.told = ""
			f = f.sized(e)
		}
		return f, cmd
	}
	return f, nil
}

// paste puts in what fits of text, without what a terminal would obey.
func (f field) paste(text string) field {
	room := f.area.CharLimit - f.area.Length()
	text, whole := clean(text, room, f.lines == 1)
	f.over = !whole
	if f.focused() {
		f.area.InsertString(text)
	}
	return f
}

// clean gives at most room characters of text, without what is no
// [progress.Text]; tabs and line ends of any kind are kept as blanks and lines. whole reports whether nothing was left off for room.
func clean(text string, room int, line bool) (cleaned string, whole bool) {
	far := min(len(text), 8*(room+1)) // a paste may be very long
	whole = far == len(text)
	text = strings.ReplaceAll(text[:far], "\r\n", "\n")
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\t' || line && (r == '\n' || r == '\r'):
			r = ' '
		case r == '\r':
			r = '\n'
		case r != '\n' && !progress.Text(r):
			continue
		}
		if room == 0 {
			return b.String(), false
		}
		b.WriteRune(r)
		room--
	}
	return b.String(), whole
}

// View draws the field, a bar down its left side, and what always stands under
// a box of more than one line.
func (f field) View(e env) drawing {
	s := e.styles
	bar := s.Border
	if f.focused() {
		bar = s.Strong
	}
	var d drawing
	if f.told != "" {
		d.add(s.Faint.Render(wrap(f.told, e.width)))
	}
	above := len(d.lines)
	d.focus(prefix(bar.Render(s.Glyph.bar)+" ", trimLines(f.area.View())))
	if !f.focused() {
		d.presses(0, keys.Field.Keys()[0])
	}
	if c := f.area.Cursor(); c != nil {
		c.X += 2
		c.Y += above
		d.cursor = c
	}
	d.first = 0
	if f.over {
		d.add(s.Again.Render(wrap(fmt.Sprintf("That is as much as fits: %d characters. The rest was left off.", f.area.CharLimit), e.width)))
	}
	if f.lines > 1 {
		d.gap()
		d.add(s.Faint.Render(wrap(onlyForYou, e.width)))
		d.last = len(d.lines) - 1
	}
	return d
}

func trimLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n")
}
