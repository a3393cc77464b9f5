package tui

import (
	"fmt"
	"image/color"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"groundwork/content"
	"groundwork/course/coursetest"
	"groundwork/progress"
)

// TestEveryWordSurvivesWithoutColour compares each screen as it is in colour
// with what it is without: the same signs and words.
func TestEveryWordSurvivesWithoutColour(t *testing.T) {
	colour := regexp.MustCompile(`\x1b\[[0-9;]*[34]8;`)
	for _, s := range screens[:coursetest.Rounds(len(screens))] {
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
	for _, s := range screens[:coursetest.Rounds(len(screens))] {
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

// Everything that the course says has a form that a typewriter can show, and none of
// it is a question mark.
func TestATypewriterCanSayTheCourse(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through the whole course")
	}
	err := fs.WalkDir(content.FS, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(content.FS, path)
		if err != nil {
			return err
		}
		for i, line := range strings.Split(string(text), "\n") {
			if got := typewrite(line); !ascii(got) || strings.Count(got, "?") != strings.Count(line, "?") {
				t.Errorf("%s:%d: %q cannot be typed: %q", path, i+1, line, got)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestTypewriting(t *testing.T) {
	for _, test := range []struct{ name, line, want string }{
		{"words", "“Zoë’s café” – 3½ hours…", `"Zoe's cafe" - 3.5 hours.`},
		{"what stands at the right stays there", "a film, £800       │", "a film, GBP 800    |"},
		{"a blank is left", "£800  │", "GBP 800 |"},
		{"styles stay", "\x1b[1m£8\x1b[m    │", "\x1b[1mGBP 8\x1b[m |"},
		{"what nobody can type keeps its cells", "日 x", "?? x"},
		{"a mark over a letter goes", "e\u0301tude Ł", "etude L"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := typewrite(strings.ReplaceAll(test.line, "│", "|")); got != test.want {
				t.Errorf("%q is typed %q, want %q", test.line, got, test.want)
			}
		})
	}
}

// A cursor stands behind what was typed, and a click is on what is drawn, whatever
// width a typewriter gives it.
func TestTypewritingMovesCursorAndClicksAlong(t *testing.T) {
	w := newWindow(t, "Asha")
	w.config.ASCII = true
	w.open(40, 12).press(join(toPage, "n", "£8 and £9")...).sees("GBP 8 and GBP 9")
	if c := w.app.View().Cursor; c == nil || c.X != 1+len("| GBP 8 and GBP 9") {
		t.Errorf("the cursor is at %+v in\n%s", c, w.text())
	}
	if at := drawnAt("£8 and £9", len("GBP 8 and GBP ")); at != len("x8 and x") {
		t.Errorf("the second number is at %d", at)
	}
}

// Contrast as WCAG measures it, of every colour of every theme, on the backgrounds
// that each is for: as it is, and where a terminal has 256 colours.
func TestColoursCanBeRead(t *testing.T) {
	grounds := map[string][]string{
		"dark": {"#000000", "#1E1E2E", "#282A36", "#002B36", "#2E3440"}, "light": {"#FFFFFF", "#FAF8F2", "#FDF6E3", "#EEEEEE"},
		"between": {"#000000", "#FFFFFF"},
	}
	own := regexp.MustCompile(`^[1-6]$`) // no black and no white, which may be the background
	for name, p := range palettes {
		for _, colour := range append(p.levels[:], p.muted, p.right, p.again, p.link) {
			switch {
			case colour == "" || own.MatchString(colour):
			case grounds[name] == nil:
				t.Errorf("%s in %s is held against no background", colour, name)
			default:
				checkContrast(t, name, colour, 4.5, grounds[name])
				checkContrast(t, name+", of 256", nearest(colour), map[bool]float64{true: 4.45, false: 4.5}[name == "between"], grounds[name])
			}
		}
	}
}

func checkContrast(t *testing.T, name, colour string, least float64, grounds []string) {
	t.Helper()
	for _, ground := range grounds {
		if c := contrast(t, colour, ground); c < least {
			t.Errorf("%s on %s in %s has a contrast of %.2f", colour, ground, name, c)
		}
	}
}

// nearest is a colour as a terminal of 256 shows it.
func nearest(colour string) string {
	r, g, b, _ := colorprofile.ANSI256.Convert(lipgloss.Color(colour)).RGBA()
	return fmt.Sprintf("#%02X%02X%02X", r>>8, g>>8, b>>8)
}

// High contrast is the terminal's own text colour, and a mark that cannot be missed.
func TestHighContrastMarksInReverse(t *testing.T) {
	w := newWindow(t, "Asha", "Ben")
	for theme, want := range map[string]bool{"contrast": true, "none": false, "dark": false, "sixteen": false} {
		w.config.Preferences.Theme = theme
		if got := strings.Contains(w.open(80, 24).app.Content(), "\x1b[1;7m"); got != want {
			t.Errorf("%s: what is marked stands in reverse: %v", theme, got)
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

// The terminal says what its background is, or nothing; a setting has the last word,
// and is remembered.
func TestTheThemeIsTheTerminalsUntilASettingSaysOtherwise(t *testing.T) {
	w := newWindow(t, "Asha")
	var kept []progress.Preferences
	w.config.Preferences.Theme = ""
	w.config.Prefer = func(p progress.Preferences) error { kept = append(kept, p); return nil }
	w.open(80, 24)
	wears := func(theme string) {
		t.Helper()
		want := ink(palettes[theme].levels[0]).Bold(true).Render("Come")
		if got := w.app.env(w.app.top().screen).styles.at(0).Strong.Render("Come"); got != want {
			t.Errorf("it wears %q, want %s", got, theme)
		}
	}
	wears("between")
	w.send(tea.BackgroundColorMsg{Color: color.Black})
	wears("dark")
	w.send(tea.BackgroundColorMsg{Color: color.White})
	wears("light")
	w.press("end", "enter", "t", "enter", "enter").sees("for a light window")
	w.send(tea.BackgroundColorMsg{Color: color.Black})
	wears("light")
	if n := len(kept); n != 2 || kept[0].Theme != "dark" || kept[1].Theme != "light" {
		t.Errorf("remembered: %+v", kept)
	}
}
