package course

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func TestWhatIsRefused(t *testing.T) {
	const page = "modules/first/shelter.md"
	for _, test := range []struct {
		name string
		file string
		data string
		want string
	}{
		{"an escape", page, "## Rain\n\nred \x1b[31m", page + `:3: holds the invisible character '\x1b'; delete it, or type the line again`},
		{"a C1 control", page, "## Rain\n\u009b31m", page + `:2: holds the invisible character '\u009b'; delete it, or type the line again`},
		{"a bell in YAML", "course.yaml", "format: 1\a", `course.yaml:1: holds the invisible character '\a'; delete it, or type the line again`},
		{"text turned round", page, "## Rain\n\n\u202eniar", page + `:3: holds the invisible character '\u202e'; delete it, or type the line again`},
		{"a hidden space", page, "## Ra\u200bin", page + `:1: holds the invisible character '\u200b'; delete it, or type the line again`},
		{"a lone carriage return", page, "## Rain\rfall", page + `:1: holds the invisible character '\r'; delete it, or type the line again`},
		{"UTF-16", page, "\xff\xfe#\x00#\x00", page + ": is written in UTF-16; save it again as UTF-8"},
		{"Latin-1", page, "## Rain\n\nna\xefve", page + ":3: is not written in UTF-8; save it again as UTF-8"},
		{"a large file", page, strings.Repeat("a", maxFile+1), page + ": is larger than 1 MiB; split it, or take out what is not text"},
		{"deep YAML", "sources.yaml", "- " + strings.Repeat("[", 40) + strings.Repeat("]", 40), "sources.yaml:1: is nested more than 32 deep; write it flatter"},
		{"deep quotations", page, "## Rain\n\n" + strings.Repeat("> ", 33) + "rain", page + ":3: holds quotations or lists nested more than 32 deep; write it flatter"},
		{"deep lists", page, "## Rain\n\n" + strings.Repeat("> - 1. ", 11) + "rain", page + ":3: holds quotations or lists nested more than 32 deep; write it flatter"},
		{"a paragraph without end", page, "## Rain\n\n" + strings.Repeat("[a]: b\n", 1500), page + ":1173: holds more than 8 KiB without an empty line; part it with empty lines"},
	} {
		t.Run(test.name, func(t *testing.T) {
			tree := small(t)
			tree[test.file] = &fstest.MapFile{Data: []byte(test.data)}
			_, err := Load(tree)
			if err == nil || err.Error() != test.want {
				t.Errorf("got:\n%v\nwant:\n%s", err, test.want)
			}
		})
	}
}

func TestLinksOutOfTheFolderAreRefused(t *testing.T) {
	tree := small(t)
	tree["modules/first/shelter.md"] = &fstest.MapFile{Mode: fs.ModeSymlink, Data: []byte("/etc/passwd")}
	_, err := Load(tree)
	if want := "modules/first/shelter.md: is a link or a device, not a file; put the file itself here"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestATreeHasLimits(t *testing.T) {
	many := small(t)
	for i := range maxFiles {
		many[fmt.Sprintf("more/%d.txt", i)] = &fstest.MapFile{}
	}
	large := small(t)
	for i := range 65 {
		large[fmt.Sprintf("more/%d.txt", i)] = &fstest.MapFile{Data: make([]byte, 1<<20)}
	}
	for name, tree := range map[string]fstest.MapFS{"files": many, "bytes": large} {
		if _, err := Load(tree); err == nil || !strings.Contains(err.Error(), "holds more than") {
			t.Errorf("too many %s: %v", name, err)
		}
	}
}

// A file that may not be opened breaks its own lesson.
func TestAFileThatCannotBeRead(t *testing.T) {
	tree := small(t)
	tree["modules/first/shelter.md"] = &fstest.MapFile{Mode: fs.ModeDir}
	c, err := Load(tree)
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Lesson("first/shelter").Problems.Error(); !strings.Contains(got, "shelter.md: cannot be read") {
		t.Errorf("got %s", got)
	}
}

func TestAFolderOnDiskLoadsLikeAnyTree(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, small(t)); err != nil {
		t.Fatal(err)
	}
	c, err := Load(os.DirFS(dir))
	if err != nil || len(c.Problems) > 0 {
		t.Fatal(err, c.Problems)
	}
	if c.Hash != loaded(t, small(t)).Hash {
		t.Error("its hash differs")
	}
}

// The outline is read before the whole tree is looked over, and a pipe would keep it
// waiting.
func TestALinkInTheOutlineIsRefused(t *testing.T) {
	for _, name := range []string{"course.yaml", "modules/first/module.yaml"} {
		for _, mode := range []fs.FileMode{fs.ModeSymlink, fs.ModeNamedPipe, fs.ModeDevice} {
			tree := small(t)
			tree[name] = &fstest.MapFile{Mode: mode, Data: []byte("title: A\n")}
			_, err := Open(tree)
			if want := name + ": is a link or a device, not a file; put the file itself here"; err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%v: got %v, want %s", mode, err, want)
			}
		}
	}
}

// A version goes into every record, and so has an end.
func TestALongVersionIsCutOff(t *testing.T) {
	tree := small(t)
	text := strings.Replace(string(tree["course.yaml"].Data), "\nversion: ", "\nversion: "+strings.Repeat("é", 200)+"\nx: ", 1)
	tree["course.yaml"] = &fstest.MapFile{Data: []byte(text)}
	c, err := Load(tree)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Version) > longestID || !strings.Contains(c.Problems.Error(), "the version is longer than 64 characters") {
		t.Errorf("the version is %q, and what is told:\n%v", c.Version, c.Problems)
	}
}
