package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// longest bounds what waits for a process; nothing is expected to come near it.
const longest = 2 * time.Minute

// A process is the program on a terminal of its own, as a person has it. These
// tests are for Linux, where a pseudo terminal and its signals are at hand; what
// they hold is the same program everywhere.
type process struct {
	t   *testing.T
	cmd *exec.Cmd
	tty *os.File
	ctx context.Context

	mu   sync.Mutex // guards what follows; vt.SafeEmulator leaves String unlocked
	em   *vt.Emulator
	news chan struct{} // closed and replaced when something was drawn
	read chan struct{} // closed when all was read
}

// begin starts the program with the record in data.
func begin(t *testing.T, data string, args ...string) *process {
	t.Helper()
	p := &process{t: t, em: vt.NewEmulator(80, 24), news: make(chan struct{}), read: make(chan struct{})}
	var cancel context.CancelFunc
	p.ctx, cancel = context.WithTimeout(t.Context(), longest)
	t.Cleanup(cancel)
	course := filepath.Join(t.TempDir(), "teapots")
	if err := unpack(filepath.Join("testdata", "teapots.txtar"), course); err != nil {
		t.Fatal(err)
	}
	p.cmd = exec.CommandContext(p.ctx, "groundwork", append([]string{"--course", course, "--data", data}, args...)...)
	p.cmd.Env = []string{"TERM=xterm-256color", "HOME=/no-home", "LANG=C.UTF-8", "PATH=" + os.Getenv("PATH")}
	name, value := hurry()
	p.cmd.Env = append(p.cmd.Env, name+"="+value)
	var err error
	if p.tty, err = pty.StartWithSize(p.cmd, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.tty.Close() })
	go p.draw()
	go io.Copy(io.Discard, p.em) // a terminal that answers nothing it is asked, so that no answer comes in the middle of a key
	return p
}

// ashas is a data folder with Asha's record.
func ashas(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "data")
	if err := unpack(filepath.Join("testdata", "asha.txtar"), dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

// draw takes the program's output until there is no more.
func (p *process) draw() {
	defer close(p.read)
	b := make([]byte, 1<<16)
	for {
		n, err := p.tty.Read(b)
		p.mu.Lock()
		p.em.Write(b[:n])
		close(p.news)
		p.news = make(chan struct{})
		p.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// screen is what is drawn now, and what tells of the next change.
func (p *process) screen() (text string, news chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	lines := strings.Split(p.em.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n"), p.news
}

// see waits until text is on the screen, however its lines are broken.
func (p *process) see(text string) {
	p.t.Helper()
	p.until(fmt.Sprintf("%q", text), func(screen string) bool {
		return strings.Contains(strings.Join(strings.Fields(screen), " "), text)
	})
}

// until waits for a screen.
func (p *process) until(what string, is func(screen string) bool) {
	p.t.Helper()
	for {
		got, news := p.screen()
		if is(got) {
			return
		}
		select {
		case <-news:
		case <-p.read:
			if last, _ := p.screen(); is(last) {
				return // it was drawn between the two looks
			}
			p.t.Fatalf("the program ended before this was seen: %s\n%s", what, got)
		case <-p.ctx.Done():
			p.t.Fatalf("not on the screen: %s\n%s", what, got)
		}
	}
}

// Keys as a terminal sends them. A key that comes again at once is taken to be
// held, so enter is kept apart from an enter before it by another key.
const (
	enter = "\x1b[H\r"
	esc   = "\x1b"
	f3    = "\x1bOR"
	ctrlC = "\x03"
)

// press sends a key, and waits until what it brings is seen.
func (p *process) press(key, until string) {
	p.t.Helper()
	p.send(key)
	p.see(until)
}

func (p *process) send(text string) {
	p.t.Helper()
	if err := p.give(text); err != nil {
		p.t.Fatal(err)
	}
}

// give sends text, from any goroutine.
func (p *process) give(text string) error {
	_, err := io.WriteString(p.tty, text)
	return err
}

// resize changes the size of the terminal. What was still on its way, drawn for
// the size before, comes to it late.
func (p *process) resize(width, height int, late ...string) {
	p.t.Helper()
	p.mu.Lock()
	p.em.Resize(width, height)
	p.em.Write([]byte(strings.Join(late, "")))
	p.mu.Unlock()
	if err := pty.Setsize(p.tty, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)}); err != nil {
		p.t.Fatal(err)
	}
}

// signal sends s and waits for the end.
func (p *process) signal(s syscall.Signal) (code int) {
	p.t.Helper()
	if err := p.cmd.Process.Signal(s); err != nil {
		p.t.Fatal(err)
	}
	return p.ended()
}

// ended waits for the end and gives the exit code; -1 is a signal's.
func (p *process) ended() (code int) {
	p.t.Helper()
	err := p.cmd.Wait()
	if p.ctx.Err() != nil {
		p.t.Fatal("the program did not end")
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		p.t.Fatal(err)
	}
	<-p.read
	return p.cmd.ProcessState.ExitCode()
}

// leftAsItWas checks that the terminal is as it was before.
func (p *process) leftAsItWas() {
	p.t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.em.IsAltScreen() {
		p.t.Error("the alternate screen was left on")
	}
	if p.em.CursorHidden() {
		p.t.Error("the cursor was left hidden")
	}
}

// output runs another command on the same record.
func (p *process) output(args ...string) string {
	p.t.Helper()
	given := p.cmd.Args[1:5] // the course and the record
	var out bytes.Buffer
	cmd := exec.CommandContext(p.ctx, "groundwork", append(args, given...)...)
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Run(); err != nil {
		p.t.Errorf("%q: %v\n%s", args, err, out.String())
	}
	return out.String()
}
