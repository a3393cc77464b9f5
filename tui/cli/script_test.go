package cli

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
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
		Setup: func(env *testscript.Env) error {
			env.Setenv(hurry())
			return errors.Join(
				unpack(filepath.Join("testdata", "teapots.txtar"), filepath.Join(env.WorkDir, "teapots")),
				unpack(filepath.Join("testdata", "asha.txtar"), filepath.Join(env.WorkDir, "data")),
			)
		},
	})
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
