package tui

import "testing"

// The course may be read after somebody chose who they are and before the screen
// that waits for it is there: it must not wait for what has come already.
func TestNobodyWaitsForACourseThatIsRead(t *testing.T) {
	w := newWindow(t, "Asha").press("end", "enter")
	if !w.app.course.Loaded {
		t.Fatal("the course is not read yet")
	}
	w.send(resetMsg{screen: arrival{}}).seesNot("the course is being read").sees("Base")
}
