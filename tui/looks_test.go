package tui

import (
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestEveryWordSurvivesWithoutColour compares each screen as it is in colour
// with what it is without: the same signs and words.
func TestEveryWordSurvivesWithoutColour(t *testing.T) {
	colour := regexp.MustCompile(`\x1b\[[0-9;]*[34]8;`)
	for _, s := range screens {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			coloured := newWindow(t, s.names...).press(s.keys...)
			bare := newWindow(t, s.names...)
			bare.config.NoColor = true
			bare.open(80, 24).press(s.keys...)
			if s.name != "settings" && coloured.text() != bare.text() {
				t.Errorf("it says something else without colour:\n%s\n%s", coloured.text(), bare.text())
			}
			if colour.MatchString(bare.app.Content()) {
				t.Error("it is coloured all the same")
			}
		})
	}
}

// TestATypewriterCanShowEverything looks for signs that are not on one.
func TestATypewriterCanShowEverything(t *testing.T) {
	for _, s := range screens {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			w := newWindow(t, s.names...)
			w.config.ASCII = true
			w.open(80, 24).press(s.keys...)
			for _, r := range w.text() {
				if r > 126 {
					t.Fatalf("it shows %q:\n%s", r, w.text())
				}
			}
		})
	}
}

// Contrast as WCAG measures it, on the backgrounds that each palette is for.
func TestColoursCanBeRead(t *testing.T) {
	grounds := map[string][]string{
		"dark": {"#000000", "#1E1E2E", "#282A36", "#002B36", "#2E3440"}, "light": {"#FFFFFF", "#FAF8F2", "#FDF6E3", "#EEEEEE"},
		"between": {"#000000", "#FFFFFF"},
	}
	for name, on := range grounds {
		p := palettes[name]
		for _, colour := range append(p.levels[:], p.muted, p.right, p.again, p.link) {
			for _, ground := range on {
				if c := contrast(t, colour, ground); c < 4.5 {
					t.Errorf("%s on %s in %s has a contrast of %.2f", colour, ground, name, c)
				}
			}
		}
	}
}

func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.03928 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

// Colours, and styles of any kind, are made in styles.go alone.
func TestColoursLiveInOneFile(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	made := regexp.MustCompile(`lipgloss\.Color\(|Foreground\(lipgloss|"#[0-9A-Fa-f]{6}"|\.Background\(`)
	for _, f := range files {
		if f == "styles.go" || strings.HasSuffix(f, "_test.go") {
			continue
		}
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if at := made.FindIndex(text); at != nil {
			t.Errorf("%s:%d names a colour: %s", f, 1+strings.Count(string(text[:at[0]]), "\n"), text[at[0]:at[1]])
		}
	}
}
