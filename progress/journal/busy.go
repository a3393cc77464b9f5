package journal

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"time"
)

// inTheWay are the errors, on Windows, of a file that another program has open:
// access denied, a sharing violation, a lock violation. Source: winerror.h.
var inTheWay = []error{syscall.Errno(5), syscall.Errno(32), syscall.Errno(33)}

// patiently does what another program may be in the way of: on Windows nobody can
// replace or remove a file that somebody has open, be it a window of ours that
// reads it or a program that looks for viruses. It tries again for a second and a
// half, each wait twice the last, and then gives the error.
func patiently(do func() error) error { return patient(runtime.GOOS, time.Sleep, do) }

// removeFolder removes a folder of files, file by file, and stops at one that stays.
// [os.RemoveAll] does so on Windows in a newer way, which wine does not know, and
// which a share need not; it has what is left.
func removeFolder(dir string) error {
	entries, _ := os.ReadDir(dir) // what cannot be read cannot be removed, and is told so
	for _, name := range removalOrder(entries) {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	if os.Remove(dir) == nil {
		return nil
	}
	return os.RemoveAll(dir)
}

// removalOrder has the journals last: by them a record is found, and whoever deletes
// it has to find it once more where a part of it stayed.
func removalOrder(entries []os.DirEntry) []string {
	var first, last []string
	for _, e := range entries {
		if ours, _ := filepath.Match("journal*.jsonl", e.Name()); ours {
			last = append(last, e.Name())
		} else {
			first = append(first, e.Name())
		}
	}
	return append(first, last...)
}

func patient(system string, wait func(time.Duration), do func() error) error {
	const first, longest = 12 * time.Millisecond, 768 * time.Millisecond
	for pause := first; ; pause *= 2 {
		err := do()
		if system != "windows" || pause > longest || !slices.ContainsFunc(inTheWay, func(e error) bool { return errors.Is(err, e) }) {
			return err
		}
		wait(pause)
	}
}
