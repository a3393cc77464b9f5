package plain

import (
	"bufio"
	"context"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"groundwork/content"
	"groundwork/course"
)

// transcripts is everything that is said in every lesson of the course inside, a
// file for each module, so that a change to any sentence shows in review. "go
// test ./tui/plain -update" rewrites them; the difference is read like code.
const transcripts = "testdata/whole-course"

// outside is the file for what is said outside the modules.
const outside = "door-and-map"

// The whole course is said as it was said before: the short version and the
// steps of every lesson, every hint, the word on every answer that was offered,
// and one way through each story. What was typed stands after "> ".
func TestTheWholeTranscript(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through the whole course")
	}
	c, err := course.Load(content.FS)
	if err != nil {
		t.Fatal(err)
	}
	r := newRoom(t)
	r.course = c
	got := r.transcript(t, everyLine(t, c))
	if *update {
		rewriteTranscripts(t, got)
	}
	var kept []string
	for _, name := range goldens(t) {
		kept = append(kept, strings.TrimSuffix(filepath.Base(name), ".golden"))
	}
	if parts := slices.Sorted(maps.Keys(got)); !slices.Equal(kept, parts) {
		t.Errorf("%s holds %q, want %q", transcripts, kept, parts)
	}
	for part, said := range got {
		if strings.Contains(said, "·") {
			t.Errorf("%s: a dot that parts what is seen is read aloud", part)
		}
		want, err := os.ReadFile(golden(part))
		if err != nil {
			t.Error(err)
		} else if said != string(want) {
			t.Errorf("what is said has changed; go test ./tui/plain -update rewrites %s\n%s", golden(part), difference(said, string(want)))
		}
	}
}

func golden(part string) string { return transcripts + "/" + part + ".golden" }

func goldens(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob(golden("*"))
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// rewriteTranscripts leaves no file of a module that is gone.
func rewriteTranscripts(t *testing.T, got map[string]string) {
	t.Helper()
	for _, name := range goldens(t) {
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
	for part, said := range got {
		if err := os.WriteFile(golden(part), []byte(said), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// A typed line is written down in a part, with what is said to it.
type typed struct{ part, line string }

func inPart(part string, lines ...string) []typed {
	all := make([]typed, len(lines))
	for i, line := range lines {
		all[i] = typed{part, line}
	}
	return all
}

// everyLine is the script: Asha carries on, and goes through every module.
func everyLine(t *testing.T, c *course.Course) []typed {
	script := inPart(outside, "")
	for number, m := range c.Modules() {
		lines := []string{strconv.Itoa(number + 1)}
		for i, l := range m.Lessons {
			if l.InBrief != "" {
				lines = append(lines, strconv.Itoa(i+1), "short", "back")
			}
			lines = append(lines, strconv.Itoa(i+1))
			lines = append(lines, fullLines(t, l)...)
		}
		script = append(script, inPart(m.ID, lines...)...)
		script = append(script, inPart(outside, "back")...)
	}
	return append(script, inPart(outside, "notes", "back", "where", "quit")...)
}

// fullLines are [lessonLines] with a wrong try and every hint where there are
// hints, and the word on the other answers where there are some.
func fullLines(t *testing.T, l *course.Lesson) []string {
	var lines []string
	if l.Note != "" {
		lines = append(lines, "")
	}
	for _, s := range l.Steps() {
		a := s.Activity
		if a == nil {
			lines = append(lines, "")
			continue
		}
		answer := answers[a.Kind]
		if answer == nil {
			t.Fatalf("no script for the kind %q", a.Kind)
		}
		if len(a.Hints) > 0 {
			lines = append(lines, wrongLine(t, a), "1")
			lines = append(append(lines, slices.Repeat([]string{"hint"}, len(a.Hints))...), "again")
		}
		said := answer(a, 7)
		if a.Kind == course.KindChoice || a.Kind == course.KindMultiple {
			said = slices.Insert(said, len(said)-1, "why")
		}
		lines = append(lines, said...)
	}
	return lines
}

// wrongLine answers an activity so that nothing of it stands: with one option
// that is not right, with everything as it is shown, or in no group of its own.
func wrongLine(t *testing.T, a *course.Activity) string {
	var options []course.Option
	switch body := a.Body.(type) {
	case *course.Choice:
		options = body.Options
	case *course.Multiple:
		options = body.Options
	case *course.Sequencing:
		return numbersOf(a, 7, a.Order(7))
	case *course.Matching:
		line := matchingLines(a, 7)
		for i := range body.Items {
			n, _ := number(line[i])
			line[i] = strconv.Itoa(n%len(body.Groups) + 1)
		}
		return strings.Join(line[:len(body.Items)], " ")
	case *course.FillIn:
		return "something else altogether"
	case *course.Redaction:
		for word := 1; word <= len(body.Words); word++ {
			if r, err := a.Grade(body.Response(map[int]bool{word: true})); err == nil && r.Score == 0 {
				return strconv.Itoa(word)
			}
		}
	}
	for _, o := range options {
		if !o.Correct {
			return numbersOf(a, 7, []string{o.ID})
		}
	}
	t.Fatalf("%s has hints, and no wrong answer is known for the kind %q", a.ID, a.Kind)
	return ""
}

// transcript holds a conversation and gives both sides of it, in its parts.
func (r *room) transcript(t *testing.T, script []typed) map[string]string {
	t.Helper()
	p := &typist{script: script, part: outside, said: map[string]*strings.Builder{}}
	cfg := r.config("", nil)
	cfg.In, cfg.Out = p, p
	if err := Run(context.Background(), cfg); err != nil {
		t.Errorf("Run: %v", err)
	}
	parts := map[string]string{}
	for part, said := range p.said {
		parts[part] = said.String()
	}
	return parts
}

// A typist gives one line for each reading, and writes down what is typed and what
// is said to it.
type typist struct {
	script []typed
	part   string // that is written to
	said   map[string]*strings.Builder
}

func (p *typist) Read(into []byte) (int, error) {
	if len(p.script) == 0 {
		return 0, io.EOF
	}
	next := p.script[0]
	p.script, p.part = p.script[1:], next.part
	_, err := io.WriteString(p, strings.TrimRight("\n> "+next.line, " ")+"\n")
	return copy(into, next.line+"\n"), err
}

func (p *typist) Write(said []byte) (int, error) {
	if p.said[p.part] == nil {
		p.said[p.part] = &strings.Builder{}
	}
	return p.said[p.part].Write(said)
}

// difference is the first line that differs, with what stands there.
func difference(got, want string) string {
	g, w := bufio.NewScanner(strings.NewReader(got)), bufio.NewScanner(strings.NewReader(want))
	for n := 1; ; n++ {
		more, as := g.Scan(), w.Scan()
		if g.Text() != w.Text() || !more || !as {
			return "line " + strconv.Itoa(n) + "\ngot:  " + g.Text() + "\nwant: " + w.Text()
		}
	}
}
