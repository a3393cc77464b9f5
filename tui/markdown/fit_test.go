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
