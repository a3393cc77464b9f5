package plain

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"groundwork/progress"
)

// What is kept of one line. The bytes are a bound on memory, whatever is sent;
// the characters are the most that own words may hold.
const (
	mostBytes = 64 << 10
	mostRunes = 10_000
)

// input reads lines. There is one buffered reader for the whole talk: a second
// one would swallow what the first had read ahead.
type input struct{ r *bufio.Reader }

// A line is what was typed, made safe to keep and to show again.
type line struct {
	text    string
	cut     bool // it was longer than we keep
	cleaned bool // it held characters that are not text
}

func newInput(r io.Reader) *input { return &input{bufio.NewReader(r)} }

// line reads the next line. A last line without an end of line counts. The
// reading is left behind when ctx is done: a read from a terminal cannot be
// called back, and nothing reads after it.
func (in *input) line(ctx context.Context) (line, error) {
	type answer struct {
		line line
		err  error
	}
	got := make(chan answer, 1)
	go func() {
		raw, cut, err := in.raw()
		l := clean(raw)
		l.cut = l.cut || cut
		got <- answer{l, err}
	}()
	select {
	case <-ctx.Done():
		return line{}, ctx.Err()
	case a := <-got:
		return a.line, a.err
	}
}

// raw gives the bytes of a line, and whether some were left out.
func (in *input) raw() (text []byte, cut bool, err error) {
	for {
		part, err := in.r.ReadSlice('\n')
		room := min(len(part), mostBytes-len(text))
		text, cut = append(text, part[:room]...), cut || room < len(part)
		switch {
		case err == nil:
			return text, cut, nil
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF) && len(text) > 0:
			return text, cut, nil
		default:
			return text, cut, err
		}
	}
}

// clean makes a line of what was read: escape sequences, control characters,
// marks that turn the writing direction or cannot be seen, and bytes that are
// not UTF-8 go; a tab is a space.
func clean(raw []byte) line {
	text := strings.TrimSuffix(strings.TrimSuffix(string(raw), "\n"), "\r")
	text = strings.TrimPrefix(text, "\uFEFF")
	safe := strings.Map(keep, ansi.Strip(strings.ToValidUTF8(text, "")))
	l := line{text: strings.TrimSpace(safe), cleaned: safe != strings.ReplaceAll(text, "\t", " ")}
	if utf8.RuneCountInString(l.text) > mostRunes {
		l.text, l.cut = string([]rune(l.text)[:mostRunes]), true
	}
	return l
}

// keep maps a rune to itself, or to what stands for it, or to nothing.
func keep(r rune) rune {
	switch {
	case r == '\t':
		return ' '
	case !progress.Text(r):
		return -1
	}
	return r
}
