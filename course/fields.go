package course

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v3"
)

// fields is one YAML mapping being read. Each key is asked for by name, and
// what nobody asked for is unknown: so a reader is its own schema. A mistake is
// reported and reading goes on, so that an author is told everything at once.
type fields struct {
	in    *place
	node  *yaml.Node
	marks *marks
	asked []string
	done  bool
}

// newFields reads node, which must be a mapping; anything else is reported as
// not being what, and read as if it were empty.
func newFields(in *place, node *yaml.Node, m *marks, what string) *fields {
	f := &fields{in: in, node: node, marks: m}
	switch {
	case node.Kind != yaml.MappingNode:
		in.fail(node.Line, what+" is not made of keys", `write it as "key: value" lines`)
	case len(node.Content) > 2*mostKeys:
		in.fail(node.Line, fmt.Sprintf("%s has more than %d keys", what, mostKeys), `begin each entry of a list with "- "`)
	default:
		f.duplicates()
		return f
	}
	f.node = &yaml.Node{Kind: yaml.MappingNode, Line: node.Line}
	f.done = true
	return f
}

// mostKeys is more than anything has. Each key is looked for among the others.
const mostKeys = 100

func (f *fields) duplicates() {
	seen := map[string]int{}
	for i := 0; i+1 < len(f.node.Content); i += 2 {
		key := f.node.Content[i]
		if first, ok := seen[key.Value]; ok {
			f.fail(key.Line, fmt.Sprintf("the key %q is here twice", key.Value),
				fmt.Sprintf("it is also on line %d: keep one", f.in.at(first)))
			continue
		}
		seen[key.Value] = key.Line
	}
}

// look gives the key and value of key. A value of nothing is absent.
func (f *fields) look(key string) (at, value *yaml.Node) {
	if !slices.Contains(f.asked, key) {
		f.asked = append(f.asked, key)
	}
	for i := 0; i+1 < len(f.node.Content); i += 2 {
		if f.node.Content[i].Value != key {
			continue
		}
		if v := f.node.Content[i+1]; v.Tag != "!!null" {
			return f.node.Content[i], v
		}
		return f.node.Content[i], nil
	}
	return nil, nil
}

// has reports whether key has a value.
func (f *fields) has(key string) bool {
	_, v := f.look(key)
	return v != nil
}

// line is that of key, or of the mapping where key is absent.
func (f *fields) line(key string) int {
	if at, _ := f.look(key); at != nil {
		return at.Line
	}
	return f.node.Line
}

// at is [fields.line] as a line of the file.
func (f *fields) at(key string) int { return f.in.at(f.line(key)) }

// str is the text of key, without blanks around it; "" when absent. Numbers,
// dates and true are taken as they are written.
func (f *fields) str(key string) string {
	_, v := f.look(key)
	if v == nil {
		return ""
	}
	return f.scalar(v, key)
}

func (f *fields) scalar(v *yaml.Node, key string) string {
	if v.Kind != yaml.ScalarNode {
		f.fail(v.Line, fmt.Sprintf("%q holds %s where text belongs", key, shape(v)), "write one text")
		return ""
	}
	return strings.TrimSpace(v.Value)
}

func shape(v *yaml.Node) string {
	switch v.Kind {
	case yaml.SequenceNode:
		return "a list"
	case yaml.MappingNode:
		return "keys and values"
	}
	return "one text"
}

// need is [fields.str] where an empty or absent key is a mistake.
func (f *fields) need(key string) string {
	at, v := f.look(key)
	s := f.str(key)
	if s == "" && (v == nil || v.Kind == yaml.ScalarNode) {
		line := f.node.Line
		if at != nil {
			line = at.Line
		}
		f.fail(line, fmt.Sprintf("%q is missing", key), fmt.Sprintf(`write "%s: …"`, key))
	}
	return s
}

// id is the text of "id", which must have the shape of one.
func (f *fields) id() string {
	s := f.need("id")
	if s != "" {
		f.in.shaped(f.line("id"), s)
	}
	return s
}

// boolean is true or false; absent when the key is.
func (f *fields) boolean(key string, absent bool) bool {
	_, v := f.look(key)
	switch {
	case v == nil:
		return absent
	case v.Kind == yaml.ScalarNode && v.Value == "true":
		return true
	case v.Kind == yaml.ScalarNode && v.Value == "false":
		return false
	}
	f.fail(v.Line, fmt.Sprintf("%q is neither true nor false", key), "write true or false")
	return absent
}

// number is a number; absent when the key is.
func (f *fields) number(key string, absent float64) float64 {
	_, v := f.look(key)
	if v == nil {
		return absent
	}
	n, err := strconv.ParseFloat(v.Value, 64)
	if v.Kind != yaml.ScalarNode || err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
		f.fail(v.Line, fmt.Sprintf("%q is not a number", key), "write it in figures, like 2 or 0.8")
		return absent
	}
	return n
}

// whole is a whole number of things; absent when the key is.
func (f *fields) whole(key string, absent int) int {
	n := f.number(key, float64(absent))
	if n < 0 || n > 1000 || n != math.Trunc(n) {
		f.fail(f.line(key), fmt.Sprintf("%q is not a number of things", key), "write a whole number, from 0 on")
		return absent
	}
	return int(n)
}

// date is a day at midnight UTC; the zero time when absent.
func (f *fields) date(key string) time.Time {
	s := f.str(key)
	if s == "" {
		return time.Time{}
	}
	day, err := time.Parse(time.DateOnly, s)
	if err != nil {
		f.fail(f.line(key), fmt.Sprintf("%q is not a day: %q", key, s), "write it like 2026-11-01")
	}
	return day
}

// oneOf is one of the words in allowed; the first of them when absent or wrong.
func (f *fields) oneOf(key string, allowed ...string) string {
	s := f.str(key)
	if s == "" {
		return allowed[0]
	}
	if !slices.Contains(allowed, s) {
		f.fail(f.line(key), fmt.Sprintf("%q cannot be %q", key, s), oneOfMend(s, allowed))
		return allowed[0]
	}
	return s
}

func oneOfMend(s string, allowed []string) string {
	if near := nearest(s, allowed); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "write " + oneOf(allowed)
}

// oneOf is "a, b or c".
func oneOf(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// by is f, telling of what breaks a teaching rule.
func (f *fields) by(rule string) *fields {
	g := *f
	g.in = f.in.by(rule)
	return &g
}

// fail reports an error.
func (f *fields) fail(line int, what, mend string) { f.in.fail(line, what, mend) }

// warn reports what a person should look at.
func (f *fields) warn(line int, what, mend string) { f.in.warn(line, what, mend) }

// finish reports the keys that nobody asked for. Call it, or return from the
// function given to [fields.each], only when every key has been asked for.
func (f *fields) finish() {
	if f.done {
		return
	}
	f.done = true
	for i := 0; i+1 < len(f.node.Content); i += 2 {
		key := f.node.Content[i]
		if !slices.Contains(f.asked, key.Value) {
			f.fail(key.Line, fmt.Sprintf("the key %q means nothing here", key.Value),
				didYouMean(key.Value, f.asked, "take it out, or write "+oneOf(f.asked)))
		}
	}
}
