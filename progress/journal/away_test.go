package journal

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// noted appends a note of each text and gives the events.
func noted(t testing.TB, j *Journal, texts ...string) []progress.Event {
	t.Helper()
	events := progresstest.Record(len(texts), uint64(time.Now().UnixNano()))
	for i, text := range texts {
		events[i] = progress.Event{ID: events[i].ID, At: events[i].At, Kind: progress.Wrote, Text: text}
		appendAll(t, j, events[i])
	}
	return events
}

// says fails the test unless the words in the record are want, whatever their order.
func says(t testing.TB, j *Journal, want ...string) {
	t.Helper()
	got := texts(read2(t, another(t, j)))
	slices.Sort(got)
	slices.Sort(want)
	if got = slices.Compact(got); !slices.Equal(got, want) {
		t.Errorf("the record says %q, want %q", got, want)
	}
}

// A stick that is pulled out, or a share that goes away, takes the folder with it.
func TestAFolderThatGoesAwayWhileTypingAndComesBack(t *testing.T) {
	for _, tt := range []struct {
		name string
		hold func(t *testing.T, place string) // what is in its place meanwhile
		gone bool                             // nothing can be saved meanwhile
	}{
		{"nothing can be made in its place", func(t *testing.T, place string) {
			if err := os.WriteFile(place, nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}, true},
		{"another can", func(*testing.T, string) {}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			j := fresh(t)
			place, away := j.parent, j.parent+"-away"
			noted(t, j, "before")
			if err := os.Rename(place, away); err != nil {
				t.Fatal(err)
			}
			tt.hold(t, place)
			during := progresstest.Record(1, 9)[0]
			during.Kind, during.Text = progress.Wrote, "meanwhile"
			if err := j.Append(during); (err != nil) != tt.gone {
				t.Fatalf("append says %v", err)
			}
			if !tt.gone {
				says(t, j, "before", "meanwhile")
			}
			if err := os.RemoveAll(place); err != nil {
				t.Fatal(err)
			}
			if err := os.Rename(away, place); err != nil {
				t.Fatal(err)
			}
			if tt.gone {
				appendAll(t, j, during) // still pending
			}
			noted(t, j, "after")
			says(t, j, "before", "meanwhile", "after")
		})
	}
}

// A sync client may put a file of this morning in the place of ours.
func TestAnOlderFileInThePlaceOfOurs(t *testing.T) {
	for _, which := range []string{"journal", "words", "both", "none left"} {
		t.Run(which, func(t *testing.T) {
			j := fresh(t)
			noted(t, j, "this morning")
			older := folder(t, j)
			noted(t, j, "at noon", "at one")
			for _, name := range []string{j.journalFile(), j.wordsFile()} {
				base := filepath.Base(name)
				switch {
				case which == "none left":
					_ = os.Remove(name)
				case which == "both" || strings.HasPrefix(base, which):
					put(t, j, "from-elsewhere", older[base])
					if err := os.Rename(filepath.Join(j.Path(), "from-elsewhere"), name); err != nil {
						t.Fatal(err)
					}
				}
			}
			noted(t, j, "at two")
			says(t, j, "this morning", "at noon", "at one", "at two")
		})
	}
}

// What one window wrote and another took back stays gone, whatever else happens to
// the files.
func TestWordsThatAnotherWindowTookBackStayGone(t *testing.T) {
	j := fresh(t)
	e := noted(t, j, secret)[0]
	k := another(t, j)
	later := progresstest.Record(1, 5)[0]
	appendAll(t, k, progress.Event{ID: later.ID, At: later.At, Kind: progress.Forgot, Of: e.ID})
	holds(t, j, secret)
	noted(t, j, other)
	holds(t, j, secret)
	says(t, j, other)
}

// Nothing is written again as long as our files are where we left them.
func TestNothingIsWrittenTwiceWithoutNeed(t *testing.T) {
	j := fresh(t)
	events := noted(t, j, "one", "two", "three")
	k := another(t, j)
	noted(t, k, "of another window")
	later := progresstest.Record(1, 5)[0]
	appendAll(t, k, progress.Event{ID: later.ID, At: later.At, Kind: progress.Forgot, Of: events[1].ID}) // and the file is another
	noted(t, j, "four")
	all := folder(t, j)
	if n := strings.Count(all[filepath.Base(j.journalFile())], `"kind"`); n != 6 {
		t.Errorf("the journal has %d events, want 6", n)
	}
}

// Two windows over one record write, and take back, at once.
func TestTwoSessionsAtOnce(t *testing.T) {
	c := progresstest.Course(t, nil)
	first := fresh(t)
	var both sync.WaitGroup
	var texts [2][]string
	for i, j := range []*Journal{first, another(t, first)} {
		both.Go(func() {
			s := progress.NewSession(c, nil, j, progresstest.NewClock().Now)
			for n := range 30 {
				text := string(rune('a'+i)) + strings.Repeat("x", n+1)
				if err := s.Note(nil, "", text); err != nil {
					t.Error(err)
				}
				if err := s.Flush(); err != nil {
					t.Error(err)
				}
				if words := s.State().Words; n%3 == 2 {
					if err := s.Forget(words[len(words)-1].ID); err != nil {
						t.Error(err)
					}
				} else {
					texts[i] = append(texts[i], text)
				}
			}
		})
	}
	both.Wait()
	says(t, first, append(texts[0], texts[1]...)...)
	for name, all := range folder(t, first) {
		if strings.Contains(all, `"axxx"`) || strings.Contains(all, `"bxxx"`) {
			t.Errorf("%s holds words that were taken back", name)
		}
	}
	if got := read(t, first); progress.Fold(got).Events != len(got) {
		t.Errorf("%d events count as %d", len(got), progress.Fold(got).Events)
	}
}

// A clock that jumps by years between events, and between sittings, changes
// neither what is kept nor its order.
func TestAClockThatJumps(t *testing.T) {
	c := progresstest.Course(t, nil)
	j, clock := fresh(t), progresstest.NewClock()
	year := 365 * 24 * time.Hour
	var want []string
	for sitting, jumps := range [][]time.Duration{{0, 20 * year, -45 * year}, {70 * year, -70 * year, 1}, {-60 * year, time.Hour, 3 * year}} {
		s := progress.NewSession(c, read(t, j), another(t, j), clock.Now)
		for i, jump := range jumps {
			clock.Skip(jump)
			text := strings.Repeat("x", 1+10*sitting+i)
			want = append(want, text)
			if err := s.Note(nil, "", text); err != nil {
				t.Fatal(err)
			}
			s.Turn(c.Lesson("quay/knots"), "first")
			s.Leave()
			if err := s.Flush(); err != nil {
				t.Fatal(err)
			}
		}
	}
	events := read(t, another(t, j))
	slices.Reverse(events)
	state := progress.Fold(events)
	var got []string
	for _, w := range state.Words {
		got = append(got, w.Text)
	}
	if !slices.Equal(got, want) {
		t.Errorf("the notes read %q, want the order in which they were written", got)
	}
	if spent := state.Lessons["quay/knots"]; spent.OpenMS > int64(time.Hour/time.Millisecond) || spent.ActiveMS > spent.OpenMS {
		t.Errorf("jumps count as time spent: %d ms", spent.OpenMS)
	}
}
