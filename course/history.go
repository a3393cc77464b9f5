package course

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"gopkg.in/yaml.v3"
)

// pair is a mapping of one key.
func pair(key string, value *yaml.Node) *yaml.Node {
	k := &yaml.Node{Kind: yaml.ScalarNode, Value: key, Line: value.Line}
	return &yaml.Node{Kind: yaml.MappingNode, Line: value.Line, Content: []*yaml.Node{k, value}}
}

// history reads what changed at each revision.
func (f *fields) history() []Revision {
	var revisions []Revision
	f.sub("history", func(f *fields) {
		for i := 0; i+1 < len(f.node.Content); i += 2 {
			key := f.node.Content[i]
			f.asked = append(f.asked, key.Value)
			n, err := strconv.Atoi(key.Value)
			if err != nil || n < 2 {
				f.fail(key.Line, fmt.Sprintf("history has no revision %q", key.Value), "number the revisions 2, 3, …: the first needs no entry")
				continue
			}
			change := f.oneOf(key.Value, string(Typo), string(Clarification), string(Meaning), string(Guidance))
			revisions = append(revisions, Revision{Number: n, Change: Change(change)})
		}
	})
	slices.SortFunc(revisions, func(a, b Revision) int { return cmp.Compare(a.Number, b.Number) })
	return revisions
}
