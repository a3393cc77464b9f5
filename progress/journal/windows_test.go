package journal

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// The places of Windows, as far as another system can tell: where a path is only
// put together, and nothing is looked up.
func TestPlaceOnWindows(t *testing.T) {
	bare, stick := t.TempDir(), t.TempDir()
	if err := os.Mkdir(filepath.Join(stick, beside), 0o700); err != nil {
		t.Fatal(err)
	}
	locked := t.TempDir() // a program folder that may only be read
	if err := os.Chmod(locked, 0o500); err != nil {
		t.Fatal(err)
	}
	long := `C:\` + strings.Repeat(`folder\`, 50)
	for _, tt := range []struct {
		name, exe string
		env       map[string]string
		want      string
	}{
		{"a program folder that may only be read", locked, map[string]string{"LOCALAPPDATA": `C:\Local`}, `C:\Local\Groundwork`},
		{"a stick is before the computer", stick, map[string]string{"LOCALAPPDATA": `C:\Local`}, filepath.Join(stick, beside)},
		{"a stick, where nothing else is known", stick, nil, filepath.Join(stick, beside)},
		{"a folder that ends in a backslash", bare, map[string]string{"LOCALAPPDATA": `D:\Local\`}, `D:\Local\Groundwork`},
		{"a home on a share", bare, map[string]string{"USERPROFILE": `\\server\home$\asha`}, `\\server\home$\asha\AppData\Local\Groundwork`},
		{"a local folder on a share", bare, map[string]string{"LOCALAPPDATA": `\\server\share\asha\AppData\Local`}, `\\server\share\asha\AppData\Local\Groundwork`},
		{"a home that is a drive", bare, map[string]string{"USERPROFILE": `H:\`}, `H:\AppData\Local\Groundwork`},
		{"a home of 350 characters", bare, map[string]string{"USERPROFILE": long}, long + `AppData\Local\Groundwork`},
		{"letters of another script", bare, map[string]string{"LOCALAPPDATA": `C:\Users\Zoë\AppData\Local`}, `C:\Users\Zoë\AppData\Local\Groundwork`},
		{"the roaming folder is not used", bare, map[string]string{"APPDATA": `\\server\asha`, "USERPROFILE": `C:\Users\a`}, `C:\Users\a\AppData\Local\Groundwork`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir, why, err := Place("", func(key string) string { return tt.env[key] }, tt.exe, "windows")
			if dir != tt.want || why == "" || err != nil {
				t.Errorf("the place is %q (%q), %v; want %q and why", dir, why, err, tt.want)
			}
		})
	}
}

// Whatever a learner is called, no file or folder is called so.
func TestNoNameOfALearnerNamesAFile(t *testing.T) {
	ours := regexp.MustCompile(`^(learner-[0-9a-f]{12}|(journal|words)-[0-9a-f]{8}\.jsonl|words\.lock)$`)
	for _, name := range []string{
		"CON", "nul", "COM1", "aux.txt", "Asha.", "Asha ", `A<s>h:a"/\|?*`, `..\..\Asha`, "/etc/asha",
		`\\server\share`, "日本", strings.Repeat("a", 5000), "",
	} {
		dir := t.TempDir()
		j, err := Create(dir, "boats")
		if err != nil {
			t.Fatal(err)
		}
		s := progress.NewSession(progresstest.Course(t, nil), nil, j, progresstest.NewClock().Now)
		s.Enrol(name, "wales", "nurse")
		if err := errors.Join(s.Note(nil, "", secret), s.Flush()); err != nil {
			t.Fatalf("%q: %v", name, err)
		}
		for _, folder := range []string{filepath.Join(dir, "boats"), j.Path()} {
			entries, err := os.ReadDir(folder)
			if err != nil || len(entries) == 0 {
				t.Fatalf("%q: %d files, %v", name, len(entries), err)
			}
			for _, e := range entries {
				if !ours.MatchString(e.Name()) {
					t.Errorf("%q is kept in %q", name, e.Name())
				}
			}
		}
		found, err := Learners(dir, "boats")
		if err != nil || len(found) != 1 || found[0].Name != s.State().Learner.Name {
			t.Errorf("%q: found %+v, %v", name, found, err)
		}
	}
}

// A record lies as deep as its folder; what Windows says of 260 is Go's to answer.
func TestARecordMayLieDeep(t *testing.T) {
	dir := t.TempDir()
	for len(dir) < 600 {
		dir = filepath.Join(dir, strings.Repeat("deep", 10))
	}
	j, err := Create(dir, "boats")
	if err != nil {
		t.Fatal(err)
	}
	s := progress.NewSession(progresstest.Course(t, nil), nil, j, progresstest.NewClock().Now)
	if err := errors.Join(s.Note(nil, "", secret), s.Flush(), s.Forget(s.State().Words[0].ID)); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(SaveSettings(dir, progress.Preferences{Plain: true}), j.Delete()); err != nil {
		t.Fatal(err)
	}
	if p, err := LoadSettings(dir); !p.Plain || err != nil {
		t.Errorf("the settings are %+v, %v", p, err)
	}
}

// Only on Windows can somebody who reads a file be in the way of its removal.
func TestWhatIsInTheWayIsWaitedFor(t *testing.T) {
	const accessDenied, sharing, locked, full = syscall.Errno(5), syscall.Errno(32), syscall.Errno(33), syscall.Errno(112)
	for _, tt := range []struct {
		name, system string
		errs         []error // of the first tries; the next one works
		tries        int
		told         error
	}{
		{"nothing in the way", "windows", nil, 1, nil},
		{"another window reads", "windows", []error{sharing}, 2, nil},
		{"and then what looks for viruses", "windows", []error{&os.LinkError{Op: "rename", Err: sharing}, &os.PathError{Op: "remove", Err: accessDenied}, locked}, 4, nil},
		{"in the way for good", "windows", []error{9: nil, 0: sharing, 1: sharing, 2: sharing, 3: sharing, 4: sharing, 5: sharing, 6: sharing, 7: sharing, 8: sharing}, 8, sharing},
		{"another mistake", "windows", []error{full}, 1, full},
		{"another system", "linux", []error{sharing}, 1, sharing},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tries, waited := 0, time.Duration(0)
			err := patient(tt.system, func(d time.Duration) { waited += d }, func() error {
				tries++
				if tries <= len(tt.errs) {
					return tt.errs[tries-1]
				}
				return nil
			})
			if tries != tt.tries || !errors.Is(err, tt.told) {
				t.Errorf("%d tries, and then %v; want %d, and %v", tries, err, tt.tries, tt.told)
			}
			if waited > 2*time.Second {
				t.Errorf("waited %v: a window would seem to have stopped", waited)
			}
		})
	}
}
