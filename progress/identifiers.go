package progress

import (
	"maps"
	"strings"

	"groundwork/progress/guard"
)

// Where own words hold something that looks as if it could say who somebody is,
// that is shown before they are kept, and before they leave the machine. Nothing
// is blocked, nothing of it is recorded, and nothing is said while somebody
// writes.

// A Sighting is such a part of a text, in its line.
type Sighting struct {
	Before, It, After string // its line
	Line              int    // of the text, from 1
	What              string // "looks like a phone number"
}

// Sightings are the parts of text that look as if they could say who somebody is.
func Sightings(text string) []Sighting {
	var seen []Sighting
	for _, f := range guard.Find(text) {
		from := strings.LastIndex(text[:f.Start], "\n") + 1
		to := len(text)
		if at := strings.Index(text[f.End:], "\n"); at >= 0 {
			to = f.End + at
		}
		seen = append(seen, Sighting{
			Before: text[from:f.Start], It: oneLine(text[f.Start:f.End]), After: text[f.End:to],
			Line: 1 + strings.Count(text[:f.Start], "\n"), What: f.What,
		})
	}
	return seen
}

// A Watched is what the writer of one field was asked about and kept knowingly.
// The zero Watched is a field that was just opened.
type Watched struct {
	stands string
	kept   map[string]bool
}

// Watch begins with what stands in the field: that is not asked about until it is
// changed.
func Watch(stands string) Watched { return Watched{stands: Clean(stands, true)} }

// Asks gives what to ask about before text is kept: what looks like an identifier
// and was not kept knowingly in this field before.
func (w Watched) Asks(text string) []Sighting {
	if Clean(text, true) == w.stands {
		return nil
	}
	var ask []Sighting
	for _, s := range Sightings(text) {
		if !w.kept[s.It] {
			ask = append(ask, s)
		}
	}
	return ask
}

// Keeping is w once its writer has chosen to keep what was asked about.
func (w Watched) Keeping(asked []Sighting) Watched {
	w.kept = maps.Clone(w.kept)
	for _, s := range asked {
		w.kept = added(w.kept, s.It)
	}
	return w
}

// What is said of sightings, and the answers; the first is the one that is
// offered.
const (
	IfItCouldTell = "If it could tell who someone is, change it. Keep it as it is, if it is yours to keep."
	IfTheyCould   = "If they could tell who someone is, change them. Keep them as they are, if they are yours to keep."
	ChangeIt      = "Change it"
	KeepAsItIs    = "Keep it as it is"
)

// Looks is "This looks like a phone number."
func (s Sighting) Looks() string { return "This " + s.What + "." }

// CouldTell is what may be done about so many sightings.
func CouldTell(n int) string {
	if n == 1 {
		return IfItCouldTell
	}
	return IfTheyCould
}

// NothingLike is said before words leave the machine, where no part of them looks
// like an identifier. It is not said while somebody writes.
const NothingLike = "We found nothing that looks like an identifier. That does not make it anonymous."
