package cli

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"groundwork/progress"
	"groundwork/progress/journal"
)

// anywhere reports whether some file under dir has text.
func anywhere(t *testing.T, dir, text string) (names []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil // a file that went while it was looked for
		}
		if all, err := os.ReadFile(name); err == nil && strings.Contains(string(all), text) {
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// drafted waits until a draft on the disk has text, or until nothing on it has.
func (p *process) drafted(data, text string, there bool) {
	p.t.Helper()
	has := func(d progress.Draft) bool { return strings.Contains(d.Text, text) }
	for p.ctx.Err() == nil {
		if there && slices.ContainsFunc(draftsOf(p.t, data), has) || !there && len(anywhere(p.t, data, text)) == 0 {
			return
		}
		select {
		case <-p.ctx.Done():
		case <-time.After(10 * time.Millisecond): // the program needs the processor too
		}
	}
	p.t.Fatalf("%q on the disk is not %v", text, there)
}

// midReflection is Asha in the middle of a reflection, with what she typed on the disk.
func midReflection(t *testing.T) (data string, p *process) {
	t.Helper()
	data = ashas(t)
	p = begin(t, data)
	p.toWriting()
	p.press(" and tell Bo", "tell Bo")
	p.drafted(data, "and tell Bo", true)
	return data, p
}

// TestKilledWhileWriting kills the program with words in the field: once they were
// kept as a draft they are in the field at the next start, and nowhere else; taken
// out of it they are gone.
func TestKilledWhileWriting(t *testing.T) {
	t.Parallel()
	data, p := midReflection(t)
	if code := p.signal(syscall.SIGKILL); code != -1 {
		t.Errorf("exit code %d", code)
	}
	for _, name := range anywhere(t, data, "and tell Bo") {
		if !strings.HasPrefix(filepath.Base(name), "draft-") {
			t.Errorf("%s holds what was being typed", name)
		}
	}
	if said := p.output("forget"); strings.Contains(said, "tell Bo") || !strings.Contains(said, progress.StillTypedAny(1)) {
		t.Errorf("forget says:\n%s", said)
	}
	if said := p.output("export", "notebook"); strings.Contains(said, "tell Bo") {
		t.Errorf("the exported notebook says:\n%s", said)
	}

	again := begin(t, data)
	again.see("Carry on as Asha")
	again.press("1", "Carry on: Writing")
	again.press(enter, progress.StillTyped)
	again.see("lift it and call Bo and tell Bo")
	again.press("w", "done")
	again.send(strings.Repeat("\x7f", len("lift it and call Bo and tell Bo")))
	again.drafted(data, "and tell Bo", false)
	again.signal(syscall.SIGKILL)
	third := begin(t, data)
	third.see("Carry on as Asha")
	third.press("1", "Carry on: Writing")
	third.press(enter, "lift it and call Bo")
	if screen, _ := third.screen(); strings.Contains(screen, progress.StillTyped) {
		t.Errorf("what was emptied came back:\n%s", screen)
	}
	third.send(ctrlC)
	third.ended()
}

// TestKilledWhileWritingThenKept records what came back: it is words then, and no
// draft.
func TestKilledWhileWritingThenKept(t *testing.T) {
	t.Parallel()
	data, p := midReflection(t)
	p.signal(syscall.SIGKILL)
	again := begin(t, data)
	again.see("Carry on as Asha")
	again.press("1", "Carry on: Writing")
	again.press(enter, progress.StillTyped)
	again.press(enter, "To set beside it")
	again.saved(data, func(e progress.Event) bool { return e.Text == "lift it and call Bo and tell Bo" })
	again.send(ctrlC)
	again.ended()
	for _, name := range anywhere(t, data, "and tell Bo") {
		if !strings.HasPrefix(filepath.Base(name), "words-") {
			t.Errorf("%s holds what was recorded", name)
		}
	}
	again.output("forget", "--all")
	if names := anywhere(t, data, "tell Bo"); len(names) > 0 {
		t.Errorf("forgotten, and %q has it", names)
	}
}

// TestTwoWindowsAtOnce has two windows over one record: each one's work is there at
// the next start, and neither's typing is lost to the other.
func TestTwoWindowsAtOnce(t *testing.T) {
	t.Parallel()
	data := ashas(t)
	a, b := begin(t, data), begin(t, data)
	a.toWriting()
	b.see("Carry on as Asha")
	b.press("1", "The pot drips")
	b.press("o", "Notebook")
	b.press("n", "A note")
	b.press("of the second window", "second window")
	a.press(" of the first", "of the first")
	b.drafted(data, "of the second window", true)
	a.drafted(data, "of the first", true)
	b.press(esc, "Your note is in the notebook.")
	b.saved(data, func(e progress.Event) bool { return e.Text == "of the second window" })
	b.send(ctrlC)
	b.ended()
	a.signal(syscall.SIGKILL)
	again := begin(t, data)
	again.see("Carry on as Asha")
	again.press("1", "Carry on: Writing")
	again.press("o", "of the second window")
	again.press(esc, "Carry on: Writing")
	again.press(enter, "call Bo of the first")
	again.send(ctrlC)
	again.ended()
}

// TestPlainKilledWhileWriting keeps the lines that were entered.
func TestPlainKilledWhileWriting(t *testing.T) {
	t.Parallel()
	data := ashas(t)
	p := begin(t, data, "--plain")
	p.see("Carry on as Asha")
	p.press("1\n", "Type the number of a module.")
	p.send("note\nfirst line\n")
	p.press("second line\n", "an empty line ends it.")
	p.drafted(data, "first line\nsecond line", true)
	p.signal(syscall.SIGKILL)
	again := begin(t, data, "--plain")
	again.see("Carry on as Asha")
	again.press("1\n", "Type the number of a module.")
	again.press("note\n", progress.StillTyped)
	again.press("1\n", "Go on, or an empty line ends it.")
	again.send("third line\n\n")
	again.see("Noted, only for you.")
	again.saved(data, func(e progress.Event) bool { return e.Text == "first line\nsecond line\nthird line" })
	if names, err := filepath.Glob(filepath.Join(data, "teapots", "*", "draft*")); err != nil || len(names) > 0 {
		t.Errorf("%q, %v", names, err)
	}
	again.send("quit\n")
	again.ended()
}

// draftsOf are what lies on the disk as such.
func draftsOf(t *testing.T, data string) []progress.Draft {
	t.Helper()
	j, err := journal.Open(data, "teapots", "learner-asha")
	if err != nil {
		t.Fatal(err)
	}
	all, err := j.Drafts()
	if err != nil {
		t.Fatal(err)
	}
	return all
}
