package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"groundwork/content"
)

// inDir is an Env of a program in dir, with nothing to read.
func inDir(dir string, args ...string) (env Env, out, errs *bytes.Buffer) {
	out, errs = new(bytes.Buffer), new(bytes.Buffer)
	return Env{
		Args: args, In: strings.NewReader(""), Out: out, Err: errs, Content: content.FS, Dir: dir,
		OS: "linux", Now: time.Now, Clicked: func() bool { return false },
	}, out, errs
}

func TestCourseBesideTheProgramIsOpenedAndSaid(t *testing.T) {
	dir := t.TempDir()
	if err := unpack(filepath.Join("testdata", "teapots.txtar"), filepath.Join(dir, "course")); err != nil {
		t.Fatal(err)
	}
	env, out, errs := inDir(dir, "--plain", "--data", filepath.Join(dir, "data"))
	if code := Main(env); code != ExitOK {
		t.Errorf("exit code %d", code)
	}
	if !strings.Contains(out.String(), "Teapots at work") {
		t.Errorf("another course was opened:\n%s", out)
	}
	if want := "groundwork: this is the course in " + filepath.Join(dir, "course"); !strings.Contains(errs.String(), want) {
		t.Errorf("said %q, want %q in it", errs, want)
	}
}

// Windows knows a variable by any capitals.
func TestEnvironmentIsReadAsTheSystemDoes(t *testing.T) {
	env := Env{OS: "windows", Environ: []string{"groundwork_data=D:\\first", "Groundwork_Data=D:\\last"}}
	if got := env.get("GROUNDWORK_DATA"); got != `D:\last` {
		t.Errorf("on Windows got %q", got)
	}
	env.OS = "linux"
	if got := env.get("GROUNDWORK_DATA"); got != "" {
		t.Errorf("on Linux got %q", got)
	}
}

func TestRecordBesideTheProgramIsFound(t *testing.T) {
	dir := t.TempDir()
	for archive, folder := range map[string]string{"teapots": "course", "asha": "groundwork-data"} {
		if err := unpack(filepath.Join("testdata", archive+".txtar"), filepath.Join(dir, folder)); err != nil {
			t.Fatal(err)
		}
	}
	env, out, errs := inDir(dir, "forget")
	if code := Main(env); code != ExitOK || !strings.Contains(out.String(), "lift it and call Bo") {
		t.Errorf("exit code %d; printed %q; said %q", code, out, errs)
	}
}

func TestPlainSaysWhy(t *testing.T) {
	env, _, _ := inDir("")
	dumb := env
	dumb.Environ = []string{"TERM=xterm", "TERM=dumb"}
	for _, test := range []struct {
		name    string
		env     Env
		flags   flags
		setting bool
		want    string
	}{
		{"the flag is first", dumb, flags{plain: true}, true, "because you asked for it with --plain"},
		{"then the settings", dumb, flags{}, true, "because your settings say so"},
		{"then the terminal", dumb, flags{}, false, "because this terminal cannot draw a window"},
		{"then where input comes from", env, flags{}, false, "because the input is not a terminal"},
	} {
		if got := plainBecause(test.env, test.flags, test.setting); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestSignsFollowTheLocale(t *testing.T) {
	for _, test := range []struct {
		environ []string
		os      string
		want    bool
	}{
		{nil, "linux", false}, // nothing is known against it
		{[]string{"LANG=en_GB.UTF-8"}, "linux", false},
		{[]string{"LANG=en_GB.utf8"}, "linux", false},
		{[]string{"LANG=C"}, "linux", true},
		{[]string{"LANG=en_GB.UTF-8", "LC_ALL=C"}, "linux", true},
		{[]string{"LANG=C"}, "windows", false},
		{[]string{"TERM=linux", "LANG=en_GB.UTF-8"}, "linux", true},
		{[]string{"TERM=vt220", "LANG=en_GB.UTF-8"}, "linux", true},
		{[]string{"TERM=xterm-256color", "LANG=en_GB.UTF-8"}, "linux", false},
	} {
		if got := asciiOnly(Env{Environ: test.environ, OS: test.os}); got != test.want {
			t.Errorf("asciiOnly with %q on %s is %v, want %v", test.environ, test.os, got, test.want)
		}
	}
}

func TestExportTakesANameThatIsFree(t *testing.T) {
	home := t.TempDir()
	d := &desk{env: Env{Environ: []string{"HOME=" + home}, OS: "linux"}}
	for _, want := range []string{"summary.txt", "summary-2.txt", "summary-3.txt"} {
		path, err := d.export("summary.txt", []byte(want))
		if err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(filepath.Join(home, want))
		if err != nil || path != filepath.Join(home, want) || string(text) != want {
			t.Errorf("kept %q in %s, want %q: %v", text, path, want, err)
		}
	}
	if err := os.Mkdir(filepath.Join(home, "Documents"), 0o700); err != nil {
		t.Fatal(err)
	}
	path, err := d.export("summary.txt", nil)
	if want := filepath.Join(home, "Documents", "summary.txt"); err != nil || path != want {
		t.Errorf("kept in %s, want %s: %v", path, want, err)
	}
}

func TestARecordThatOthersMayReadIsShared(t *testing.T) {
	dir := t.TempDir()
	if err := unpack(filepath.Join("testdata", "teapots.txtar"), filepath.Join(dir, "course")); err != nil {
		t.Fatal(err)
	}
	if err := unpack(filepath.Join("testdata", "asha.txtar"), filepath.Join(dir, "used")); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "groundwork-data"), 0o700); err != nil {
		t.Fatal(err)
	}
	for data, want := range map[string]bool{"": true, filepath.Join(dir, "used"): true, filepath.Join(dir, "new"): false} {
		env, _, _ := inDir(dir)
		d, err := newDesk(env, flags{data: data})
		if err != nil {
			t.Fatal(err)
		}
		if got := d.given().Shared; got != want {
			t.Errorf("with the record in %q: shared %v, want %v", data, got, want)
		}
	}
}

func TestACourseBesideTheProgramIsFound(t *testing.T) {
	dir := t.TempDir()
	if got := besideProgram(dir); got != "" {
		t.Errorf("found %q in an empty folder", got)
	}
	archive := filepath.Join(dir, "course.zip")
	if err := os.WriteFile(archive, []byte("PK"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := besideProgram(dir); got != archive {
		t.Errorf("found %q beside a zip, want %q", got, archive)
	}
	folder := filepath.Join(dir, "course")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if got := besideProgram(dir); got != archive {
		t.Errorf("a folder without a course was taken for one: %q", got)
	}
	if err := os.WriteFile(filepath.Join(folder, "course.yaml"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := besideProgram(dir); got != folder {
		t.Errorf("found %q, want the folder %q before the zip", got, folder)
	}
}
