package course

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"
)

// document is the root of a YAML text. It is nil when there is nothing in it,
// and ok is false when it could not be read, which is reported.
func (in *place) document(text string) (root *yaml.Node, ok bool) {
	doc, err := decode(text)
	if err != nil {
		line, what, mend := yamlWords(err)
		in.fail(line, what, mend)
		return nil, false
	}
	if doc == nil || len(doc.Content) == 0 {
		return nil, true
	}
	root = doc.Content[0]
	if !in.plain(root, 1) {
		return nil, false
	}
	if root.Tag == "!!null" {
		return nil, true
	}
	return root, true
}

// errSecond is the error of a text that holds two documents.
var errSecond = errors.New("yaml: a second document")

// decode is the only caller of the parser, which may panic.
func decode(text string) (doc *yaml.Node, err error) {
	defer func() {
		if recover() != nil {
			doc, err = nil, errors.New("yaml: cannot be read")
		}
	}()
	d := yaml.NewDecoder(strings.NewReader(text))
	var first, second yaml.Node
	if err := d.Decode(&first); errors.Is(err, io.EOF) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	if err := d.Decode(&second); err == nil {
		return nil, errSecond
	} else if !errors.Is(err, io.EOF) {
		return nil, err
	}
	return &first, nil
}

// plain reports what has no place in a course's YAML anywhere below node, and
// whether it can be read on.
func (in *place) plain(node *yaml.Node, depth int) bool {
	switch {
	case depth > maxDepth:
		in.refuse(node.Line, fmt.Sprintf("is nested more than %d deep", maxDepth), "write it flatter")
		return false
	case node.Kind == yaml.AliasNode:
		in.refuse(node.Line, "uses an alias (*)", "write the text out again, or put quotes around a text that begins with *")
		return false
	case node.Style&yaml.TaggedStyle != 0:
		in.fail(node.Line, fmt.Sprintf("the tag %q means nothing here", node.Tag), "take it out, or put quotes around a text that begins with !")
	}
	if r, _, found := unsafeRune(node.Value); found && node.Kind == yaml.ScalarNode {
		in.refuseRune(node.Line, r)
		return false
	}
	for i, child := range node.Content {
		if node.Kind == yaml.MappingNode && i%2 == 0 && child.Kind != yaml.ScalarNode {
			in.fail(child.Line, "a key is not a word", "put quotes around a text that begins with { or [")
			return false
		}
		if !in.plain(child, depth+1) {
			return false
		}
	}
	return true
}

// yamlWords turns the parser's words into an author's.
func yamlWords(err error) (line int, what, mend string) {
	if errors.Is(err, errSecond) {
		return 0, "holds a line --- that ends it early", "take the line out: one file holds one list"
	}
	said := err.Error()
	if n, _ := fmt.Sscanf(said, "yaml: line %d:", &line); n != 1 {
		line = 1
	}
	for _, w := range yamlSayings {
		if strings.Contains(said, w.says) {
			return line, w.what, w.mend
		}
	}
	return line, "cannot be read as YAML from about here", "compare the indentation and quotes with the lines around it"
}

var yamlSayings = []struct{ says, what, mend string }{
	{"mapping values are not allowed", "a colon stands where none can", `put quotes around a text that has ": " in it, and look at the indentation`},
	{"could not find expected ':'", "a line has no colon after its key", `write "key: value", or indent the line so that it belongs to the text above`},
	{"did not find expected key", "does not line up with what is above it, or a quote is left open", "indent the keys of one entry alike, and look at the quotes"},
	{"did not find expected '-'", "does not line up with the list above it", "indent every - of one list alike"},
	{"expected ',' or ']'", "a [ is not closed", "write ] at its end, and quotes around texts with a comma"},
	{"expected ',' or '}'", "a { is not closed", "write } at its end, and quotes around texts with a comma"},
	{"tab character", "a tab indents this line", "indent with spaces"},
	{"cannot start any token", "begins with a character that means something else to YAML, or with a tab", "indent with spaces, and put quotes around a text that begins with @, ` or %"},
	{"unexpected end of stream", "a quote is left open", "close it, or look for it in the lines above"},
	{"unexpected document indicator", "a quote is left open before a line ---", "close it"},
	{"escape", "has a \\ in double quotes that YAML does not know", "use single quotes, or write \\\\"},
	{"alphabetic or numeric", "begins with * or &", "put quotes around it"},
	{"unknown anchor", "begins with *", "put quotes around it"},
	{"block sequence entries", "a - stands where no list can begin", "begin the list on a line of its own"},
	{"max depth", "is nested too deep", "write it flatter"},
	{"node content", "something is missing here", "look for a value, or for a comma too many"},
}
