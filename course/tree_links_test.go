package course

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// TestALinkedFolderIsNotReadThrough has a folder of the course lie elsewhere: the
// first screen is drawn from files in it, before the whole tree is looked over.
func TestALinkedFolderIsNotReadThrough(t *testing.T) {
	for _, folder := range []string{"modules", "modules/first"} {
		dir, away := t.TempDir(), t.TempDir()
		if err := os.CopyFS(dir, small(t)); err != nil {
			t.Fatal(err)
		}
		at, elsewhere := filepath.Join(dir, folder), filepath.Join(away, "x")
		if err := os.Rename(at, elsewhere); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(elsewhere, at); err != nil {
			t.Skip(err)
		}
		if _, err := Open(os.DirFS(dir)); err == nil || !strings.Contains(err.Error(), "module.yaml: is a link or a device, not a file") {
			t.Errorf("%s, opened: %v", folder, err)
		}
		if _, err := Load(os.DirFS(dir)); err == nil || !strings.Contains(err.Error(), folder+": is a link or a device, not a file") {
			t.Errorf("%s, loaded: %v", folder, err)
		}
	}
}

// endlessFolders has a folder in each folder of more.
type endlessFolders struct{ fstest.MapFS }

func (e endlessFolders) ReadDir(name string) ([]fs.DirEntry, error) {
	if name != "more" && path.Base(name) != "x" {
		return e.MapFS.ReadDir(name)
	}
	some, err := e.MapFS.ReadDir("more")
	if name == "more" {
		return slices.Repeat(some, 3*maxFiles), err
	}
	return nil, err
}

// What is no file is not counted as one, and has an end all the same.
func TestATreeOfWhatIsNoFileHasAnEnd(t *testing.T) {
	links := small(t)
	for i := range 3000 {
		links[fmt.Sprintf("more/%d.md", i)] = &fstest.MapFile{Mode: fs.ModeSymlink}
	}
	folders := small(t)
	folders["more/x"] = &fstest.MapFile{Mode: fs.ModeDir}
	for name, tt := range map[string]struct {
		tree fs.FS
		want string
	}{
		"links":   {links, ".: holds 100 things or more that cannot be opened; open the folder of the course alone"},
		"folders": {endlessFolders{folders}, ".: holds more than 50000 files or 64 MiB; open the folder of the course alone"},
	} {
		_, err := Load(tt.tree)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %.300v, want %s", name, err, tt.want)
		}
		if err != nil && strings.Count(err.Error(), "\n") > mostNamed {
			t.Errorf("%s: %d things are told", name, strings.Count(err.Error(), "\n"))
		}
	}
}
