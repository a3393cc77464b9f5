package markdown

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// A sentence at the end of a list's item stays within the width, its full stop
// too.
func TestNoLineIsWiderThanAsked(t *testing.T) {
	const item = "- **Participatory hours:** 0. This was taken alone; participatory hours need other professionals.\n- And more.\n"
	for width := least + 2; width <= 72; width++ {
		text, err := Render(item, width, Theme{})
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(text, "\n") {
			if got := ansi.StringWidth(line); got > width {
				t.Errorf("%d cells at width %d: %q", got, width, ansi.Strip(line))
			}
		}
		if words := strings.Join(strings.Fields(ansi.Strip(text)), " "); !strings.Contains(words, "need other professionals. • And more.") {
			t.Errorf("at width %d words are lost: %q", width, words)
		}
	}
}

// A quotation has its bar on every line, and no line is wider for it.
func TestAQuotationKeepsItsBar(t *testing.T) {
	const said = `> "Am I still a nurse when I'm dancing at my brother's wedding?" she asked the union, and *nobody* could tell her.`
	for width := least; width <= 72; width++ {
		text := ansi.Strip(render(t, said, width, Theme{}))
		for _, line := range strings.Split(text, "\n") {
			if !strings.HasPrefix(line, "│ ") || ansi.StringWidth(line) > width {
				t.Fatalf("at width %d a quotation has the line %q:\n%s", width, line, text)
			}
		}
	}
}

// A line of a list is broken between words, and never within one.
func TestAListBreaksBetweenWords(t *testing.T) {
	const item = "- Don't share contacts. (*Course's own.*) It was 3.5 of 10,000 (e.g. here); see a.b,c;d.\n"
	want := strings.Fields(strings.ReplaceAll(item[2:], "*", ""))
	for width := least; width <= 72; width++ {
		text := ansi.Strip(render(t, item, width, Theme{}))
		if got := strings.Fields(text)[1:]; strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("at width %d the words are %q", width, got)
		}
	}
}
