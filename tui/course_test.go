package tui

import (
	"testing"

	"groundwork/course"
)

func TestEveryKindHasAnAct(t *testing.T) {
	for _, kind := range course.Kinds() {
		if acts[kind] == nil {
			t.Errorf("no act for %s: add it to the map in acts.go", kind)
		}
	}
	testCourse(t, testFiles(t))
}
