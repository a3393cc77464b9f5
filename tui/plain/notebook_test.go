package plain

import (
	"strings"
	"testing"
	"time"

	"groundwork/progress"
)

// promiseDue has Asha promise two things whose day has come.
func (r *room) promiseDue() {
	r.record(
		progress.Event{Kind: progress.Committed, Lesson: "drips/all-kinds", Activity: "mine", Text: "Buy a cloth", By: r.now.AddDate(0, 0, -3).Format(time.DateOnly)},
		progress.Event{Kind: progress.Committed, Text: "Ask who mends pots.", By: r.now.Format(time.DateOnly)},
	)
}

// What looks like an identifier is shown before it is kept; end of input and quit
// keep what was typed, unasked.
func TestWordsAreKeptWhateverEndsTheLookAtThem(t *testing.T) {
	const text = "Ring 07700 900123 about it"
	for name, in := range map[string]string{
		"kept":          "2\nquit\n",
		"the end":       "",
		"quit":          "quit\n",
		"the map":       "map\nquit\n",
		"back in, quit": "1\nquit\n",
		"as it was":     "1\n\nquit\n",
		"twice":         "1\n" + text + "\n\n2\nquit\n",
	} {
		r := newRoom(t)
		out := r.talk(t, "\n\nnote "+text+"\n"+in)
		if !strings.Contains(out, "“07700 900123” looks like a phone number.") {
			t.Errorf("%s: it is not shown", name)
		}
		words := progress.Fold(r.events).Words
		if len(words) != 1 || words[0].Text != text {
			t.Errorf("%s: the words are %+v", name, words)
		}
	}
	r := newRoom(t)
	if out := r.talk(t, "\n\nnote Lift it first.\nquit\n"); strings.Contains(out, "identifier") || strings.Contains(out, "Before it is kept") {
		t.Error("a clean text is remarked on")
	}
}

// What is exported was said before, word for word; private words are in it only
// when they were asked for.
func TestANotebookIsSaidBeforeItIsKept(t *testing.T) {
	for _, tt := range []struct {
		in, name string
		private  bool
	}{
		{"1\n", "groundwork-notebook.txt", false},
		{"4\n1\n", "groundwork-notebook.txt", true},
		{"4\n4\n1\n", "groundwork-notebook.txt", false},
		{"3\n", "groundwork-notebook.md", false},
		{"\n", "", false},
		{"back\n", "", false},
	} {
		r := newRoom(t)
		r.record(progress.Event{Kind: progress.Wrote, Lesson: "drips/all-kinds", Activity: "again", Text: "lift, then ask"},
			progress.Event{Kind: progress.Wrote, Text: "The spout is the part to look at."})
		name, kept, out := r.export(t, "\n\nnotes\nexport\n"+tt.in+"quit\n")
		if name != tt.name {
			t.Errorf("%q keeps %q, want %q", tt.in, name, tt.name)
		}
		if got := strings.Contains(kept, "lift, then ask"); got != tt.private {
			t.Errorf("%q keeps private words: %v", tt.in, got)
		}
		if strings.HasSuffix(name, ".txt") && !strings.Contains(flat(out), flat(kept)) {
			t.Errorf("%q keeps what was not said:\n%s", tt.in, kept)
		}
		if !strings.Contains(flat(out), progress.NothingLike) {
			t.Errorf("%q: that nothing was found is not said", tt.in)
		}
	}
}
