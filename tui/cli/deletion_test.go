package cli

import (
	"os"
	"path/filepath"
	"testing"

	"groundwork/progress"
)

// begun is a desk at which Asha has a record in data.
func begun(t *testing.T, data string) (*desk, *progress.Session) {
	t.Helper()
	env, _, _ := inDir("")
	d, err := newDesk(env, flags{data: data})
	if err != nil {
		t.Fatal(err)
	}
	c, err := d.load()
	if err != nil {
		t.Fatal(err)
	}
	s, _, err := d.open(c, "", true)
	if err != nil {
		t.Fatal(err)
	}
	s.Enrol("Asha", "", "")
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	return d, s
}

// What a deletion leaves makes nobody's folder pass for one that is shared.
func TestAfterTheOnlyDeletionAFolderIsNotShared(t *testing.T) {
	data := t.TempDir()
	d, s := begun(t, data)
	if !d.shared() {
		t.Error("somebody has a record, and the folder is not taken for shared")
	}
	if err := d.delete(s, "Asha"); err != nil {
		t.Fatal(err)
	}
	if d.shared() {
		t.Error("nobody has a record, and the folder passes for shared")
	}
}

// A deletion that fails can be tried again, and until then the record is saved.
func TestADeletionThatFailsCanBeTriedAgain(t *testing.T) {
	data := t.TempDir()
	d, s := begun(t, data)
	all, err := d.learners()
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	inTheWay := filepath.Join(data, d.outline.ID, all[0].Folder+".deleted")
	if err := os.Mkdir(inTheWay, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := d.delete(s, "Asha"); err == nil {
		t.Fatal("nothing is told")
	}
	_ = os.Remove(inTheWay)
	s.Set("theme", "dark")
	if err := d.flush(); err != nil || s.Pending() > 0 {
		t.Errorf("%d are not saved: %v", s.Pending(), err)
	}
	if err := d.delete(s, "Asha"); err != nil {
		t.Error(err)
	}
}
