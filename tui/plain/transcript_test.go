package plain

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"groundwork/content"
	"groundwork/course"
)

// transcript is everything that is said in every lesson of the course inside,
// so that a change to any sentence shows in review. "go test ./tui/plain
// -update" rewrites it; the difference is read like code.
const transcript = "testdata/whole-course.golden"

// The whole course is said as it was said before: the short version and the
// steps of every lesson, every hint, the word on every answer that was offered,
// and one way through each story. What was typed stands after "> ".
func TestTheWholeTranscript(t *testing.T) {
	c, err := course.Load(content.FS)
	if err != nil {
		t.Fatal(err)
	}
	r := newRoom(t)
	r.course = c
	got := r.transcript(t, everyLine(t, c))
	if strings.Contains(got, "·") {
		t.Error("a dot that parts what is seen is read aloud")
	}
	if *update {
		if err := os.WriteFile(transcript, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(transcript)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("what is said has changed; go test ./tui/plain -update rewrites %s\n%s", transcript, difference(got, string(want)))
	}
}

// everyLine is the script: Asha carries on, and goes through every module.
func everyLine(t *testing.T, c *course.Course) []string {
	lines, number := []string{""}, 0
	for _, level := range c.Levels {
		for _, m := range level.Modules {
			number++
			lines = append(lines, strconv.Itoa(number))
			for i, l := range m.Lessons {
				if l.InBrief != "" {
					lines = append(lines, strconv.Itoa(i+1), "short", "back")
				}
				lines = append(lines, strconv.Itoa(i+1))
				lines = append(lines, fullLines(t, l)...)
			}
			lines = append(lines, "back")
		}
	}
	return append(lines, "notes", "back", "where", "quit")
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

// transcript holds a conversation and gives both sides of it.
func (r *room) transcript(t *testing.T, lines []string) string {
	t.Helper()
	var out bytes.Buffer
	cfg := r.config("", &out)
	cfg.In = &typist{lines: lines, echo: &out}
	if err := Run(context.Background(), cfg); err != nil {
		t.Errorf("Run: %v", err)
	}
	return out.String()
}

// A typist gives one line for each reading, and echoes it.
type typist struct {
	lines []string
	echo  io.Writer
}

func (p *typist) Read(into []byte) (int, error) {
	if len(p.lines) == 0 {
		return 0, io.EOF
	}
	typed := p.lines[0] + "\n"
	p.lines = p.lines[1:]
	_, err := io.WriteString(p.echo, strings.TrimRight("\n> "+typed, " \n")+"\n")
	return copy(into, typed), err
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
