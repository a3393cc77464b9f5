// Command measure prints the table of what the course costs that CONTRIBUTING
// shows: start, keys and memory of the real program in a pseudo terminal, beside
// those of floor, the smallest program of its kind, in turns on one machine.
//
//	go run ./.ci/measure [-n 20] [-only map] [-show]
//
// It wants a quiet machine; what counts are the ratios. Times are the median of
// the starts, and what 19 of 20 keys stay under.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing/fstest"
	"time"

	"groundwork/content"
	"groundwork/course"
	"groundwork/course/coursetest"
	"groundwork/progress"
	"groundwork/progress/journal"
	"groundwork/progress/progresstest"

	"github.com/rogpeppe/go-internal/txtar"
)

func main() {
	log.SetFlags(0)
	n := flag.Int("n", 20, "how many starts, and rows of keys, each number is of")
	only := flag.String("only", "", "measure the keys of the places alone that have this in their names")
	show := flag.Bool("show", false, "show each place before its keys are pressed")
	flag.Parse()
	dir, err := os.MkdirTemp("", "groundwork-measure-")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	b := bench{n: *n, dir: dir, show: *show}
	whole := b.prepare()
	if *only == "" {
		b.starts()
	}
	b.keys(slices.DeleteFunc(b.places(whole), func(p place) bool { return !strings.Contains(p.what, *only) }))
}

// A bench is where it is measured, with what was built and made for it.
type bench struct {
	n              int
	show           bool
	dir            string
	program, floor string
	one, many      string // records: a learner who has just begun, and one of 20,000 events
	large, first   string // a course of 10,000 lessons, and a record in it
	long           struct{ course, record string }
	records        int // made by at
}

const (
	manyEvents  = 20_000
	manyLessons = 10_000
	words       = 10_000 // of the longest page
)

func (b *bench) prepare() *course.Course {
	b.program, b.floor = b.build("groundwork", "."), b.build("floor", "./.ci/measure/floor")
	whole := must(course.Load(content.FS))
	b.one = b.record("one", whole.ID, progresstest.Record(1, 1))
	b.many = b.record("many", whole.ID, progresstest.RecordOf(whole, manyEvents, 1))
	b.large = b.folder("large", coursetest.Large(base(), manyLessons))
	b.first = b.record("first", "small", progresstest.Record(1, 1))
	b.wordy()
	return whole
}

// base are the files of the small course that others are made of.
func base() fstest.MapFS {
	tree := fstest.MapFS{}
	for _, f := range must(txtar.ParseFile("course/testdata/base.txtar")).Files {
		tree[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return tree
}

func (b *bench) folder(name string, tree fstest.MapFS) string {
	dir := filepath.Join(b.dir, name)
	if err := os.CopyFS(dir, tree); err != nil {
		log.Fatal(err)
	}
	return dir
}

func (b *bench) build(name, what string) string {
	file := filepath.Join(b.dir, name)
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", file, what)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		log.Fatalf("build %s: %v (run this from the top of the repository)", what, err)
	}
	return file
}

// record writes events as a learner's record, and gives its folder.
func (b *bench) record(name, courseID string, events []progress.Event) string {
	data := filepath.Join(b.dir, name)
	j := must(journal.Create(data, courseID))
	if err := j.Append(events...); err != nil {
		log.Fatal(err)
	}
	return data
}

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}

// starts measures the way to the first whole frame, and on to the map.
func (b *bench) starts() {
	cases := []struct {
		what   string
		asked  string
		args   []string
		record string
	}{
		{"the course inside", "1.2", nil, b.one},
		{fmt.Sprintf("a record of %d events", manyEvents), "2; map 300 ms; 48 MiB", nil, b.many},
		{fmt.Sprintf("a course of %d lessons", manyLessons), "2; map 2.5 s; 200 MiB", []string{"--course", b.large}, b.first},
	}
	fmt.Printf("| to the first whole frame | p50 | floor | ratio | map after it | memory | asked |\n|---|---|---|---|---|---|---|\n")
	for _, c := range cases {
		var first, floor, toMap []time.Duration
		memory := 0
		for range b.n {
			t := b.open("READY", b.floor)
			floor = append(floor, t.ready)
			t.end()
			t = b.open("Carry on as Asha", b.program, append(c.args, "--data", c.record)...)
			first = append(first, t.ready)
			toMap = append(toMap, t.until("\r", "Asha ·"))
			memory = max(memory, t.memory())
			t.end()
		}
		fmt.Printf("| %s | %s | %s | %.2f | %s | %d MiB | %s |\n", c.what, ms(p50(first)), ms(p50(floor)),
			float64(p50(first))/float64(p50(floor)), ms(p50(toMap)), memory/1024, c.asked)
	}
}

// keys measures the way from a key to the frame that it brings.
func (b *bench) keys(all []place) {
	fmt.Printf("\n| key to frame | p95 | floor | ratio | asked |\n|---|---|---|---|---|\n")
	worst := 0.0
	for _, p := range all {
		worst = max(worst, b.keysAt(p, 80, 24))
		if p.wide {
			worst = max(worst, b.keysAt(p, 200, 60))
		}
	}
	fmt.Printf("\nThe slowest is %.2f of floor.\n", worst)
}

func (b *bench) keysAt(p place, width, height int) (ratio float64) {
	args := []string{"--data", cmp.Or(p.record, b.one)}
	if p.course != "" {
		args = append(args, "--course", p.course)
	}
	var here, floor []time.Duration
	for range b.n {
		t := b.sized(width, height, "READY", b.floor)
		floor = append(floor, t.keys(upDown, 10)...)
		t.end()
		t = b.sized(width, height, "Has this just happened?", b.program, args...)
		for i := 0; i+1 < len(p.keys); i += 2 {
			t.until(p.keys[i], p.keys[i+1])
		}
		if b.show {
			fmt.Fprintf(os.Stderr, "\n%s\n%s\n", p.what, t.screen())
		}
		here = append(here, t.keys(p.press, 10)...)
		t.end()
	}
	if len(here) == 0 {
		fmt.Printf("| %s, %d×%d | no key changes anything: see it with -show | | | |\n", p.what, width, height)
		return 0
	}
	ratio = float64(p95(here)) / float64(p95(floor))
	fmt.Printf("| %s, %d×%d | %s | %s | %.2f | 1.1 |\n", p.what, width, height, ms(p95(here)), ms(p95(floor)), ratio)
	return ratio
}
