package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAConsoleThatCannotDrawGetsLines(t *testing.T) {
	env, _, _ := inDir("")
	env.Ready = func() (Console, func()) { return Console{NoDrawing: true}, func() {} }
	env, restore := readied(env)
	restore()
	if got, want := plainBecause(env, flags{}, false), "because this console cannot draw a window"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := plainBecause(env, flags{plain: true}, false), "because you asked for it with --plain"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// Help is drawn too: its pages carry colours, and a question to the terminal
// about its background.
func TestAConsoleThatCannotDrawGetsPlainHelp(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"export", "summary", "--help"}, {"--version"}, {"oultine"}} {
		env, out, errs := inDir("", args...)
		env.Ready = func() (Console, func()) { return Console{NoDrawing: true}, func() {} }
		code := Main(env)
		if said := out.String() + errs.String(); strings.Contains(said, "\x1b") || said == "" {
			t.Errorf("%q said %q", args, said)
		}
		if want := map[bool]int{true: ExitUsage, false: ExitOK}[args[0] == "oultine"]; code != want {
			t.Errorf("%q: exit code %d, want %d", args, code, want)
		}
	}
}

func TestACodePageThatStaysOldGetsTypewriterSigns(t *testing.T) {
	env, _, _ := inDir("")
	env.OS = "windows"
	if asciiOnly(env) {
		t.Error("a console that can show all is not used")
	}
	env.console.OnlyASCII = true
	if !asciiOnly(env) {
		t.Error("signs that cannot be shown are used")
	}
}

func TestTheConsoleIsLeftAsItWas(t *testing.T) {
	for _, args := range [][]string{{"now"}, {"oultine"}, {"--plain"}} {
		env, _, _ := inDir("", args...)
		env.Environ = []string{"HOME=" + t.TempDir()}
		restored := 0
		env.Ready = func() (Console, func()) { return Console{}, func() { restored++ } }
		if Main(env); restored != 1 {
			t.Errorf("%q: put back %d times, want once", args, restored)
		}
	}
}

// Lines that a double click opened close with their window: the last ones say
// what was saved, and are to be read.
func TestDoubleClickedLinesWaitForEnter(t *testing.T) {
	in := &slowReader{text: "quit\n\nrest"}
	env, _, errs := clicked(in, "--data", t.TempDir())
	in.errs = errs
	if code := Main(env); code != ExitOK || !strings.Contains(errs.String(), "Press Enter to close this window.") {
		t.Errorf("exit code %d; said %q", code, errs)
	}
	if !strings.HasSuffix("\nrest", in.text) {
		t.Errorf("%q was left to read: nothing waited", in.text)
	}
	env, _, errs = clicked(strings.NewReader("quit\n"), "--data", t.TempDir())
	env.Clicked = func() bool { return false }
	if Main(env); errs.Len() > 0 {
		t.Errorf("a shell was kept waiting: %q", errs)
	}
}

func TestAReaderThatWentAwayIsAnEndInOrder(t *testing.T) {
	for _, gone := range readerGone {
		for _, err := range []error{
			gone, fmt.Errorf("write: %w", gone), &os.PathError{Op: "write", Path: "out", Err: gone},
			errors.Join(errors.New("other"), gone),
		} {
			if !unread(err) {
				t.Errorf("%v is told of", err)
			}
		}
	}
	if unread(nil) || unread(os.ErrClosed) || unread(os.ErrPermission) {
		t.Error("another mistake is kept quiet")
	}
}

// Windows says where documents are; organisations move them to a share.
func TestExportsGoWhereDocumentsAre(t *testing.T) {
	home, share := t.TempDir(), t.TempDir()
	d := &desk{env: Env{Environ: []string{"USERPROFILE=" + home}, OS: "windows"}}
	for _, test := range []struct {
		name, folder, want string
	}{
		{"on a share", share, share},
		{"a share that is away", filepath.Join(share, "gone"), home},
		{"not known", "", home},
	} {
		d.env.Documents = func() string { return test.folder }
		if got := d.exportFolder(); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}
