// Package cli is the command line: commands, flags, modes, exit codes, wiring.
//
// Rules for talking to a person from here. Results go to standard output, all
// else to standard error. What went wrong is one line, "groundwork: what
// happened", in lower case with no full stop; what to do about it is another,
// "groundwork: hint: …". The exit code is 0 for right, 1 for wrong, 2 for asked
// wrongly. One place prints errors, [Main]; everything else returns them.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/inconshreveable/mousetrap"
)

// Exit codes, as scripts see them.
const (
	ExitOK    = 0
	ExitError = 1 // it went wrong
	ExitUsage = 2 // it was asked wrongly
)

// An Env is everything that a run takes from outside.
type Env struct {
	Args    []string // without the program's name
	In      io.Reader
	Out     io.Writer
	Err     io.Writer
	Environ []string
	Content fs.FS  // the embedded course
	Dir     string // where the executable is; empty if that is not known
	OS      string // as runtime.GOOS
	Now     func() time.Time
	// Clicked reports whether a double click started the program, in a window
	// that closes with it.
	Clicked func() bool
	// Ready makes the terminal fit to draw on, and says what it cannot do; restore
	// leaves it as it was. It is nil where there is nothing to do.
	Ready func() (c Console, restore func())
	// Documents is where a person keeps documents; empty, or nil, where that has
	// its usual name.
	Documents func() string

	console Console // what Ready said
}

// System is the Env of this process, with content as the embedded course.
func System(content fs.FS) Env {
	env := Env{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Environ: os.Environ(), Content: content, OS: runtime.GOOS, Now: time.Now,
		Clicked: mousetrap.StartedByExplorer, Ready: readyConsole, Documents: documents,
	}
	if exe, err := os.Executable(); err == nil {
		env.Dir = filepath.Dir(exe)
	}
	return env
}

// get is the value of an environment variable, the last one of its name, whose
// capitals do not matter on Windows.
func (env Env) get(name string) string {
	value := ""
	for _, kv := range env.Environ {
		n, v, _ := strings.Cut(kv, "=")
		if n == name || env.OS == "windows" && strings.EqualFold(n, name) {
			value = v
		}
	}
	return value
}

// Main runs the program and gives its exit code. A closed terminal and a
// request to end both end it in order: what was done is written first.
func Main(env Env) int {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGHUP, syscall.SIGTERM)
	defer stop()
	signal.Ignore(syscall.SIGPIPE) // a reader that went away is an end in order too
	env, restore := readied(env)
	defer restore()
	code := tell(env.Err, run(ctx, env))
	if code != ExitOK && env.Clicked() {
		waitForEnter(env)
	}
	return code
}

// tell prints err, if there is one to print, and gives its exit code.
func tell(w io.Writer, err error) int {
	if err == nil || unread(err) {
		return ExitOK
	}
	if !errors.Is(err, errSaid) {
		fmt.Fprintf(w, "groundwork: %s\n", printable(err.Error()))
	}
	var h interface{ Hint() string }
	if errors.As(err, &h) {
		fmt.Fprintf(w, "groundwork: hint: %s\n", printable(h.Hint()))
	}
	var usage usageError
	if errors.As(err, &usage) {
		return ExitUsage
	}
	return ExitError
}

// unread reports that err is of writing to somebody who no longer reads.
func unread(err error) bool {
	return slices.ContainsFunc(readerGone, func(gone error) bool { return errors.Is(err, gone) })
}

// errSaid is the error of a command that has told of its failure itself.
var errSaid = errors.New("told already")

// A usageError is the asker's, not the program's.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// A hintError says what to do about an error.
type hintError struct {
	error
	hint string
}

func (e hintError) Unwrap() error { return e.error }

// Hint is what to do next.
func (e hintError) Hint() string { return e.hint }

func hint(err error, format string, args ...any) error {
	return hintError{err, fmt.Sprintf(format, args...)}
}

// waitForEnter keeps the window of a double-clicked program open until its
// message is read.
func waitForEnter(env Env) {
	fmt.Fprint(env.Err, "\nPress Enter to close this window. ")
	var b [1]byte
	for {
		if n, err := env.In.Read(b[:]); err != nil || n > 0 && b[0] == '\n' {
			return
		}
	}
}
