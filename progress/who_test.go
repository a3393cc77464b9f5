package progress

import (
	"slices"
	"testing"
	"time"
)

func TestTwoOfOneNameAreToldApart(t *testing.T) {
	at := func(hour int) time.Time { return time.Date(2026, 11, 27, hour, 5, 0, 0, time.UTC) }
	got := CarryOn([]Account{
		{Folder: "a", Name: "Carol", Last: at(9)},
		{Folder: "b", Name: "Ben", Last: at(8)},
		{Folder: "c", Name: "carol", Last: at(7)},
		{Folder: "d"},
	})
	want := []string{
		"Carry on as Carol, last here on 27 November 2026 at 09:05",
		"Carry on as Ben",
		"Carry on as carol, last here on 27 November 2026 at 07:05",
		"Carry on as someone without a name",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
