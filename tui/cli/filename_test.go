package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWindowsIsNotGivenANameItCannotKeep(t *testing.T) {
	long := strings.Repeat("a", 255)
	for _, test := range []struct{ name, path, odd string }{
		{"a plain name", `summary.txt`, ""},
		{"where we are, and above", `.\..\summary.txt`, ""},
		{"a drive", `C:\Users\Asha\summary.txt`, ""},
		{"a drive alone", `H:`, ""},
		{"slashes", `C:/Users/Asha/summary.txt`, ""},
		{"a share", `\\server\home$\asha\summary.txt`, ""},
		{"the prefix of a long path", `\\?\C:\Users\Asha\summary.txt`, ""},
		{"the prefix of a long path on a share", `\\?\UNC\server\home$\asha\summary.txt`, ""},
		{"a device on a share", `\\server\home$\nul`, "kept for a device"},
		{"the longest name", long, ""},
		{"a long path of short names", `C:\` + strings.Repeat(`folder\`, 50) + `summary.txt`, ""},
		{"a name that begins like a device", `CONTENTS.txt`, ""},
		{"letters of other scripts", `Zoë résumé 日本.txt`, ""},
		{"a device", `CON`, "kept for a device"},
		{"a device in small letters", `C:\Users\nul`, "kept for a device"},
		{"a device with an ending", `aux.txt`, "kept for a device"},
		{"a device with two endings", `com1.tar.gz`, "kept for a device"},
		{"a folder called as a device", `prn\summary.txt`, "kept for a device"},
		{"a colon, which hides a stream", `Asha: summary.txt`, "holds one of"},
		{"a colon after the drive", `C:\a:b.txt`, "holds one of"},
		{"less than", `a<b`, "holds one of"},
		{"more than", `a>b`, "holds one of"},
		{"a quotation mark", `a"b`, "holds one of"},
		{"a bar", `a|b`, "holds one of"},
		{"a question mark", `why?.txt`, "holds one of"},
		{"a star", `*.txt`, "holds one of"},
		{"a tab", "a\tb", "cannot be seen"},
		{"a dot at the end", `summary.`, "dot or a blank"},
		{"a folder with a dot at the end", `a.\summary.txt`, "dot or a blank"},
		{"a blank at the end", `summary.txt `, "dot or a blank"},
		{"a name too long", long + "a", "longer than 255"},
		{"a name too long in pairs", strings.Repeat("😀", 128), "longer than 255"},
		{"a folder quoted with its last backslash", `D:\my folder"`, "quotation mark"},
	} {
		err := keepable("windows", "-o", test.path)
		if got := err != nil; got != (test.odd != "") {
			t.Errorf("%s: %q gives %v", test.name, test.path, err)
			continue
		}
		if err != nil && (!errors.As(err, new(usageError)) || !errors.As(err, new(hintError)) || !strings.Contains(err.Error(), test.odd)) {
			t.Errorf("%s: %q gives %v; want a usage error with a hint, of %q", test.name, test.path, err, test.odd)
		}
		if err := keepable("linux", "-o", test.path); err != nil {
			t.Errorf("%s: elsewhere %q gives %v", test.name, test.path, err)
		}
	}
}

// What the asker gives is looked at before anything is read or written.
func TestANameThatWindowsCannotKeepIsAskedWrongly(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	for name, args := range map[string][]string{
		"a summary":  {"export", "summary", "--data", data, "-o", "Asha: summary.txt"},
		"a notebook": {"export", "notebook", "--data", data, "-o", "nul"},
		"a command":  {"outline", "--data", data + `"`},
		"the course": {"--plain", "--data", data + `|x`},
	} {
		env, out, errs := inDir("", args...)
		env.OS = "windows"
		if code := Main(env); code != ExitUsage || out.Len() > 0 || !strings.Contains(errs.String(), "hint: ") {
			t.Errorf("%s: exit code %d; printed %q; said %q", name, code, out, errs)
		}
	}
	env, _, errs := inDir("", "--plain")
	env.OS, env.Environ = "windows", []string{"GROUNDWORK_DATA=" + data + "|x"}
	if code := Main(env); code != ExitUsage || !strings.Contains(errs.String(), "GROUNDWORK_DATA") {
		t.Errorf("from the environment: exit code %d; said %q", code, errs)
	}
	if _, err := os.Stat(data); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a folder was made: %v", err)
	}
}

// A path is said as a person would type it.
func TestPathsAreSaidWithoutDoubling(t *testing.T) {
	env, _, errs := inDir("", "export", "summary", "--course", `C:\Users\Asha\course`)
	if code := Main(env); code != ExitError || !strings.Contains(errs.String(), `no course at "C:\Users\Asha\course"`) {
		t.Errorf("exit code %d; said %q", code, errs)
	}
}
