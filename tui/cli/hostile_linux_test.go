package cli

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A pipe in a course's place would keep whoever opens it waiting for good, and a
// link could show a file of the reader's own.
func TestPipesAndLinksAreNotOpened(t *testing.T) {
	t.Parallel()
	_, data := strangers(t)
	for _, name := range []string{"course.yaml", "sources.yaml", dripHead, drip, "more.md"} {
		for how, place := range map[string]func(path string) error{
			"a pipe":           func(path string) error { return syscall.Mkfifo(path, 0o600) },
			"a link":           func(path string) error { return os.Symlink("/etc/hostname", path) },
			"an endless file":  func(path string) error { return os.Symlink("/dev/zero", path) },
			"a link to itself": func(path string) error { return os.Symlink(path, path) },
		} {
			t.Run(how+" for "+name, func(t *testing.T) {
				folder, _ := laid(t, nil)
				path := filepath.Join(folder, name)
				_ = os.Remove(path)
				if err := place(path); err != nil {
					t.Skip(err)
				}
				s := attempt(t, "", "check", folder)
				if want := name + ": is a link or a device, not a file; put the file itself here"; !strings.Contains(s.text, want) {
					t.Errorf("check says %.600s", s.text)
				}
				harmless(t, most(t, folder, data)...)
			})
		}
	}
	pipe := filepath.Join(t.TempDir(), "course.zip")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	harmless(t, most(t, pipe, data)...)
}
