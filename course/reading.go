package course

import "time"

// OutOfDate is said of a source that should have been looked at again.
const OutOfDate = "This may be out of date. Check before you rely on it."

// Overdue reports whether s should have been looked at again by now.
func (s Source) Overdue(now time.Time) bool { return !s.ReviewBy.IsZero() && now.After(s.ReviewBy) }

// Reading says how far s was read, when, and when it is to be looked at again.
func (s Source) Reading() string {
	text := map[SourceKind]string{
		Read:       "Read in an excerpt of the page itself",
		SecondHand: "Read in a report of it, not itself",
		Known:      "General knowledge, not read again: as we understand it; check",
	}[s.Kind]
	if !s.ReadOn.IsZero() {
		text += ", on " + dayOf(s.ReadOn)
	}
	text += "."
	if !s.ReviewBy.IsZero() {
		text += " To be looked at again by " + dayOf(s.ReviewBy) + "."
	}
	return text
}

// Reliance says how a help line was checked, and when.
func (l Line) Reliance() string {
	if l.Status == LineSeen {
		return "Checked on " + dayOf(l.Checked) + "."
	}
	return "We have not confirmed this. Noted on " + dayOf(l.Checked) + "."
}

// dayOf writes a date as it is said.
func dayOf(t time.Time) string { return t.Format("2 January 2006") }
