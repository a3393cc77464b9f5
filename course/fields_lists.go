package course

import (
	"fmt"
	"strconv"

	"gopkg.in/yaml.v3"
)

// strs is a list of texts.
func (f *fields) strs(key string) []string {
	var list []string
	for _, v := range f.list(key) {
		s := f.scalar(v, key)
		if s == "" && v.Kind == yaml.ScalarNode {
			f.fail(v.Line, fmt.Sprintf("%q has an empty entry", key), "write it or take it out")
			continue
		}
		list = append(list, s)
	}
	return list
}

// list is the nodes of a list; a value that is none is reported.
func (f *fields) list(key string) []*yaml.Node {
	_, v := f.look(key)
	if v == nil {
		return nil
	}
	if v.Kind != yaml.SequenceNode {
		f.fail(v.Line, fmt.Sprintf("%q holds %s where a list belongs", key, shape(v)),
			`write each entry on a line of its own, after "- "`)
		return nil
	}
	return v.Content
}

// each calls read with each mapping in the list at key, then [fields.finish] on
// it, and gives how many there were.
func (f *fields) each(key string, read func(*fields)) int {
	list := f.list(key)
	for _, v := range list {
		one := newFields(f.in, v, f.marks, "an entry of "+strconv.Quote(key))
		if one.done {
			continue
		}
		read(one)
		one.finish()
	}
	return len(list)
}

// sub calls read with the mapping at key, if it is there.
func (f *fields) sub(key string, read func(*fields)) {
	_, v := f.look(key)
	if v == nil {
		return
	}
	one := newFields(f.in, v, f.marks, strconv.Quote(key))
	if one.done {
		return
	}
	read(one)
	one.finish()
}

// A word is a text and the line it stands on.
type word struct {
	text string
	line int
}

// words is [fields.strs] with lines, each word once.
func (f *fields) words(key string) []word {
	var words []word
	seen := map[string]int{}
	for _, v := range f.list(key) {
		w := word{f.scalar(v, key), v.Line}
		if w.text == "" || f.in.twice(seen, w.line, w.text) {
			continue
		}
		words = append(words, w)
	}
	return words
}

// pairs is a list of lists of two.
func (f *fields) pairs(key string) [][2]string {
	var pairs [][2]string
	for _, v := range f.list(key) {
		if v.Kind != yaml.SequenceNode || len(v.Content) != 2 {
			f.fail(v.Line, fmt.Sprintf("%q has an entry that is not a pair", key), "write [first, second]")
			continue
		}
		pairs = append(pairs, [2]string{f.scalar(v.Content[0], key), f.scalar(v.Content[1], key)})
	}
	return pairs
}

// sources is a list of ids of sources, each of which must be known.
func (f *fields) sources(key string) []string {
	var ids []string
	for _, v := range f.list(key) {
		if id := f.scalar(v, key); id != "" {
			f.in.source(v.Line, id)
			ids = append(ids, id)
		}
	}
	return ids
}

// source is the id of one source, which must be known; "" when absent.
func (f *fields) source(key string) string {
	id := f.str(key)
	if id != "" {
		f.in.source(f.line(key), id)
	}
	return id
}
