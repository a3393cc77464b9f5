package plain

import (
	"strings"
	"testing"

	"groundwork/content"
	"groundwork/course"
)

// after is what is said after the last "mark" of a talk, as one line.
func after(t *testing.T, out, mark string) string {
	t.Helper()
	i := strings.LastIndex(out, mark)
	if i < 0 {
		t.Fatalf("%q is not said:\n%s", mark, tail(out))
	}
	return strings.Join(strings.Fields(out[i+len(mark):]), " ")
}

// A listener who missed the hint asks for the last part again, and hears it.
func TestRepeatSaysTheHint(t *testing.T) {
	r := newRoom(t)
	r.stopAt("drips/all-kinds", "#first")
	out := r.talk(t, "\n\n2\n\nhint\nhint\nhint\nrepeat\nquit\n")
	again := after(t, out, "That was the last hint.")
	for _, said := range []string{"Mop the floor", "Hint: Think of what goes on", "Hint: It has a handle."} {
		if strings.Count(again, said) != 1 {
			t.Errorf("%q is said %d times again, want once:\n%s", said, strings.Count(again, said), again)
		}
	}
}

// The words of the notebook are said when it opens; who forgot them asks for help,
// or types something else.
func TestTheNotebookSaysItsWordsAgain(t *testing.T) {
	for _, typed := range []string{"help", "xyz"} {
		r := newRoom(t)
		out := r.talk(t, "\nnote one\nnotes\nlist\n"+typed+"\nquit\n")
		if said := after(t, out, "    one\n"); !strings.Contains(said, "show says an entry alone") {
			t.Errorf("after %q the words are not said:\n%s", typed, said)
		}
	}
}

func TestAFlagIsNotFlaggedMeanwhile(t *testing.T) {
	r := newRoom(t)
	r.stopAt("drips/all-kinds", "#first")
	out := r.talk(t, "\n\nflag\nflag this\n2\n\nquit\n")
	if n := strings.Count(out, "Something wrong here?"); n != 1 {
		t.Errorf("what a flag is is said %d times, want once", n)
	}
	if n := strings.Count(out, "Flagged."); n != 1 {
		t.Errorf("%d flags, want one", n)
	}
}

func TestAFlagThatIsNoneIsSaid(t *testing.T) {
	for _, leaving := range []string{"", "back", "skip"} {
		r := newRoom(t)
		r.stopAt("drips/all-kinds", "#first")
		if out := r.talk(t, "\n\nflag\n"+leaving+"\nquit\n"); !strings.Contains(out, "Nothing is flagged.") {
			t.Errorf("%q: nothing says that nothing is flagged:\n%s", leaving, tail(out))
		}
	}
}

func TestWhereIsAModuleToo(t *testing.T) {
	out := newRoom(t).talk(t, "\n1\nwhere\n1\nmap\nwhere\nquit\n")
	if !strings.Contains(out, "You are in “The pot drips”, at the list of its lessons.") {
		t.Errorf("the module is not named:\n%s", out)
	}
	if !strings.Contains(out, "You are at the map.") {
		t.Errorf("the map is not named:\n%s", tail(out))
	}
}

// What cannot be chosen among the settings is no reason to hear them all again.
func TestSettingsAreNotSaidAgainForAMistake(t *testing.T) {
	out := newRoom(t).talk(t, "\nsettings\n99\nrepeat\nquit\n")
	if n := strings.Count(out, "Keep what I write: on."); n != 2 { // when they open, and for repeat
		t.Errorf("the settings are said %d times, want twice", n)
	}
}

// What is found says of which lesson it is, where several have one title, and that
// a note on what is hard comes first: "a note" would be one's own.
func TestWhatIsFoundSaysWhence(t *testing.T) {
	c, err := course.Load(content.FS)
	if err != nil {
		t.Fatal(err)
	}
	r := newRoom(t)
	r.course = c
	found := after(t, r.talk(t, "\nfind worst sentence\nquit\n"), "Looking for")
	for _, said := range []string{"Page, “Hear it (My private life online)”", "with a note on what is hard."} {
		if !strings.Contains(found, said) {
			t.Errorf("%q is not said:\n%s", said, found)
		}
	}
}

// That private words are not looked into is said to whoever has some.
func TestPrivateWordsAreNamedWhereTheyAre(t *testing.T) {
	const private = "Private words are not looked into."
	for step, has := range map[string]bool{"#own": false, "#again": true} {
		r := newRoom(t)
		r.stopAt("drips/all-kinds", step)
		out := r.talk(t, "\n\nI would lift it\n\nnotes\nfind kettle\nquit\n")
		if !strings.Contains(out, "Nothing in the notebook has all of these words.") || strings.Contains(out, private) != has {
			t.Errorf("%s: it is said %t, want %t:\n%s", step, !has, has, tail(out))
		}
	}
}

// Back goes one step back in a lesson, and leaves a sitting: help says which.
func TestHelpSaysWhatBackDoesInASitting(t *testing.T) {
	const leaves = "back: leave these questions"
	r := newRoom(t)
	r.monthAfter()
	out := r.talk(t, "\nreview\n1\nhelp\nnotes\nhelp\nback\nflag\nhelp\nback\nnote\nhelp\nback\nback\n1\nhelp\nquit\n")
	if n := strings.Count(out, leaves); n != 1 {
		t.Errorf("%q is said %d times, want once:\n%s", leaves, n, out)
	}
}
