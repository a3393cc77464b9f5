package tui

import (
	"fmt"
	"maps"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"groundwork/course"
)

// redactionAct asks which words of a text should not stand in it. The arrows
// move through the words; space marks one and goes on to the next, so that a run
// of words is as many spaces.
type redactionAct struct {
	body   *course.Redaction
	at     int // a word, from 1
	moved  bool
	stands bool // something is marked from the try before
	marked map[int]bool
	given  bool
	result *course.Result
}

func newRedactionAct(_ env, a *course.Activity) act {
	return redactionAct{body: a.Body.(*course.Redaction), at: 1}
}

// retried begins with what was found marked, and nothing else.
func (r redactionAct) retried(_ env, _ []string, stands course.Retry) act {
	return redactionAct{body: r.body, at: 1, marked: r.body.Marked(stands.Keep), stands: len(stands.Keep) > 0}
}

func (r redactionAct) Update(e env, msg tea.Msg) (act, tea.Cmd) {
	if r.given {
		return r, nil
	}
	if p, ok := msg.(pickMsg); ok && p.n < len(r.body.Words) {
		r.at, r.moved = p.n+1, true
		return r.mark(), nil
	}
	r.moved = r.moved || pressed(msg, keys.Slide, keys.Choose, keys.Lift)
	switch {
	case pressed(msg, keys.Left):
		r.at = max(1, r.at-1)
	case pressed(msg, keys.Right):
		r.at = min(len(r.body.Words), r.at+1)
	case pressed(msg, keys.Up):
		r.at = r.lines(e.frame).above(r.at)
	case pressed(msg, keys.Down):
		r.at = r.lines(e.frame).below(r.at)
	case pressed(msg, keys.Lift):
		return r.mark(), nil
	case pressed(msg, keys.Enter) && len(r.marked) == 0:
		return r, goOn // passed by, which leaves no mark
	case pressed(msg, keys.Enter):
		r.given = true
	}
	return r, nil
}

// mark marks a word, or takes its mark away, and goes on to the next.
func (r redactionAct) mark() redactionAct {
	marked := maps.Clone(r.marked)
	if marked == nil {
		marked = map[int]bool{}
	}
	if marked[r.at] {
		delete(marked, r.at)
	} else {
		marked[r.at] = true
	}
	r.marked = marked
	r.at = min(len(r.body.Words), r.at+1)
	return r
}

// taps: several words are as many spaces, as quickly as one likes.
func (r redactionAct) taps(msg tea.KeyPressMsg) bool { return !r.given && key.Matches(msg, keys.Lift) }

func (r redactionAct) response() (ids []string, given bool) {
	if !r.given {
		return nil, false
	}
	return r.body.Response(r.marked), true
}

func (r redactionAct) told(_ env, _ []string, result course.Result) act {
	r.given, r.result = true, &result
	return r
}

func (r redactionAct) lines(f frame) textLines {
	return layText(r.body.Words, r.body.Paragraphs, f.cardText())
}

func (r redactionAct) View(e env) drawing {
	if r.result != nil {
		return r.feedback(e)
	}
	var d drawing
	if !r.given {
		d.add(e.styles.Faint.Render(wrap(r.how(), e.width)))
		d.gap()
	}
	d.join(r.text(e))
	if !r.given {
		d.add(e.styles.Faint.Render(wrap(r.where(), e.width)))
	}
	return d
}

func (r redactionAct) how() string {
	how := "Arrows move. Space marks a word, or unmarks it, and goes on."
	if r.stands {
		how += " What you found is marked already."
	}
	return how
}

// text is the text in its frame. The line that one is on is kept in sight, once
// one has moved: until then the prompt is, which is read first.
func (r redactionAct) text(e env) drawing {
	lines := r.lines(e.frame)
	at, x := lines.find(r.at)
	drawn := make([]string, len(lines))
	for i, l := range lines {
		drawn[i] = r.line(e, l)
	}
	card, above := e.framed(drawn)
	var d drawing
	d.add(card[:above+at]...)
	d.focus(card[above+at])
	d.add(card[above+at+1:]...)
	if !r.given {
		d.spots = wordSpots(lines, above)
	}
	if r.moved && !r.given {
		d.cursor = tea.NewCursor(beforeText+x, above+at)
		d.cursor.Blink = false
	}
	return d
}

// wordSpots are the words of a text that stands in a card.
func wordSpots(lines textLines, above int) []spot {
	var spots []spot
	for i, l := range lines {
		for _, p := range l {
			from := beforeText + p.at
			spots = append(spots, spot{
				first: above + i, last: above + i, from: from, to: from + ansi.StringWidth(p.text), n: p.word - 1, picked: true,
			})
		}
	}
	return spots
}

// line draws one line of the text: brackets round what is marked, in the places
// of blanks, so that no word moves; and the sign of where one is.
func (r redactionAct) line(e env, l textLine) string {
	if len(l) == 0 {
		return ""
	}
	s := e.styles
	var b strings.Builder
	sign := " "
	if l.has(r.at) && !r.given {
		sign = s.Strong.Render(s.Glyph.mark)
	}
	b.WriteString(sign)
	before := 0
	for _, p := range l {
		b.WriteString(r.between(s, before, p.word, p.goesOn) + r.look(s, p.word).Render(p.text))
		before = p.word
	}
	b.WriteString(r.between(s, before, 0, l[len(l)-1].toGo))
	return b.String()
}

func (r redactionAct) look(s styles, word int) lipgloss.Style {
	switch {
	case word == r.at && !r.given:
		return s.Here
	case r.marked[word]:
		return s.Strong
	}
	return s.Text
}

// between is the cell between two words; 0 is the edge of the line, over which
// a long word may go on.
func (r redactionAct) between(s styles, before, after int, same bool) string {
	switch {
	case same:
		return " "
	case r.marked[before] && !r.marked[before+1]:
		return s.Strong.Render("]")
	case r.marked[after] && !r.marked[after-1]:
		return s.Strong.Render("[")
	}
	return " "
}

// where says which word one is at, for those who do not see it.
func (r redactionAct) where() string {
	text := fmt.Sprintf("Word %d of %d: %s", r.at, len(r.body.Words), r.body.Text(course.Run{From: r.at, To: r.at}))
	if r.marked[r.at] {
		text += " (marked)"
	}
	return text
}

func (r redactionAct) Keys() []key.Binding {
	move := []key.Binding{as(keys.Lift, "mark"), as(keys.Slide, "a word"), as(keys.Choose, "a line")}
	switch {
	case r.given:
		return nil
	case len(r.marked) == 0:
		return append(move, as(keys.Enter, "pass by"))
	}
	return append([]key.Binding{as(keys.Enter, "answer")}, move...)
}

func (r redactionAct) Markdown(env) []string { return markdownOf(r.body.Reveal) }
func (redactionAct) typing() bool            { return false }
func (r redactionAct) done() bool            { return r.result != nil }
