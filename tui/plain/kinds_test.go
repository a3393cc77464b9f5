package plain

import (
	"slices"
	"testing"

	"groundwork/course"
)

func TestEveryKindHasAnAsker(t *testing.T) {
	for _, k := range course.Kinds() {
		if asks()[k] == nil {
			t.Errorf("no asker for the kind %q: a learner in plain mode could not do it", k)
		}
	}
	for k := range asks() {
		if !slices.Contains(course.Kinds(), k) {
			t.Errorf("an asker for %q, which is no kind", k)
		}
	}
}

func TestTheMadeUpCourseHasEveryKind(t *testing.T) {
	l := teapots(t).Lesson("drips/all-kinds")
	if l.Broken() {
		t.Fatal(l.Problems)
	}
	for _, k := range course.Kinds() {
		if !slices.ContainsFunc(l.Activities, func(a *course.Activity) bool { return a.Kind == k }) {
			t.Errorf("no %q in the course that the talks are about", k)
		}
	}
}

// Whatever a word is called in a sentence, it has a meaning to give.
func TestEveryWordHasAMeaning(t *testing.T) {
	for _, w := range anywhere {
		if meanings[w] == "" {
			t.Errorf("%q has no meaning for help to give", w)
		}
	}
	for alias, w := range aliases {
		if _, ok := meanings[w]; !ok {
			t.Errorf("%q stands for %q, which is no word", alias, w)
		}
	}
}
