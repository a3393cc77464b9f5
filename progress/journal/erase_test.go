package journal

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// carried is a record whose words have come from other computers as well: whole,
// half, marked by an editor, with its keys turned round.
func carried(t testing.TB, d disk) (*Journal, []progress.Event) {
	t.Helper()
	j, events := wrote(t)
	own := folder(t, j)[filepath.Base(j.wordsFile())]
	put(t, j, "words-0-other.jsonl", own)
	put(t, j, "words-half.jsonl", own[strings.Index(own, "\n")+1:]+own[:70])
	put(t, j, "words-marked.jsonl", "\ufeff"+strings.ReplaceAll(own, "\n", "\r\n"))
	put(t, j, "words-turned.jsonl", ` {"text": "`+secret+`", "id": "`+events[1].ID+`"}`)
	put(t, j, "words-long.jsonl", own[:strings.Index(own, "\n")-2]+strings.Repeat("x", maxLine)+"\"}\n")
	put(t, j, ".new-0a0b0c0d.tmp", own)
	put(t, j, "words-0a.jsonl~", own)
	put(t, j, ".words-0a.jsonl.Xy12", own[:70])
	put(t, j, "~Words (copy).txt", own)
	j.disk = d
	return j, events
}

const halfSecret = "I was so " // as much as half a line has of it

// wiped fails the test if a file has any part of the secret, or lost the rest.
func wiped(t testing.TB, j *Journal) {
	t.Helper()
	holds(t, j, halfSecret)
	if got := slices.Compact(texts(read2(t, another(t, j)))); !slices.Equal(got, []string{other}) {
		t.Errorf("words left are %q, want only %q", got, other)
	}
}

func TestForgetReachesEveryCopy(t *testing.T) {
	j, events := carried(t, realDisk{})
	appendAll(t, j, tombstone(events, 1))
	if err := j.Forget(events[1].ID); err != nil {
		t.Fatal(err)
	}
	wiped(t, j)
}

// A copy that comes back after the words were taken back goes at the next start,
// before anything is done.
func TestACopyThatComesBackGoesAtTheNextStart(t *testing.T) {
	j, events := wrote(t)
	own := folder(t, j)[filepath.Base(j.wordsFile())]
	appendAll(t, j, tombstone(events, 1))
	for name, text := range map[string]string{
		"whole": own, "half": own[:70], "marked": "\ufeff" + own,
		"turned": `{"text":"` + secret + `","id":"` + events[1].ID + `"}`,
	} {
		for _, as := range []string{"words-back.jsonl", "words-back.jsonl.bak", ".syncthing.words-back.jsonl.tmp", "words-back.sync-conflict-20261127-ABC.jsonl"} {
			t.Run(name+" as "+as, func(t *testing.T) {
				put(t, j, as, text)
				k := another(t, j)
				read2(t, k)
				if err := k.Forget(); err != nil {
					t.Fatal(err)
				}
				wiped(t, j)
			})
		}
	}
}

// A second window still has the words in memory, and an older journal without
// what was taken back comes in the place of the newer: the words stay away.
func TestAnotherWindowBringsNoWordsBack(t *testing.T) {
	j, events := wrote(t)
	older := folder(t, j)[filepath.Base(j.journalFile())]
	k := another(t, j)
	read2(t, k)
	appendAll(t, k, tombstone(events, 1))
	if err := k.Forget(events[1].ID); err != nil {
		t.Fatal(err)
	}
	more := progresstest.Record(7, 1)
	appendAll(t, j, more[4]) // by the window that wrote them
	wiped(t, j)
	put(t, j, filepath.Base(j.journalFile()), older)
	appendAll(t, k, more[5]) // which brings what it took back again
	appendAll(t, j, more[6])
	wiped(t, j)
	last := another(t, j)
	read2(t, last)
	wiped(t, last)
}

// The program is stopped at every operation of taking words back, and so is the
// next start; the one after that ends it.
func TestForgettingThatIsStoppedIsFinishedByTheNextStart(t *testing.T) {
	for _, fault := range []string{stops, halfway} {
		at := 1
		for ; ; at++ {
			d := newRig(fault, at)
			j, events := carried(t, d)
			err := j.Append(tombstone(events, 1))
			said := err == nil // from here on the learner has been told
			err = j.Forget(events[1].ID)
			k := another(t, j)
			k.disk = newRig(fault, at)
			read2(t, k)
			_ = k.Forget()
			last := another(t, j)
			read2(t, last)
			if bad := last.Forget(); bad != nil {
				t.Fatal(bad)
			}
			if said {
				wiped(t, j)
			}
			if t.Failed() {
				t.Fatalf("%s, at operation %d", fault, at)
			}
			if err == nil && !d.dead {
				break
			}
		}
		if at < 30 {
			t.Errorf("taking words back is %d operations: hardly anything is put to the test", at)
		}
	}
}

// One file that cannot be cleaned keeps none of the others from it.
func TestForgetGoesOnPastAFileThatItCannotClean(t *testing.T) {
	j, events := carried(t, &faulty{fail: "rename", times: 1})
	appendAll(t, j, tombstone(events, 1))
	still := 0
	for _, text := range folder(t, j) {
		if strings.Contains(text, halfSecret) {
			still++
		}
	}
	if still != 1 {
		t.Errorf("%d files hold the words, want the one that failed", still)
	}
	if err := j.Forget(); err != nil {
		t.Fatal(err)
	}
	wiped(t, j)
}
