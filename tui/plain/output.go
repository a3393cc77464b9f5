package plain

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// output only ever appends lines. An empty line stands between two ideas and
// nowhere else, so that a listener hears where one ends.
type output struct {
	w     *bufio.Writer
	width int // 0 leaves lines as long as they are
	begun bool
	err   error // the first that writing gave; nothing is written after it

	part []string // the lines since the last answer, to be said again
}

func newOutput(w io.Writer, width int) *output {
	return &output{w: bufio.NewWriter(w), width: max(width, 0)}
}

// say writes text as an idea of its own: its paragraphs are parted by empty
// lines, and one goes before it.
func (o *output) say(text string) {
	for part := range strings.SplitSeq(text, "\n\n") {
		part = strings.Trim(part, "\n")
		if strings.TrimSpace(part) == "" {
			continue
		}
		if o.begun {
			o.write("")
		}
		o.more(part)
	}
}

// more writes text right below what stands there.
func (o *output) more(text string) {
	for l := range strings.SplitSeq(text, "\n") {
		o.wrapped(hang(l), l)
	}
}

// list numbers rows from 1, below an empty line.
func (o *output) list(rows []string) {
	for i, row := range rows {
		if i == 0 && o.begun {
			o.write("")
		}
		mark := strconv.Itoa(i+1) + ". "
		o.wrapped(len(mark), mark+strings.ReplaceAll(row, "\n", " "))
	}
}

// wrapped writes one line as as many as it takes, the later ones set in by
// indent.
func (o *output) wrapped(indent int, text string) {
	lead := len(text) - len(strings.TrimLeft(text, " "))
	row, before := strings.Repeat(" ", lead), true
	for _, word := range strings.Fields(text) {
		gap := " "
		if before {
			gap = ""
		}
		if !before && o.width > 0 && ansi.StringWidth(row)+1+ansi.StringWidth(word) > o.width {
			o.write(row)
			row, gap = strings.Repeat(" ", indent), ""
		}
		row, before = row+gap+word, false
	}
	o.write(strings.TrimRight(row, " "))
}

// hang is how far the later lines of a list row are set in: below its words.
func hang(text string) int {
	body := strings.TrimLeft(text, " ")
	lead := len(text) - len(body)
	if strings.HasPrefix(body, "- ") {
		return lead + 2
	}
	if mark, _, ok := strings.Cut(body, ". "); ok {
		if _, err := strconv.Atoi(mark); err == nil {
			return lead + len(mark) + 2
		}
	}
	return lead
}

func (o *output) write(text string) {
	o.begun = true
	o.part = append(o.part, text)
	if o.err == nil {
		_, o.err = o.w.WriteString(text + "\n")
	}
}

// since gives the lines since it was last asked for.
func (o *output) since() []string {
	part := o.part
	o.part = nil
	return part
}

// flush hands on what was written; it is called before every wait.
func (o *output) flush() error {
	if o.err == nil {
		o.err = o.w.Flush()
	}
	return o.err
}
