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
	"unicode"
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
	return attemptIn(t, []string{"HOME=/no-home"}, typed, args...)
}

// attemptIn is attempt in an environment of its own.
func attemptIn(t testing.TB, environ []string, typed string, args ...string) said {
	t.Helper()
	var out bytes.Buffer
	env := Env{
		Args: args, In: strings.NewReader(typed), Out: &out, Err: &out, Environ: environ,
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
	env.Content, env.Environ = inside(t), []string{"HOME=" + t.TempDir()} // it may come to an export
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
		case r == utf8.RuneError && n == 1, unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp):
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
