package journal

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// read2 is the record as it reads, damaged or not.
func read2(t testing.TB, j *Journal) []progress.Event {
	t.Helper()
	events, _, err := j.Read()
	if err != nil {
		t.Fatal(err)
	}
	return events
}

// A process killed in an append leaves some first part of what it wrote. Whatever
// the part, what was there before is read, and what comes after too.
func TestEveryTornTail(t *testing.T) {
	events := progresstest.Record(5, 1)
	before, torn := lines(t, events[:2]), lines(t, events[2:4])
	for cut := range len(torn) + 1 {
		j := fresh(t)
		put(t, j, filepath.Base(j.journalFile()), before+torn[:cut])
		whole := strings.Count(torn[:cut], "\n")
		if cut > 0 && whole < 2 && strings.HasSuffix(torn[:cut], "}") {
			whole++ // all but the end of the line
		}
		if got := len(read2(t, j)); got != 2+whole {
			t.Fatalf("cut at %d: %d events are read, want %d", cut, got, 2+whole)
		}
		appendAll(t, j, events[4])
		if got := ids(read2(t, j)); got[len(got)-1] != events[4].ID || len(got) != 3+whole {
			t.Fatalf("cut at %d: after an append %d events are read, want %d", cut, len(got), 3+whole)
		}
		appendAll(t, j, events[2:4]...)
		got := slices.Compact(slices.Sorted(slices.Values(ids(read2(t, j)))))
		if !slices.Equal(got, ids(events)) {
			t.Fatalf("cut at %d: written again, %d events are read, want 5", cut, len(got))
		}
	}
}

func TestTornLineWrittenAgainIsNoDamage(t *testing.T) {
	j, events := fresh(t), progresstest.Record(2, 1)
	half := lines(t, events[:1])[:80]
	put(t, j, filepath.Base(j.journalFile()), half)
	if _, damage, _ := j.Read(); len(damage.Lines) != 1 {
		t.Errorf("half a line is told of %d times, want once", len(damage.Lines))
	}
	appendAll(t, j, events...)
	read(t, j)
}

func TestTwoWriters(t *testing.T) {
	first, events := fresh(t), progresstest.Record(200, 1)
	second := another(t, first)
	if first.journalFile() != second.journalFile() {
		t.Fatal("two windows on one computer write to two files")
	}
	var both sync.WaitGroup
	for i, j := range []*Journal{first, second} {
		both.Go(func() {
			for n := i; n < len(events); n += 2 {
				if err := j.Append(events[n]); err != nil {
					t.Error(err)
				}
			}
		})
	}
	both.Wait()
	got := ids(read(t, first))
	slices.Sort(got)
	if !slices.Equal(got, ids(events)) {
		t.Errorf("read %d events, want all 200", len(got))
	}
}

func TestReadOnlyDisk(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root writes everywhere")
	}
	j := fresh(t)
	events := progresstest.Record(3, 1)
	appendAll(t, j, events[:2]...)
	os.Chmod(j.journalFile(), 0o400)
	os.Chmod(j.Path(), 0o500)
	t.Cleanup(func() { os.Chmod(j.Path(), 0o700) })
	if err := j.Append(events[2]); err == nil {
		t.Error("no word that nothing can be saved")
	}
	if got := len(read(t, j)); got != 2 {
		t.Errorf("read %d events, want 2", got)
	}
}

func FuzzRead(f *testing.F) {
	events := progresstest.Record(3, 1)
	whole := lines(f, events)
	f.Add([]byte(whole))
	f.Add([]byte(whole[:len(whole)-7]))
	f.Add([]byte("\n\n{}\n\x00" + whole))
	f.Add([]byte(`{"id":"` + events[0].ID + `","kind":"chose","place":-9,"score":1e400,"value":99}`))
	f.Add([]byte(`{"ID":"` + events[0].ID + `","kind":"wrote","at":"2026","response":["\ud800",null]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		got, damage, err := Read(strings.NewReader(string(text)), "fuzzed")
		if err != nil {
			t.Fatalf("an error from a reader that has none: %v", err)
		}
		if n := len(got) + len(damage.Lines); n > strings.Count(string(text), "\n")+1 {
			t.Fatalf("%d lines of %d bytes came to %d", strings.Count(string(text), "\n")+1, len(text), n)
		}
		again, left, err := Read(strings.NewReader(lines(t, got)), "again")
		if err != nil || len(left.Lines) > 0 || !slices.Equal(ids(again), ids(got)) {
			t.Fatalf("what was read does not read again: %v, %v", err, left.Lines)
		}
		a, b := progress.Fold(got), progress.Fold(append(slices.Clone(again), got...))
		if a.Events != b.Events {
			t.Fatalf("a record and its copy fold to %d events, want %d", b.Events, a.Events)
		}
	})
}
