package plain

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"groundwork/course"
	"groundwork/progress"
)

// lineReader gives a line a read, and says how many before each.
type lineReader struct {
	lines []string
	at    int
	asked func(at int)
}

func (r *lineReader) Read(p []byte) (int, error) {
	if r.asked != nil {
		r.asked(r.at)
	}
	if r.at >= len(r.lines) {
		return 0, io.EOF
	}
	r.at++
	return copy(p, r.lines[r.at-1]), nil
}

// everyKind are the lines of the talk that answers every kind, but for its quit.
func everyKind(t *testing.T) []string {
	t.Helper()
	a, err := txtar.ParseFile("testdata/talk/every-kind.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return strings.SplitAfter(strings.TrimSuffix(string(a.Files[0].Data), "quit\n"), "\n")
}

// said is what an event tells of what the learner did.
func said(e progress.Event) string {
	value := ""
	if e.Value != nil {
		value = fmt.Sprint(*e.Value)
	}
	return fmt.Sprint(e.Kind, " ", e.Lesson, " ", e.Activity, e.Page, " ", e.Response, e.Choice, value, " ", e.Text)
}

func TestTheEndOfInputAtAnyLineLosesNothing(t *testing.T) {
	lines := everyKind(t)
	whole := newRoom(t)
	before := make([]int, len(lines)+1)
	in := &lineReader{lines: lines, asked: func(at int) { before[at] = len(whole.events) }}
	run(t, whole, in)
	for cut := range lines {
		r := newRoom(t)
		out := run(t, r, &lineReader{lines: lines[:cut]})
		if !strings.Contains(out, "The input has ended") || cut > 0 && !strings.Contains(out, "Everything is saved") {
			t.Errorf("cut before line %d %q: nothing says that it is saved:\n%s", cut+1, lines[cut], tail(out))
		}
		for i, want := range whole.events[:before[cut]] {
			if i >= len(r.events) || said(r.events[i]) != said(want) {
				t.Fatalf("cut before line %d %q: lost %q", cut+1, lines[cut], said(want))
			}
		}
	}
}

func run(t *testing.T, r *room, in io.Reader) string {
	t.Helper()
	var out bytes.Buffer
	c := r.config("", &out)
	c.In = in
	if err := Run(context.Background(), c); err != nil {
		t.Errorf("Run: %v", err)
	}
	checkPlain(t, out.String(), r.width)
	return out.String()
}

func tail(text string) string {
	return text[max(0, len(text)-400):]
}

// What was given and not yet recorded when the input ended is recorded then.
func TestTheEndOfInputKeepsWhatWasBegun(t *testing.T) {
	for _, tt := range []struct{ at, in, want string }{
		{"#first", "\n\n2\n", "answered drips/all-kinds first [mop] "},
		{"#own", "\n\nI would\nlift it", "wrote drips/all-kinds own [] I would\nlift it"},
		{"#mine", "\n\nBuy a pot\n", "committed drips/all-kinds mine [] Buy a pot"},
		{"the-first-drip", "\n\nnote\nLook first", "wrote drips/all-kinds the-first-drip [] Look first"},
	} {
		r := newRoom(t)
		r.stopAt("drips/all-kinds", tt.at)
		out := r.talk(t, tt.in)
		if tt.at == "#first" && !strings.Contains(out, "The floor will be wet again") {
			t.Errorf("the talk ends on a wrong answer with no word on it:\n%s", tail(out))
		}
		if !slices.ContainsFunc(r.events, func(e progress.Event) bool { return said(e) == tt.want }) {
			t.Errorf("stopped in the middle of %s: %q is not in the record", tt.at, tt.want)
		}
	}
}

func TestTheNextSittingCarriesOnInTheMiddleOfAStory(t *testing.T) {
	r := newRoom(t)
	r.stopAt("drips/all-kinds", "#evening")
	r.talk(t, "\n\n1\n")
	out := r.talk(t, "\n\n")
	_, after, _ := strings.Cut(out, "You stopped in the middle of this. It goes on from there.")
	if !strings.HasPrefix(after, "\n\n21:45, in your hands.") {
		t.Errorf("the second sitting does not begin where the first stopped:\n%s", tail(out))
	}
}

func TestStoppingFromOutsideSavesAndSaysSo(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	r := newRoom(t)
	lines := everyKind(t)[:12]
	blocked := make(chan struct{})
	defer close(blocked)
	in := &lineReader{lines: lines, asked: func(at int) {
		if at == len(lines) {
			cancel()
			<-blocked
		}
	}}
	var out bytes.Buffer
	c := r.config("", &out)
	c.In = in
	err := Run(ctx, c)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("Run gives %v, want the context's error", err)
	}
	if !strings.Contains(out.String(), "Everything is saved") {
		t.Errorf("nothing says that it is saved:\n%s", tail(out.String()))
	}
	if last := r.events[len(r.events)-1]; last.Kind != progress.Left {
		t.Errorf("the last event is %q, want left", last.Kind)
	}
}

func TestCtrlCSavesAndSaysSo(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process cannot send itself an interrupt here")
	}
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	r := newRoom(t)
	lines := everyKind(t)[:12]
	blocked := make(chan struct{})
	defer close(blocked)
	out := run(t, r, &lineReader{lines: lines, asked: func(at int) {
		if at < len(lines) {
			return
		}
		if err := self.Signal(os.Interrupt); err != nil {
			t.Error(err)
		}
		<-blocked
	}})
	if !strings.Contains(out, "We were asked to stop") || !strings.Contains(out, "Everything is saved") {
		t.Errorf("nothing says that it is saved:\n%s", tail(out))
	}
}

// brokenPipe takes so many bytes and then fails.
type brokenPipe struct{ room int }

func (b *brokenPipe) Write(p []byte) (int, error) {
	if b.room -= len(p); b.room < 0 {
		return 0, os.ErrClosed
	}
	return len(p), nil
}

func TestClosedOutputLosesNothing(t *testing.T) {
	r := newRoom(t)
	c := r.config(strings.Join(everyKind(t), ""), nil)
	c.Out = &brokenPipe{room: 6000}
	if err := Run(context.Background(), c); !errors.Is(err, os.ErrClosed) {
		t.Errorf("Run gives %v, want that the output is closed", err)
	}
	if last := r.events[len(r.events)-1]; last.Kind != progress.Left {
		t.Errorf("the last event is %q, want left", last.Kind)
	}
}

func TestAFailedSaveIsToldAndTriedAgain(t *testing.T) {
	r := newRoom(t)
	lines := strings.SplitAfter("\n\n\n1\n3\n\nskip\nquit\n", "\n")
	in := &lineReader{lines: lines, asked: func(at int) {
		r.fail = nil
		if at > 1 && at < 6 {
			r.fail = errors.New("the disk is full")
		}
	}}
	out := run(t, r, in)
	for _, want := range []string{"Not saved yet: the disk is full.", "Saved now, all of it.", "Everything is saved"} {
		if strings.Count(out, want) != 1 {
			t.Errorf("%q is said %d times, want once:\n%s", want, strings.Count(out, want), out)
		}
	}
}

// Somebody deletes the record from elsewhere: that is said once, and nothing else of
// saving.
func TestARecordDeletedElsewhereIsTold(t *testing.T) {
	r := newRoom(t)
	r.fail = fmt.Errorf("save: %w", progress.ErrDeleted)
	out := strings.Join(strings.Fields(run(t, r, strings.NewReader("\n\n\n1\n3\n\nskip\nquit\n"))), " ")
	if strings.Count(out, progress.SayDeleted) != 1 || !strings.HasSuffix(out, "since the record has been deleted. Goodbye.") {
		t.Errorf("it says\n%s", tail(out))
	}
	for _, said := range []string{"Everything is saved", "Not saved", "You started without saving"} {
		if strings.Contains(out, said) {
			t.Errorf("it says %q", said)
		}
	}
}

func TestALastSaveThatFailsIsAnError(t *testing.T) {
	r := newRoom(t)
	r.fail = errors.New("the disk is full")
	var out bytes.Buffer
	err := Run(context.Background(), r.config("\n\n\n", &out))
	if err == nil || !strings.Contains(out.String(), "Not saved: save your record: the disk is full.") {
		t.Errorf("Run gives %v and says\n%s", err, tail(out.String()))
	}
}

// A course that cannot be read still leaves the card, and says no more than
// that something is wrong: whoever started the talk tells what.
func TestABrokenCourseLeavesTheCard(t *testing.T) {
	r := newRoom(t)
	var out bytes.Buffer
	c := r.config("", &out)
	c.Outline = nil
	c.Load = func() (*course.Course, error) { return nil, errors.New("course.yaml: is not here") }
	err := Run(context.Background(), c)
	if err == nil || err.Error() != "open the course: course.yaml: is not here" {
		t.Errorf("Run gives %v", err)
	}
	for _, want := range []string{"Has this just happened?", "Ring 999", "116 123", "Nothing was begun"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not said:\n%s", want, out.String())
		}
	}
}

func TestRecordsThatCannotBeListedAreTold(t *testing.T) {
	r := newRoom(t)
	var out bytes.Buffer
	c := r.config("2\n", &out)
	c.Accounts = func() ([]progress.Account, error) { return nil, errors.New("permission denied") }
	if err := Run(context.Background(), c); err != nil {
		t.Error(err)
	}
	if !strings.Contains(out.String(), "could not be listed: permission denied.") {
		t.Errorf("nothing says that the records could not be listed:\n%s", out.String())
	}
}
