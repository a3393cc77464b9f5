package cli

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"groundwork/content"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite what the scripts and goldens expect")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"groundwork": func() { os.Exit(Main(System(content.FS))) },
	})
}

// TestScript runs the program as a shell would: one behaviour a script. HOME
// does not exist, so a test that reached for the learner's own folder fails.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
	})
}
