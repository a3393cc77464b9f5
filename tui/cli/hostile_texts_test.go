package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"groundwork/course/coursetest"
)

const (
	drip     = "modules/drips/choosing.md"
	dripYAML = "modules/drips/choosing.yaml"
	dripHead = "modules/drips/module.yaml"
)

// steering are characters that a terminal obeys, or that hide or turn round what
// is beside them, as a file may hold them.
var steering = []string{
	"\x1b[2J", "\x1b]8;;https://example.org\x07here\x1b]8;;\x07", "\a", "\x7f", "\u009b31m", "\x9b31m", "\u0085",
	"\u202e", "\u2066", "\u200f", "\u061c", "\u2028", "\x00", "\ufeff", "\u200b", "\u200d", "\u00ad", "\u2060", "\ufff9", "\U000e0041", "\xed\xa0\x80",
}

// inYAML and inMarkdown are such characters as YAML and Markdown may spell them.
var (
	inYAML = []string{
		`\e[2J`, `\x1b]8;;x\x07`, `\u001b[2J`, `\U0000001b`, `\x9b31m`, `\u009b`, `\a`, `\0`, `\x7f`, `\N`, `\L`, `\P`,
		`\u202e`, `\u2066`, `\u200f`, `\ufeff`, `\u200b`, `\U000e0041`, `\ud800`,
	}
	inMarkdown = []string{
		"&#27;[2J", "&#x1b;]8;;https://example.org&#7;here", "&#x1B;", "&#155;31m", "&#x9b;", "&#127;", "&#7;", "&#133;",
		"&#8238;", "&#x202e;", "&#x2066;", "&rlm;", "&lrm;", "&shy;", "&zwj;", "&#8232;", "&#xfeff;", "&#x200b;", "&#xe0041;", "&ZeroWidthSpace;", "&#xd800;",
	}
)

// Where a course has a text of its own: file, the text, and what is written around
// a text in its place.
var places = []struct{ file, part, by string }{
	{"course.yaml", "title: Teapots at work", `title: "Tea%spots"`},
	{"course.yaml", `version: "1"`, `version: "1%s"`},
	{"course.yaml", "language: en-GB", `language: "en%s"`},
	{"course.yaml", "status: Made up", `status: "Made%s up`},
	{"course.yaml", "summary: How to stand", `summary: "How%s to stand`},
	{"course.yaml", "title: Base, summary: what worries you", `title: "Ba%[1]sse", summary: "what%[1]s"`},
	{"course.yaml", "modules: [drips]", `modules: ["dri%sps"]`},
	{"course.yaml", "name: England", `name: "Eng%sland"`},
	{"course.yaml", "platforms: [Perch]", `platforms: ["Per%sch"]`},
	{"course.yaml", "gate: soft", `"ga%ste": soft`},
	{dripHead, "title: The pot drips", `title: "The%s pot"`},
	{dripHead, "question: What if it drips on somebody?", `question: "What%s?"`},
	{dripHead, "title: Choosing", `title: "Choo%ssing"`},
	{dripHead, "id: choosing", `id: "choo%ssing"`},
	{dripHead, "note: This lesson", `note: "This%s lesson"`},
	{dripYAML, "prompt: The pot drips on the floor. What do you do first?", `prompt: "The%s pot"`},
	{dripYAML, "text: Lift the pot", `text: "Lift%s"`},
	{dripYAML, `"It has a handle."`, `"It%s has a handle."`},
	{dripYAML, "kind: choice", `kind: "choi%sce"`},
	{dripYAML, "kind: choice", `kind: !choi%sce choice`},
	{"sources.yaml", "title: The book of pots", `title: "The%s book"`},
	{"sources.yaml", `url: "https://example.org/pots"`, `url: "https://example.org/%s"`},
	{"support.yaml", "name: Kettle Line", `name: "Kettle%s Line"`},
	{"support.yaml", `number: "0000 111"`, `number: "00%s00"`},
	{"support.yaml", "checked_on: 2026-11-01", `checked_on: "2026%s"`},
	{"glossary.yaml", "term: spout", `term: "spo%sut"`},
	{"directory.yaml", "name: Pot House", `name: "Pot%s House"`},
	{drip, "The pot drips.", "The %s pot."},
	{drip, "## The drip", "## The %s drip"},
	{drip, "[What first?]", "[What %s first?]"},
	{drip, "(choosing.yaml#first)", "(choosing.yaml#fi%srst)"},
	{drip, "The pot drips.", "The [po%st](https://example.org) drips."},
	{drip, "The pot drips.", "The [pot](https://example.org/%s) drips."},
	{drip, "The pot drips.", `The [pot](https://example.org "a%sb") drips.`},
	{drip, "The pot drips.", "<https://example.org/%s>"},
	{drip, "The pot drips.", "The `po%st` drips, **so%s** they say."},
	{drip, "The pot drips.", "| a%s | b |\n| --- | --- |\n| c%s | d |\n\nThe pot drips."},
	{drip, "The pot drips.", "```po%sst\non: Perch\n```"},
	{drip, "The pot drips.", "```post\non: Perch\nname: \"Jo%[1]s\"\nhandle: jo_gw\nwhen: \"no%[1]sw\"\ntext: \"Tea%[1]s\"\n```"},
	{drip, "[^pot-book]", "[^pot-%sbook]"},
}

// spelt is every steering character in a place, in the ways that its file can
// spell it.
func spelt(t testing.TB, at int) []trick {
	t.Helper()
	place := places[at]
	all := slices.Clone(steering)
	if strings.HasSuffix(place.file, ".yaml") || strings.Contains(place.by, "```post\n") {
		all = append(all, inYAML...)
	}
	if !strings.HasSuffix(place.file, ".yaml") || strings.Contains(place.by, "prompt") {
		all = append(all, inMarkdown...)
	}
	var tricks []trick
	for _, text := range all {
		args := []any{text, text}[:max(1, strings.Count(place.by, "%s"))]
		by := fmt.Sprintf(place.by, args...)
		tricks = append(tricks, trick{
			name:  fmt.Sprintf("%q in %s %q", text, place.file, place.part),
			files: inPlaceOf(t, place.file, place.part, by),
		})
	}
	return tricks
}

// tricks are the other things that a course can try.
func tricks(t testing.TB) []trick {
	deep := strings.Repeat("[", 40) + strings.Repeat("]", 40)
	many := map[string]string{}
	for i := range 40 {
		many[fmt.Sprintf("more/%d.md", i)] = strings.Repeat("x", 1<<20)
	}
	for i := range 40 {
		many[fmt.Sprintf("even-more/%d.md", i)] = strings.Repeat("x", 1<<20)
	}
	long := strings.Repeat("very ", 50_000)
	return []trick{
		{"nothing is wrong", nil, "0 refused, 0 errors"},
		{"UTF-16, little end first", map[string]string{drip: "\xff\xfe#\x00\x1b\x00"}, "is written in UTF-16; save it again as UTF-8"},
		{"UTF-16, big end first", map[string]string{"course.yaml": "\xfe\xff\x00f\x00\x1b"}, "is written in UTF-16; save it again as UTF-8"},
		{"Latin-1", map[string]string{drip: "## Caf\xe9\n\nTea.\n"}, "is not written in UTF-8; save it again as UTF-8"},
		{"too large a file", map[string]string{drip: strings.Repeat("x", 1<<20+1)}, "is larger than 1 MiB; split it"},
		{"too large a tree", many, "holds more than 50000 files or 64 MiB"},
		{"YAML without a floor", map[string]string{"sources.yaml": "- " + deep}, "is nested more than 32 deep; write it flatter"},
		{"more laughs than anybody can bear", map[string]string{"glossary.yaml": "- &a [x, x]\n- &b [*a, *a]\n- &c [*b, *b]\n"}, "uses an alias (*)"},
		{"a merged key", map[string]string{"glossary.yaml": "- &a {term: spout, meaning: m}\n- {<<: *a, term: pot}\n"}, "uses an alias (*)"},
		{"a list without end", map[string]string{"glossary.yaml": strings.Repeat("- {term: a}\n", 20_000)}, "glossary.yaml:"},
		{"quotations without end", map[string]string{drip: "## A\n\n" + strings.Repeat("> ", 5000) + "x\n"}, "nested more than 32 deep"},
		{"a path in the place of an id", inPlaceOf(t, "course.yaml", "modules: [drips]", "modules: [../../../etc]"), `"../../../etc" is not an id`},
		{"a path in the place of a lesson", inPlaceOf(t, dripHead, "id: choosing", "id: ../../x"), `"../../x" is not an id`},
		{"a link that climbs", inPlaceOf(t, drip, "choosing.yaml#first", "../../../../etc/passwd#first"), drip + ":"},
		{"a picture", inPlaceOf(t, drip, "The pot drips.", "![pot](https://example.org/pot.png)"), drip + ":"},
		{"HTML", inPlaceOf(t, drip, "The pot drips.", "<script>alert(1)</script>"), drip + ":"},
		{"a course without a course", map[string]string{"course.yaml": ""}, "course.yaml"},
		{"a newer format", inPlaceOf(t, "course.yaml", "format: 1", "format: 99"), "course.yaml:1:"},
		{"a version as long as a book", inPlaceOf(t, "course.yaml", `version: "1"`, "version: "+long), "course.yaml:4:"},
		{"a title as long as a book", inPlaceOf(t, "course.yaml", "title: Teapots at work", "title: "+long), ""},
	}
}

// TestNothingOfAHostileCourseSteersATerminal has each command open each course, as
// a folder and as a zip.
func TestNothingOfAHostileCourseSteersATerminal(t *testing.T) {
	t.Parallel()
	good, data := strangers(t)
	for i, tt := range tricks(t)[:coursetest.Rounds(20)] {
		t.Run(tt.name, func(t *testing.T) {
			folder, archive := laid(t, tt.files)
			checked := []said{attempt(t, "", "check", folder), attempt(t, "", "check", archive)}
			harmless(t, checked...)
			for _, s := range checked {
				if !strings.Contains(s.text, tt.want) {
					t.Errorf("%s says %.1000s", s.command, s.text)
				}
			}
			harmless(t, everything(t, []string{folder, archive}[i%2], good, data)...)
		})
	}
	for at := range coursetest.Rounds(len(places)) {
		if at%2 != 0 && places[at].file != drip {
			continue // every second place: check reads all of them below
		}
		in := spelt(t, at)
		some := []trick{in[(at*7)%len(in)]} // of many
		if places[at].file == drip {
			some = append(some, in[len(in)-1-at%len(inMarkdown)]) // what only a parser of Markdown sees
		}
		for _, tt := range some {
			t.Run(tt.name, func(t *testing.T) {
				folder, _ := laid(t, tt.files)
				harmless(t, most(t, folder, data)...)
			})
		}
	}
}

// A long version would go into every record, whose lines have an end.
func TestAVersionAsLongAsABookIsSavedAll(t *testing.T) {
	folder, _ := laid(t, inPlaceOf(t, "course.yaml", `version: "1"`, "version: "+strings.Repeat("very ", 50_000)))
	data := t.TempDir()
	s := attempt(t, "1\nBo\nquit\n", "--plain", "--course", folder, "--data", data)
	if strings.Contains(s.text, "could not be saved") || strings.Contains(s.text, "Not saved") {
		t.Errorf("nothing is saved any more: %.800s", s.text)
	}
}

// TestCheckSpellsOutWhatSteers has check read the spellings in every place: a third
// of them in each, another third in the next.
func TestCheckSpellsOutWhatSteers(t *testing.T) {
	t.Parallel()
	for at := range coursetest.Rounds(len(places)) {
		folder, _ := laid(t, nil)
		for i, tt := range spelt(t, at) {
			if i%3 != at%3 {
				continue
			}
			for name, text := range tt.files {
				if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			s := attempt(t, "", "check", folder)
			if harmless(t, s); t.Failed() {
				t.Fatalf("%s: %.1000s", tt.name, s.text)
			}
		}
	}
}
