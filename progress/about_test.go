package progress

import (
	"testing"

	"groundwork/course"
)

func TestWhatIsToldBeforeAnythingIsAsked(t *testing.T) {
	m := &course.Module{ID: "pots", Lessons: []*course.Lesson{{Minutes: course.Minutes{Low: 4, High: 6}}, {Minutes: course.Minutes{Low: 3, High: 3}}}}
	c := &course.Course{
		Mastery: 0.8, Levels: []*course.Level{{Modules: []*course.Module{m}}},
		Completion: course.Completion{Safety: true, Commitments: 2, InBrief: true},
	}
	routed := *c
	routed.Completion.Route = "short"
	routed.Routes = []course.Route{{ID: "short", Title: "Short", Include: []string{"core"}}, {ID: "all", Title: "All", Include: []string{"all"}}}
	m.Lessons[0].Core = true
	for _, l := range m.Lessons {
		l.Module = m
	}
	desk := Desk{Saved: "in the folder pots"}
	for _, tt := range []struct{ got, want string }{
		{HowLong(c), "2 lessons, about 7 to 9 minutes in all, in pieces."},
		{HowLong(&routed), "You begin on the Short route: one lesson, about 4 to 6 minutes, in pieces. The whole course has 2; you can change your route whenever you like."},
		{HowLong(&course.Course{}), ""},
		{Completes(c), "Every lesson of your route, 80 in 100 of their questions right, 2 things that you say you will do and each safety question " +
			"right once, in as many tries as you like. The short version of a lesson counts the same."},
		{Completes(&course.Course{}), "Every lesson of your route."},
		{desk.Keeping(true), "You can stop at any second; your place is kept. Each step is saved as you go, in the folder pots. " +
			"Anyone who can open that folder can read it. Nothing is sent anywhere: this course uses no network."},
		{desk.Keeping(false), "Nothing is saved: what you do here is gone when you stop. Nothing is sent anywhere: this course uses no network."},
		{Desk{}.Keeping(true), desk.Keeping(false)},
	} {
		if tt.got != tt.want {
			t.Errorf("told %q; want %q", tt.got, tt.want)
		}
	}
}

// Before the course is read nobody can tell what is private.
func TestPrivateWordsWait(t *testing.T) {
	answer := Words{Kind: Wrote, Activity: "pots/one#own"}
	if !Private(&course.Course{}, answer) {
		t.Error("an answer is shown before it is known whether it is private")
	}
	if Private(&course.Course{Loaded: true}, answer) {
		t.Error("an answer to what is no longer in the course is held back")
	}
	if Private(&course.Course{}, Words{Kind: Wrote, Lesson: "pots/one"}) || Private(&course.Course{}, Words{Kind: Committed, Activity: "pots/one#plan"}) {
		t.Error("a note or a commitment is held back")
	}
}
