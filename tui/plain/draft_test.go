package plain

import (
	"slices"
	"strings"
	"testing"

	"groundwork/course"
	"groundwork/progress"
)

// Drafts and Redraft make the room a store of drafts.
func (r *room) Drafts() ([]progress.Draft, error) { return slices.Clone(r.drafts), nil }

func (r *room) Redraft(put []progress.Draft, gone func(progress.Draft) bool) error {
	if r.fail == nil {
		for _, d := range put {
			r.typed = append(r.typed, d.Text)
		}
		r.drafts = slices.DeleteFunc(append(r.drafts, put...), gone)
	}
	return r.fail
}

// leave has a program that was killed leave text in a field.
func (r *room) leave(t *testing.T, in progress.Field, text string) {
	t.Helper()
	s, _, err := r.open(r.course, "", false)
	if err != nil {
		t.Fatal(err)
	}
	s.Typing(in, text)
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
}

// words are all own words in the record.
func (r *room) words() string {
	var all []string
	for _, e := range r.events {
		if e.Text != "" {
			all = append(all, e.Text)
		}
	}
	return strings.Join(all, " | ")
}

func TestEachLineOfOwnWordsIsKeptAsItIsEntered(t *testing.T) {
	r := newRoom(t)
	r.talk(t, "1\nnote\none\ntwo\n\nnote\nring 07700 900123\n\n1\nring\n\nquit\n")
	want := []string{"one", "one\ntwo", "ring 07700 900123", "ring 07700 900123\nring"}
	if !slices.Equal(r.typed, want) {
		t.Errorf("the drafts were %q, want %q", r.typed, want)
	}
	if len(r.drafts) > 0 || r.words() != "one\ntwo | ring" {
		t.Errorf("left are the drafts %v and the words %q", r.drafts, r.words())
	}
}

func TestWhatWasTypedIsOfferedInItsPlace(t *testing.T) {
	c := teapots(t)
	at := func(id string) (*course.Activity, string) {
		a := c.Activity("drips/all-kinds#" + id)
		if a == nil {
			t.Fatalf("no activity %s", id)
		}
		return a, "#" + id
	}
	own, ownStep := at("own")
	again, againStep := at("again")
	mine, mineStep := at("mine")
	page := own.Lesson.Steps()[0].ID
	const text = "half a thought\nand more"
	for name, tt := range map[string]struct {
		in    progress.Field
		step  string
		typed string // after Asha has carried on and gone to the step
		words string
		left  int // drafts
		told  string
	}{
		"gone on with":  {progress.FieldOf(own), ownStep, "1\nthe rest\n\n", text + "\nthe rest", 0, progress.StillTyped},
		"kept":          {progress.FieldOf(own), ownStep, "\n\n", text, 0, progress.StillTyped},
		"forgotten":     {progress.FieldOf(own), ownStep, "2\n\n", "", 0, progress.StillTyped},
		"passed by":     {progress.FieldOf(own), ownStep, "skip\n", "", 1, progress.StillTyped},
		"private":       {progress.FieldOf(again), againStep, "1\nthe rest\n\n", text + "\nthe rest", 0, progress.StillTypedHere},
		"private, left": {progress.FieldOf(again), againStep, "\n", "", 1, progress.StillTypedHere},
		"committed":     {progress.FieldOf(mine), mineStep, "1\n\n\n", text, 0, progress.StillTyped},
		"flagged":       {progress.FieldOfFlag(progress.FlagID(own.Lesson, page)), page, "flag\n1\n1\n\n", text, 0, progress.StillTyped},
		"noted":         {progress.FieldOfNote(own.Lesson, page), page, "note\n1\n\n", text, 0, progress.StillTyped},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t)
			r.stopAt("drips/all-kinds", tt.step)
			r.leave(t, tt.in, text)
			said := r.talk(t, "1\n\n"+tt.typed+"quit\n")
			if !strings.Contains(strings.Join(strings.Fields(said), " "), tt.told) {
				t.Errorf("it is not said:\n%s", said)
			}
			if shown := strings.Contains(said, "half a thought"); shown != (name != "private, left") {
				t.Errorf("it is shown: %v\n%s", shown, said)
			}
			if r.words() != tt.words || len(r.drafts) != tt.left {
				t.Errorf("the words are %q, and %d drafts are left\n%s", r.words(), len(r.drafts), said)
			}
		})
	}
}
