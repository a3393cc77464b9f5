package course

import (
	"testing"
	"time"
)

func TestSourceSorts(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2026, 11, d, 0, 0, 0, 0, time.UTC) }
	c := &Course{Sources: []Source{
		{ID: "a", Kind: Read, ReviewBy: day(1)}, {ID: "b", Kind: Known}, {ID: "c", Kind: Read, ReviewBy: day(30)},
	}}
	got := ""
	for _, s := range c.SourceSorts(day(10)) {
		got += s.ID + ":"
		for _, src := range s.Sources {
			got += " " + src.ID
		}
		got += "; "
	}
	if want := "read: a c; known: b; due: a; "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
