package course

import (
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// said is what an activity or a lesson says to a learner, by where it stands:
// "prompt", "options/roof/text". Texts of a list without ids stand together.
type said map[string]string

// unsaid are the keys of an activity whose values no learner reads. What is not
// among them counts as text, so that a new kind is compared without being told
// of here.
var unsaid = []string{
	"id", "kind", "history", "was", "allow", "objective", "sources", "source", "misconception", "correct", "case", "safety",
	"shuffle", "scored", "before", "group", "of", "beside", "pair", "private", "form", "recall", "asked", "start", "next", "better", "turning",
}

// activityTexts is what each activity in the text of a file says, by local id.
// It reads the file again, and reports nothing: whoever loaded it did.
func activityTexts(text string) map[string]said {
	in := &place{problems: &Problems{}}
	all := map[string]said{}
	root, _ := in.document(text)
	if root == nil || root.Kind != yaml.SequenceNode {
		return all
	}
	for _, node := range root.Content {
		all[idOf(node)] = said{}
		all[idOf(node)].gather("", node)
	}
	return all
}

// idOf is the id of an entry, or "".
func idOf(node *yaml.Node) string {
	if node.Kind != yaml.MappingNode {
		return ""
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		if node.Content[i].Value == "id" {
			return node.Content[i+1].Value
		}
	}
	return ""
}

// gather adds the texts below node, which stands at path.
func (s said) gather(path string, node *yaml.Node) {
	switch node.Kind {
	case yaml.ScalarNode:
		s.add(path, node.Value)
	case yaml.SequenceNode:
		for _, child := range node.Content {
			s.gather(under(path, idOf(child)), child)
		}
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			if key := node.Content[i].Value; !slices.Contains(unsaid, key) {
				s.gather(under(path, key), node.Content[i+1])
			}
		}
	}
}

func under(path, id string) string {
	if path == "" || id == "" {
		return path + id
	}
	return path + "/" + id
}

// sourceNumber is a source mark, as it is written or as it is numbered: which
// number it has depends on what is named before it.
var sourceNumber = regexp.MustCompile(`\[(\^[a-z0-9-]+|[0-9]+)\]`)

func (s said) add(path, text string) {
	text = sourceNumber.ReplaceAllString(text, " ")
	if s[path] != "" {
		text = s[path] + "\n" + text
	}
	s[path] = text
}

// says is what the pages of l and its lines in module.yaml say.
func (l *Lesson) says() said {
	s := said{}
	s.add("title", l.Title)
	s.add("note", l.Note)
	s.add("in_brief", l.InBrief)
	for _, page := range l.Pages {
		s.add("pages", page.Title+"\n"+blocksText(page.Blocks))
	}
	return s
}

// same reports whether old and s say the same but for blanks and source marks.
func (s said) same(old said) bool {
	for path := range s.both(old) {
		if !slices.Equal(strings.Fields(s[path]), strings.Fields(old[path])) {
			return false
		}
	}
	return true
}

// both are the places of s and of old.
func (s said) both(old said) map[string]bool {
	all := map[string]bool{}
	for path := range s {
		all[path] = true
	}
	for path := range old {
		all[path] = true
	}
	return all
}

// moved counts the words of s that are not those of old, and the words of the
// longer of the two. At each place words are counted, and where among them they
// stand is not: that takes as long as reading them, however long they are. A
// word that took the place of another is one. Capitals and signs are not looked
// at.
func (s said) moved(old said) (changed, all int) {
	words, before := 0, 0
	for path := range s.both(old) {
		left := map[string]int{}
		gone, come := 0, 0
		for _, w := range spoken(old[path]) {
			left[w]++
			gone++
			before++
		}
		for _, w := range spoken(s[path]) {
			words++
			if left[w] > 0 {
				left[w]--
				gone--
			} else {
				come++
			}
		}
		changed += max(gone, come)
	}
	return changed, max(words, before)
}

// spoken are the words of text in small letters, without the signs round them.
func spoken(text string) []string {
	var words []string
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		if w = strings.TrimFunc(w, func(r rune) bool { return !isWordRune(r) }); w != "" {
			words = append(words, w)
		}
	}
	return words
}

// swapped reports whether two things that are offered beside each other say
// what the other said: whoever chose one of them would be shown the other as
// theirs.
func (s said) swapped(old said) bool {
	at := map[[2]string]string{}
	for path, text := range old {
		if list, ok := offeredIn(path); ok {
			at[[2]string{list, text}] = path
		}
	}
	for path, text := range s {
		list, _ := offeredIn(path)
		was, known := at[[2]string{list, text}]
		if _, stayed := s[was]; known && stayed && was != path && old[path] != "" && s[was] != text {
			return true
		}
	}
	return false
}

// offeredIn is the list that has the text at path: "options" for
// "options/roof/text".
func offeredIn(path string) (list string, ok bool) {
	entry, ok := strings.CutSuffix(path, "/text")
	at := strings.LastIndex(entry, "/")
	if !ok || at < 0 {
		return "", false
	}
	return entry[:at], true
}
