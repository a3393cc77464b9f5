package course

import "testing"

// Modules may each begin with "Hear it": away from its module a lesson says which.
func TestLessonsOfOneTitleAreToldApart(t *testing.T) {
	drips, cracks := &Module{Title: "The pot drips", Fear: "A drip"}, &Module{Title: "The pot cracks"}
	drips.Lessons = []*Lesson{{Title: "Hear it", Module: drips}, {Title: "Mend it", Module: drips}}
	cracks.Lessons = []*Lesson{{Title: "Hear it", Module: cracks}}
	c := &Course{Levels: []*Level{{Modules: []*Module{drips, cracks}}}}
	c.nameLessons()
	want := []string{"“Hear it (A drip)”", "“Mend it”", "“Hear it (The pot cracks)”"}
	for i, l := range c.Lessons() {
		if got := l.Called(); got != want[i] {
			t.Errorf("lesson %d is called %s, want %s", i, got, want[i])
		}
	}
}
