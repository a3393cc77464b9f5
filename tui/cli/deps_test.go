package cli

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// rooms says, for each room, which rooms of ours it may import. A new room, or
// a new door, is added here on purpose or not at all.
var rooms = map[string][]string{
	"groundwork":             {"content", "tui/cli"},
	"groundwork/content":     {},
	"groundwork/course":      {},
	"groundwork/course/lint": {"course"},
	// Made courses, for tests alone.
	"groundwork/course/coursetest": {},
	"groundwork/course/search":     {"course"},
	"groundwork/progress":          {"course", "course/search", "progress/guard"},
	"groundwork/progress/guard":    {},
	"groundwork/progress/journal":  {"progress"},
	"groundwork/progress/report":   {"course", "progress", "progress/review"},
	"groundwork/progress/review":   {"course", "progress"},
	// Made records, for tests alone.
	"groundwork/progress/progresstest": {"course", "progress"},
	"groundwork/tui":                   {"course", "course/search", "progress", "progress/report", "progress/review", "tui/markdown"},
	"groundwork/tui/markdown":          {},
	"groundwork/tui/plain":             {"course", "course/search", "progress", "progress/report", "progress/review"},
	"groundwork/tui/cli": {
		"course", "course/lint", "progress", "progress/journal", "progress/report", "progress/review", "tui", "tui/plain",
	},
}

// fences says, for each library, which rooms may import it, and so which room
// knows its traps.
var fences = map[string][]string{
	"gopkg.in/yaml.v3":                  {"course"},
	"golang.org/x/sys":                  {"tui/cli"},
	"golang.org/x/text":                 {"course", "course/search"},
	"github.com/yuin/goldmark":          {"course"},
	"charm.land/glamour":                {"tui/markdown"},
	"charm.land/bubbletea":              {"tui", "tui/cli"},
	"charm.land/bubbles":                {"tui"},
	"charm.land/lipgloss":               {"tui"},
	"charm.land/fang":                   {"tui/cli"},
	"github.com/spf13/cobra":            {"tui/cli"},
	"github.com/rogpeppe":               {"course/coursetest", "progress/journal"},
	"github.com/gofrs/uuid":             {"progress", "progress/journal", "progress/progresstest"},
	"github.com/inconshreveable":        {"tui/cli"},
	"github.com/open-spaced-repetition": {"progress/review"},
	"net":                               {},
	"net/http":                          {},
}

// A goPackage is what go list tells of a package.
type goPackage struct {
	ImportPath string
	Imports    []string
}

func listPackages(t *testing.T) []goPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "groundwork/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []goPackage
	dec := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p goPackage
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

func TestImportsRunOneWay(t *testing.T) {
	for _, p := range listPackages(t) {
		allowed, known := rooms[p.ImportPath]
		if !known {
			t.Errorf("%s is a new room: give it a line in rooms, and its subject a line in CONTRIBUTING.md", p.ImportPath)
		}
		for _, imp := range p.Imports {
			if rest, ours := strings.CutPrefix(imp, "groundwork/"); ours && !slices.Contains(allowed, rest) {
				t.Errorf("%s imports %s; it may import only %q", p.ImportPath, imp, allowed)
			}
		}
	}
}

func TestLibrariesStayInTheirRooms(t *testing.T) {
	for _, p := range listPackages(t) {
		for _, imp := range p.Imports {
			room := strings.TrimPrefix(p.ImportPath, "groundwork/")
			if fence, allowed := fenceOf(imp); fence != "" && !slices.Contains(allowed, room) {
				t.Errorf("%s imports %s; only %q may", p.ImportPath, imp, allowed)
			}
		}
	}
}

// TestSlowLibrariesStayOut holds that what tui/markdown/instead stands in for,
// which no page of a course needs, does not come back to be read at every start.
func TestSlowLibrariesStayOut(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "groundwork").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	linked := strings.Fields(string(out))
	for _, slow := range []string{"github.com/alecthomas/chroma/v2/lexers", "github.com/microcosm-cc/bluemonday/css"} {
		if slices.Contains(linked, slow) {
			t.Errorf("%s is linked in: go.mod no longer puts tui/markdown/instead in its place", slow)
		}
	}
	if !slices.Contains(linked, "github.com/alecthomas/chroma/v2/quick") {
		t.Error("glamour no longer imports chroma: the stand-in can go")
	}
}

// fenceOf finds the fence that imp stands behind: the exact name for the
// standard library, the path's beginning for a module.
func fenceOf(imp string) (fence string, allowed []string) {
	for f, allowed := range fences {
		if imp == f || strings.Contains(f, ".") && strings.HasPrefix(imp, f+"/") {
			return f, allowed
		}
	}
	return "", nil
}
