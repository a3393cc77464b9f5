package journal

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"groundwork/progress"
)

func TestPlace(t *testing.T) {
	stick, bare := t.TempDir(), t.TempDir()
	if err := os.Mkdir(filepath.Join(stick, "groundwork-data"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, flag, exe, goos string
		env                   map[string]string
		want                  string
	}{
		{"the flag before all", "/flag", stick, "linux", map[string]string{"GROUNDWORK_DATA": "/env", "HOME": "/home/a"}, "/flag"},
		{"the environment", "", stick, "linux", map[string]string{"GROUNDWORK_DATA": "/env", "HOME": "/home/a"}, "/env"},
		{"a stick", "", stick, "windows", map[string]string{"LOCALAPPDATA": `C:\Local`}, filepath.Join(stick, "groundwork-data")},
		{"linux", "", bare, "linux", map[string]string{"HOME": "/home/a"}, "/home/a/.local/share/groundwork"},
		{"linux, elsewhere", "", bare, "linux", map[string]string{"HOME": "/home/a", "XDG_DATA_HOME": "/data"}, "/data/groundwork"},
		{"linux, a place that is not whole", "", bare, "linux", map[string]string{"HOME": "/home/a", "XDG_DATA_HOME": "data"}, "/home/a/.local/share/groundwork"},
		{"darwin", "", bare, "darwin", map[string]string{"HOME": "/Users/a"}, "/Users/a/Library/Application Support/Groundwork"},
		{"windows", "", bare, "windows", map[string]string{"LOCALAPPDATA": `C:\Local`, "USERPROFILE": `C:\Users\a`}, `C:\Local\Groundwork`},
		{"windows without a local folder", "", "", "windows", map[string]string{"USERPROFILE": `C:\Users\a`}, `C:\Users\a\AppData\Local\Groundwork`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir, why, err := Place(tt.flag, func(key string) string { return tt.env[key] }, tt.exe, tt.goos)
			if dir != tt.want || why == "" || err != nil {
				t.Errorf("the place is %q (%q), %v; want %q and why", dir, why, err, tt.want)
			}
		})
	}
	for _, goos := range []string{"linux", "darwin", "windows"} {
		_, _, err := Place("", func(string) string { return "" }, "", goos)
		var place *PlaceError
		if !errors.As(err, &place) || !strings.Contains(place.Hint(), "--data") {
			t.Errorf("without a home on %s the error is %v, want one with a hint", goos, err)
		}
	}
}

func TestSettings(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	if s, err := LoadSettings(dir); s != (progress.Preferences{}) || err != nil {
		t.Errorf("no settings are %+v, %v; want the usual ones", s, err)
	}
	want := progress.Preferences{Theme: "dark", Plain: true}
	for range 2 {
		if err := SaveSettings(dir, want); err != nil {
			t.Fatal(err)
		}
	}
	if s, err := LoadSettings(dir); s != want || err != nil {
		t.Errorf("settings are %+v, %v; want %+v", s, err, want)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, want one file", entries)
	}
	for _, broken := range []string{"", "{", `{"plain":"perhaps"}`, "[]"} {
		if err := os.WriteFile(filepath.Join(dir, settingsFile), []byte(broken), 0o600); err != nil {
			t.Fatal(err)
		}
		if s, err := LoadSettings(dir); s != (progress.Preferences{}) || err == nil {
			t.Errorf("broken settings %q are %+v, %v; want the usual ones, and told", broken, s, err)
		}
	}
}
