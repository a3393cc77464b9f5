package journal

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// errStopped is what a program that has been killed would see, if it could.
var errStopped = errors.New("the program is no more")

// A rig is a real disk on which one thing goes wrong at one operation, and which
// knows what of it a power cut would leave.
type rig struct {
	realDisk
	at    int    // the operation at which it happens; from 1
	fault string // what happens; see faults
	ops   int    // so far
	wrote []int  // those that were writes
	dead  bool

	now  map[string]*inode // the files by name, as a program sees them
	safe map[string]*inode // and as a power cut would leave them
}

// An inode is what a disk holds of a file, whatever names it.
type inode struct {
	safe  []byte   // after a power cut
	holes [][2]int // what a failed sync has dropped, though a program still reads it
}

// faults are what can go wrong at an operation.
const (
	stops     = "the program stops before it"
	halfway   = "the program stops halfway through it"
	powerCut  = "the power fails before it"
	fails     = "it fails once"
	failsLate = "it is done, and fails once"
	full      = "the disk is full from then on, for a while"
	broken    = "everything fails from then on, for a while"
)

// while is how many operations full and broken last: more than two tries.
const while = 12

func newRig(fault string, at int) *rig {
	return &rig{fault: fault, at: at, now: map[string]*inode{}, safe: map[string]*inode{}}
}

// mend makes the disk a healthy one.
func (d *rig) mend() { d.fault, d.dead = "", false }

// ends reports whether the fault is the end of the program.
func ends(fault string) bool { return fault == stops || fault == halfway || fault == powerCut }

// next counts an operation. do says whether it is carried out, and err what it
// gives; part that a write is carried out in part.
func (d *rig) next(writes bool) (do, part bool, err error) {
	if d.dead {
		return false, false, errStopped
	}
	d.ops++
	if writes {
		d.wrote = append(d.wrote, d.ops)
	}
	here, during := d.ops == d.at, d.ops >= d.at && d.ops < d.at+while
	switch {
	case here && ends(d.fault):
		d.dead = true
		return d.fault == halfway, d.fault == halfway, errStopped
	case here && d.fault == fails:
		return false, false, syscall.EIO
	case here && d.fault == failsLate:
		return true, false, syscall.EIO
	case during && d.fault == full && writes:
		return true, true, syscall.ENOSPC
	case during && d.fault == broken:
		return false, true, syscall.EIO
	}
	return true, false, nil
}

func (d *rig) mkdir(dir string) error {
	do, _, err := d.next(false)
	if do {
		err = errors.Join(err, os.MkdirAll(dir, 0o700))
	}
	return err
}

func (d *rig) lock(name string) (func(), error) {
	if _, _, err := d.next(false); err != nil {
		return nil, err
	}
	return d.realDisk.lock(name)
}

func (d *rig) open(name string, alone bool) (file, error) {
	return d.opened(name, func() (file, error) { return d.realDisk.open(name, alone) })
}

func (d *rig) create(name string) (file, error) {
	return d.opened(name, func() (file, error) { return d.realDisk.create(name) })
}

func (d *rig) opened(name string, open func() (file, error)) (file, error) {
	do, _, err := d.next(false)
	if !do {
		return nil, err
	}
	f, failed := open()
	if failed != nil {
		return nil, failed
	}
	if d.now[name] == nil {
		d.now[name] = &inode{}
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return &rigFile{f, d, name, d.now[name]}, nil
}

func (d *rig) rename(from, to string) error {
	do, _, err := d.next(false)
	if do {
		err = errors.Join(err, d.realDisk.rename(from, to))
		d.now[to] = d.now[from]
		delete(d.now, from)
	}
	return err
}

func (d *rig) remove(name string) error {
	do, _, err := d.next(false)
	if do {
		err = errors.Join(err, d.realDisk.remove(name))
		delete(d.now, name)
	}
	return err
}

func (d *rig) settle(string) error {
	do, _, err := d.next(false)
	if do {
		d.safe = maps.Clone(d.now)
	}
	return err
}

// cut leaves in dir what a power cut leaves.
func (d *rig) cut(t testing.TB, dir string) {
	t.Helper()
	entries, _ := os.ReadDir(dir) // there may be no folder yet
	for _, e := range entries {
		if err := os.Remove(filepath.Join(dir, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	for name, node := range d.safe {
		if err := os.WriteFile(name, node.safe, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

type rigFile struct {
	file
	disk *rig
	name string
	node *inode
}

func (f *rigFile) Write(p []byte) (int, error) {
	do, part, err := f.disk.next(true)
	switch {
	case part && do:
		n, failed := f.file.Write(p[:len(p)/2])
		return n, errors.Join(err, failed)
	case !do:
		return 0, err
	}
	n, failed := f.file.Write(p)
	return n, errors.Join(err, failed)
}

// Sync asks nothing of the real disk, which a killed test has no need of.
func (f *rigFile) Sync() error {
	do, _, err := f.disk.next(false)
	text, failed := os.ReadFile(f.name)
	if failed != nil {
		return failed
	}
	if !do && !f.disk.dead {
		f.node.holes = append(f.node.holes, [2]int{len(f.node.safe), len(text)})
	}
	if do {
		for _, hole := range f.node.holes {
			copy(text[hole[0]:hole[1]], bytes.Repeat([]byte{0}, hole[1]-hole[0]))
		}
		f.node.safe = text
	}
	return err
}

// Close lets go of the file whatever happens: a killed program does too.
func (f *rigFile) Close() error {
	closed := f.file.Close()
	_, _, err := f.disk.next(false)
	return errors.Join(err, closed)
}
