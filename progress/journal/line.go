package journal

import (
	"bytes"
	"encoding/json"
	"errors"

	"groundwork/progress"
)

// headed is how long the part of a line is that tells it from all others: its
// id and what comes first after it, which is "at" in an event and "text" in
// words.
const headed = len(idFirst) + 36 + len(`","a`)

// beginning is that part of a line, or less of half a line.
func beginning(line []byte) string {
	line = bytes.TrimSpace(line)
	return string(line[:min(headed, len(line))])
}

// appendLine adds e, as a line, to b.
func appendLine(b []byte, e *progress.Event) ([]byte, error) { return appendJSON(b, e) }

// words is a line of a words file.
type words struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	Asks string `json:"asks,omitempty"`
}

func appendWords(b []byte, e *progress.Event) ([]byte, error) {
	return appendJSON(b, words{ID: e.ID, Text: e.Text, Asks: e.Asks})
}

// appendJSON writes & and < as they are: people may read these files.
func appendJSON(b []byte, v any) ([]byte, error) {
	buf := bytes.NewBuffer(b)
	enc := json.NewEncoder(buf)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return buf.Bytes(), err
}

var (
	errID   = errors.New("no id that an event has")
	errKind = errors.New("no kind")
)

// decodeEvent reads one line.
func decodeEvent(line []byte, e *progress.Event) error {
	if err := json.Unmarshal(line, e); err != nil {
		return err
	}
	return isEvent(e)
}

// isEvent gives what e lacks to be an event.
func isEvent(e *progress.Event) error {
	if !validID(e.ID) {
		return errID
	}
	if e.Kind == "" {
		return errKind
	}
	return nil
}

// validID reports whether id is a UUID as we write it. Others would not sort
// with ours.
func validID[T string | []byte](id T) bool {
	if len(id) != 36 {
		return false
	}
	for i := range len(id) {
		dash := i == 8 || i == 13 || i == 18 || i == 23
		if dash != (id[i] == '-') || !dash && !hexDigit(id[i]) {
			return false
		}
	}
	return true
}

func hexDigit(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' }

// idAtStart is the id that a line begins with, even half a line.
func idAtStart(line []byte) string {
	if !hasID(line) {
		return ""
	}
	return string(line[len(idFirst):][:36])
}

const idFirst = `{"id":"`

// hasID reports whether a line begins with an id.
func hasID(line []byte) bool {
	rest, ok := bytes.CutPrefix(line, []byte(idFirst))
	return ok && len(rest) >= 36 && validID(rest[:36])
}
