package journal

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// A disk opens files. There is one real one; tests have others, which fail.
type disk interface {
	// open opens or makes a file to append to, locked unless alone.
	open(name string, alone bool) (file, error)
	// create makes a new file.
	create(name string) (file, error)
	rename(from, to string) error
	remove(name string) error
	// mkdir makes a folder, with those above it.
	mkdir(dir string) error
	// lock keeps everyone else who asks for it away until unlock.
	lock(name string) (unlock func(), err error)
	// settle has a folder's entries on the disk.
	settle(dir string) error
}

// A file is what an append needs of one.
type file interface {
	io.Writer
	io.ReaderAt
	Stat() (os.FileInfo, error)
	Sync() error
	Close() error
}

type realDisk struct{}

func (realDisk) open(name string, alone bool) (file, error) {
	const flags = os.O_RDWR | os.O_APPEND | os.O_CREATE
	if alone {
		return os.OpenFile(name, flags, 0o600)
	}
	f, err := lockedfile.OpenFile(name, flags, 0o600)
	if err != nil {
		return nil, lockTrouble(name, err)
	}
	return f, nil
}

// errNoLocks tells that a file can be opened and not locked.
var errNoLocks = errors.New("files cannot be locked here")

// lockTrouble tells a lock that cannot be had from a file that cannot be opened.
func lockTrouble(name string, err error) error {
	f, plain := os.OpenFile(name, os.O_RDWR|os.O_APPEND, 0o600)
	if plain != nil {
		return err
	}
	return errors.Join(errNoLocks, f.Close())
}

func (realDisk) create(name string) (file, error) {
	return os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
}

func (realDisk) rename(from, to string) error {
	return patiently(func() error { return os.Rename(from, to) })
}

func (realDisk) remove(name string) error { return os.Remove(name) }

func (realDisk) lock(name string) (unlock func(), err error) {
	f, err := lockedfile.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	return func() { _ = f.Close() }, nil
}

// mkdir has each folder that it makes on the disk in the one above, as far as
// that can be had.
func (d realDisk) mkdir(dir string) error {
	var above []string
	for at := dir; filepath.Dir(at) != at; at = filepath.Dir(at) {
		if _, err := os.Stat(at); err == nil {
			break
		}
		above = append(above, filepath.Dir(at))
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for _, folder := range above {
		_ = d.settle(folder)
	}
	return nil
}

// settle is best effort: not every system can sync a folder, and the file that
// it names is synced already.
func (realDisk) settle(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	_ = d.Sync()
	return d.Close()
}
