package journal

import (
	"errors"
	"io"
	"slices"
	"syscall"
	"testing"

	"groundwork/progress/progresstest"
)

// A faulty disk is a real one on which one thing fails so many times.
type faulty struct {
	realDisk
	fail  string // open, lock, create, write, short, sync, close, rename
	times int
}

// due reports whether op is to fail now.
func (d *faulty) due(op string) bool {
	if op != d.fail || d.times == 0 {
		return false
	}
	d.times--
	return true
}

func (d *faulty) open(name string, alone bool) (file, error) {
	if d.due("open") {
		return nil, syscall.EACCES
	}
	if !alone && d.due("lock") {
		return nil, errNoLocks
	}
	f, err := d.realDisk.open(name, alone)
	return faultyFile{f, d}, err
}

func (d *faulty) create(name string) (file, error) {
	if d.due("create") {
		return nil, syscall.EROFS
	}
	f, err := d.realDisk.create(name)
	return faultyFile{f, d}, err
}

func (d *faulty) rename(from, to string) error {
	if d.due("rename") {
		return syscall.EIO
	}
	return d.realDisk.rename(from, to)
}

type faultyFile struct {
	file
	disk *faulty
}

// Write fails as a full disk does, after a part.
func (f faultyFile) Write(p []byte) (int, error) {
	if f.disk.due("write") {
		n, _ := f.file.Write(p[:len(p)/2])
		return n, syscall.ENOSPC
	}
	if f.disk.due("short") {
		return f.file.Write(p[:len(p)/3])
	}
	return f.file.Write(p)
}

func (f faultyFile) Sync() error {
	if f.disk.due("sync") {
		return syscall.EIO
	}
	return f.file.Sync()
}

func (f faultyFile) Close() error {
	err := f.file.Close()
	if f.disk.due("close") {
		return errors.Join(err, syscall.EIO)
	}
	return err
}

var _ io.Writer = faultyFile{}

func TestAppendOutlastsOneFault(t *testing.T) {
	for _, fault := range []string{"open", "write", "short", "sync", "close"} {
		t.Run(fault, func(t *testing.T) {
			j, events := fresh(t), progresstest.Record(12, 1)
			events[2].Text, events[6].Text = "words", "more words"
			appendAll(t, j, events[:4]...)
			j.disk = &faulty{fail: fault, times: 1}
			appendAll(t, j, events[4:8]...)
			appendAll(t, j, events[8:]...)
			got := read(t, another(t, j))
			unique := slices.Compact(slices.Sorted(slices.Values(ids(got))))
			if !slices.Equal(unique, ids(events)) {
				t.Errorf("read %d different events, want all %d", len(unique), len(events))
			}
			if got := texts(got); !slices.Contains(got, "more words") {
				t.Errorf("words are %q", got)
			}
		})
	}
}

func TestAppendThatFailsKeepsWhatWasThere(t *testing.T) {
	for _, fault := range []string{"open", "write", "short", "sync", "close"} {
		t.Run(fault, func(t *testing.T) {
			j, events := fresh(t), progresstest.Record(8, 1)
			appendAll(t, j, events[:4]...)
			j.disk = &faulty{fail: fault, times: 2}
			if err := j.Append(events[4:]...); err == nil {
				t.Fatal("no word of the failure")
			}
			if got := ids(read2(t, j)); !slices.Equal(got[:4], ids(events[:4])) {
				t.Errorf("what was saved reads as %q", got)
			}
			appendAll(t, j, events[4:]...)
			got := slices.Compact(slices.Sorted(slices.Values(ids(read(t, j)))))
			if !slices.Equal(got, ids(events)) {
				t.Errorf("tried again, the record has %d events, want %d", len(got), len(events))
			}
		})
	}
}

func TestAppendWhereLocksDoNotWork(t *testing.T) {
	j, events := fresh(t), progresstest.Record(8, 1)
	appendAll(t, j, events[:4]...)
	before := j.journalFile()
	j.disk = &faulty{fail: "lock", times: -1}
	appendAll(t, j, events[4:6]...)
	appendAll(t, j, events[6:]...)
	if j.journalFile() == before {
		t.Error("a file that others may write to was written without a lock")
	}
	if n := len(folder(t, j)); n != 2 {
		t.Errorf("there are %d files, want one with locks and one without", n)
	}
	if got := ids(read(t, another(t, j))); len(got) != 8 {
		t.Errorf("read %d events, want 8", len(got))
	}
}

func TestTooLargeIsRefusedWhole(t *testing.T) {
	j, events := fresh(t), progresstest.Record(3, 1)
	for range 5000 {
		events[1].Response = append(events[1].Response, "an-option-of-some-length")
	}
	if err := j.Append(events...); !errors.Is(err, ErrTooLarge) {
		t.Errorf("the error is %v, want ErrTooLarge", err)
	}
	if got := read(t, j); len(got) != 0 {
		t.Errorf("%d events were written beside it", len(got))
	}
}
