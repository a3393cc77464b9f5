package progress

import "groundwork/course"

// Explain says what the marks on a step of l mean that name no source, such as
// (Course's own.): each at the first step of a sitting that has it, and there as
// often as it is come back to.
func (s *Session) Explain(l *course.Lesson, step course.Step) []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var told []string
	for _, mark := range course.MarksIn(step.Blocks) {
		if s.explained[mark] == (place{}) {
			s.explained[mark] = place{l.ID, step.ID}
		}
		if s.explained[mark] == (place{l.ID, step.ID}) {
			told = append(told, mark)
		}
	}
	return told
}
