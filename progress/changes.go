package progress

import (
	"strings"

	"groundwork/course"
)

// ChangedSince stands above an activity whose guidance or meaning was revised
// since the learner did it; it is empty where nothing was.
func ChangedSince(s State, a *course.Activity) string {
	did := s.Activities[a.ID]
	text := since(activityChanges(did, a))
	if did.reopened(a) {
		text += " It is asked again; what you gave before is kept."
	}
	return text
}

// LessonChangedSince is the same of a lesson, for its beginning.
func LessonChangedSince(s State, l *course.Lesson) string {
	return since(lessonChanges(s.Lessons[l.ID], l))
}

func since(changes string) string {
	if changes == "" {
		return ""
	}
	return "Changed since you were here: " + changes
}

func activityChanges(did ActivityState, a *course.Activity) string {
	if did.Rev == 0 {
		return ""
	}
	return changes(a.Revisions, did.Rev)
}

func lessonChanges(seen LessonState, l *course.Lesson) string {
	if seen.Completed.IsZero() {
		return ""
	}
	return changes(l.Revisions, max(seen.Rev, 1))
}

// changes says what was revised after a revision, the earliest first: what the
// author says of it, or that it was.
func changes(revisions []course.Revision, after int) string {
	var said []string
	for _, r := range revisions {
		switch {
		case r.Number <= after || !r.Told():
		case r.Text != "":
			said = append(said, Sentence(r.Text))
		case r.Change == course.Meaning:
			said = append(said, "what is meant has been revised.")
		default:
			said = append(said, "the guidance that it rests on has been revised.")
		}
	}
	return strings.Join(said, " ")
}
