package journal

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sync"

	"groundwork/progress"
)

// A Journal is one learner's record of one course. It is the
// [groundwork/progress.Store] of a session; its methods may be called from
// several goroutines.
type Journal struct {
	parent string // the course's folder
	folder string // the learner's, within it
	disk   disk

	mu    sync.Mutex
	own   string                 // what names our files; changes where locks do not work
	alone bool                   // locks do not work: our files are ours alone
	stale map[string]bool        // words on disk that were taken back
	kept  []progress.Event       // appended by us, to be written again if they go
	seen  map[string]os.FileInfo // our files as we left them, by name
	doubt map[string]bool        // files in which our last write failed

	run      string           // names our file of drafts
	drafts   []progress.Draft // in it
	draftsIn os.FileInfo      // the folder that it was written to; nil before

	deleted bool // and to stay so, whatever a session still has to say
}

var safeName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$`)

// Open is the record in a learner's folder, as [Learners] names it. Nothing is
// read yet.
func Open(dir, courseID, folder string) (*Journal, error) {
	for _, name := range []string{courseID, folder} {
		if !safeName.MatchString(name) {
			return nil, fmt.Errorf("open record %q of course %q: not the name of a folder here", folder, courseID)
		}
	}
	var run [8]byte
	rand.Read(run[:])
	return &Journal{
		run:    hex.EncodeToString(run[:]),
		parent: filepath.Join(dir, courseID), folder: folder, disk: realDisk{},
		own: installation(folder), stale: map[string]bool{},
		seen: map[string]os.FileInfo{}, doubt: map[string]bool{},
	}, nil
}

// Create is a new, empty record. Its folder is made by the first
// [Journal.Append], so whoever only looks leaves no trace.
func Create(dir, courseID string) (*Journal, error) {
	var random [6]byte
	rand.Read(random[:])
	return Open(dir, courseID, "learner-"+hex.EncodeToString(random[:]))
}

// installation names this computer within one learner's folder. It is a hash,
// so that it tells nobody the computer's name, nor that two learners shared one.
func installation(folder string) string {
	host, err := os.Hostname()
	if err != nil {
		host = "unnamed"
	}
	sum := sha256.Sum256([]byte("groundwork\x00" + host + "\x00" + folder))
	return hex.EncodeToString(sum[:4])
}

// Folder is the name of the learner's folder, for [Open].
func (j *Journal) Folder() string { return j.folder }

// Path is where the record is, for people.
func (j *Journal) Path() string { return filepath.Join(j.parent, j.folder) }

func (j *Journal) journalFile() string {
	return filepath.Join(j.Path(), "journal-"+j.own+".jsonl")
}

func (j *Journal) wordsFile() string {
	return filepath.Join(j.Path(), "words-"+j.own+".jsonl")
}

// files are those in the learner's folder that match a pattern. No folder has
// no files.
func (j *Journal) files(pattern string) ([]string, error) {
	entries, err := os.ReadDir(j.Path())
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the record: %w", err)
	}
	var names []string
	for _, e := range entries {
		if ok, _ := filepath.Match(pattern, e.Name()); ok && !e.IsDir() {
			names = append(names, filepath.Join(j.Path(), e.Name()))
		}
	}
	return names, nil
}
