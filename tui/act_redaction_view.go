package tui

import (
	"strings"

	"charm.land/lipgloss/v2"

	"groundwork/course"
)

// How a redaction is told: the text once more with a sign at each place, then
// the word on each, then what adds up, then what was left on purpose.

// A verdictSign is how one of the places in the text is shown.
type verdictSign struct {
	glyph, means string
	style        lipgloss.Style
}

func (s styles) signOf(f course.Feedback) verdictSign {
	switch {
	case f.Correct:
		return verdictSign{s.Glyph.right, "found", s.Right}
	case f.Key:
		return verdictSign{s.Glyph.again, "missed", s.Again}
	}
	return verdictSign{s.Glyph.todo, "can stay", s.Bold}
}

func (r redactionAct) feedback(e env) drawing {
	var d drawing
	d.add(e.verdict(*r.result, " "+r.body.Tally(*r.result)))
	d.gap()
	card, _ := e.framed(r.signed(e))
	d.add(card...)
	d.add(e.styles.Faint.Render(wrap(r.legend(e.styles), e.width)))
	for _, correct := range []bool{false, true} {
		for _, o := range r.result.Feedback {
			if o.Correct == correct && !o.Together {
				d.gap()
				d.add(e.placeRemark(o))
			}
		}
	}
	d.join(r.together(e))
	if len(r.result.Answer) > 0 { // what is revealed would tell it
		d.gap()
		d.join(e.blocks(r.body.Reveal))
	}
	d.first, d.last = 0, min(len(d.lines)-1, 2)
	return d
}

func (f frame) placeRemark(o course.Feedback) string {
	sign := f.styles.signOf(o)
	return f.remark(sign.style.Render(sign.glyph), o.Label, bare(o.Text), bare(o.Words))
}

// together are the details that say little alone.
func (r redactionAct) together(e env) drawing {
	var d drawing
	for _, o := range r.result.Feedback {
		if !o.Together {
			continue
		}
		d.gap()
		if len(d.lines) == 0 {
			d.add("", e.styles.Strong.Render(wrap(r.body.Together(), e.width)), "")
		}
		d.add(e.placeRemark(o))
	}
	return d
}

// signed is the text with brackets and a sign at each place.
func (r redactionAct) signed(e env) []string {
	words := append([]string{}, r.body.Words...)
	styleOf := map[int]lipgloss.Style{}
	for _, o := range r.result.Feedback {
		run, ok := course.ParseRun(o.ID)
		if !ok {
			continue
		}
		sign := e.styles.signOf(o)
		bare := r.body.Text(course.Run{From: run.To, To: run.To})
		words[run.To-1] = strings.Replace(words[run.To-1], bare, bare+"]", 1)
		words[run.From-1] = sign.glyph + "[" + words[run.From-1]
		for w := run.From; w <= run.To; w++ {
			styleOf[w] = sign.style
		}
	}
	lines := layText(words, r.body.Paragraphs, e.cardText())
	drawn := make([]string, len(lines))
	for i, l := range lines {
		parts := make([]string, len(l))
		for j, p := range l {
			parts[j] = p.text
			if style, ok := styleOf[p.word]; ok {
				parts[j] = style.Render(p.text)
			}
		}
		drawn[i] = "  " + strings.Join(parts, " ")
	}
	return drawn
}

// legend says what the signs in the text mean, each that is there once.
func (r redactionAct) legend(s styles) string {
	var parts []string
	seen := map[string]bool{}
	for _, o := range r.result.Feedback {
		if sign := s.signOf(o); !seen[sign.glyph] {
			seen[sign.glyph] = true
			parts = append(parts, sign.glyph+" "+sign.means)
		}
	}
	return strings.Join(parts, "   ")
}
