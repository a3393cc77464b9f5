package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

const (
	longest = 20 * time.Second       // that anything is waited for
	quiet   = 30 * time.Millisecond  // after which a frame is thought whole
	least   = 300 * time.Millisecond // that a key which changes nothing is waited for
)

// A terminal is a program in one, with an emulator that answers what it asks.
type terminal struct {
	cmd   *exec.Cmd
	tty   *os.File
	ready time.Duration // from its start until it was ready

	mu      sync.Mutex
	em      *vt.Emulator
	changed chan struct{} // has room for one
}

func (b *bench) open(ready, program string, args ...string) *terminal {
	return b.sized(80, 24, ready, program, args...)
}

// sized starts a program in a terminal of a size, and waits until it is ready.
func (b *bench) sized(width, height int, ready, program string, args ...string) *terminal {
	t := &terminal{cmd: exec.Command(program, args...), em: vt.NewEmulator(width, height), changed: make(chan struct{}, 1)}
	t.cmd.Env = []string{"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "HOME=" + b.dir, "PATH=" + os.Getenv("PATH")}
	begun := time.Now()
	t.tty = must(pty.StartWithSize(t.cmd, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)}))
	go io.Copy(t.tty, t.em)
	go t.draw()
	t.see(ready)
	t.ready = time.Since(begun)
	t.settle(quiet)
	return t
}

func (t *terminal) draw() {
	b := make([]byte, 1<<16)
	for {
		n, err := t.tty.Read(b)
		t.mu.Lock()
		t.em.Write(b[:n])
		t.mu.Unlock()
		select {
		case t.changed <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

func (t *terminal) screen() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.em.String()
}

func (t *terminal) see(text string) {
	late := time.After(longest)
	for !strings.Contains(t.screen(), text) {
		select {
		case <-t.changed:
		case <-late:
			log.Fatalf("%q is not seen:\n%s", text, t.screen())
		}
	}
}

// until presses a key and gives how long it took until text was seen; of no text
// it waits until the frame is whole, and gives 0.
func (t *terminal) until(key, text string) time.Duration {
	begun := time.Now()
	io.WriteString(t.tty, key)
	defer time.Sleep(200 * time.Millisecond) // the same key sooner is one that is held
	if text == "" {
		t.settle(least)
		return 0
	}
	t.see(text)
	took := time.Since(begun)
	t.settle(quiet)
	return took
}

// settle waits for a change, and then until there is no more of it.
func (t *terminal) settle(first time.Duration) (took time.Duration, any bool) {
	begun := time.Now()
	select {
	case <-t.changed:
	case <-time.After(first):
		return 0, false
	}
	took = time.Since(begun)
	for {
		select {
		case <-t.changed:
		case <-time.After(quiet):
			return took, true
		}
	}
}

// keys presses keys in turns, so many times, and gives how long each took to
// change the screen.
func (t *terminal) keys(turns []string, times int) []time.Duration {
	var all []time.Duration
	for i := range times {
		time.Sleep(time.Duration(rand.IntN(20)) * time.Millisecond) // at no fixed distance from the frame before
		select {
		case <-t.changed:
		default:
		}
		io.WriteString(t.tty, turns[i%len(turns)])
		if took, any := t.settle(least); any {
			all = append(all, took)
		}
	}
	return all
}

// memory is the most that the program has held, in KiB.
func (t *terminal) memory() int {
	f := must(os.Open(fmt.Sprintf("/proc/%d/status", t.cmd.Process.Pid)))
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		kib := 0
		if _, err := fmt.Sscanf(s.Text(), "VmHWM: %d kB", &kib); err == nil {
			return kib
		}
	}
	return 0
}

func (t *terminal) end() {
	t.cmd.Process.Signal(syscall.SIGTERM)
	time.AfterFunc(time.Second, func() { t.cmd.Process.Kill() })
	t.cmd.Wait()
	t.tty.Close()
}

func p50(d []time.Duration) time.Duration { return at(d, 0.5) }
func p95(d []time.Duration) time.Duration { return at(d, 0.95) }

func at(d []time.Duration, share float64) time.Duration {
	if len(d) == 0 {
		return 0
	}
	slices.Sort(d)
	return d[int(share*float64(len(d)-1)+0.5)]
}

func ms(d time.Duration) string { return fmt.Sprintf("%.1f ms", float64(d.Microseconds())/1000) }
