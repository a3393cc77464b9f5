package markdown

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

var dark = Theme{Muted: "#A0A0A8", Link: "#9CC4F0"}

func render(t *testing.T, source string, width int, theme Theme) string {
	t.Helper()
	text, err := Render(source, width, theme)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestRenderLaysOutText(t *testing.T) {
	for _, test := range []struct{ name, source, want string }{
		{"paragraphs", "One.\n\nTwo **bold** and *leaning*.\n", "One.\n\nTwo bold and leaning."},
		{
			"a list hangs", "Before.\n\n- an item long enough to be wrapped here\n- another\n",
			"Before.\n\n • an item long enough\n   to be wrapped here\n • another",
		},
		{
			"numbers hang", "1. an item long enough to be wrapped here\n2. another\n",
			"1. an item long\n   enough to be wrapped\n   here\n2. another",
		},
		{"a link shows its address", "[a place](https://a.org/x)\n", "a place https://a.org/x"},
		{"a tab is four blanks", "a\tb\n", "a    b"},
		{"a quotation", "> said\n", "│ said"},
		{"nothing of raw HTML but the words", "One <b>two</b>.\n\n<script>\nx\n</script>\n", "One two."},
		{"code as it is", "```go\nfunc main() {}\n```\n", "  func main() {}"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := ansi.Strip(render(t, test.source, 24, dark)); got != test.want {
				t.Errorf("Render(%q) is\n%s\nwant\n%s", test.source, got, test.want)
			}
		})
	}
}

func TestRenderFitsAndTrims(t *testing.T) {
	source := strings.Repeat("Words that go on and on, with a [link](https://example.org/a/long/one/that-is-wider/than-a-small/window-is) in them.\n\n", 5) +
		"- " + strings.Repeat("item ", 40) + "\n\n| a | b |\n|---|---|\n| one thing | another thing that is longer |\n"
	for width := 34; width <= 90; width++ {
		text := render(t, source, width, dark)
		for _, line := range strings.Split(text, "\n") {
			plain := ansi.Strip(line)
			if w := ansi.StringWidth(line); w > width {
				t.Fatalf("a line of %d cells at width %d: %q", w, width, plain)
			}
			if plain != strings.TrimRight(plain, " ") {
				t.Fatalf("blanks at the end of %q", plain)
			}
		}
	}
}

// Glamour leaves this one a cell too long at 33 cells.
func TestALineThatGlamourLeavesTooLongIsWrapped(t *testing.T) {
	source := "- **Participatory hours:** 0. This was taken alone; participatory hours need other professionals.\n"
	for width := 24; width <= 80; width++ {
		text := ansi.Strip(render(t, source, width, dark))
		if !strings.HasSuffix(strings.Join(strings.Fields(text), " "), "hours need other professionals.") {
			t.Errorf("at width %d something is lost:\n%s", width, text)
		}
		for _, line := range strings.Split(text, "\n") {
			if w := ansi.StringWidth(line); w > width {
				t.Errorf("a line of %d cells at width %d: %q", w, width, line)
			}
		}
	}
}

func TestASCIIUsesOnlyTheSignsOfATypewriter(t *testing.T) {
	text := ansi.Strip(render(t, "- a\n\n> b\n\n| a | b |\n|---|---|\n| c | d |\n\n---\n", 40, Theme{ASCII: true}))
	for _, r := range text {
		if r > 126 {
			t.Fatalf("%q is drawn in\n%s", r, text)
		}
	}
}

// A long lesson is drawn a page at a time; this is the longest page that the
// format allows, with a list and a link.
func BenchmarkRender(b *testing.B) {
	source := strings.Repeat("Words of a page that say what to do. ", 12) + "\n\n- one\n- two\n\n[a place](https://a.org)\n"
	for b.Loop() {
		if _, err := Render(source, 72, dark); err != nil {
			b.Fatal(err)
		}
	}
}
