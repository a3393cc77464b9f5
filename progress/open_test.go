package progress

import "testing"

func TestWhatIsStillOpenIsSaidKindly(t *testing.T) {
	for _, tt := range []struct {
		questions, stories int
		done               bool
		want               string
	}{
		{want: ""},
		{questions: 3, done: true, want: ""},
		{questions: 1, want: "One question is still open; you can come back to it."},
		{stories: 1, want: "The story is still open; you can come back to it."},
		{questions: 2, stories: 1, want: "Two questions and the story are still open; you can come back to them."},
		{questions: 12, stories: 2, want: "12 questions and two stories are still open; you can come back to them."},
	} {
		l := lessonTally{LessonStanding: LessonStanding{Done: tt.done}, questions: tt.questions, stories: tt.stories}
		if got := l.stillOpen(); got != tt.want {
			t.Errorf("%d questions and %d stories, done %v: %q; want %q", tt.questions, tt.stories, tt.done, got, tt.want)
		}
	}
}
