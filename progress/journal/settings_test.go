package journal

import (
	"os"
	"path/filepath"
	"testing"

	"groundwork/progress"
)

func TestSettingsAreTheOldOrTheNewWhateverFails(t *testing.T) {
	before, after := progress.Preferences{Theme: "light"}, progress.Preferences{Theme: "contrast", Plain: true}
	for _, fault := range []string{stops, halfway, powerCut, fails, failsLate, full} {
		for at := 1; ; at++ {
			dir := filepath.Join(t.TempDir(), "data")
			d := newRig("", 0)
			if err := saveSettings(d, dir, before); err != nil {
				t.Fatal(err)
			}
			d.fault, d.at = fault, d.ops+at
			err := saveSettings(d, dir, after)
			if fault == powerCut {
				d.cut(t, dir)
			}
			got, bad := LoadSettings(dir)
			if bad != nil || got != before && got != after || err == nil && got != after {
				t.Fatalf("%s, operation %d: saving says %v, and the settings are %+v, %v", fault, at, err, got, bad)
			}
			if d.ops < d.at {
				break
			}
		}
	}
}

// Whatever is in the file, the course starts, with settings that it knows.
func TestSettingsThatAreTorn(t *testing.T) {
	for name, text := range map[string]string{
		"empty": "", "zeros": "\x00\x00\x00\x00", "half": `{"theme": "li`, "a list": "[]", "of another kind": `{"theme": 7}`,
		"a number": "9", "UTF-16": "\xff\xfe{\x00}\x00", "two": "{}{}",
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, settingsFile), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			got, err := LoadSettings(dir)
			if err == nil || got != (progress.Preferences{}) {
				t.Errorf("the settings are %+v, and what is said is: %v", got, err)
			}
			want := progress.Preferences{Plain: true}
			if err := SaveSettings(dir, want); err != nil {
				t.Fatal(err)
			}
			if got, err := LoadSettings(dir); err != nil || got != want {
				t.Errorf("saved anew they are %+v, %v", got, err)
			}
		})
	}
}
