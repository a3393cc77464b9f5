package plain

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// checkPlain holds the promise of the package: text in lines and nothing else.
func checkPlain(t testing.TB, out string, width int) {
	t.Helper()
	for i, l := range strings.Split(out, "\n") {
		if strings.ContainsFunc(l, func(r rune) bool { return unicode.IsControl(r) || r == utf8.RuneError }) {
			t.Errorf("line %d holds what is not text: %q", i+1, l)
		}
		if strings.HasSuffix(l, " ") {
			t.Errorf("line %d ends in a space: %q", i+1, l)
		}
		if width > 0 && ansi.StringWidth(l) > width && strings.Contains(strings.TrimSpace(l), " ") {
			t.Errorf("line %d is wider than %d: %q", i+1, width, l)
		}
	}
	if strings.Contains(out, "\n\n\n") {
		t.Errorf("two empty lines stand together:\n%s", out)
	}
}

func TestCleanLeavesText(t *testing.T) {
	for _, tt := range []struct {
		in, want string
		cleaned  bool
	}{
		{"two words\r\n", "two words", false},
		{"  spaced \t out ", "spaced   out", false},
		{"\uFEFFbegun elsewhere", "begun elsewhere", false},
		{"caf\u00e9, na\u00efve, \u4f60\u597d", "caf\u00e9, na\u00efve, \u4f60\u597d", false},
		{"\x1b[31mred\x1b[0m", "red", true},
		{"\x1b]0;title\x07text", "text", true},
		{"\x1b[200~pasted\x1b[201~", "pasted", true},
		{"a\x00b\x08c", "abc", true},
		{"turned \u202eround", "turned round", true},
		{"half \xff\xfe a rune", "half  a rune", true},
		{"\x1b", "", true},
	} {
		got := clean([]byte(tt.in))
		if got.text != tt.want || got.cleaned != tt.cleaned {
			t.Errorf("clean(%q) = %q, %v; want %q, %v", tt.in, got.text, got.cleaned, tt.want, tt.cleaned)
		}
	}
}

func TestAHugeLineIsCutAndSaidSo(t *testing.T) {
	huge := strings.Repeat("a ", 1<<19)
	r := newRoom(t)
	r.stopAt("drips/all-kinds", "#own")
	out := r.talk(t, "\n\n"+huge+"\n"+huge+"\n\n\nquit\n")
	if !strings.Contains(out, "That was longer than 10,000 characters.") {
		t.Error("nothing says that the line was cut")
	}
	words := ""
	for _, e := range r.events {
		words += e.Text
	}
	if n := utf8.RuneCountInString(words); n < 9_000 || n > 10_000 {
		t.Errorf("%d characters are kept, want about 10,000", n)
	}
}

func TestAHugeLineAnywhereHarmsNothing(t *testing.T) {
	huge := strings.Repeat("\x1b[31m1", 1<<18) + "\n"
	r := newRoom(t)
	var in strings.Builder
	for _, l := range everyKind(t) {
		in.WriteString(huge + l)
	}
	out := r.talk(t, in.String())
	if len(out) > 2_000_000 {
		t.Errorf("%d bytes are said in answer to lines of nonsense", len(out))
	}
	for _, e := range r.events {
		if utf8.RuneCountInString(e.Text) > mostRunes || strings.Contains(e.Text, "\x1b") {
			t.Errorf("kept %d characters of nonsense", len(e.Text))
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"text", "\x1b[31mred", "\xff\xfe1\x00", "\x1b]8;;http://x\x07y", "\u202e", "\x9b31m"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		got := clean(raw)
		if strings.ContainsFunc(got.text, unicode.IsControl) || !utf8.ValidString(got.text) {
			t.Errorf("clean(%q) = %q, which is not text", raw, got.text)
		}
		if utf8.RuneCountInString(got.text) > mostRunes {
			t.Errorf("clean gives %d characters", utf8.RuneCountInString(got.text))
		}
		if again := clean([]byte(got.text)); again.text != got.text {
			t.Errorf("clean(%q) = %q, and of that %q", raw, got.text, again.text)
		}
	})
}
