package progress

import (
	"fmt"
	"strings"

	"groundwork/course"
)

// StillOpen says kindly what of l was passed by and can be come back to; empty
// where nothing is, or where the lesson is done.
func (st Standing) StillOpen(l *course.Lesson) string { return st.lessons[l.ID].stillOpen() }

func (l lessonTally) stillOpen() string {
	if l.Done || l.questions+l.stories == 0 {
		return ""
	}
	var parts []string
	if l.questions > 0 {
		parts = append(parts, counted(l.questions, "one question", "questions"))
	}
	if l.stories > 0 {
		parts = append(parts, counted(l.stories, "the story", "stories"))
	}
	what := strings.Join(parts, " and ")
	what = strings.ToUpper(what[:1]) + what[1:]
	if l.questions+l.stories == 1 {
		return what + " is still open; you can come back to it."
	}
	return what + " are still open; you can come back to them."
}

// counted is some things in words: one, or so many.
func counted(n int, one, many string) string {
	small := []string{2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}
	switch {
	case n == 1:
		return one
	case n < len(small):
		return small[n] + " " + many
	}
	return fmt.Sprintf("%d %s", n, many)
}

// leave counts a step that was passed by.
func (l *lessonTally) leave(a *course.Activity) {
	switch {
	case a == nil:
	case a.Judged():
		l.questions++
	case a.Kind == course.KindScenario:
		l.stories++
	}
}
