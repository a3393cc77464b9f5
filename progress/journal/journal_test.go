package journal

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// fresh is an empty record in a folder of its own.
func fresh(t testing.TB) *Journal {
	t.Helper()
	j, err := Create(t.TempDir(), "boats")
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// another is the same record as another process opens it.
func another(t testing.TB, j *Journal) *Journal {
	t.Helper()
	k, err := Open(filepath.Dir(j.parent), "boats", j.Folder())
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func appendAll(t testing.TB, j *Journal, events ...progress.Event) {
	t.Helper()
	if err := j.Append(events...); err != nil {
		t.Fatalf("append: %v", err)
	}
}

// read is the whole record, which must be undamaged.
func read(t testing.TB, j *Journal) []progress.Event {
	t.Helper()
	events, damage, err := j.Read()
	if err != nil || damage.Any() {
		t.Fatalf("read: %v, damage %+v", err, damage)
	}
	return events
}

// put writes a file into the learner's folder, as another program might.
func put(t testing.TB, j *Journal, name, text string) {
	t.Helper()
	if err := os.MkdirAll(j.Path(), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(j.Path(), name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// folder is all that is in the learner's folder, by name.
func folder(t testing.TB, j *Journal) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(j.Path())
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, e := range entries {
		text, err := os.ReadFile(filepath.Join(j.Path(), e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(text)
	}
	return files
}

func ids(events []progress.Event) []string {
	var all []string
	for _, e := range events {
		all = append(all, e.ID)
	}
	return all
}

func TestWhatIsAppendedIsRead(t *testing.T) {
	j, events := fresh(t), progresstest.Record(200, 1)
	zero, did := 0, false
	events[3].Value, events[4].Did, events[5].Text = &zero, &did, "my <own> & \"words\"\nand more"
	events[5].Asks, events[7].Asks = "Mags & \"Bo\"", "Bo alone"
	score := 0.0
	events[6].Score = &score
	appendAll(t, j, events[:50]...)
	appendAll(t, j, events[50:]...)
	got := read(t, another(t, j))
	for i := range got {
		if !got[i].At.Equal(events[i].At) {
			t.Fatalf("event %d is at %v, want %v", i, got[i].At, events[i].At)
		}
		got[i].At = events[i].At
	}
	if !reflect.DeepEqual(got, events) {
		t.Error("what was read is not what was appended")
	}
}

func TestNothingIsMadeByLooking(t *testing.T) {
	j := fresh(t)
	if events := read(t, j); len(events) > 0 {
		t.Errorf("a new record has %d events", len(events))
	}
	appendAll(t, j)
	if _, err := os.Stat(j.Path()); err == nil {
		t.Error("the folder is there before the first event")
	}
}

func TestFilesAreTheLearnersAlone(t *testing.T) {
	j := fresh(t)
	e := progresstest.Record(1, 1)[0]
	e.Text = "words"
	appendAll(t, j, e)
	if info, _ := os.Stat(j.Path()); info.Mode().Perm() != 0o700 {
		t.Errorf("the folder is %v, want 0700", info.Mode().Perm())
	}
	for name := range folder(t, j) {
		if name == "words.lock" {
			continue // empty
		}
		if info, _ := os.Stat(filepath.Join(j.Path(), name)); info.Mode().Perm() != 0o600 {
			t.Errorf("%s is %v, want 0600", name, info.Mode().Perm())
		}
	}
}

func TestUnionOfJournals(t *testing.T) {
	j, events := fresh(t), progresstest.Record(30, 1)
	appendAll(t, j, events[:10]...)
	own := folder(t, j)[filepath.Base(j.journalFile())]
	put(t, j, "journal-carried.jsonl", lines(t, events[10:20]))
	put(t, j, "journal-carried (conflicted copy).jsonl", lines(t, events[15:30])+own)
	got := progress.Fold(read(t, j))
	want := progress.Fold(events)
	if got.Events != 30 || !reflect.DeepEqual(times(got), times(want)) {
		t.Errorf("the union folds to %d events, want 30, and to the same state", got.Events)
	}
}

// times is what a state holds of time, which survives a time zone.
func times(s progress.State) map[string]int64 {
	all := map[string]int64{}
	for id, l := range s.Lessons {
		all[id] = l.ActiveMS
	}
	for id, a := range s.Activities {
		all[id] = int64(len(a.Attempts)*1000 + len(a.Runs) + len(a.Path))
	}
	return all
}

func lines(t testing.TB, events []progress.Event) string {
	t.Helper()
	text, _, err := encode(events)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestDamageIsToldAndKept(t *testing.T) {
	j, events := fresh(t), progresstest.Record(6, 1)
	appendAll(t, j, events[0])
	rubbish := []string{
		"", "not json", `{"id":"short","kind":"opened"}`, "\x00\x01\xff", "[1,2]", "null", "   ",
		strings.Repeat("x", 200<<10), `{"id":"` + events[5].ID + `","kind":""}`,
	}
	future := `{"id":"` + events[4].ID + `","at":"2030-01-01T00:00:00Z","kind":"danced","steps":[1,{"a":2}]}`
	put(t, j, "journal-x.jsonl", lines(t, events[1:2])+strings.Join(rubbish, "\n")+"\n"+future+"\n"+lines(t, events[2:4]))
	put(t, j, "journal-zero.jsonl", "")
	before := folder(t, j)
	got, damage, err := j.Read()
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 5 {
		t.Errorf("read %d events around the damage, want 5", len(got))
	}
	if len(damage.Lines) != 7 || len(damage.Newer) != 1 || len(damage.Told()) != 2 {
		t.Errorf("told of %d damaged and %d newer lines: %v", len(damage.Lines), len(damage.Newer), damage.Told())
	}
	if l := damage.Lines[0]; l.File != "journal-x.jsonl" || l.Line != 3 {
		t.Errorf("the first damage is at %v, want journal-x.jsonl:3", l)
	}
	appendAll(t, j, events[5])
	for name, text := range before {
		if now := folder(t, j)[name]; !strings.HasPrefix(now, text) {
			t.Errorf("%s has lost something", name)
		}
	}
}

func TestUnreadableFileIsTold(t *testing.T) {
	if os.Getuid() == 0 {
		t.Log("root reads everything: a folder stands in for a file that cannot be read")
	}
	j := fresh(t)
	appendAll(t, j, progresstest.Record(3, 1)...)
	name := filepath.Join(j.Path(), "journal-locked.jsonl")
	if err := os.Symlink(j.Path(), name); err != nil {
		t.Skip(err)
	}
	events, damage, err := j.Read()
	if err != nil || len(events) != 3 || len(damage.Files) != 1 {
		t.Errorf("read %d events, told of %d files, %v; want 3, 1 and none", len(events), len(damage.Files), err)
	}
}

func TestDelete(t *testing.T) {
	j := fresh(t)
	other, err := Create(filepath.Dir(j.parent), "boats")
	if err != nil {
		t.Fatal(err)
	}
	appendAll(t, j, progresstest.Record(3, 1)...)
	appendAll(t, other, progresstest.Record(3, 2)...)
	if err := j.Delete(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(j.Path()); err == nil {
		t.Error("the record is still there")
	}
	appendAll(t, j, progresstest.Record(1, 3)...)
	if _, err := os.Stat(j.Path()); err == nil {
		t.Error("leaving made a new record of whoever was deleted")
	}
	if len(read(t, other)) != 3 {
		t.Error("another learner's record is gone too")
	}
}

func TestOpenRefusesPaths(t *testing.T) {
	for _, name := range []string{"", "..", "../x", "a/b", `a\b`, ".hidden", "/etc"} {
		if _, err := Open(t.TempDir(), "boats", name); err == nil {
			t.Errorf("Open took the folder %q", name)
		}
		if _, err := Open(t.TempDir(), name, "learner-1"); err == nil {
			t.Errorf("Open took the course %q", name)
		}
	}
}

func TestLearners(t *testing.T) {
	dir := t.TempDir()
	if none, err := Learners(dir, "boats"); err != nil || len(none) > 0 {
		t.Fatalf("an empty folder has learners %v, %v", none, err)
	}
	for seed, name := range []string{"Asha", "Ben"} {
		j, err := Create(dir, "boats")
		if err != nil {
			t.Fatal(err)
		}
		events := progresstest.Record(20+seed, uint64(seed))
		events[0].Name = "wrong at first"
		corrected := events[len(events)-1]
		corrected.Kind, corrected.Learner, corrected.Name = progress.Enrolled, "id-"+name, name
		events[len(events)-1] = corrected
		appendAll(t, j, events...)
	}
	if err := os.MkdirAll(filepath.Join(dir, "boats", "empty"), 0o700); err != nil {
		t.Fatal(err)
	}
	found, err := Learners(dir, "boats")
	if err != nil || len(found) != 2 || found[0].Name != "Ben" || found[1].Name != "Asha" || found[1].ID != "id-Asha" {
		t.Errorf("learners are %+v, %v; want Ben, who was here last, and Asha", found, err)
	}
	if found[0].Last.IsZero() {
		t.Error("when Ben was here is not told")
	}
}

// Somebody has opened the files in an editor, and saved them.
func TestFilesThatAnEditorHasSavedAreRead(t *testing.T) {
	j, events := wrote(t)
	for name, text := range folder(t, j) {
		put(t, j, name, "\ufeff"+strings.ReplaceAll(text, "\n", "\r\n"))
	}
	got := read(t, another(t, j))
	if len(got) != 3 || got[0].ID != events[0].ID || len(texts(got)) != 2 {
		t.Errorf("read %d events with the words %q", len(got), texts(got))
	}
}
