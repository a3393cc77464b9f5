package cli

import (
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"groundwork/progress"
	"groundwork/progress/journal"
)

// endings are ways in which a program is ended from outside, and how it exits.
var endings = []struct {
	name   string
	signal syscall.Signal
	code   int // -1 is the signal's
}{
	{"asked to end", syscall.SIGTERM, ExitOK},
	{"terminal closed", syscall.SIGHUP, ExitOK},
	{"killed", syscall.SIGKILL, -1},
}

// TestEndedInTheMiddle ends the program in the middle of a story and opens it
// again: one is at the same moment, on the same screen.
func TestEndedInTheMiddle(t *testing.T) {
	for _, end := range endings {
		t.Run(end.name, func(t *testing.T) {
			data := ashas(t)
			p := begin(t, data)
			p.toStory()
			p.press(enter, "It drips.")
			p.send(turnNumber(t, "lift"))
			p.press(enter, "It is lighter than you thought.")
			p.press(enter, "21:45 · in your hands")
			p.see("pick") // the footer is drawn last, so all above it is there
			before, _ := p.screen()
			p.saved(data, func(e progress.Event) bool { return e.Choice == "lift" })
			if code := p.signal(end.signal); code != end.code {
				t.Errorf("exit code %d, want %d", code, end.code)
			}
			if end.signal != syscall.SIGKILL {
				p.leftAsItWas()
			}

			again := begin(t, data)
			again.see("Carry on as Asha")
			again.press("1", "Carry on: An evening")
			again.press(enter, "21:45 · in your hands")
			again.until("the same screen as before:\n"+before, func(screen string) bool { return screen == before })
			again.send(ctrlC)
			again.ended()
			again.leftAsItWas()
		})
	}
}

// toStory goes from the first screen to the beginning of the story.
func (p *process) toStory() {
	p.t.Helper()
	p.see("Carry on as Asha")
	p.press("1", "Begin")
	p.press("3", "An evening") // after what is next and what is due
	p.press("5", "It begins quietly.")
	p.press(enter, "An evening in three moments.")
}

// toWriting goes from the first screen into the field of a reflection.
func (p *process) toWriting() {
	p.t.Helper()
	p.see("Carry on as Asha")
	p.press("1", "Begin")
	p.press("3", "Writing")
	p.press("7", "Nobody marks this.")
	p.press(enter, "Your words")
	p.press("w", "Only think it")
	p.press(enter, "Only for you.")
}

// turnNumber is the key of a choice of the story.
func turnNumber(t *testing.T, id string) string {
	return string(rune('0' + planOf(newRoom(t, teapots(t)), "drips/evening").turn(id)))
}

// saved waits until the record on the disk holds an event.
func (p *process) saved(data string, is func(progress.Event) bool) {
	p.t.Helper()
	j, err := journal.Open(data, "teapots", "learner-asha")
	if err != nil {
		p.t.Fatal(err)
	}
	for p.ctx.Err() == nil {
		events, _, err := j.Read()
		if err != nil {
			p.t.Fatal(err)
		}
		for _, e := range events {
			if is(e) {
				return
			}
		}
		select {
		case <-p.ctx.Done():
		case <-time.After(10 * time.Millisecond): // the program needs the processor too
		}
	}
	p.t.Fatal("it was never saved")
}

// TestEndedWhileWriting ends the program with words in the field: they are kept.
func TestEndedWhileWriting(t *testing.T) {
	for _, end := range endings[:2] {
		t.Run(end.name, func(t *testing.T) {
			p := begin(t, ashas(t))
			p.toWriting()
			p.press(" and tell Bo!?q1", "tell Bo!?q1")
			p.signal(end.signal)
			p.leftAsItWas()
			if kept := p.output("forget"); !strings.Contains(kept, "lift it and call Bo and tell Bo!?q1") {
				t.Errorf("what was typed is not kept:\n%s", kept)
			}
		})
	}
}

// TestResizedWhileWriting pulls at the window's corner while somebody types.
func TestResizedWhileWriting(t *testing.T) {
	p := begin(t, ashas(t))
	p.toWriting()
	for _, size := range [][2]int{{40, 12}, {200, 60}, {1, 1}, {2, 80}, {81, 25}} { // the last is no size from before: the program sees that it has changed
		p.send("ab")
		p.resize(size[0], size[1])
	}
	p.press("cd", "Bo"+strings.Repeat("ab", 5)+"cd")
	p.press(esc, "keep")
	p.press(enter, "To set beside it")
	p.send(ctrlC)
	if code := p.ended(); code != ExitOK {
		t.Errorf("exit code %d", code)
	}
	p.leftAsItWas()
}

// TestMarginsLeftBehind holds that a resized window is whole even where a frame
// for the smaller size came to the terminal late and left its margins there.
func TestMarginsLeftBehind(t *testing.T) {
	p := begin(t, ashas(t))
	p.toWriting()
	p.resize(81, 30, ansi.SetTopBottomMargins(1, 12))
	p.press("ab", "call Boab")
	p.press("cd", "call Boabcd") // drawn where the cursor is thought to be
	p.send(ctrlC)
	if code := p.ended(); code != ExitOK {
		t.Errorf("exit code %d", code)
	}
}

// TestSmallestWindow opens, reads and leaves the course in one cell.
func TestSmallestWindow(t *testing.T) {
	p := begin(t, ashas(t))
	p.see("Carry on as Asha")
	p.resize(1, 1)
	p.send("1" + enter + enter + f3)
	p.resize(81, 25) // another than before, so that all is drawn anew
	p.see("support") // on whichever screen the keys that came in time have led to
	p.resize(1, 1)
	p.send(ctrlC)
	if code := p.ended(); code != ExitOK {
		t.Errorf("exit code %d", code)
	}
	p.leftAsItWas()
}

// TestPastedMegabyte pastes far more than fits, with escapes in it: what fits is
// kept, and said.
func TestPastedMegabyte(t *testing.T) {
	p := begin(t, ashas(t))
	p.toWriting()
	go p.give("\x1b[200~\x1b[31m\x1b]0;x\x07" + strings.Repeat("word ", 200_000) + "\x1b[201~")
	p.see("That is as much as fits: 10000 characters")
	p.press(esc, "keep")
	p.press(enter, "Your words")
	p.send(ctrlC)
	if code := p.ended(); code != ExitOK {
		t.Errorf("exit code %d", code)
	}
	j, err := journal.Open(p.cmd.Args[4], "teapots", "learner-asha")
	if err != nil {
		t.Fatal(err)
	}
	events, _, err := j.Read()
	if err != nil {
		t.Fatal(err)
	}
	longest := ""
	for _, e := range events {
		if len(e.Text) > len(longest) {
			longest = e.Text
		}
	}
	if n := utf8.RuneCountInString(longest); n < progress.MaxText-20 || n > progress.MaxText {
		t.Errorf("%d characters are kept", n)
	}
	if strings.ContainsAny(longest, "\x1b\x07") {
		t.Errorf("escapes are kept: %.60q", longest)
	}
}

// TestPlainEnded ends plain mode on a terminal: it says that all is saved.
func TestPlainEnded(t *testing.T) {
	for name, end := range map[string]func(*process) int{
		"ctrl+c":          func(p *process) int { p.send(ctrlC); return p.ended() },
		"asked to end":    func(p *process) int { return p.signal(syscall.SIGTERM) },
		"end of input":    func(p *process) int { p.send("\x04"); return p.ended() },
		"the word for it": func(p *process) int { p.send("quit\n"); return p.ended() },
	} {
		t.Run(name, func(t *testing.T) {
			p := begin(t, ashas(t), "--plain")
			p.see("Carry on as Asha")
			p.press("1\n", "Welcome back, Asha.")
			p.see("Type the number of a module.")
			if code := end(p); code != ExitOK {
				t.Errorf("exit code %d", code)
			}
			p.see("Everything is saved in the folder")
			p.leftAsItWas()
		})
	}
}
