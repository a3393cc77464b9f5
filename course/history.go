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
			if err != nil || n < 2 || n > mostRevisions {
				f.fail(key.Line, fmt.Sprintf("history has no revision %q", key.Value), "number the revisions 2, 3, …: the first needs no entry")
				continue
			}
			revisions = append(revisions, f.revision(n, key))
		}
	})
	slices.SortFunc(revisions, func(a, b Revision) int { return cmp.Compare(a.Number, b.Number) })
	return revisions
}

// mostRevisions is more than anything will be revised.
const mostRevisions = 10_000

// revision reads one entry: a word, or that word and what a learner is told.
func (f *fields) revision(n int, key *yaml.Node) Revision {
	r := Revision{Number: n}
	if _, v := f.look(key.Value); v != nil && v.Kind == yaml.MappingNode {
		one := newFields(f.in, v, f.marks, "the revision")
		r.Change, r.Text = one.change("change"), one.said("text")
		one.finish()
	} else {
		r.Change = f.change(key.Value)
	}
	if r.Told() && r.Text == "" {
		f.warn(key.Line, fmt.Sprintf("revision %d is shown to whoever was here before, and does not say what changed", n),
			fmt.Sprintf(`write %d: {change: %s, text: "…"}`, n, r.Change))
	}
	return r
}

// change is how much a revision changed.
func (f *fields) change(key string) Change {
	f.need(key)
	return Change(f.oneOf(key, string(Typo), string(Clarification), string(Meaning), string(Guidance)))
}

// Told reports whether a learner who was here before is told of r.
func (r Revision) Told() bool { return r.Change == Meaning || r.Change == Guidance }

// Rev is the number of the latest revision: 1 for an activity without history.
func (a *Activity) Rev() int { return newest(a.Revisions) }

// Rev is the number of the latest revision: 1 for a lesson without history.
func (l *Lesson) Rev() int { return newest(l.Revisions) }

func newest(revisions []Revision) int {
	latest := 1
	for _, r := range revisions {
		latest = max(latest, r.Number)
	}
	return latest
}
