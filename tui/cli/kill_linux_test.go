package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"groundwork/course/coursetest"
	"groundwork/progress"
	"groundwork/progress/journal"
)

// kills is how many times the program is killed, each at a moment of its own.
const kills = 300

// TestWhatWasAcknowledgedOutlivesAnyKill has somebody write note after note and
// the program killed at a random moment, again and again over one record. What
// the program said it had noted is there, whole, and so is all from before.
func TestWhatWasAcknowledgedOutlivesAnyKill(t *testing.T) {
	t.Parallel()
	data, course := ashas(t), filepath.Join(t.TempDir(), "teapots")
	if err := unpack(filepath.Join("testdata", "teapots.txtar"), course); err != nil {
		t.Fatal(err)
	}
	chance := rand.New(rand.NewPCG(7, 300))
	noted, drafts := map[string]bool{}, 0
	rounds := coursetest.Rounds(kills)
	for round := range rounds {
		p := killed{name: fmt.Sprintf("round %d", round), course: course, data: data}
		for _, note := range p.run(t, time.Duration(chance.IntN(40))*time.Millisecond) {
			noted[note] = true
		}
		if draft := leftOver(t, data, p.name); draft != "" {
			drafts++
			if noted[draft] {
				t.Errorf("%q was acknowledged and is offered once more", draft)
			}
		}
	}
	if drafts == 0 {
		t.Error("no kill left a draft: they were not put to the test")
	}
	if len(noted) < rounds {
		t.Errorf("only %d notes in %d rounds: hardly anything was put to the test", len(noted), rounds)
	}
	kept := written(t, data)
	for note := range noted {
		if !kept[note] {
			t.Errorf("%q was acknowledged and is gone", note)
		}
	}
	t.Logf("%d kills, %d notes acknowledged, %d kept, %d drafts left", rounds, len(noted), len(kept), drafts)
}

// leftOver is the draft that a killed program left, whole or none, as the next one
// finds it. It is taken away, so that the next round begins anew.
func leftOver(t *testing.T, data, round string) string {
	t.Helper()
	j, err := journal.Open(data, "teapots", "learner-asha")
	if err != nil {
		t.Fatal(err)
	}
	events, _, err := j.Read()
	if err != nil {
		t.Fatal(err)
	}
	s := progress.NewSession(teapots(t), events, j, time.Now)
	if err := errors.Join(j.Forget(), s.TakeUp()); err != nil {
		t.Error(err)
	}
	draft := s.Typed(progress.FieldOfNote(nil, ""))
	if draft != "" && !strings.HasPrefix(draft, round+", note ") {
		t.Errorf("the draft is %q", draft)
	}
	s.ForgetDrafts()
	if err := s.Flush(); err != nil {
		t.Error(err)
	}
	if left, _ := filepath.Glob(filepath.Join(j.Path(), "draft*")); len(left) > 0 {
		t.Errorf("%q is left", left)
	}
	return draft
}

// A killed is one run of the program in lines that does not end by itself.
type killed struct{ name, course, data string }

// run writes notes until the program is killed, so long after the first was
// acknowledged, and gives those that were acknowledged.
func (k killed) run(t *testing.T, after time.Duration) []string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "groundwork", "--plain", "--width", "0", "--course", k.course, "--data", k.data)
	name, value := hurry()
	cmd.Env = []string{"HOME=/no-home", "LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"), name + "=" + value}
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out := &heard{first: make(chan struct{})}
	cmd.Stdout = out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go k.write(in)
	ended := make(chan struct{})
	go func() {
		_ = cmd.Wait() // it was killed, which is an error
		close(ended)
	}()
	select {
	case <-out.first:
		time.Sleep(after) // the one thing that is random is when the end comes
	case <-ended:
		t.Fatalf("%s: the program ended by itself:\n%s", k.name, out.text.String())
	case <-t.Context().Done():
	}
	_ = cmd.Process.Kill()
	<-ended
	return k.acknowledged(out.text.String())
}

// write carries on as Asha and then writes notes, until nobody reads any more.
func (k killed) write(in io.WriteCloser) {
	defer in.Close()
	if _, err := io.WriteString(in, "1\n"); err != nil {
		return
	}
	for i := 0; ; i++ {
		form := "note %s, note %d\n"
		if i%2 == 1 {
			form = "note\n%s, note %d\n\n" // its line is a draft until the empty one
		}
		if _, err := fmt.Fprintf(in, form, k.name, i); err != nil {
			return
		}
	}
}

// acknowledged are the notes that the program said it had taken: the answers come
// in the order of the notes.
func (k killed) acknowledged(out string) []string {
	var notes []string
	for i := range strings.Count(out, acknowledgement) {
		notes = append(notes, fmt.Sprintf("%s, note %d", k.name, i))
	}
	return notes
}

const acknowledgement = "Noted, only for you."

// heard is what a program has said, and tells when it first acknowledged a note.
type heard struct {
	text  bytes.Buffer
	first chan struct{}
	told  bool
}

func (h *heard) Write(p []byte) (int, error) {
	n, err := h.text.Write(p)
	if !h.told && bytes.Contains(h.text.Bytes(), []byte(acknowledgement)) {
		h.told = true
		close(h.first)
	}
	return n, err
}

// written is every word in Asha's record.
func written(t *testing.T, data string) map[string]bool {
	t.Helper()
	j, err := journal.Open(data, "teapots", "learner-asha")
	if err != nil {
		t.Fatal(err)
	}
	events, damage, err := j.Read()
	if err != nil {
		t.Fatal(err)
	}
	if n := len(damage.Files); n > 0 {
		t.Errorf("%d files cannot be read", n)
	}
	texts := map[string]bool{}
	for _, e := range events {
		texts[e.Text] = true
	}
	return texts
}
