package course

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"groundwork/course/coursetest"
)

// large is the small course with so many lessons more.
func large(tb testing.TB, lessons int) fstest.MapFS {
	tb.Helper()
	return coursetest.Large(small(tb), lessons)
}

// onDisk is a large course in a folder: a tree in memory looks through all of
// itself for what is not there.
func onDisk(b *testing.B, lessons int) fs.FS {
	dir := b.TempDir()
	if err := os.CopyFS(dir, large(b, lessons)); err != nil {
		b.Fatal(err)
	}
	return os.DirFS(dir)
}

func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{6, 1_000, 3_000, 10_000} {
		tree := onDisk(b, n)
		b.Run(fmt.Sprint(n, " lessons"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Open(tree); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{6, 1_000, 3_000, 10_000} {
		tree := onDisk(b, n)
		b.Run(fmt.Sprint(n, " lessons"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Load(tree); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// The cover is read alone, so that it costs what course.yaml costs.
func BenchmarkCover(b *testing.B) {
	for _, n := range []int{1_000, 3_000, 10_000} {
		tree := onDisk(b, n)
		b.Run(fmt.Sprint(n, " lessons"), func(b *testing.B) {
			for b.Loop() {
				if _, err := Cover(tree); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkLoadLong loads a lesson of ten thousand words.
func BenchmarkLoadLong(b *testing.B) {
	tree := small(b)
	long := string(tree["modules/first/shelter.md"].Data)
	for i := range 100 {
		long += fmt.Sprintf("\n---\n\n## Page %d\n\n%s\n", i, strings.Repeat("It rains on the field.[^rain-2020] ", 20))
	}
	tree["modules/first/shelter.md"] = &fstest.MapFile{Data: []byte(long)}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(tree); err != nil {
			b.Fatal(err)
		}
	}
}
