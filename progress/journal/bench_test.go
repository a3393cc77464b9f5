package journal

import (
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

func BenchmarkReadAndFold20000(b *testing.B) {
	j, err := Create(b.TempDir(), "boats")
	if err != nil {
		b.Fatal(err)
	}
	if err := j.Append(progresstest.Record(20_000, 1)...); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		events, _, err := j.Read()
		if err != nil || len(events) != 20_000 {
			b.Fatalf("read %d events, %v", len(events), err)
		}
		progress.Fold(events)
	}
}

func BenchmarkAppend(b *testing.B) {
	j, err := Create(b.TempDir(), "boats")
	if err != nil {
		b.Fatal(err)
	}
	event := progresstest.Record(2, 1)[1:]
	for b.Loop() {
		if err := j.Append(event...); err != nil {
			b.Fatal(err)
		}
	}
}
