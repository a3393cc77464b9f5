package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/journal"
)

// A desk is what both front ends work at: the course, the records, and where
// things are kept. It remembers which sessions were opened, so that they can be
// flushed once more when the front end has ended, however it ended.
type desk struct {
	env     Env
	flags   flags
	src     source
	outline *course.Course // its cover, until plain mode needs more
	dir     string         // where records are kept; empty when nothing can be
	why     string         // why there, or why nowhere
	prefer  progress.Preferences

	reading  sync.Mutex // the course or a record: at once they would take the room of both
	awaited  func()     // says that somebody waits for the course; nil where nobody reads beside them
	mu       sync.Mutex
	sessions []*progress.Session
	journals map[*progress.Session]*journal.Journal
}

func newDesk(env Env, f flags) (*desk, error) {
	d := &desk{env: env, flags: f, journals: map[*progress.Session]*journal.Journal{}}
	err := keepableData(env, f)
	if err != nil {
		return nil, err
	}
	if d.src, err = findCourse(env, f.course); err != nil {
		return nil, err
	}
	if d.outline, err = d.src.cover(); err != nil {
		return nil, err
	}
	d.dir, d.why, err = journal.Place(f.data, env.get, env.Dir, env.OS)
	if err != nil {
		d.why = err.Error()
		return d, nil // the course opens all the same, and says that nothing is kept
	}
	if d.prefer, err = journal.LoadSettings(d.dir); err != nil {
		fmt.Fprintf(env.Err, "groundwork: %s\n", printable(err.Error()))
	}
	return d, nil
}

// given is what a front end takes from here.
func (d *desk) given() progress.Desk {
	version, _ := Version()
	return progress.Desk{
		Outline: d.outline, Load: d.load,
		Accounts: d.learners, Open: d.open,
		Delete:      func(s *progress.Session, typed string) error { return calm(d.delete(s, typed)) },
		Export:      d.export,
		Preferences: d.prefer, Prefer: func(p progress.Preferences) error { return calm(d.keep(p)) },
		Saved: d.saved(), Shared: d.shared(), Now: d.env.Now, Version: version,
	}
}

// saved says where the record is kept, in words; empty where nothing can be.
func (d *desk) saved() string {
	if d.dir == "" {
		return ""
	}
	return "in the folder " + oneLine(d.dir)
}

// shared reports whether others are likely to open the folder: it goes with the
// program, as on a stick, or somebody has a record in it already.
func (d *desk) shared() bool {
	if d.dir == "" {
		return false
	}
	records, err := os.ReadDir(filepath.Join(d.dir, d.outline.ID))
	return journal.Carried(d.dir, d.env.Dir) || err == nil && slices.ContainsFunc(records, os.DirEntry.IsDir)
}

// learners are those with a record here, or those of the name asked for.
func (d *desk) learners() ([]progress.Account, error) {
	if d.dir == "" {
		return nil, nil
	}
	all, err := learnersIn(d.dir, d.outline.ID)
	if err != nil || d.flags.learner == "" {
		return all, calm(err)
	}
	var named []progress.Account
	for _, l := range all {
		if strings.EqualFold(l.Name, d.flags.learner) {
			named = append(named, l)
		}
	}
	return named, nil
}

// known refuses a name that nobody here has; no name is anybody's.
func (d *desk) known(name string) error {
	if name == "" || d.dir == "" {
		return nil
	}
	_, err := pickLearner(d.dir, d.outline.ID, name)
	var several severalError
	if errors.As(err, &several) {
		return nil // the first screen offers them all
	}
	return err
}

// load reads the whole course.
func (d *desk) load() (*course.Course, error) {
	d.reading.Lock()
	defer d.reading.Unlock()
	return d.src.load()
}

// beside gives the way to read it while somebody is at the keys of a window, until
// they wait for it.
func (d *desk) beside() func() (*course.Course, error) {
	var keys context.Context
	keys, d.awaited = context.WithCancel(context.Background())
	return func() (*course.Course, error) {
		d.reading.Lock()
		defer d.reading.Unlock()
		return d.src.by(func(tree fs.FS) (*course.Course, error) { return course.LoadBeside(keys, tree) })
	}
}

// open opens the record in a folder, or a new one.
func (d *desk) open(c *course.Course, folder string, isNew bool) (*progress.Session, []string, error) {
	if d.dir == "" {
		return nil, nil, errors.New(d.why)
	}
	if d.awaited != nil {
		d.awaited()
	}
	d.reading.Lock()
	defer d.reading.Unlock()
	var j *journal.Journal
	var err error
	if isNew {
		j, err = journal.Create(d.dir, d.outline.ID)
	} else {
		j, err = journal.Open(d.dir, d.outline.ID, folder)
	}
	if err != nil {
		return nil, nil, calm(err)
	}
	runtime.GC() // a long record goes where what the course was read from has been
	events, damage, err := readEvents(j)
	if err != nil {
		return nil, nil, calm(err)
	}
	_ = j.Forget() // what was taken back and has come back; each append tries again
	s := progress.NewSession(c, events, calmStore{j}, d.env.Now)
	notes := damageTold(damage)
	if err := s.TakeUp(); err != nil {
		notes = append(notes, fmt.Sprintf("Something that you had typed and not kept cannot be read now: %v. It was left as it is.", err))
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.sessions = append(d.sessions, s)
	d.journals[s] = j
	return s, notes, nil
}

// delete removes the record that s writes to, once typed is the learner's
// word for it.
func (d *desk) delete(s *progress.Session, typed string) error {
	if !s.State().Learner.Deletes(typed) {
		return errors.New("that is not the name; nothing was deleted")
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	j := d.journals[s]
	if j == nil {
		return errors.New("nothing is kept of this learner")
	}
	if err := j.Delete(); err != nil {
		return err
	}
	delete(d.journals, s)
	return nil
}

// flush writes what is not written yet, after the front end has ended.
func (d *desk) flush() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	var all error
	for _, s := range d.sessions {
		if d.journals[s] == nil {
			continue // deleted
		}
		if err := s.Flush(); err != nil && !errors.Is(err, progress.ErrDeleted) {
			all = errors.Join(all, hint(fmt.Errorf("%d things you did could not be saved: %w", s.Pending(), err),
				"check that there is room and that %s may be written to", d.dir))
		}
	}
	return all
}

// export keeps text in the learner's documents, under a name that is not taken,
// and gives where.
func (d *desk) export(name string, text []byte) (string, error) {
	folder := d.exportFolder()
	ext := filepath.Ext(name)
	for n := 1; n < 1000; n++ {
		path := filepath.Join(folder, name)
		if n > 1 {
			path = filepath.Join(folder, fmt.Sprintf("%s-%d%s", strings.TrimSuffix(name, ext), n, ext))
		}
		if _, err := os.Lstat(path); err == nil {
			continue
		}
		return oneLine(path), calm(writeNew(path, text))
	}
	return "", fmt.Errorf("%s is full of files of that name", quoted(folder))
}

// exportFolder is where a person would look: their documents, their home, or
// where they are.
func (d *desk) exportFolder() string {
	if d.env.Documents != nil {
		if folder := d.env.Documents(); folder != "" && isFolder(folder) {
			return folder
		}
	}
	home := d.env.get("HOME")
	if d.env.OS == "windows" {
		home = d.env.get("USERPROFILE")
	}
	for _, folder := range []string{filepath.Join(home, "Documents"), home} {
		if home != "" && isFolder(folder) {
			return folder
		}
	}
	here, err := os.Getwd()
	if err != nil {
		return "."
	}
	return here
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// keep keeps the preferences of this computer.
func (d *desk) keep(p progress.Preferences) error {
	if d.dir == "" {
		return errors.New("settings are not kept: " + d.why)
	}
	d.prefer = p
	return journal.SaveSettings(d.dir, p)
}

// asciiOnly reports whether the terminal, its letters or its locale rule out more
// than ASCII. The console of Linux has 512 signs at most, and few of ours.
func asciiOnly(env Env) bool {
	if t := env.get("TERM"); env.console.OnlyASCII || t == "linux" || strings.HasPrefix(t, "vt1") || strings.HasPrefix(t, "vt2") {
		return true
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := env.get(name); v != "" {
			v = strings.ToLower(v)
			return env.OS != "windows" && !strings.Contains(v, "utf-8") && !strings.Contains(v, "utf8")
		}
	}
	return false
}
