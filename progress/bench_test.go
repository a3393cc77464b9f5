package progress_test

import (
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

func BenchmarkFold20000(b *testing.B) {
	events := progresstest.Record(20_000, 1)
	b.ReportAllocs()
	for b.Loop() {
		progress.Fold(events)
	}
}

func BenchmarkFoldShuffled20000(b *testing.B) {
	events := shuffled(progresstest.Record(20_000, 1), 2)
	b.ReportAllocs()
	for b.Loop() {
		progress.Fold(events)
	}
}

func BenchmarkStanding(b *testing.B) {
	c := progresstest.Course(b, nil)
	s := progress.Fold(walked(b, c).recorded())
	b.ReportAllocs()
	for b.Loop() {
		progress.NewStanding(c, s)
	}
}
