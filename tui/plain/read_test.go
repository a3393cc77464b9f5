package plain

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestNumbers(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"1 3 4", "[1 3 4]"},
		{"1,3,4", "[1 3 4]"},
		{"1, 3 and 4.", "[1 3 4]"},
		{"one; three", "[1 3]"},
		{"2)", "[2]"},
		{"5", "5 is not one of 1 to 4"},
		{"0", "0 is not one of 1 to 4"},
		{"1 1", "1 is there twice"},
		{"b", "“b” is not a number"},
		{"", "there is no number in that"},
		{strings.Repeat("x", 99), "“" + strings.Repeat("x", 40) + "…” is not a number"},
	} {
		all, err := distinct(tt.in, 4)
		got := fmt.Sprint(all)
		if err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("distinct(%q, 4) = %s; want %s", tt.in, got, tt.want)
		}
	}
}

func TestARowIsFoundByItsWords(t *testing.T) {
	rows := []string{"Lift the pot", "Mop the floor", "Northern Ireland", "Ireland"}
	for in, want := range map[string]int{
		"lift the pot": 1, "mop": 2, "the": 0, "floor": 2, "ireland": 4, "northern": 3, "lo": 0, "pots": 0,
	} {
		if got := named(in, rows); got != want {
			t.Errorf("named(%q) = %d, want %d", in, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	monday := time.Date(2026, 11, 23, 21, 40, 0, 0, time.UTC)
	for _, tt := range []struct{ in, want string }{
		{"2026-12-01", "2026-12-01"},
		{"1/12/2026", "2026-12-01"},
		{"1 December", "2026-12-01"},
		{"1 dec.", "2026-12-01"},
		{"January 5", "2027-01-05"},
		{"14", "2026-12-07"},
		{"two weeks", "2026-12-07"},
		{"3 days", "2026-11-26"},
		{"today", "2026-11-23"},
		{"tomorrow", "2026-11-24"},
		{"Friday", "2026-11-27"},
		{"monday", "2026-11-30"},
		{"2026-11-01", "1 November 2026 is past"},
		{"1 May 2031", "1 May 2031 is more than a year away"},
		{"400", "400 days is more than a year away, or behind us"},
		{"31 February", "“31 february” is not a date we can read"},
		{"soon", "“soon” is not a date we can read"},
	} {
		d, err := dateFrom(tt.in, monday)
		got := d.Format(time.DateOnly)
		if err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("dateFrom(%q) = %s; want %s", tt.in, got, tt.want)
		}
	}
}

func TestWrapping(t *testing.T) {
	var b strings.Builder
	o := newOutput(&b, 12)
	o.say("one two three four")
	o.list([]string{"five six seven"})
	o.more("    set in and wrapped")
	o.say("averylongwordthatstayswhole")
	if err := o.flush(); err != nil {
		t.Fatal(err)
	}
	want := "one two\nthree four\n\n1. five six\n   seven\n    set in\n    and\n    wrapped\n\naverylongwordthatstayswhole\n"
	if got := b.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
