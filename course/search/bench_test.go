package search

import (
	"runtime"
	"testing"
)

func BenchmarkNew(b *testing.B) {
	b.Run("the course", func(b *testing.B) {
		c := taught(b)
		b.ReportAllocs()
		for b.Loop() {
			New(c)
		}
	})
	b.Run("10000 lessons", func(b *testing.B) {
		c := large(10_000)
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		b.ReportAllocs()
		var ix *Index
		for b.Loop() {
			ix = New(c)
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/(1<<20), "MiB-kept")
		runtime.KeepAlive(ix)
		runtime.KeepAlive(c)
	})
}

// BenchmarkFind asks what is hardest: the beginning of many words, many common
// words, and a word that is nowhere.
func BenchmarkFind(b *testing.B) {
	courses := map[string]*Index{"the course": New(taught(b)), "10000 lessons": New(large(10_000))}
	for _, name := range []string{"the course", "10000 lessons"} {
		for _, query := range []string{"b", "bi", "bila", "b c d e f", "la be co nanona", "xoxoxoxo"} {
			b.Run(name+"/"+query, func(b *testing.B) {
				for b.Loop() {
					courses[name].Find(query, 50)
				}
			})
		}
	}
}
