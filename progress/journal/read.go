package journal

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/lockedfile"

	"groundwork/progress"
)

// A LineError tells of a line that was stepped over.
type LineError struct {
	File string // its name in the learner's folder
	Line int
	Err  error
}

// Error is "file:line: what".
func (e *LineError) Error() string { return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err) }

// Unwrap gives what was wrong with the line.
func (e *LineError) Unwrap() error { return e.Err }

// Damage is what could not be read. Nothing of it is ever removed.
type Damage struct {
	Lines []*LineError // lines that are not events, or not words
	Newer []*LineError // events of kinds that this program does not know
	Files []error      // files that cannot be read
}

// Any reports whether there is something to tell.
func (d Damage) Any() bool { return len(d.Lines)+len(d.Newer)+len(d.Files) > 0 }

// Told is d in sentences for the learner: what happened, and that nothing was
// removed.
func (d Damage) Told() []string {
	var told []string
	if n := len(d.Lines); n == 1 {
		told = append(told, fmt.Sprintf("One line of your record could not be read (%v). It was left as it is, and everything else is here.", d.Lines[0]))
	} else if n > 1 {
		told = append(told, fmt.Sprintf("%d lines of your record could not be read (the first: %v). They were left as they are, and everything else is here.", n, d.Lines[0]))
	}
	if n := len(d.Newer); n > 0 {
		told = append(told, fmt.Sprintf("A newer version of this program has written to your record (%s). They are kept, and count again when you use that version.", entries(n)))
	}
	for _, err := range d.Files {
		told = append(told, fmt.Sprintf("A file of your record could not be opened: %v. What it holds is not shown now.", err))
	}
	return told
}

func entries(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}

// Read gives the whole record: the events of all journals in the learner's
// folder with their words, each journal in its own order. Words that were taken
// back are not among them, wherever a copy of them turns up. The error is for a
// folder that cannot be read at all; no folder is an empty record.
func (j *Journal) Read() ([]progress.Event, Damage, error) {
	var d Damage
	j.stillHere()
	r, err := j.gather(&d)
	if err != nil {
		return nil, d, err
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	r.join(j.stale)
	r.forgive()
	return r.events, d, nil
}

// gather reads the lines of all the files of the record.
func (j *Journal) gather(d *Damage) (*reader, error) {
	journals, err := j.files("journal*.jsonl")
	if err != nil {
		return nil, err
	}
	wordsFiles, err := j.files("words*.jsonl")
	if err != nil {
		return nil, err
	}
	r := newReader(d)
	for _, name := range wordsFiles {
		r.file(name, r.wordsLine)
	}
	r.lookAside(j)
	r.makeRoom(journals)
	for _, name := range journals {
		r.file(name, r.eventLine)
	}
	return r, nil
}

// Read gives the events in one journal and, in the damage, the lines it stepped
// over. name is for those.
func Read(from io.Reader, name string) ([]progress.Event, Damage, error) {
	var d Damage
	r := newReader(&d)
	err := r.lines(from, name, r.eventLine)
	r.forgive()
	return r.events, d, err
}

// A reader gathers a record from its files.
type reader struct {
	damage *Damage
	events []progress.Event
	scan   scan
	words  map[string]words
	held   map[string]bool // ids that a damaged line begins with, and so may have words of
	whole  map[string]bool // how each whole line begins
	torn   []string        // how each of damage.Lines begins
}

func newReader(d *Damage) *reader {
	return &reader{
		damage: d, words: map[string]words{}, held: map[string]bool{}, whole: map[string]bool{},
		scan: scan{shared: map[string]string{}},
	}
}

// makeRoom guesses how many events files hold, so that their list need not grow
// again and again.
func (r *reader) makeRoom(files []string) {
	const usual, most = 180, 1 << 16 // bytes to a short event; events to make room for
	var size int64
	for _, name := range files {
		if info, err := os.Stat(name); err == nil {
			size += info.Size()
		}
	}
	r.events = make([]progress.Event, 0, min(size/usual+1, most))
}

// file reads one file, and notes it as damage when it cannot be read.
func (r *reader) file(name string, take func([]byte) error) {
	f, err := openShared(name)
	if err == nil {
		err = r.lines(f, filepath.Base(name), take)
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		r.damage.Files = append(r.damage.Files, err)
	}
}

// openShared opens a file for reading, with a lock where there are locks, so
// that no half of an append is seen.
func openShared(name string) (io.ReadCloser, error) {
	if !isFile(name) {
		return nil, fmt.Errorf("%s is a pipe or a device, not a file", filepath.Base(name))
	}
	if f, err := lockedfile.Open(name); err == nil {
		return f, nil
	}
	return os.Open(name)
}

// mark is what some editors put at the beginning of a file that they save.
var mark = []byte("\ufeff")

// lines hands each line of from to take, and notes those it refuses. A line that
// is too long is refused unread, so that no file can fill the memory.
func (r *reader) lines(from io.Reader, name string, take func([]byte) error) error {
	br := bufio.NewReaderSize(from, maxLine+1)
	for n := 1; ; n++ {
		line, err := br.ReadSlice('\n')
		long := errors.Is(err, bufio.ErrBufferFull)
		if n == 1 {
			line = bytes.TrimPrefix(line, mark)
		}
		start := ""
		if long {
			start = beginning(line) // before the rest of it comes into the same room
		}
		for errors.Is(err, bufio.ErrBufferFull) {
			_, err = br.ReadSlice('\n')
		}
		switch text := bytes.TrimSpace(line); {
		case long:
			r.refuse(&LineError{name, n, ErrTooLarge}, start)
		case len(text) > 0:
			if bad := take(text); bad != nil {
				r.refuse(&LineError{name, n, bad}, beginning(text))
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
	}
}

// errNewer tells of an event that a newer program wrote.
var errNewer = errors.New("a kind of event that this version does not know")

func (r *reader) refuse(e *LineError, start string) {
	if errors.Is(e.Err, errNewer) {
		r.damage.Newer = append(r.damage.Newer, e)
		return
	}
	r.damage.Lines = append(r.damage.Lines, e)
	r.torn = append(r.torn, start)
	r.held[idAtStart([]byte(start))] = true
}

func (r *reader) eventLine(line []byte) error {
	e, err := r.decode(line)
	if err != nil {
		return errors.New("not an event")
	}
	r.events = append(r.events, e)
	r.whole[beginning(line)] = true
	if !progress.Known(e.Kind) {
		return fmt.Errorf("%w: %q", errNewer, e.Kind)
	}
	return nil
}

// decode reads a line the quick way, or else the thorough one.
func (r *reader) decode(line []byte) (e progress.Event, err error) {
	if r.scan.event(line, &e) {
		return e, isEvent(&e)
	}
	e = progress.Event{}
	return e, decodeEvent(line, &e)
}

func (r *reader) wordsLine(line []byte) error {
	var w words
	if err := json.Unmarshal(line, &w); err != nil || !validID(w.ID) {
		return errors.New("not a line of words")
	}
	r.words[w.ID] = w
	r.whole[beginning(line)] = true
	return nil
}

// join gives events their words, but for those taken back, whose copies are
// noted in stale.
func (r *reader) join(stale map[string]bool) {
	gone := map[string]bool{}
	for i := range r.events {
		if e := &r.events[i]; e.Kind == progress.Forgot {
			gone[e.Of] = true
		}
	}
	for id := range gone {
		if _, there := r.words[id]; there || r.held[id] {
			stale[id] = true
		}
	}
	for i := range r.events {
		if e := &r.events[i]; !gone[e.ID] {
			e.Text, e.Asks = r.words[e.ID].Text, r.words[e.ID].Asks
		}
	}
}

// forgive takes back the complaint about the part of a line that was written
// again whole: nothing is missing.
func (r *reader) forgive() {
	var kept []*LineError
	var whole []string // sorted, once it is needed
	for i, e := range r.damage.Lines {
		start := r.torn[i]
		if start == "" || r.whole[start] {
			continue
		}
		if whole == nil {
			whole = slices.Sorted(maps.Keys(r.whole))
		}
		at, _ := slices.BinarySearch(whole, start)
		if at == len(whole) || !strings.HasPrefix(whole[at], start) {
			kept = append(kept, e)
		}
	}
	r.damage.Lines = kept
}
