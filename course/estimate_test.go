package course

import "testing"

// An item that is met outside of its lesson says what is hard, and nothing of
// the lesson's short version, which it has not.
func TestContentNoteOfAnItemAlone(t *testing.T) {
	for _, test := range []struct{ own, lesson, want string }{
		{"", "", ""},
		{"Its own. All of it.", "The lesson's.", "Its own. All of it."},
		{"", "This lesson talks about suicide. The short version counts the same.", "This lesson talks about suicide."},
		{"", "Hard", "Hard"},
		{"", "It holds 1.5 pages of it! More.", "It holds 1.5 pages of it!"},
	} {
		a := &Activity{Note: test.own, Lesson: &Lesson{Note: test.lesson}}
		if got := a.ContentNote(); got != test.want {
			t.Errorf("of %q and %q it is %q, want %q", test.own, test.lesson, got, test.want)
		}
	}
}
