package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"groundwork/content"
)

// clicked is the Env of a program that a double click started.
func clicked(in io.Reader, args ...string) (env Env, out, errs *bytes.Buffer) {
	out, errs = new(bytes.Buffer), new(bytes.Buffer)
	return Env{
		Args: args, In: in, Out: out, Err: errs, Content: content.FS,
		OS: "windows", Now: time.Now, Clicked: func() bool { return true },
	}, out, errs
}

// A slowReader gives a byte a read, and notes what had been said before each.
type slowReader struct {
	text string
	errs *bytes.Buffer
	said []string
}

func (r *slowReader) Read(p []byte) (int, error) {
	r.said = append(r.said, r.errs.String())
	if r.text == "" {
		return 0, io.EOF
	}
	p[0], r.text = r.text[0], r.text[1:]
	return 1, nil
}

func TestDoubleClickedErrorWaitsForEnter(t *testing.T) {
	in := &slowReader{text: "abc\nrest"}
	env, _, errs := clicked(in, "oultine")
	in.errs = errs
	if code := Main(env); code != ExitUsage {
		t.Errorf("exit code %d, want %d", code, ExitUsage)
	}
	if in.text != "rest" {
		t.Errorf("%q was left to read, want all after the first Enter", in.text)
	}
	for _, want := range []string{"unknown command", "did you mean", "Press Enter to close this window."} {
		if !strings.Contains(in.said[0], want) {
			t.Errorf("%q was not said before the wait:\n%s", want, in.said[0])
		}
	}
}

func TestDoubleClickedErrorEndsWithItsInput(t *testing.T) {
	for name, in := range map[string]io.Reader{
		"nothing to read":  strings.NewReader(""),
		"no Enter":         strings.NewReader("no line end"),
		"a closed console": errorReader{},
	} {
		env, _, _ := clicked(in, "--loud")
		if code := Main(env); code != ExitUsage {
			t.Errorf("%s: exit code %d, want %d", name, code, ExitUsage)
		}
	}
}

type errorReader struct{}

func (errorReader) Read([]byte) (int, error) { return 0, os.ErrClosed }

func TestNothingWaitsWithoutAnError(t *testing.T) {
	in := &slowReader{text: "\n"}
	env, out, errs := clicked(in, "now")
	in.errs = errs
	if code := Main(env); code != ExitOK {
		t.Errorf("exit code %d, want %d", code, ExitOK)
	}
	if in.said != nil || !strings.Contains(out.String(), "999") {
		t.Errorf("read %d times; printed:\n%s", len(in.said), out)
	}

	env, _, errs = clicked(in, "oultine")
	env.Clicked = func() bool { return false } // from a shell
	if Main(env); in.said != nil {
		t.Errorf("a shell was kept waiting:\n%s", errs)
	}
}

func TestErrorsAreToldOnce(t *testing.T) {
	for _, test := range []struct {
		name string
		err  error
		code int
		want string
	}{
		{"none", nil, ExitOK, ""},
		{"wrong", errors.New("no"), ExitError, "groundwork: no\n"},
		{"with a hint", hint(errors.New("no"), "do %s", "this"), ExitError, "groundwork: no\ngroundwork: hint: do this\n"},
		{"asked wrongly", hint(usageError{errors.New("no")}, "do"), ExitUsage, "groundwork: no\ngroundwork: hint: do\n"},
		{"told already", errSaid, ExitError, ""},
		{"nobody reads", fmt.Errorf("write: %w", syscall.EPIPE), ExitOK, ""},
		{"escapes", errors.New("a\x1b[31mb\u202ec"), ExitError, "groundwork: a\uFFFD[31mb\uFFFDc\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var b bytes.Buffer
			if code := tell(&b, test.err); code != test.code {
				t.Errorf("exit code %d, want %d", code, test.code)
			}
			if b.String() != test.want {
				t.Errorf("said %q, want %q", b.String(), test.want)
			}
		})
	}
}
