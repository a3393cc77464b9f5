package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"groundwork/course/coursetest"
)

// names are those of a file, or of two, that a course may not have.
var names = []struct {
	name  string
	files []string
	want  string // what check tells of a zip with it; empty where it may be there
	disk  bool   // a folder can have it, too
}{
	{"climbing", []string{"../course.yaml"}, "has a name that leads out of the zip", false},
	{"climbing on the way", []string{"modules/../../../etc/x.md"}, "has a name that leads out of the zip", false},
	{"from the root", []string{"/etc/passwd"}, "has a name that leads out of the zip", false},
	{"a drive", []string{`C:\x.md`}, `has a \ or a : in its name`, false},
	{"a device", []string{"modules/drips/CON.md"}, "has a name that Windows keeps for a device", true},
	{"a device with an ending", []string{"modules/aux.tar.md"}, "has a name that Windows keeps for a device", true},
	{"a blank at the end", []string{"modules/drips/x.md "}, "ends in a dot or a blank", true},
	{"two that are one without capitals", []string{"modules/drips/x.md", "modules/drips/X.md"}, "has the same name as", true},
	{"an escape", []string{"modules/drips/\x1b[2Jx.md"}, `"modules/drips/\x1b[2Jx.md": has an invisible character in its name`, true},
	{"a link that is spelt", []string{"modules/drips/\x1b]8;;x\x07.md"}, "has an invisible character in its name", true},
	{"a C1 control", []string{"modules/\u009b31m/x.md"}, "has an invisible character in its name", true},
	{"a byte that is none", []string{"modules/drips/\x9b31m.md"}, "has a name that is not written in UTF-8", true},
	{"turned round", []string{"modules/drips/\u202edm.exe"}, "has an invisible character in its name", true},
	{"a line end", []string{"modules/drips/a\nb.md"}, "has an invisible character in its name", true},
	{"an escape in what is passed over", []string{"_drafts/\x1b[2J.md"}, "has an invisible character in its name", true},
}

// TestNoNameSteersATerminal has courses hold files of odd names, in a zip and, where
// a disk takes them, in a folder, and has the course itself bear one.
func TestNoNameSteersATerminal(t *testing.T) {
	t.Parallel()
	_, data := strangers(t)
	for _, tt := range names[:coursetest.Rounds(len(names))] {
		t.Run(tt.name, func(t *testing.T) {
			files := asMade(t)
			for _, name := range tt.files {
				files[name] = "## A\n\nText.\n"
			}
			archive := zipTo(t, filepath.Join(t.TempDir(), "course.zip"), files)
			s := attempt(t, "", "check", archive)
			if !strings.Contains(s.text, tt.want) {
				t.Errorf("check says %.600s", s.text)
			}
			harmless(t, s)
			harmless(t, most(t, archive, data)...)
			if tt.disk {
				folder, _ := laid(t, map[string]string{})
				for _, name := range tt.files {
					path := filepath.Join(folder, name)
					if os.MkdirAll(filepath.Dir(path), 0o700) != nil || os.WriteFile(path, []byte("## A\n\nText.\n"), 0o600) != nil {
						t.Skip("no disk here takes that name")
					}
				}
				harmless(t, most(t, folder, data)...)
			}
		})
	}
}

// The name that a course itself was sent under, and a folder that is not there.
func TestNoPathSteersATerminal(t *testing.T) {
	if testing.Short() {
		t.Skip("opens many courses")
	}
	t.Parallel()
	good, data := strangers(t)
	for _, odd := range []string{"\x1b[2J", "\u009b31m", "\u202egpj", "a\nb", "\x9b31m", "\x1b]8;;x\x07"} {
		top := filepath.Join(t.TempDir(), "of"+odd+"course")
		harmless(t, most(t, top, data)...) // none there
		if os.CopyFS(top, inside(t)) != nil {
			continue // no disk here takes that name
		}
		harmless(t, everything(t, top, good, data)...)
		if err := os.WriteFile(filepath.Join(top, "course.yaml"), []byte("format: 1\n\x1b"), 0o600); err != nil {
			t.Fatal(err)
		}
		harmless(t, most(t, top, data)...)
	}
}

// TestTooManyFilesInAZip has 50,001 of them, which are named and nothing else.
func TestTooManyFilesInAZip(t *testing.T) {
	if testing.Short() {
		t.Skip("zips 50,001 files")
	}
	t.Parallel()
	files := asMade(t)
	for i := range 50_001 - len(files) {
		files[fmt.Sprintf("more/%d", i)] = ""
	}
	archive := zipTo(t, filepath.Join(t.TempDir(), "course.zip"), files)
	for _, s := range []said{attempt(t, "", "check", archive), attempt(t, "", "--plain", "--course", archive, "--data", t.TempDir())} {
		if !strings.Contains(s.text, "the zip: holds more than 50000 files or 64 MiB") {
			t.Errorf("%s says %.600s", s.command, s.text)
		}
	}
}
