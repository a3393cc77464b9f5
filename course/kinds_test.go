package course

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// anEvening is a day on which nothing in testdata/kinds is out of date.
var anEvening = time.Date(2026, 6, 2, 0, 0, 0, 0, time.UTC)

// kindsTree is a copy of testdata/kinds, a small course with every kind of
// activity and not a single mistake.
func kindsTree(t *testing.T) fstest.MapFS {
	t.Helper()
	tree := fstest.MapFS{}
	disk := os.DirFS("testdata/kinds")
	err := fs.WalkDir(disk, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(disk, name)
		tree[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func TestACourseWithEveryKindHasNoMistakes(t *testing.T) {
	if ps := Check(kindsTree(t), anEvening); len(ps) > 0 {
		t.Errorf("Check says\n%v", ps)
	}
	c, err := Load(kindsTree(t))
	if err != nil {
		t.Fatal(err)
	}
	met := map[Kind]bool{}
	for _, a := range c.Lessons()[0].Activities {
		met[a.Kind] = true
	}
	for _, k := range Kinds() {
		if !met[k] {
			t.Errorf("testdata/kinds has no activity of kind %q", k)
		}
		if kinds[k] == nil {
			t.Errorf("the registry does not read kind %q", k)
		}
	}
	if len(kinds) != len(Kinds()) {
		t.Errorf("the registry reads %d kinds, Kinds lists %d", len(kinds), len(Kinds()))
	}
}

// A mutation breaks one thing in testdata/kinds, in the lesson's activities
// unless another file is named.
type mutation struct {
	name     string
	file     string
	old, new string
	want     []string // "warning 12: …" or "error 12: …", and no others
}

// told are the problems of the tree after m, as mutation.want writes them.
func (m mutation) told(t *testing.T) []string {
	t.Helper()
	tree := kindsTree(t)
	file := "modules/late/evening.yaml"
	if m.file != "" {
		file = m.file
	}
	before := string(tree[file].Data)
	if n := strings.Count(before, m.old); n != 1 {
		t.Fatalf("%q is in %s %d times, want once", m.old, file, n)
	}
	tree[file].Data = []byte(strings.Replace(before, m.old, m.new, 1))
	var told []string
	for _, p := range Check(tree, anEvening) {
		told = append(told, p.Grade.String()+" "+strings.TrimPrefix(p.Error(), file+":"))
	}
	return told
}

func runMutations(t *testing.T, mutations []mutation) {
	for _, m := range mutations {
		t.Run(m.name, func(t *testing.T) {
			got := m.told(t)
			if strings.Join(got, "\n") != strings.Join(m.want, "\n") {
				t.Errorf("Check says\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(m.want, "\n\t"))
			}
		})
	}
}

// options are so many wrong ones.
func options(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "    - {id: o%d, text: Option %d, feedback: One two three four five six seven eight.}\n", i, i)
	}
	return b.String()
}

func TestChecksOfItems(t *testing.T) { runMutations(t, itemMutations) }

const latePool = "modules/late/pool.yaml"

var itemMutations = []mutation{
	{"a kind that is none", "", "kind: multiple", "kind: multple", []string{
		`error 38: there is no kind "multple"; did you mean "multiple"?`,
	}},
	{"a judged item without an objective", latePool, "  objective: first-move\n", "", []string{
		`error 1: the activity is judged but serves no objective; write objective: and one of those in module.yaml (I20)`,
	}},
	{"an objective that is none", latePool, "objective: first-move", "objective: first-mvoe", []string{
		`error 3: the module has no objective "first-mvoe"; did you mean "first-move"?`,
	}},
	{"a safety item in a pool", latePool, "  shuffle: false", "  safety: true", []string{
		`error 5: a safety item stands in a pool, where nobody has to meet it; take safety out, or move it to a lesson`,
	}},
	{"a safety item that is not judged", "", "  low: not at all", "  low: not at all\n  safety: true", []string{
		`error 5: a safety item can never be right; take safety out: this kind is not judged`,
	}},
	{"a key of another kind", "", "  pair: true", "  pair: true\n  low: none", []string{
		`error 72: the key "low" means nothing here; take it out, or write id, kind, objective, case, safety, sources, prompt, note, hints, history, allow, was, model, voices, offers, pair, private or beside`,
	}},
	{"no right answer", "", "      correct: true\n", "", []string{
		`error 23: no option is correct; mark the best one with correct: true (I01)`,
	}},
	{"two right answers", "", "      misconception: it-can-wait", "      correct: true", []string{
		`error 23: 2 options are correct; leave one, or write kind: multiple (I01)`,
	}},
	{"a right answer with a misconception", "", "      correct: true", "      correct: true\n      misconception: none", []string{
		`error 27: a correct option has a misconception; take one of the two out`,
	}},
	{"a misconception that is no word", "", "misconception: it-can-wait", "misconception: It can wait", []string{
		`error 30: "It can wait" is not an id; use a-z, 0-9 and -, at most 64 of them`,
	}},
	{"an option without feedback", "", "      feedback: Until the morning nobody knows of it but you.\n", "", []string{
		`error 28: "wait" has no feedback; write feedback: and why this is right or wrong (I21)`,
	}},
	{"an option with empty feedback", "", "feedback: Until the morning nobody knows of it but you.", "feedback:", []string{
		`error 28: "wait" has no feedback; write feedback: and why this is right or wrong (I21)`,
	}},
	{"feedback that says too little", "", "Until the morning nobody knows of it but you.", "Nobody knows.", []string{
		`warning 31: the feedback has fewer than 8 words; say why, in a sentence (I21)`,
	}},
	{"a source mark in feedback", "", "nobody knows of it but you.", "nobody knows of it but you[^handbook].", []string{
		`error 31: a source mark cannot stand here; name the source in sources, and take the mark out`,
	}},
	{"two options of one id", "", "- id: wait\n      text: Wait for", "- id: ring\n      text: Wait for", []string{
		`error 28: "ring" is here twice; it is also on line 24: rename or remove one`,
	}},
	{"two options of one text", "", "text: Wait for the morning", "text: Ring the duty line", []string{
		`error 29: "Ring the duty line" is here twice; it is also on line 25: rename or remove one`,
	}},
	{"too few options to choose from", latePool, "    - {id: forward, text: Send a picture round, misconception: telling-all, feedback: Many phones hold it now and nobody has the task.}\n", "", []string{
		`warning 6: "options" holds 2; 3 to 4 are best (I02)`,
	}},
	{"too few options to be answered", latePool, "    - {id: keep, text: Keep it to yourself, misconception: mine-alone, feedback: You would hold it alone until somebody asks for it.}\n    - {id: forward, text: Send a picture round, misconception: telling-all, feedback: Many phones hold it now and nobody has the task.}\n", "", []string{
		`error 6: "options" holds 1, too few to be answered; write 3 or more (I02)`,
	}},
	{"more options than anyone can choose from", latePool, "    - {id: keep,", options(mostShown) + "    - {id: keep,", []string{
		`error 6: "options" holds 29, too many to be answered; 3 to 4 are best (I02)`,
	}},
	{"a multiple where none is right", "", "text: The time, correct: true, feedback: The time shows what was known and when it was.}\n    - {id: words, text: The words, correct: true,", "text: The time, feedback: The time shows what was known and when it was.}\n    - {id: words, text: The words,", []string{
		`error 41: no option is correct; mark the right ones with correct: true (I01)`,
	}},
	{"more pairs than there are", "", "[call, write]", strings.Repeat("[call, write], ", 9), []string{
		`error 54: before holds 10 pairs of 3 items; write each pair once`,
	}},
	{"a multiple where all are right", "", "text: What I heard since,", "text: What I heard since, correct: true,", []string{
		`error 41: every option is correct; add one that is not (I01)`,
	}},
	{"a pair that names no item", "", "[call, write]", "[call, wriet]", []string{
		`error 54: before names "wriet", which is no item; did you mean "write"?`,
	}},
	{"a pair of one item", "", "[call, write]", "[call, call]", []string{
		`error 54: before puts "call" before itself; write two different items`,
	}},
	{"pairs that go round", "", "[call, write]", "[call, write], [write, read]", []string{
		`error 54: before asks for "write" and then "read", and for the opposite; take one of the pairs out: no order can be right`,
	}},
	{"items against their own pairs", "", "[[read, call], [call, write]]", "[[call, read]]", []string{
		`error 54: before asks for "call" and then "read", but the items are the other way round; write the items in a right order`,
	}},
	{"no pair where pairs are said to be", "", "[[read, call], [call, write]]", "[]", []string{
		`error 54: "before" holds no pair; write [[first, then]], or take it out to make the whole order strict`,
	}},
	{"a group that is none", "", "group: me, feedback", "group: meme, feedback", []string{
		`error 64: there is no group "meme"; add it to groups`,
	}},
	{"an item of no group", "", "group: me, ", "", []string{
		`error 64: the item belongs to no group; write group: and the id of one, or scored: false for the whole`,
	}},
}

func TestChecksOfWordsAndVoices(t *testing.T) { runMutations(t, voiceMutations) }

var voiceMutations = []mutation{
	{"a rating of nothing known", "", "  of: late", "  of: lste", []string{
		`error 6: "lste" is neither a fear module nor an objective; did you mean "late"?`,
	}},
	{"a rating without its ends", "", "  low: not at all\n", "", []string{
		`error 1: "low" is missing; write "low: …"`,
	}},
	{"a reported voice without a source", "", ", source: handbook}", "}", []string{
		`error 14: a reported voice has no source; write source: and where it was published`,
	}},
	{"a reported voice with an unknown source", "", ", source: handbook}", ", source: handbok}", []string{
		`error 14: there is no source "handbok"; did you mean "handbook"?`,
	}},
	{"a made-up voice of a person who uses services", "", "who: a manager", "who: A service-user", []string{
		`error 15: a made-up voice speaks as "A service-user"; leave the place open for someone who has been there: kind: open, without text`,
	}},
	{"a made-up voice with a source", "", "text: I want to be rung.", "text: I want to be rung., source: handbook", []string{
		`error 15: a voice that is made-up has a source; take the source out, or write kind: reported`,
	}},
	{"an open voice with words", "", "kind: open", "kind: open, text: I was there.", []string{
		`error 16: an open voice has words; take them out, or say where they come from: kind: reported, given or made-up`,
	}},
	{"a voice of no kind", "", "kind: open", "kind: opne", []string{
		`error 16: "kind" cannot be "opne"; did you mean "open"?`,
	}},
	{"a voice that says nothing", "", ", text: I want to be rung.", "", []string{
		`error 15: a voice says nothing; write text:, or kind: open where someone is still to speak`,
	}},
	{"something to write where nothing is written", "", "  pair: true", "  pair: true\n  offers: [I would ask.]", []string{
		`error 72: offers sentences where nothing is written; take out offers or pair`,
	}},
	{"nothing private to keep", "", "  pair: true", "  pair: true\n  private: true", []string{
		`error 72: is private where nothing is written; take out private or pair`,
	}},
	{"beside what is not there", "", "beside: own-words", "beside: own-word", []string{
		`error 106: there is no activity "late/evening#own-word" to set beside this one; did you mean "own-words"?`,
	}},
	{"beside what has no words", "", "beside: own-words", "beside: ask", []string{
		`error 106: "late/evening#ask" has no words to set beside these; write the id of an earlier reflection that asks for words`,
	}},
	{"beside itself", "", "beside: own-words", "beside: again", []string{
		`error 106: "late/evening#again" does not come earlier; write the id of an earlier reflection that asks for words`,
	}},
	{"a commitment without suggestions", "", "  suggestions: [Find the number of the duty line.]\n", "", []string{
		`warning 111: the commitment suggests nothing; write suggestions: for those who do not know where to begin`,
	}},
}
