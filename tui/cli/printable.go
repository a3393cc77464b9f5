package cli

import (
	"strings"
	"unicode"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/journal"
)

// printable is s with a sign in the place of everything that a terminal would
// obey or nobody would see, but for line ends.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if course.Unseen(r) && r != '\n' {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// oneLine is [printable] for what belongs on one line, such as a path: a line end
// in it would be taken for the end of a message.
func oneLine(s string) string {
	return strings.ReplaceAll(printable(s), "\n", string(unicode.ReplacementChar))
}

// A calmError is an error that can be shown as it is: the system puts the names
// of files into its own.
type calmError struct{ error }

func (e calmError) Error() string { return printable(e.error.Error()) }
func (e calmError) Unwrap() error { return e.error }

func calm(err error) error {
	if err == nil {
		return nil
	}
	return calmError{err}
}

// A calmStore is a journal whose errors can be shown.
type calmStore struct{ of *journal.Journal }

func (s calmStore) Append(events ...progress.Event) error { return calm(s.of.Append(events...)) }
func (s calmStore) Forget(ids ...string) error            { return calm(s.of.Forget(ids...)) }

func (s calmStore) Drafts() ([]progress.Draft, error) {
	all, err := s.of.Drafts()
	return all, calm(err)
}

func (s calmStore) Redraft(put []progress.Draft, gone func(progress.Draft) bool) error {
	return calm(s.of.Redraft(put, gone))
}

// cleaned has an event hold nothing that a terminal would obey. It may have been
// carried here from anywhere. What it names is spoilt rather than mended, so that
// it never comes to name something else.
func cleaned(e *progress.Event) {
	for _, named := range []*string{
		&e.Lesson, &e.Page, &e.Activity, &e.Sitting, &e.Form, &e.Node, &e.Choice, &e.Ending, &e.Of,
		&e.By, &e.Key, &e.To, &e.Learner, &e.Profession, &e.Nation, &e.Version, &e.Hash, (*string)(&e.Kind),
	} {
		if !isPlain(*named) {
			*named = oneLine(*named)
		}
	}
	for i, r := range e.Response {
		if !isPlain(r) {
			e.Response[i] = oneLine(r)
		}
	}
	e.Name, e.Asks = shownName(e.Name), shownName(e.Asks)
	if !isPlain(e.Text) {
		e.Text = strings.ReplaceAll(progress.Clean(e.Text, true), "\t", " ")
	}
}

// shownName is a name that was typed once, as it can be shown.
func shownName(name string) string {
	if !isPlain(name) {
		name = progress.Clean(name, false)
	}
	if most := []rune(name); len(name) > progress.MaxName && len(most) > progress.MaxName {
		name = string(most[:progress.MaxName])
	}
	return name
}

// isPlain reports whether s is nothing but ASCII that is seen, as nearly all of a
// record is.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
