package cli

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/rogpeppe/go-internal/txtar"

	"groundwork/tui"
)

// A trick is a course that somebody was sent, and that means no good.
type trick struct {
	name  string
	files map[string]string // in the place of the teapots' own
	want  string            // what check tells of it; empty is anything
}

// asMade are those of the course of the teapots.
func asMade(t testing.TB) map[string]string {
	t.Helper()
	a, err := txtar.ParseFile(filepath.Join("testdata", "teapots.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range a.Files {
		files[f.Name] = string(f.Data)
	}
	return files
}

// inPlaceOf is a file of the teapots with one part of it changed.
func inPlaceOf(t testing.TB, name, part, by string) map[string]string {
	t.Helper()
	text := asMade(t)[name]
	if !strings.Contains(text, part) {
		t.Fatalf("%s has no %q", name, part)
	}
	return map[string]string{name: strings.Replace(text, part, by, 1)}
}

const (
	drip     = "modules/drips/choosing.md"
	dripYAML = "modules/drips/choosing.yaml"
	dripHead = "modules/drips/module.yaml"
)

// steering are characters that a terminal obeys, or that hide or turn round what
// is beside them, as a file may hold them.
var steering = []string{
	"\x1b[2J", "\x1b]8;;https://example.org\x07here\x1b]8;;\x07", "\a", "\x7f", "\u009b31m", "\x9b31m", "\u0085",
	"\u202e", "\u2066", "\u200f", "\u061c", "\u2028", "\x00", "\ufeff",
}

// inYAML and inMarkdown are such characters as YAML and Markdown may spell them.
var (
	inYAML = []string{
		`\e[2J`, `\x1b]8;;x\x07`, `\u001b[2J`, `\U0000001b`, `\x9b31m`, `\u009b`, `\a`, `\0`, `\x7f`, `\N`, `\L`, `\P`,
		`\u202e`, `\u2066`, `\u200f`, `\ufeff`,
	}
	inMarkdown = []string{
		"&#27;[2J", "&#x1b;]8;;https://example.org&#7;here", "&#x1B;", "&#155;31m", "&#x9b;", "&#127;", "&#7;", "&#133;",
		"&#8238;", "&#x202e;", "&#x2066;", "&rlm;", "&lrm;", "&shy;", "&zwj;", "&#8232;", "&#xfeff;",
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

// A run is what one command has said.
type said struct {
	command string
	text    string
}

// inside is the course in the program: a small one, which is read quickly.
func inside(t testing.TB) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	for name, text := range asMade(t) {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

// attempt has the program do args on behalf of a stranger's course.
func attempt(t testing.TB, typed string, args ...string) said {
	t.Helper()
	var out bytes.Buffer
	env := Env{
		Args: args, In: strings.NewReader(typed), Out: &out, Err: &out, Environ: []string{"HOME=/no-home"},
		Content: inside(t), OS: "linux", Now: time.Now, Clicked: func() bool { return false },
	}
	Main(env)
	return said{strings.Join(args, " "), out.String()}
}

// visit is what somebody in plain mode types.
const visit = "1\nhelp\nsources\nglossary\nspout\ndirectory\nfind drip\n1\nnext\nnext\n2\n2\nhint\nnext\nsources\nmap\nsummary\nnotes\nabout\nsupport\nnow\nquit\n"

// most has those commands look at a course that show the most of it.
func most(t testing.TB, name, data string) []said {
	t.Helper()
	here := []string{"--course", name, "--data", data}
	return []said{
		attempt(t, "", "check", name), attempt(t, visit, append(here, "--plain")...), attempt(t, "", "now", "--course", name),
		attempt(t, "", "outline", "--course", name, "--data", data), inWindow(t, name, data),
	}
}

// everything has each command look at a course.
func everything(t testing.TB, name, good, data string) []said {
	t.Helper()
	all := append(most(t, name, data), attempt(t, "", "check", name, "--json"),
		attempt(t, "", "check", good, "--against", name), attempt(t, "", "check", name, "--against", good))
	for _, args := range [][]string{
		{"outline", "--json"},
		{"forget"},
		{"export", "notebook"},
		{"export", "notebook", "--format", "html"},
		{"export", "summary"},
		{"export", "summary", "--format", "html"},
		{"export", "summary", "--format", "md"},
		{"export", "summary", "--format", "json"},
	} {
		all = append(all, attempt(t, "", append(args, "--course", name, "--data", data)...))
	}
	return all
}

// inWindow is all that a window shows on a walk through a course, titles included,
// but for the colours and links that the window itself draws.
func inWindow(t testing.TB, name, data string) said {
	t.Helper()
	env, _, _ := inDir("")
	env.Content, env.Environ = inside(t), []string{"HOME=" + t.TempDir()} // where a summary is kept that the walk saves
	d, err := newDesk(env, flags{course: name, data: data})
	if err != nil {
		return said{"the window", ""} // told before there is one
	}
	w := &window{}
	w.app = tui.New(d.tuiConfig(true))
	var seen strings.Builder
	look := func() {
		v := w.app.(tui.App).View()
		seen.WriteString(v.WindowTitle + "\n" + drawn.ReplaceAllString(v.Content, "") + "\n")
	}
	w.run(w.app.Init())
	w.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	look()
	for _, key := range strings.Fields("enter enter enter enter down enter 1 enter 1 enter ? esc ! esc esc enter s esc g esc esc esc esc / d r i p enter esc esc esc") {
		press := tea.KeyPressMsg{Text: key, Code: rune(key[0])}
		if code, ok := named[key]; ok {
			press = tea.KeyPressMsg{Code: code}
		}
		w.send(press)
		look()
	}
	return said{"the window", seen.String()}
}

// drawn are the colours and links of the window's own.
var drawn = regexp.MustCompile("\x1b\\[[0-9;]*m|\x1b\\]8;[^;\x1b\x07]*;[!-~]*(\x1b\\\\|\x07)")

// steers finds what a terminal would obey, or hide.
func steers(text string) (string, bool) {
	for i, r := range text {
		_, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '\n' || r == '\t':
		case r < 0x20, r >= 0x7f && r < 0xa0, r == utf8.RuneError && n == 1,
			r >= 0x200e && r <= 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f, r == 0x61c, r == 0xfeff, r == 0xad:
			return fmt.Sprintf("%q at %d of %.300q", r, i, text[max(0, i-60):min(len(text), i+60)]), true
		}
	}
	return "", false
}

func harmless(t testing.TB, all ...said) {
	t.Helper()
	for _, s := range all {
		if what, bad := steers(s.text); bad {
			t.Errorf("%s: %s", s.command, what)
		}
		if strings.Contains(s.text, "panic") || strings.Contains(s.text, "internal error") {
			t.Errorf("%s: %.500s", s.command, s.text)
		}
	}
}

// laid writes the files of a course to a folder, and zips them.
func laid(t testing.TB, files map[string]string) (folder, archive string) {
	t.Helper()
	all := asMade(t)
	maps.Copy(all, files)
	top := t.TempDir()
	folder, archive = filepath.Join(top, "course"), filepath.Join(top, "course.zip")
	for name, text := range all {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder, zipTo(t, archive, all)
}

func zipTo(t testing.TB, archive string, files map[string]string) string {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(files[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(archive, buf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return archive
}

// strangers is a place with a record of Asha's, and a course that is well.
func strangers(t testing.TB) (good, data string) {
	t.Helper()
	good, _ = laid(t, nil)
	data = t.TempDir()
	if err := unpack(filepath.Join("testdata", "asha.txtar"), data); err != nil {
		t.Fatal(err)
	}
	return good, data
}

// TestNothingOfAHostileCourseSteersATerminal has each command open each course, as
// a folder and as a zip.
func TestNothingOfAHostileCourseSteersATerminal(t *testing.T) {
	t.Parallel()
	good, data := strangers(t)
	for i, tt := range tricks(t) {
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
	for at := range places {
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

// names are those of a file, or of two, that a course may not have.
var names = []struct {
	name  string
	files []string
	want  string // what check tells of a zip with it; empty where it may be there
	disk  bool   // a folder can have it, too
}{
	{"climbing", []string{"../course.yaml"}, "has a name that leads out of the zip", false},
	{"climbing on the way", []string{"modules/../../../etc/x.md"}, "has a name that leads out of the zip", false},
	{"from the root", []string{"/etc/passwd"}, "has a name that leads out of the zip", false},
	{"a drive", []string{`C:\x.md`}, `has a \ or a : in its name`, false},
	{"a device", []string{"modules/drips/CON.md"}, "has a name that Windows keeps for a device", true},
	{"a device with an ending", []string{"modules/aux.tar.md"}, "has a name that Windows keeps for a device", true},
	{"a blank at the end", []string{"modules/drips/x.md "}, "ends in a dot or a blank", true},
	{"two that are one without capitals", []string{"modules/drips/x.md", "modules/drips/X.md"}, "has the same name as", true},
	{"an escape", []string{"modules/drips/\x1b[2Jx.md"}, `"modules/drips/\x1b[2Jx.md": has an invisible character in its name`, true},
	{"a link that is spelt", []string{"modules/drips/\x1b]8;;x\x07.md"}, "has an invisible character in its name", true},
	{"a C1 control", []string{"modules/\u009b31m/x.md"}, "has an invisible character in its name", true},
	{"a byte that is none", []string{"modules/drips/\x9b31m.md"}, "has a name that leads out of the zip", true},
	{"turned round", []string{"modules/drips/\u202edm.exe"}, "has an invisible character in its name", true},
	{"a line end", []string{"modules/drips/a\nb.md"}, "has an invisible character in its name", true},
	{"an escape in what is passed over", []string{"_drafts/\x1b[2J.md"}, "has an invisible character in its name", true},
}

// TestNoNameSteersATerminal has courses hold files of odd names, in a zip and, where
// a disk takes them, in a folder, and has the course itself bear one.
func TestNoNameSteersATerminal(t *testing.T) {
	t.Parallel()
	_, data := strangers(t)
	for _, tt := range names {
		t.Run(tt.name, func(t *testing.T) {
			files := asMade(t)
			for _, name := range tt.files {
				files[name] = "## A\n\nText.\n"
			}
			archive := zipTo(t, filepath.Join(t.TempDir(), "course.zip"), files)
			s := attempt(t, "", "check", archive)
			if !strings.Contains(s.text, tt.want) {
				t.Errorf("check says %.600s", s.text)
			}
			harmless(t, s)
			harmless(t, most(t, archive, data)...)
			if tt.disk {
				folder, _ := laid(t, map[string]string{})
				for _, name := range tt.files {
					path := filepath.Join(folder, name)
					if os.MkdirAll(filepath.Dir(path), 0o700) != nil || os.WriteFile(path, []byte("## A\n\nText.\n"), 0o600) != nil {
						t.Skip("no disk here takes that name")
					}
				}
				harmless(t, most(t, folder, data)...)
			}
		})
	}
}

// The name that a course itself was sent under, and a folder that is not there.
func TestNoPathSteersATerminal(t *testing.T) {
	t.Parallel()
	good, data := strangers(t)
	for _, odd := range []string{"\x1b[2J", "\u009b31m", "\u202egpj", "a\nb", "\x9b31m", "\x1b]8;;x\x07"} {
		top := filepath.Join(t.TempDir(), "of"+odd+"course")
		harmless(t, most(t, top, data)...) // none there
		if os.CopyFS(top, inside(t)) != nil {
			continue // no disk here takes that name
		}
		harmless(t, everything(t, top, good, data)...)
		if err := os.WriteFile(filepath.Join(top, "course.yaml"), []byte("format: 1\n\x1b"), 0o600); err != nil {
			t.Fatal(err)
		}
		harmless(t, most(t, top, data)...)
	}
}

// TestTooManyFilesInAZip has 50,001 of them, which are named and nothing else.
func TestTooManyFilesInAZip(t *testing.T) {
	t.Parallel()
	files := asMade(t)
	for i := range 50_001 - len(files) {
		files[fmt.Sprintf("more/%d", i)] = ""
	}
	archive := zipTo(t, filepath.Join(t.TempDir(), "course.zip"), files)
	for _, s := range []said{attempt(t, "", "check", archive), attempt(t, "", "--plain", "--course", archive, "--data", t.TempDir())} {
		if !strings.Contains(s.text, "the zip: holds more than 50000 files or 64 MiB") {
			t.Errorf("%s says %.600s", s.command, s.text)
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
	for at := range places {
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
