package journal

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A pipe in a record's folder would keep whoever opens it waiting for good, and a
// device fills the memory. They are told of, and in nobody's way.
func TestPipesAndDevicesInARecordAreNotOpened(t *testing.T) {
	for how, place := range map[string]func(path string) error{
		"a pipe":          func(path string) error { return syscall.Mkfifo(path, 0o600) },
		"an endless file": func(path string) error { return os.Symlink("/dev/zero", path) },
	} {
		t.Run(how, func(t *testing.T) {
			j, events := wrote(t)
			for _, name := range []string{"journal-x.jsonl", "words-x.jsonl", "words-x.jsonl~"} {
				if err := place(filepath.Join(j.Path(), name)); err != nil {
					t.Skip(err)
				}
			}
			k := another(t, j)
			_, damage, err := k.Read()
			if err != nil || len(damage.Files) != 2 || !strings.Contains(damage.Files[0].Error(), "words-x.jsonl is a pipe or a device, not a file") {
				t.Errorf("told: %v, %v", damage.Files, err)
			}
			appendAll(t, k, tombstone(events, 1))
			if err := k.Forget(events[1].ID); err != nil {
				t.Error(err)
			}
			text, err := os.ReadFile(k.wordsFile())
			if err != nil || strings.Contains(string(text), secret) {
				t.Errorf("the words are still there: %v", err)
			}
			dir := filepath.Dir(filepath.Dir(k.Path()))
			if found, err := Learners(dir, filepath.Base(filepath.Dir(k.Path()))); err != nil || len(found) != 1 {
				t.Errorf("found %v, %v", found, err)
			}
			if err := place(filepath.Join(dir, settingsFile)); err != nil {
				t.Fatal(err)
			}
			if _, err := LoadSettings(dir); err == nil || !strings.Contains(err.Error(), "settings.json is a pipe or a device, not a file") {
				t.Errorf("settings: %v", err)
			}
		})
	}
}
