package journal

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// secret is what is to be forgotten; other is not.
const secret, other = "I was so afraid of that night", "Rope helps"

// wrote is a record with two notes of words, the first of them secret.
func wrote(t testing.TB) (*Journal, []progress.Event) {
	t.Helper()
	events := progresstest.Record(4, 1)
	for i, text := range []string{secret, other} {
		events[1+i] = progress.Event{ID: events[1+i].ID, At: events[1+i].At, Kind: progress.Wrote, Lesson: "a/b", Activity: "own", Text: text}
	}
	j := fresh(t)
	appendAll(t, j, events[:3]...)
	return j, events
}

func tombstone(events []progress.Event, of int) progress.Event {
	return progress.Event{ID: events[3].ID, At: events[3].At, Kind: progress.Forgot, Of: events[of].ID}
}

// holds fails the test if any file in the learner's folder has text.
func holds(t testing.TB, j *Journal, text string) {
	t.Helper()
	for name, all := range folder(t, j) {
		if strings.Contains(all, text) {
			t.Errorf("%s still holds %q", name, text)
		}
	}
}

func texts(events []progress.Event) []string {
	var all []string
	for _, e := range events {
		if e.Text != "" {
			all = append(all, e.Text)
		}
	}
	return all
}

func TestForgetRemovesWordsForGood(t *testing.T) {
	j, events := wrote(t)
	appendAll(t, j, tombstone(events, 1))
	if err := j.Forget(events[1].ID); err != nil {
		t.Fatal(err)
	}
	holds(t, j, secret)
	if got := texts(read(t, another(t, j))); !slices.Equal(got, []string{other}) {
		t.Errorf("words left are %q, want only %q", got, other)
	}
	for name := range folder(t, j) {
		if strings.HasPrefix(name, ".") || strings.HasSuffix(name, ".tmp") {
			t.Errorf("%s was left behind", name)
		}
	}
}

func TestForgetHonouredWhenACopyComesBack(t *testing.T) {
	j, events := wrote(t)
	copied := folder(t, j)[filepath.Base(j.wordsFile())]
	appendAll(t, j, tombstone(events, 1))
	if err := j.Forget(events[1].ID); err != nil {
		t.Fatal(err)
	}
	put(t, j, "words-from-a-stick.jsonl", copied)
	k := another(t, j)
	if got := texts(read(t, k)); !slices.Equal(got, []string{other}) {
		t.Errorf("words read are %q, want only %q", got, other)
	}
	appendAll(t, k, progresstest.Record(5, 1)[4])
	holds(t, k, secret)
}

func TestForgetTakesHalfALineToo(t *testing.T) {
	j, events := wrote(t)
	put(t, j, "words-torn.jsonl", `{"id":"`+events[1].ID+`","text":"`+secret)
	if err := j.Forget(events[1].ID); err != nil {
		t.Fatal(err)
	}
	holds(t, j, secret)
}

func TestForgetThatFailsLosesNothing(t *testing.T) {
	j, events := wrote(t)
	for _, fault := range []string{"create", "write", "sync", "close", "rename"} {
		j.disk = &faulty{fail: fault, times: 1}
		if err := j.Forget(events[1].ID); err == nil {
			t.Errorf("no word of a failing %s", fault)
		}
		for name := range folder(t, j) {
			if strings.HasSuffix(name, ".tmp") {
				t.Errorf("after a failing %s, %s is left behind", fault, name)
			}
		}
		if got := texts(read(t, another(t, j))); len(got) != 2 {
			t.Fatalf("after a failing %s the words are %q", fault, got)
		}
	}
	j.disk = realDisk{}
	if err := j.Forget(events[1].ID); err != nil {
		t.Fatal(err)
	}
	holds(t, j, secret)
}

// A session with a journal is what a learner has.
func TestForgetThroughASession(t *testing.T) {
	c := progresstest.Course(t, nil)
	j := fresh(t)
	s := progress.NewSession(c, nil, j, progresstest.NewClock().Now)
	s.Enrol("Asha", "wales", "nurse")
	for _, err := range []error{
		s.Write(c.Activity("quay/knots#own"), secret), s.Flush(),
		s.Commit(c.Activity("quay/wind#mine"), secret+" too", time.Time{}), s.Note(c.Lesson("quay/knots"), "first", other),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	words := s.State().Words
	if err := s.Forget(words[0].ID, words[1].ID); err != nil {
		t.Fatal(err)
	}
	holds(t, j, secret)
	past := read(t, another(t, j))
	again := progress.NewSession(c, past, another(t, j), progresstest.NewClock().Now)
	if got := again.State(); len(got.Commitments) != 1 || got.Commitments[0].Text != "" {
		t.Errorf("commitments are %+v, want one without words", got.Commitments)
	}
	if got := texts(past); !slices.Equal(got, []string{other}) {
		t.Errorf("words left are %q, want only %q", got, other)
	}
}

func TestWordsThatAreNotToBeKept(t *testing.T) {
	c := progresstest.Course(t, nil)
	j := fresh(t)
	s := progress.NewSession(c, nil, j, progresstest.NewClock().Now)
	s.Set(progress.SettingWords, "forget")
	if err := errors.Join(s.Write(c.Activity("quay/knots#own"), secret), s.Flush()); err != nil {
		t.Fatal(err)
	}
	holds(t, j, secret)
	if got := s.State().WordsFor("quay/knots#own"); len(got) != 1 || got[0].Text != secret {
		t.Errorf("in this sitting the words are %+v, want them as written", got)
	}
	if !progress.Fold(read(t, another(t, j))).Activities["quay/knots#own"].Wrote {
		t.Error("what was written has no credit")
	}
}
