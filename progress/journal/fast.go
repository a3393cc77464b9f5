package journal

import (
	"strconv"

	"groundwork/progress"
)

// A scan reads one line of the shape that Append writes. It gives up on
// everything else (escapes, other alphabets, unknown keys, null, nesting), and
// encoding/json reads that. It is here because a record of years is read before
// the learner sees where they were.
type scan struct {
	line   []byte
	at     int
	failed bool
	shared map[string]string // texts met before, kept once
}

// event reads the whole line into e, or reports that it cannot.
func (s *scan) event(line []byte, e *progress.Event) bool {
	s.line, s.at, s.failed = line, 0, false
	s.expect('{')
	for !s.failed {
		key := s.text()
		s.expect(':')
		if s.failed || !s.field(key, e) {
			return false
		}
		if s.next() != ',' {
			break
		}
		s.at++
	}
	s.expect('}')
	return !s.failed && s.at == len(line)
}

// field reads the value of key.
func (s *scan) field(key []byte, e *progress.Event) bool {
	if to := textField(key, e); to != nil {
		*to = s.share(s.text())
		return !s.failed
	}
	switch string(key) {
	case "id":
		e.ID = string(s.text())
	case "at":
		return e.At.UnmarshalText(s.text()) == nil && !s.failed
	case "kind":
		e.Kind = progress.Kind(s.share(s.text()))
	case "response":
		e.Response = s.texts()
	case "score":
		e.Score = s.fraction()
	case "value":
		n := int(s.number())
		e.Value = &n
	case "rev":
		e.Rev = int(s.number())
	case "certainty":
		e.Certainty = int(s.number())
	case "hints":
		e.Hints = int(s.number())
	case "place":
		e.Place = int(s.number())
	case "ms":
		e.MS = s.number()
	case "active_ms":
		e.ActiveMS = s.number()
	case "open_ms":
		e.OpenMS = s.number()
	default:
		return false
	}
	return !s.failed
}

// textField is where the text of key belongs, for those that come again and
// again.
func textField(key []byte, e *progress.Event) *string {
	switch string(key) {
	case "lesson":
		return &e.Lesson
	case "page":
		return &e.Page
	case "activity":
		return &e.Activity
	case "sitting":
		return &e.Sitting
	case "form":
		return &e.Form
	case "node":
		return &e.Node
	case "choice":
		return &e.Choice
	case "ending":
		return &e.Ending
	}
	return nil
}

// next is the byte that is read next; 0 at the end.
func (s *scan) next() byte {
	if s.at < len(s.line) {
		return s.line[s.at]
	}
	return 0
}

func (s *scan) expect(c byte) {
	if s.next() != c {
		s.failed = true
		return
	}
	s.at++
}

// text reads a string of plain ASCII.
func (s *scan) text() []byte {
	s.expect('"')
	start := s.at
	for s.at < len(s.line) {
		switch c := s.line[s.at]; {
		case c == '"':
			s.at++
			return s.line[start : s.at-1]
		case c < ' ' || c >= 0x7f || c == '\\':
			s.failed = true
			return nil
		}
		s.at++
	}
	s.failed = true
	return nil
}

func (s *scan) texts() []string {
	s.expect('[')
	all := []string{}
	if s.next() == ']' {
		s.at++
		return all
	}
	for !s.failed {
		all = append(all, s.share(s.text()))
		if s.next() != ',' {
			break
		}
		s.at++
	}
	s.expect(']')
	return all
}

// number reads a whole number, not negative, that begins as JSON wants it.
func (s *scan) number() int64 {
	start, n := s.at, int64(0)
	for ; '0' <= s.next() && s.next() <= '9'; s.at++ {
		n = n*10 + int64(s.next()-'0')
	}
	if digits := s.at - start; digits == 0 || digits > 18 || digits > 1 && s.line[start] == '0' {
		s.failed = true
	}
	return n
}

// fraction reads digits, and digits after a point.
func (s *scan) fraction() *float64 {
	start := s.at
	s.number()
	if s.next() == '.' {
		s.at++
		for from := s.at; ; s.at++ {
			if c := s.next(); c < '0' || c > '9' {
				s.failed = s.failed || s.at == from
				break
			}
		}
	}
	f, err := strconv.ParseFloat(string(s.line[start:s.at]), 64)
	s.failed = s.failed || err != nil
	return &f
}

// share gives text as a string, the same one each time.
func (s *scan) share(text []byte) string {
	if known, ok := s.shared[string(text)]; ok {
		return known
	}
	kept := string(text)
	s.shared[kept] = kept
	return kept
}
