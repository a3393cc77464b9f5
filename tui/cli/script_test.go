package cli

import (
	"archive/zip"
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"groundwork/content"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite what the scripts and goldens expect")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"groundwork": func() { os.Exit(Main(System(content.FS))) },
	})
}

// TestScript runs the program as a shell would: one behaviour a script. HOME
// does not exist, so a test that reached for the learner's own folder fails.
// Each begins with the course of testdata/teapots.txtar in teapots, and with
// Asha's record of it in data.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"zip": zipFolder},
		Setup: func(env *testscript.Env) error {
			env.Setenv(hurry())
			return errors.Join(
				unpack(filepath.Join("testdata", "teapots.txtar"), filepath.Join(env.WorkDir, "teapots")),
				unpack(filepath.Join("testdata", "asha.txtar"), filepath.Join(env.WorkDir, "data")),
			)
		},
	})
}

// zipFolder is the command of scripts "zip FILE FOLDER": the files in the folder,
// each under the name that follows, "zip FILE FOLDER PREFIX".
func zipFolder(ts *testscript.TestScript, _ bool, args []string) {
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	root, prefix := ts.MkAbs(args[1]), strings.Join(args[2:], "")
	ts.Check(filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		f, err := w.Create(prefix + filepath.ToSlash(rel))
		if err != nil {
			return err
		}
		_, err = f.Write(text)
		return err
	}))
	ts.Check(w.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), buf.Bytes(), 0o600))
}

// hurry is an environment variable for the programs that tests start: under the
// race detector each would wait a second before it ends.
func hurry() (name, value string) { return "GORACE", "atexit_sleep_ms=0" }

// unpack writes the files of an archive under dir.
func unpack(archive, dir string) error {
	a, err := txtar.ParseFile(archive)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return txtar.Write(a, dir)
}
