package cli

import (
	"errors"
	"fmt"
	"strings"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/journal"
)

// A record is one learner's, opened for a command.
type record struct {
	journal *journal.Journal
	session *progress.Session
	damage  journal.Damage
}

// place finds the folder where records are kept.
func place(env Env, f flags) (string, error) {
	if err := keepableData(env, f); err != nil {
		return "", err
	}
	dir, _, err := journal.Place(f.data, env.get, env.Dir, env.OS)
	return dir, err
}

// openRecord opens the record of the learner asked for with --learner, or of
// the only one there is.
func openRecord(env Env, f flags, c *course.Course) (record, error) {
	dir, err := place(env, f)
	if err != nil {
		return record{}, err
	}
	who, err := pickLearner(dir, c.ID, f.learner)
	if err != nil {
		return record{}, err
	}
	j, err := journal.Open(dir, c.ID, who.Folder)
	if err != nil {
		return record{}, hint(err, "check that the folder may be read")
	}
	events, damage, err := readEvents(j)
	if err != nil {
		return record{}, hint(err, "check that the folder may be read")
	}
	s := progress.NewSession(c, events, calmStore{j}, env.Now)
	_ = s.TakeUp() // a draft that cannot be read is no part of what commands give
	return record{j, s, damage}, nil
}

// readEvents reads a record. It may have been carried here from anywhere, so
// nothing of it that is shown can be something that a terminal would obey.
func readEvents(j *journal.Journal) ([]progress.Event, journal.Damage, error) {
	events, damage, err := j.Read()
	for i := range events {
		cleaned(&events[i])
	}
	return events, damage, err
}

// errNoRecord is the error where nobody has begun yet.
var errNoRecord = errors.New("no record here yet")

// A severalError tells that a name is not enough to find one record.
type severalError struct{ error }

// learnersIn are those with a record in dir, their names as they can be shown.
func learnersIn(dir, courseID string) ([]progress.Account, error) {
	all, err := journal.Learners(dir, courseID)
	for i := range all {
		all[i].Name = shownName(all[i].Name)
	}
	return all, err
}

// pickLearner finds the learner called name, or the only one where name is
// empty.
func pickLearner(dir, courseID, name string) (progress.Account, error) {
	all, err := learnersIn(dir, courseID)
	if err != nil {
		return progress.Account{}, hint(err, "check that the folder may be read, or say which with --data FOLDER")
	}
	var found []progress.Account
	names := make([]string, len(all))
	for i, l := range all {
		names[i] = fmt.Sprintf("%q", l.Name)
		if name == "" || strings.EqualFold(l.Name, name) {
			found = append(found, l)
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(all) == 0:
		return progress.Account{}, hint(fmt.Errorf("%w, in %s", errNoRecord, quoted(dir)), "open the course with groundwork, or say where the record is with --data FOLDER")
	case len(found) == 0:
		err := usageError{fmt.Errorf("nobody called %q has a record here", name)}
		return progress.Account{}, hint(err, "there are: %s", strings.Join(names, ", "))
	case name != "":
		err := severalError{fmt.Errorf("%d records here are in the name %q", len(found), name)}
		return progress.Account{}, hint(err, "open the course, choose who you are, and correct the name in the settings")
	}
	err = usageError{errors.New("several people have a record here")}
	return progress.Account{}, hint(err, "say whose with --learner NAME: %s", strings.Join(names, ", "))
}

// tellDamage tells, on w, of what a record could not be read from.
func (r record) tellDamage(env Env) {
	for _, line := range damageTold(r.damage) {
		fmt.Fprintf(env.Err, "groundwork: %s\n", line)
	}
}

// damageTold is what could not be read, as it can be shown: it names files.
func damageTold(d journal.Damage) []string {
	lines := d.Told()
	for i := range lines {
		lines[i] = oneLine(lines[i])
	}
	return lines
}
